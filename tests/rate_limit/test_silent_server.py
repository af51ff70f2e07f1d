"""A Redis server that does not respond holds no call longer than its time limit."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest
from redis import Redis

from flickr_sdk import LimiterError
from flickr_sdk.rate_limit import RedisLimiter

from ..support.socket_server import both, error_of


@pytest.fixture
def silent() -> Iterator[int]:
    """The port of a server that accepts connections and never responds."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


@both
@pytest.mark.parametrize("given", ["URL", "client"])
def test_silent_redis_server_holds_no_call_beyond_its_time_limit(kind: type, given: str, silent: int) -> None:
    # The client of redis waits without a limit by default.
    server: Any = f"redis://127.0.0.1:{silent}/0" if given == "URL" else Redis(port=silent, socket_timeout=30)
    limiter = RedisLimiter(server)
    started = time.monotonic()
    error = error_of(kind, "http://127.0.0.1:9", limiter=limiter, timeout=0.5)
    assert isinstance(error, LimiterError)
    assert time.monotonic() - started < 20


def test_limiter_outside_a_call_uses_the_time_limit_of_its_server(silent: int) -> None:
    limiter = RedisLimiter(Redis(port=silent, socket_timeout=0.2))
    with pytest.raises(LimiterError, match="the Redis server cannot be used"):
        limiter.reserve("key", 0.0)
    limiter.close()
