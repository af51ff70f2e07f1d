"""An emulated account, whose photos the tables contain."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

from .account import ADA, PHOTOS


@pytest.fixture(scope="module")
def account() -> Iterator[Emulator]:
    """An emulator with one user and 700 photos."""
    with Emulator(seed={"people": [{"nsid": ADA, "username": "ada.lindqvist"}], "photos": PHOTOS}) as running:
        yield running


@pytest.fixture
def client(account: Emulator) -> Iterator[Flickr]:
    with Flickr(account.api_key, base_url=account.base_url, limiter=False) as flickr:
        yield flickr
