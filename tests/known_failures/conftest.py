from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk import Hooks, Retries
from flickr_sdk.emulator import Emulator

from ..support.clients import Make


@pytest.fixture
def sent() -> list[Any]:
    """The `RequestEvent` of each request of `user`."""
    return []


@pytest.fixture
def user(make: Make, emulator: Emulator, sent: list[Any]) -> Any:
    """A client of either flavor with a `delete` token and short retry delays."""
    return make(
        token=emulator.access_token("delete"),
        retries=Retries(2, initial_delay=0.01),
        limiter=False,
        hooks=Hooks(request=sent.append),
    )
