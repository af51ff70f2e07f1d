"""When the next call may go out: places in a sliding window, and pauses that Flickr asks for. No clock, no waiting."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from typing import Final, Protocol

from ..errors import ConfigurationError

__all__ = ["FIRST_PAUSE", "LONGEST_PAUSE", "Ledger", "Limiter", "Place", "Rate", "pause_after"]

LARGEST_SLACK: Final = 1.0
SLACK: Final = 0.05
FIRST_PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 300.0
LONGEST_ORDERED_PAUSE: Final = 3600.0


@dataclass(frozen=True)
class Rate:
    """How many calls may go out in any stretch of time.

    Attributes:
        calls: The number of calls.
        seconds: The length of the stretch.

    Raises:
        ConfigurationError: A number cannot be used.
    """

    calls: int
    seconds: float

    def __post_init__(self) -> None:
        if isinstance(self.calls, bool) or not isinstance(self.calls, int) or self.calls < 1:
            raise ConfigurationError(f"calls is {self.calls!r}; give a whole number from 1")
        number = isinstance(self.seconds, (int, float)) and not isinstance(self.seconds, bool)
        if not (number and 0.01 <= self.seconds < math.inf):
            raise ConfigurationError(f"seconds is {self.seconds!r}; give a number of seconds from 0.01")

    @property
    def slack(self) -> float:
        """How many seconds after its place a call may still go out."""
        return min(self.seconds * SLACK, LARGEST_SLACK)

    @property
    def window(self) -> float:
        """The stretch that places are counted in.

        It is longer by twice the slack: once for calls that go out late, once for requests that take long to arrive. So neither
        crowd with those after them.
        """
        return self.seconds + 2 * self.slack

    def __str__(self) -> str:
        return f"{self.calls} calls in {self.seconds:g} s"


@dataclass(frozen=True)
class Place:
    """A call's place in the row of calls, or how far off it would be.

    Attributes:
        granted: Whether the place is the call's; otherwise it was too far off, and nothing was taken.
        due: When the call may go out, by the limiter's `clock`.
        wait: Seconds until then.
    """

    granted: bool
    due: float
    wait: float


class Limiter(Protocol):
    """What a rate limiter can do; a class of your own with these attributes and methods is a rate limiter too."""

    @property
    def rate(self) -> Rate:
        """What it allows."""
        ...

    @property
    def in_memory(self) -> bool:
        """Whether it answers at once, without asking a file or a server."""
        ...

    def clock(self) -> float:
        """Tell the time in seconds; it need not be the time of day."""
        ...

    def take(self, name: str, patience: float) -> Place:
        """Take the next place.

        Args:
            name: Whose calls are counted together.
            patience: How many seconds a call would wait; a place that is further off is not taken.

        Returns:
            The place.
        """
        ...

    def pause(self, name: str, seconds: float) -> None:
        """Give no place for some time; a longer pause that is under way stays.

        Args:
            name: Whose calls are counted together.
            seconds: How long.
        """
        ...

    def paused(self, name: str) -> float:
        """Tell how many seconds a pause has left.

        Args:
            name: Whose calls are counted together.

        Returns:
            The seconds; 0 where there is no pause.
        """
        ...


class Ledger:
    """The last calls of one row, and when the next one may go out.

    Places are given in the order of their times, so the last `rate.calls` tell all there is to know.

    Args:
        rate: What is allowed.
    """

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._places: deque[float] = deque(maxlen=rate.calls)
        self._paused_until = -math.inf

    def take(self, now: float, patience: float) -> Place:
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
        return Place(granted, due, due - now)

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
