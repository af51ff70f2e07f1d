from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

from ..support.caches import KINDS, cache_on
from ..support.limiters import VirtualClock


@pytest.fixture
def own() -> Iterator[Emulator]:
    """An emulator for one test, at the real time."""
    with Emulator() as running:
        yield running


@pytest.fixture
def client(own: Emulator) -> Iterator[Callable[..., Flickr]]:
    """Create clients of this test's emulator, with a cache."""
    clients = []

    def make(cache: Any = True, **options: Any) -> Flickr:
        clients.append(Flickr(own.api_key, own.api_secret, base_url=own.base_url, cache=cache, **options))
        return clients[-1]

    yield make
    for each in clients:
        each.close()


@pytest.fixture(params=KINDS)
def cache(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    """An empty cache of each kind."""
    with cache_on(request.param, tmp_path, VirtualClock(time.time())) as made:
        yield made
