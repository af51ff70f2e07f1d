"""The protocol of rate limiters, the values that they exchange with the client, and the names that they count by."""

from __future__ import annotations

import hashlib
import math
import re
from typing import Final, Protocol

from .._utils.number_checks import is_integer, is_number
from .._utils.record import record
from ..errors.base import ConfigurationError

SLACK_RATIO: Final = 0.05
MAX_SLACK: Final = 1.0
NAME: Final = re.compile(r"[a-z0-9_]{1,64}")


def limiter_key(*parts: str) -> str:
    """Return the name of the calls that share these parts, such as a URL and an API key, without revealing them."""
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def validate_name(name: str) -> str:
    """Return a name that is safe in the name of a table and in a Redis key, or raise `ConfigurationError`."""
    if not NAME.fullmatch(name):
        raise ConfigurationError(f"limiter name {name!r} is invalid; use 1 to 64 lower-case letters, digits and underscores")
    return name


@record(frozen=True)
class Rate:
    """The number of calls that may be sent in any interval of a given length.

    Attributes:
        calls: The number of calls, from 1.
        seconds: The length of the interval in seconds, from 0.01.

    Raises:
        ConfigurationError: A number is invalid.
    """

    calls: int
    seconds: float

    def __post_init__(self) -> None:
        if not is_integer(self.calls, 1):
            raise ConfigurationError(f"limit={self.calls!r} is not a number of calls; use an integer from 1")
        if not (is_number(self.seconds, 0.01) and self.seconds < math.inf):
            raise ConfigurationError(f"seconds={self.seconds!r} is not a valid interval; use a number from 0.01")

    @property
    def slack(self) -> float:
        """The seconds that a call may be sent after its slot is due."""
        return min(self.seconds * SLACK_RATIO, MAX_SLACK)

    @property
    def window(self) -> float:
        """The length in seconds of the sliding window that counts slots.

        It exceeds the interval by twice the slack: once for calls that are sent late, once for requests that take long to
        arrive. So late calls never exceed the rate together with the calls after them.
        """
        return self.seconds + 2 * self.slack

    def __str__(self) -> str:
        return f"{self.calls} calls in {self.seconds:g} s"


@record(frozen=True)
class Reservation:
    """The result of `Limiter.reserve`.

    Attributes:
        granted: Whether the slot is reserved. If not, it was further away than `max_wait`.
        due: The time when the call may be sent, by the limiter's `clock`.
        wait: The seconds until then.
    """

    granted: bool
    due: float
    wait: float


class Limiter(Protocol):
    """A rate limiter. Any object with these attributes and methods works as `limiter=` and `image_limiter=`.

    `reserve`, `pause` and `paused` raise `LimiterError` if the file or the server of the limiter cannot be used.
    """

    @property
    def rate(self) -> Rate:
        """The rate that it enforces."""
        ...

    @property
    def in_memory(self) -> bool:
        """Whether all methods return at once. If not, `AsyncFlickr` calls them in a thread."""
        ...

    def clock(self) -> float:
        """Return the time in seconds, from any starting point."""
        ...

    def reserve(self, name: str, max_wait: float) -> Reservation:
        """Reserve the next slot, unless it is too far away.

        Args:
            name: The group of calls that are counted together, of lower-case letters, digits and underscores.
            max_wait: The longest acceptable wait in seconds.

        Returns:
            The slot, or how far away it is.
        """
        ...

    def pause(self, name: str, seconds: float) -> None:
        """Grant the calls of a group no slot for `seconds`. A longer pause that already applies stays in force."""
        ...

    def paused(self, name: str) -> float:
        """Return the seconds that the pause of a group still lasts, or 0."""
        ...
