"""One call on its way: what it is, how long it has, and where a rate limiter and a cache plug in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from .._unpicklable import Unpicklable
from .request import Limits

if TYPE_CHECKING:
    from ..network import Timeout
    from .classify import Verdict
    from .request import Flow
    from .settings import Settings

__all__ = ["Call", "Deadline", "Gate", "Layer"]


class Deadline:
    """The time that a call has left.

    Args:
        timeout: The limits.
        clock: Tells the time in seconds; it need not be the time of day.
    """

    def __init__(self, timeout: Timeout, clock: Callable[[], float]) -> None:
        self._timeout = timeout
        self._clock = clock
        self._start = clock()
        self._end = self._start + timeout.total

    @property
    def elapsed(self) -> float:
        """Seconds since the call began."""
        return self._clock() - self._start

    @property
    def left(self) -> float:
        """Seconds until the call must end."""
        return self._end - self._clock()

    @property
    def total(self) -> float:
        """How many seconds the call may take, as it was set."""
        return self._timeout.total

    def extend(self, seconds: float) -> None:
        """Leave a wait out of account."""
        self._end += seconds

    def limits(self) -> Limits:
        """Give the limits of an attempt that begins now: no step may take longer than the call has left."""
        # A limit of nothing at all would mean no limit to some of those who are given it.
        left = max(self.left, 0.001)
        one = self._timeout
        return Limits(left, min(one.connect, left), min(one.read, left), min(one.write, left), min(one.pool, left), one.total)


@dataclass
class Call(Unpicklable):
    """One call on its way.

    Attributes:
        method: The API's method, such as `flickr.photos.getInfo`, or a step of the login.
        arguments: The arguments as texts, without those that the client adds.
        writes: Whether it changes something at Flickr, so that sending it twice may do harm.
        settings: What the client is set to; `settings.token` is the account.
        deadline: The time that it has left.
        attempts: How many requests were made for it so far.
        repeatable: Tells whether what it sends can be sent once more.
    """

    method: str
    arguments: Mapping[str, str] = field(repr=False)
    writes: bool
    settings: Settings = field(repr=False)
    deadline: Deadline
    attempts: int = 0
    repeatable: Callable[[], bool] = field(default=lambda: True, repr=False)


class Gate(Protocol):
    """Where a rate limiter plugs in: `Settings.gate`. Both methods are flows and may yield `Sleep` and `Do`."""

    def admit(self, call: Call) -> Flow[None]:
        """Let an attempt pass, or hold it up with `delivery.pause(call, seconds, "rate limit")`.

        The time that passes here does not count against the call's deadline. An error that is raised here ends the call.
        """
        ...

    def settle(self, call: Call, verdict: Verdict | None) -> Flow[None]:
        """Be told how the attempt ended: `None` for well; `verdict.slow_down` where Flickr says that calls come too fast."""
        ...


class Layer(Protocol):
    """Where caches plug in: `Settings.cache`; around the whole delivery of a call that reads."""

    def around(self, call: Call, fetch: Callable[[], Flow[bytes]]) -> Flow[bytes]:
        """Give the body of a good answer: one that was kept, or what `yield from fetch()` gives.

        `fetch` asks Flickr, retries included. It raises for failures, so that all that it returns may be kept.
        """
        ...
