"""A rate limiter for the threads and tasks of one process."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final

from .limiter import Rate, Reservation
from .sliding_window import SlidingWindow

__all__ = ["CALLS", "IMAGES", "MemoryLimiter"]


class MemoryLimiter:
    """Counts the calls of one process. Threads, tasks and clients can share it.

    All clients without a `limiter` of their own share one of these. Each API key is counted by itself.

    Attributes:
        rate: What it allows.
    """

    in_memory: bool = True

    def __init__(self, calls: int = 3600, seconds: float = 3600.0, *, clock: Callable[[], float] = time.monotonic) -> None:
        """Make a limiter.

        Args:
            calls: How many calls may go out in any stretch of time.
            seconds: The length of the stretch.
            clock: Tells the time in seconds; it must never go back.

        Raises:
            ConfigurationError: A number cannot be used.
        """
        self.rate: Rate = Rate(calls, seconds)
        self._clock = clock
        self._lock = threading.Lock()
        self._ledgers: dict[str, SlidingWindow] = {}

    def clock(self) -> float:
        """Tell the time in seconds; it is not the time of day."""
        return self._clock()

    def take(self, name: str, patience: float) -> Reservation:
        """Take the next place.

        Args:
            name: Whose calls are counted together.
            patience: How many seconds a call would wait; a place that is further off is not taken.

        Returns:
            The place.
        """
        with self._lock:
            return self._ledger(name).take(self._clock(), patience)

    def pause(self, name: str, seconds: float) -> None:
        """Give no place for some time; a longer pause that is under way stays.

        Args:
            name: Whose calls are counted together.
            seconds: How long.
        """
        with self._lock:
            self._ledger(name).pause(self._clock(), seconds)

    def paused(self, name: str) -> float:
        """Tell how many seconds a pause has left.

        Args:
            name: Whose calls are counted together.

        Returns:
            The seconds; 0 where there is no pause.
        """
        with self._lock:
            return self._ledger(name).paused(self._clock())

    def __repr__(self) -> str:
        return f"MemoryLimiter({self.rate.calls}, {self.rate.seconds:g})"

    def _ledger(self, name: str) -> SlidingWindow:
        return self._ledgers.setdefault(name, SlidingWindow(self.rate))


CALLS: Final = MemoryLimiter()
"""Counts the calls of all clients that have no limiter of their own: Flickr counts by key, whoever calls."""
IMAGES: Final = MemoryLimiter(300, 60.0)
"""Counts the requests to the image host. Flickr names no number for it; this one is cautious."""
