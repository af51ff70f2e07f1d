"""The emulator's clock."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

__all__ = ["CallableClock", "VirtualClock"]


class VirtualClock:
    """A clock that can be set and advanced. Thread-safe.

    Args:
        start: The initial time as a Unix timestamp; the system time by default.
        running: Whether the clock runs. A clock that does not run changes only with `advance` and `set`.

    Raises:
        ValueError: `start` is not a valid time.
    """

    def __init__(self, start: float | None = None, *, running: bool = False) -> None:
        self.running = running
        self._lock = threading.Lock()
        # Of a running clock, the offset from the system time.
        self._time = 0.0 if running else time.time()
        if start is not None:
            self.set(start)

    def __call__(self) -> float:
        """Return the current time as a Unix timestamp."""
        return self._time + time.time() if self.running else self._time

    def advance(self, seconds: float) -> float:
        """Move the clock forward.

        Args:
            seconds: The number of seconds; 0 or more.

        Returns:
            The new time as a Unix timestamp.

        Raises:
            ValueError: `seconds` is negative or not a number.
        """
        if _checked("seconds", seconds) < 0:
            raise ValueError(f"seconds is {seconds!r}, expected 0 or more; use set() to move the clock back")
        with self._lock:
            self._time += seconds
            return self()

    def set(self, now: float) -> float:
        """Set the clock, forward or back.

        Args:
            now: The new time as a Unix timestamp.

        Returns:
            The new time as a Unix timestamp.

        Raises:
            ValueError: `now` is not a valid time.
        """
        now = _checked("now", now)
        with self._lock:
            self._time = now - time.time() if self.running else now
            return self()

    def __repr__(self) -> str:
        return f"VirtualClock({self()!r}{', running=True' if self.running else ''})"


class CallableClock(VirtualClock):
    """A clock that returns the time of a callable, and cannot be set.

    Args:
        get_time: Returns the current time as a Unix timestamp.
    """

    def __init__(self, get_time: Callable[[], float]) -> None:
        super().__init__()
        self._get_time = get_time

    def __call__(self) -> float:
        """Return the current time as a Unix timestamp."""
        return self._get_time()

    def advance(self, seconds: float) -> float:
        """Raise `ValueError`: the clock cannot be changed."""
        raise ValueError("the clock of this emulator is a callable and cannot be changed; pass a VirtualClock instead")

    def set(self, now: float) -> float:
        """Raise `ValueError`: the clock cannot be changed."""
        return self.advance(now)


def _checked(name: str, value: float) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not -1e10 < value < 1e11:
        raise ValueError(f"{name} is {value!r}, expected a number of seconds")
    return float(value)
