from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FLICKR_API_KEY", "FLICKR_API_SECRET", "FLICKR_BASE_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def emulator() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


@pytest.fixture
def flickr(emulator: Emulator) -> Iterator[Flickr]:
    with Flickr(emulator.api_key, base_url=emulator.base_url) as client:
        yield client


@pytest.fixture(scope="session")
def recorded() -> Path:
    """The folder of recorded reflection and traffic, which is no part of the project."""
    folder = Path(os.environ.get("FLICKR_SDK_RECORDED", ROOT.parent / "shared"))
    if not (folder / "reflection").is_dir():
        pytest.skip(f"{folder} holds no recorded reflection and traffic; set FLICKR_SDK_RECORDED to a folder that does")
    return folder
