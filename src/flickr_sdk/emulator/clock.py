"""A clock that can be moved."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

__all__ = ["ForeignClock", "VirtualClock"]


class VirtualClock:
    """Tells the time, and can be moved. Any thread may read and move it.

    Args:
        start: What it shows first, in Unix seconds; the time of the machine where it is not given.
        running: Whether it goes on by itself; otherwise it stands still until it is moved.

    Raises:
        ValueError: That is no time.
    """

    def __init__(self, start: float | None = None, *, running: bool = False) -> None:
        self.running = running
        self._lock = threading.Lock()
        self._shown = 0.0 if running else time.time()
        if start is not None:
            self.set(start)

    def __call__(self) -> float:
        """Tell the time.

        Returns:
            Unix seconds.
        """
        return self._shown + time.time() if self.running else self._shown

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
            self._shown += seconds
            return self()

    def set(self, now: float) -> float:
        """Set the clock, forwards or back.

        Args:
            now: What it shows from now on, in Unix seconds.

        Returns:
            What it shows now.

        Raises:
            ValueError: That is no time.
        """
        now = _number("now", now)
        with self._lock:
            self._shown = now - time.time() if self.running else now
            return self()

    def __repr__(self) -> str:
        return f"VirtualClock({self()!r}{', running=True' if self.running else ''})"


class ForeignClock(VirtualClock):
    """Tells the time by a function of somebody else's, and cannot be moved.

    Args:
        tell: Tells the time in Unix seconds.
    """

    def __init__(self, tell: Callable[[], float]) -> None:
        super().__init__()
        self._tell = tell

    def __call__(self) -> float:
        """Tell the time.

        Returns:
            Unix seconds.
        """
        return self._tell()

    def advance(self, seconds: float) -> float:
        """Refuse to let time pass.

        Args:
            seconds: How much.

        Raises:
            ValueError: Always.
        """
        raise ValueError("the clock of this emulator is a function of its owner, and cannot be moved; give it a VirtualClock")

    def set(self, now: float) -> float:
        """Refuse to be set.

        Args:
            now: What it should show, in Unix seconds.

        Raises:
            ValueError: Always.
        """
        return self.advance(now)


def _number(name: str, value: float) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not -1e10 < value < 1e11:
        raise ValueError(f"{name} is {value!r}, expected seconds as a number")
    return float(value)
