"""Limit how long the state files and servers of a call may take."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final, TypeVar

T = TypeVar("T")

_end: Final = ContextVar("flickr_sdk_lock_wait_end", default=math.inf)


def lock_seconds_left(most: float) -> float:
    """Return how many seconds this thread or task may wait for a lock, at most `most`."""
    return min(most, max(0.0, _end.get() - time.monotonic()))


@contextmanager
def lock_wait_limited(seconds: float) -> Iterator[None]:
    """Limit the sum of the waits for locks inside the block."""
    before = _end.set(min(_end.get(), time.monotonic() + seconds))
    try:
        yield
    finally:
        _end.reset(before)


def with_lock_wait(seconds: float, work: Callable[[], T]) -> Callable[[], T]:
    """Return a function that calls `work`, limiting its waits for locks."""

    def limited() -> T:
        with lock_wait_limited(seconds):
            return work()

    return limited


def within_wait(work: Callable[[], T]) -> T:
    """Run work that has no time limit, and return its result. Raises `TimeoutError` at the time limit of the call."""
    seconds = lock_seconds_left(math.inf)
    if seconds == math.inf:
        return work()
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:
            future.set_exception(error)

    # A daemon thread, so that work that hangs does not keep the program from ending.
    threading.Thread(target=run, name="flickr_sdk bounded work", daemon=True).start()
    return future.result(seconds)
