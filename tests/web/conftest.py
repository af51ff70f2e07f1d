from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from flickr_sdk.emulator import Emulator

from .browsers import Browser, Django, FastApi, Flask


@pytest.fixture(autouse=True)
def _config(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLICKR_API_KEY", emulator.api_key)
    monkeypatch.setenv("FLICKR_API_SECRET", emulator.api_secret)
    monkeypatch.setenv("FLICKR_BASE_URL", emulator.base_url)


@pytest.fixture(params=[Django, Flask, FastApi], ids=["django", "flask", "fastapi"])
def framework(request: pytest.FixtureRequest) -> type[Browser]:
    found: type[Browser] = request.param
    return found


@pytest.fixture
def browser(framework: type[Browser]) -> Browser:
    return framework()


@pytest.fixture
def at_flickr() -> Iterator[httpx.Client]:
    with httpx.Client() as client:
        yield client
