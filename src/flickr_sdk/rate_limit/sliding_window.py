"""When the next call may go out: places in a sliding window, and pauses that Flickr asks for. No clock, no waiting."""

from __future__ import annotations

import math
from collections import deque
from typing import Final

from .limiter import Rate, Reservation

__all__ = ["FIRST_PAUSE", "LONGEST_PAUSE", "SlidingWindow", "pause_after"]
FIRST_PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 300.0
LONGEST_ORDERED_PAUSE: Final = 3600.0


class SlidingWindow:
    """The last calls of one row, and when the next one may go out.

    Places are given in the order of their times, so the last `rate.calls` tell all there is to know.

    Args:
        rate: What is allowed.
    """

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._places: deque[float] = deque(maxlen=rate.calls)
        self._paused_until = -math.inf

    def take(self, now: float, patience: float) -> Reservation:
        """Take the next place.

        Args:
            now: The time.
            patience: How many seconds a call would wait; a place that is further off is not taken.

        Returns:
            The place.
        """
        due = max(now, self._paused_until)
        if self._places:
            due = max(due, self._places[-1])
        if len(self._places) == self._rate.calls:
            due = max(due, math.nextafter(self._places[0] + self._rate.window, math.inf))
        granted = due - now <= patience
        if granted:
            self._places.append(due)
        return Reservation(granted, due, due - now)

    def pause(self, now: float, seconds: float) -> None:
        """Give no place for some time; a longer pause that is under way stays.

        Args:
            now: The time.
            seconds: How long.
        """
        self._paused_until = max(self._paused_until, now + seconds)

    def paused(self, now: float) -> float:
        """Tell how many seconds a pause has left; 0 where there is none.

        Args:
            now: The time.

        Returns:
            The seconds.
        """
        return max(0.0, self._paused_until - now)


def pause_after(strikes: int, ordered: float | None) -> float:
    """Say how long to send nothing after Flickr said that calls come too fast.

    Args:
        strikes: How many times in a row it has said so, this time included.
        ordered: The seconds that its answer orders, if any.

    Returns:
        The seconds: what is ordered, or more where earlier pauses did not help.
    """
    own = min(FIRST_PAUSE * 2.0 ** min(strikes - 1, 20), LONGEST_PAUSE)
    return own if ordered is None else max(min(ordered, LONGEST_ORDERED_PAUSE), own if strikes > 1 else 0.0)
