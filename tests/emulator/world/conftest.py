from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from flickr_sdk import ApiError, Flickr
from flickr_sdk.emulator import Emulator

ADA, BEN, MIRA = "10000001@N01", "10000002@N02", "10000003@N03"

As = Callable[[str | None], Flickr]
"""Gives the client of a person, by NSID, who lets it do everything; for `None`, of somebody who is not logged in."""


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """One with a world of its own, which the test may change."""
    with Emulator() as running:
        yield running


@pytest.fixture
def someone(emulator: Emulator) -> Iterator[As]:
    with ExitStack() as stack:

        def client(user: str | None) -> Flickr:
            token = emulator.access_token("delete", user=user) if user else None
            made = Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url, strict=True)
            return stack.enter_context(made)

        yield client


def code(call: Callable[[], object]) -> int:
    """Give the code of the failure that a call ends in."""
    with pytest.raises(ApiError) as caught:
        call()
    return caught.value.code
