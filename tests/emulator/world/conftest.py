from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from flickr_sdk import ApiError, Flickr
from flickr_sdk.emulator import Emulator

ADA, BEN, MIRA = "10000001@N01", "10000002@N02", "10000003@N03"

ClientFactory = Callable[[str | None], Flickr]
"""Returns a client with all permissions of a user, by NSID; `None` for an unauthenticated client."""


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator with its own world, which the test may change."""
    with Emulator() as running:
        yield running


@pytest.fixture
def client_for(emulator: Emulator) -> Iterator[ClientFactory]:
    with ExitStack() as stack:

        def client(user: str | None) -> Flickr:
            token = emulator.access_token("delete", user=user) if user else None
            made = Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url, strict=True)
            return stack.enter_context(made)

        yield client


def error_code(call: Callable[[], object]) -> int:
    """Return the error code with which a call fails."""
    with pytest.raises(ApiError) as caught:
        call()
    return caught.value.code
