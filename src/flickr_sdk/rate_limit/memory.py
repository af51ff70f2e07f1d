"""A rate limiter for the threads and tasks of one process."""

from __future__ import annotations

import math
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable
from typing import Final

from .._utils.fork import ForkAware
from .limiter import Rate, Reservation


class MemoryLimiter(ForkAware):
    """A sliding-window rate limiter in memory, which threads, tasks and clients can share.

    All clients without a `limiter` of their own share one of 3,600 calls an hour. Each API key has its own count.

    Attributes:
        rate: The rate that it enforces.
        clock: Returns the time in seconds, from any starting point.
    """

    in_memory: bool = True

    def __init__(self, limit: int = 3600, seconds: float = 3600.0, *, clock: Callable[[], float] = time.monotonic) -> None:
        """Create a limiter.

        Args:
            limit: The number of calls that may be sent in any interval.
            seconds: The length of the interval in seconds.
            clock: Returns the time in seconds. A clock that is set back delays a call by `seconds` at most.

        Raises:
            ConfigurationError: A number is invalid.
        """
        self.rate: Rate = Rate(limit, seconds)
        self.clock: Callable[[], float] = clock
        self._lock = threading.Lock()
        # Slots are reserved in the order of their times, so the last ones decide when the next is due.
        self._slots: defaultdict[str, deque[float]] = defaultdict(lambda: deque(maxlen=limit))
        self._paused_until: dict[str, float] = {}
        self._latest = -math.inf
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        self._lock = threading.Lock()

    def _now(self) -> float:
        """Return the time. If the clock was set back, slots and pauses after this time are moved back with it."""
        now = self.clock()
        if now < self._latest:
            back = self._latest - now
            for slots in self._slots.values():
                moved = [slot if slot <= now else max(now, slot - back) for slot in slots]
                slots.clear()
                slots.extend(moved)
            self._paused_until = {
                name: until if until <= now else max(now, min(until - back, now + self.rate.window))
                for name, until in self._paused_until.items()
            }
        self._latest = now
        return now

    def reserve(self, name: str, max_wait: float) -> Reservation:
        """Reserve the next slot, unless it is too far away. See `Limiter.reserve`."""
        with self._lock:
            now, slots = self._now(), self._slots[name]
            due = max(now, self._paused_until.get(name, now))
            if slots:
                due = max(due, slots[-1])
            if len(slots) == self.rate.calls:
                due = max(due, math.nextafter(slots[0] + self.rate.window, math.inf))
            granted = due - now <= max_wait
            if granted:
                slots.append(due)
            return Reservation(granted, due, due - now)

    def pause(self, name: str, seconds: float) -> None:
        """Grant no slot for `seconds`. See `Limiter.pause`."""
        with self._lock:
            now = self._now()
            self._paused_until[name] = max(self._paused_until.get(name, -math.inf), now + seconds)

    def paused(self, name: str) -> float:
        """Return the seconds that a pause still lasts, or 0. See `Limiter.paused`."""
        with self._lock:
            now = self._now()
            return max(0.0, self._paused_until.get(name, -math.inf) - now)

    def __repr__(self) -> str:
        return f"MemoryLimiter({self.rate.calls}, {self.rate.seconds:g})"


DEFAULT_LIMITER: Final = MemoryLimiter()
"""Shared by all clients without a `limiter`, because Flickr counts the calls of an API key over all clients."""
DEFAULT_IMAGE_LIMITER: Final = MemoryLimiter(300, 60.0)
"""Shared by all clients without an `image_limiter`. Flickr publishes no limit of the image host; this one is cautious."""
