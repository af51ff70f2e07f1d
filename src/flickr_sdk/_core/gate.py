"""Where calls wait for their turn: before each request, as long as the rate limiter says."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Literal

from ..errors import ConfigurationError, RateLimited
from .delivery import new_call, pause
from .observe import LOG
from .pacing import pause_after
from .request import Do, Flow

if TYPE_CHECKING:
    from .classify import Verdict
    from .pacing import Limiter, Place
    from .plan import Call
    from .settings import Settings

__all__ = ["LONGEST_WAIT", "OnLimit", "RateGate", "image_turn", "patience_of", "row_name"]

OnLimit = Literal["wait", "raise"] | float

LONGEST_WAIT: Final = 12 * 3600.0
"""How many seconds a call waits at most where nothing else is said."""
LONG_WAIT: Final = 30.0
"""From how many seconds on somebody may think that the program hangs."""


def patience_of(on_limit: OnLimit) -> float:
    """Say how long a call waits for its turn.

    Args:
        on_limit: `wait`, `raise`, or the seconds that it waits at most.

    Returns:
        The seconds.

    Raises:
        ConfigurationError: It is none of these.
    """
    if on_limit == "wait":
        return LONGEST_WAIT
    if on_limit == "raise":
        return 0.0
    number = isinstance(on_limit, (int, float)) and not isinstance(on_limit, bool)
    if not (number and 0 <= on_limit <= LONGEST_WAIT):
        raise ConfigurationError(f"on_limit is {on_limit!r}; give 'wait', 'raise', or a number of seconds up to {LONGEST_WAIT:g}")
    return float(on_limit)


def row_name(*whose: str) -> str:
    """Name a row of calls, so that what it is made of cannot be read.

    Args:
        whose: What the calls have in common, such as an address and an API key.

    Returns:
        The name.
    """
    return hashlib.sha256("\n".join(whose).encode("utf-8", "surrogatepass")).hexdigest()[:16]


class RateGate:
    """Lets requests out when the rate limiter has a place for them.

    Args:
        limiter: The limiter.
        name: Whose calls are counted together.
        patience: How many seconds a call waits at most.
    """

    def __init__(self, limiter: Limiter, name: str, patience: float) -> None:
        self.limiter = limiter
        self.name = name
        self.patience = patience
        self._strikes = 0

    def with_patience(self, patience: float) -> RateGate:
        """Make a gate of the same row whose calls wait for another time.

        Args:
            patience: How many seconds a call waits at most.

        Returns:
            The gate.
        """
        return RateGate(self.limiter, self.name, patience)

    def admit(self, call: Call) -> Flow[None]:
        """Wait for a place.

        Args:
            call: The call.

        Yields:
            What is to be done.

        Raises:
            LimiterError: The limiter cannot be used.
            RateLimited: There is no place within the time that the call may wait.
        """
        limiter, waited = self.limiter, 0.0
        while True:
            place: Place = yield from self._ask(partial(limiter.take, self.name, self.patience - waited))
            if not place.granted:
                refused = RateLimited(call.method, place.wait, self._refusal(place.wait))
                refused.attempts, refused.elapsed = call.attempts, call.deadline.elapsed
                raise refused
            if place.wait > 0:
                LOG.log(30 if place.wait >= LONG_WAIT else 20, "%s: waits %.1f s for the rate limiter", call.method, place.wait)
                yield from pause(call, place.wait, "rate limit")
                waited += place.wait
            # Who comes late, or after Flickr asked for a pause, would crowd with those after it: it takes another place.
            late = limiter.clock() - place.due > limiter.rate.slack
            held = place.wait > 0 and (yield from self._ask(lambda: limiter.paused(self.name))) > 0
            if not (late or held):
                return

    def settle(self, call: Call, verdict: Verdict | None) -> Flow[None]:
        """Slow down where Flickr says that calls come too fast.

        Args:
            call: The call.
            verdict: How its attempt ended; `None` for well.

        Yields:
            What is to be done.

        Raises:
            LimiterError: The limiter cannot be used.
        """
        if verdict is None:
            self._strikes = 0
        if verdict is None or not verdict.slow_down:
            return
        # Requests that went out together are refused together: that is one strike, not many.
        paused: float = yield from self._ask(lambda: self.limiter.paused(self.name))
        if paused > 0 and (verdict.wait or 0.0) <= paused:
            return
        self._strikes += 1
        seconds = pause_after(self._strikes, verdict.wait)
        LOG.warning("%s: Flickr says that calls come too fast; the rate limiter pauses for %.1f s", call.method, seconds)
        yield from self.hold(seconds)

    def hold(self, seconds: float) -> Flow[None]:
        """Let nothing out for some time.

        Args:
            seconds: How long.

        Yields:
            What is to be done.

        Raises:
            LimiterError: The limiter cannot be used.
        """
        yield from self._ask(lambda: self.limiter.pause(self.name, seconds))

    def _ask(self, work: Callable[[], Any]) -> Flow[Any]:
        return work() if self.limiter.in_memory else (yield Do(work))

    def _refusal(self, wait: float) -> str:
        allowed = f"waits at most {self.patience:g} s" if self.patience else "may not wait"
        return (
            f"the rate limiter ({self.limiter.rate}) has no place for {wait:.1f} s, and the call {allowed}; "
            f"try again then, or wait longer with options(on_limit='wait')"
        )


def image_turn(settings: Settings, retry_after: float) -> Flow[None]:
    """Wait until the next request to the image host may go out.

    Args:
        settings: What the client is set to.
        retry_after: The seconds that the host has told to wait.

    Yields:
        What is to be done.

    Raises:
        ConfigurationError: The seconds are no such number.
        LimiterError: The limiter cannot be used.
        RateLimited: There is no place within the time that the request may wait.
    """
    number = isinstance(retry_after, (int, float)) and not isinstance(retry_after, bool)
    if not (number and 0 <= retry_after <= LONGEST_WAIT):
        raise ConfigurationError(f"retry_after is {retry_after!r}; give a number of seconds up to {LONGEST_WAIT:g}")
    gate = settings.image_gate
    if gate is None:
        return
    if retry_after:
        yield from gate.hold(retry_after)
    yield from gate.admit(new_call(settings, "image host", {}, writes=False))
