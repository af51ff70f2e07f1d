from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk.compat.flickrapi._client import SHARED_DRIVER
from flickr_sdk.emulator import Emulator

from ..support.application import ADA, press


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """An emulator for one module, whose tests upload and change things."""
    with Emulator() as running:
        yield running


@pytest.fixture(autouse=True)
def home(tmp_path: Path, emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home folder for one test, and an emulator in Flickr's place."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("FLICKR_BASE_URL", emulator.base_url)
    yield folder
    SHARED_DRIVER.get().close()


@pytest.fixture
def flickr(emulator: Emulator) -> flickrapi.FlickrAPI:
    """An API object as most programs make it."""
    return flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were opened in the browser, whose user says yes to everything."""
    seen: list[str] = []

    def browse(url: str) -> bool:
        seen.append(url)
        with httpx.Client(base_url=url) as http:
            back = press(http, http.get(url), "yes", ADA)
            if back.status_code == 302:
                http.get(back.headers["location"])
        return True

    monkeypatch.setattr("webbrowser.open", browse)
    return seen


def methods(emulator: Emulator) -> list[str]:
    """The methods that were called, in order."""
    return [one["method"] for one in emulator.requests if "method" in one]
