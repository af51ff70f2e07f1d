"""Rate limiters with a virtual clock, and a check of the rate of granted slots."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk.rate_limit import MemoryLimiter, RedisLimiter, SqliteLimiter

KINDS = ("memory", "sqlite", "redis")


class VirtualClock:
    """A clock that moves only when a test advances it."""

    def __init__(self, now: float = 1_800_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += seconds


@contextmanager
def limiter_on(kind: str, folder: Path, clock: VirtualClock, calls: int, seconds: float) -> Iterator[Any]:
    """Create a limiter that uses a clock."""
    if kind == "memory":
        yield MemoryLimiter(calls, seconds, clock=clock)
    elif kind == "sqlite":
        limiter = SqliteLimiter(folder / "limits.db", calls, seconds, clock=clock)
        try:
            yield limiter
        finally:
            limiter.close()
    else:
        import fakeredis

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(time, "time", clock)  # the server's time
            with fakeredis.FakeRedis(server=fakeredis.FakeServer()) as server:
                yield RedisLimiter(server, calls, seconds, clock=clock)


def crowded(times: Sequence[float], calls: int, seconds: float) -> list[tuple[float, float]]:
    """List the intervals of the given length that contain more calls than allowed."""
    ordered = sorted(times)
    ends = zip(ordered, ordered[calls:], strict=False)
    return [(first, last) for first, last in ends if last - first <= seconds]
