from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk._http.sync_driver import Driver
from flickr_sdk.emulator import Emulator

from ..support.application import ADA, press


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """An emulator for each module, because tests upload and change photos."""
    with Emulator() as running:
        yield running


@pytest.fixture(autouse=True)
def home(tmp_path: Path, emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home directory for one test, with all requests going to the emulator."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("FLICKR_BASE_URL", emulator.base_url)
    driver = Driver()
    monkeypatch.setattr("flickr_sdk.compat.flickrapi._client.SHARED_DRIVER", driver)
    yield folder
    driver.close()


@pytest.fixture
def flickr(emulator: Emulator) -> flickrapi.FlickrAPI:
    """An API object with the default arguments."""
    return flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The URLs opened in a browser, whose user authorizes every login."""
    urls: list[str] = []

    def browse(url: str) -> bool:
        urls.append(url)
        with httpx.Client(base_url=url) as http:
            back = press(http, http.get(url), "yes", ADA)
            if back.status_code == 302:
                http.get(back.headers["location"])
        return True

    monkeypatch.setattr("webbrowser.open", browse)
    return urls


def methods(emulator: Emulator) -> list[str]:
    """Return the called methods, in order."""
    return [request["method"] for request in emulator.requests if "method" in request]
