from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk import Hooks, Retries
from flickr_sdk.emulator import Emulator

from ..support.clients import Make


@pytest.fixture
def sent() -> list[Any]:
    """What `user` has sent: a `RequestEvent` for each request."""
    return []


@pytest.fixture
def user(make: Make, emulator: Emulator, sent: list[Any]) -> Any:
    """A client of either kind whose user may do everything, and which does not wait long."""
    return make(
        token=emulator.access_token("delete"), retries=Retries(2, first=0.01), limiter=False, hooks=Hooks(request=sent.append)
    )
