"""When the next call may go out: places in a sliding window, and pauses that Flickr asks for. No clock, no waiting."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, Protocol

from ..errors.base import ConfigurationError

__all__ = ["Limiter", "Reservation", "Rate"]
LARGEST_SLACK: Final = 1.0
SLACK: Final = 0.05


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
class Reservation:
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

    def take(self, name: str, patience: float) -> Reservation:
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
