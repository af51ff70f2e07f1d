"""A clock that goes when it is told to."""

from __future__ import annotations

import threading
import time

__all__ = ["VirtualClock"]


class VirtualClock:
    """Stands still until it is moved. Any thread may read and move it.

    Args:
        start: What it shows first, in Unix seconds; the time of the machine where it is not given.
    """

    def __init__(self, start: float | None = None) -> None:
        self._now = time.time() if start is None else _number("start", start)
        self._lock = threading.Lock()

    def __call__(self) -> float:
        """Tell the time.

        Returns:
            Unix seconds.
        """
        return self._now

    def advance(self, seconds: float) -> float:
        """Let time pass.

        Args:
            seconds: How much; not less than none.

        Returns:
            What it shows now.

        Raises:
            ValueError: That is no time that can pass.
        """
        if _number("seconds", seconds) < 0:
            raise ValueError(f"seconds is {seconds!r}; time does not run back, set the clock instead")
        with self._lock:
            self._now += seconds
            return self._now

    def set(self, now: float) -> float:
        """Set the clock, forwards or back.

        Args:
            now: What it shows from now on, in Unix seconds.

        Returns:
            The same.

        Raises:
            ValueError: That is no number.
        """
        with self._lock:
            self._now = _number("now", now)
            return self._now

    def __repr__(self) -> str:
        return f"VirtualClock({self._now!r})"


def _number(name: str, value: float) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not -1e11 < value < 1e11:
        raise ValueError(f"{name} is {value!r}, expected seconds as a number")
    return float(value)
