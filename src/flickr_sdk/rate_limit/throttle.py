"""Where calls wait for their turn: before each request, as long as the rate limiter says."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from .._pipeline.call import new_call
from .._pipeline.commands import Flow, RunBlocking
from .._pipeline.events import LOG
from .._pipeline.retry import pause
from ..config import MAX_WAIT, OnLimit
from ..errors.base import ConfigurationError
from ..errors.state_errors import RateLimited
from .sliding_window import pause_after

if TYPE_CHECKING:
    from .._pipeline.call import Call, ClientConfig
    from .._pipeline.retry_classifier import FailureClass
    from .limiter import Limiter, Reservation

__all__ = ["Throttle", "acquire_image_slot", "parse_max_wait", "limiter_key"]
LONG_WAIT: Final = 30.0
"""From how many seconds on somebody may think that the program hangs."""


def parse_max_wait(on_limit: OnLimit) -> float:
    """Say how long a call waits for its turn.

    Args:
        on_limit: `wait`, `raise`, or the seconds that it waits at most.

    Returns:
        The seconds.

    Raises:
        ConfigurationError: It is none of these.
    """
    if on_limit == "wait":
        return MAX_WAIT
    if on_limit == "raise":
        return 0.0
    number = isinstance(on_limit, (int, float)) and not isinstance(on_limit, bool)
    if not (number and 0 <= on_limit <= MAX_WAIT):
        raise ConfigurationError(f"on_limit is {on_limit!r}; give 'wait', 'raise', or a number of seconds up to {MAX_WAIT:g}")
    return float(on_limit)


def limiter_key(*whose: str) -> str:
    """Name a row of calls, so that what it is made of cannot be read.

    Args:
        whose: What the calls have in common, such as an address and an API key.

    Returns:
        The name.
    """
    return hashlib.sha256("\n".join(whose).encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Throttle:
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

    def with_patience(self, patience: float) -> Throttle:
        """Make a throttle of the same row whose calls wait for another time.

        Args:
            patience: How many seconds a call waits at most.

        Returns:
            The throttle.
        """
        return Throttle(self.limiter, self.name, patience)

    def acquire(self, call: Call) -> Flow[None]:
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
            place: Reservation = yield from self._ask(partial(limiter.take, self.name, self.patience - waited))
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

    def record(self, call: Call, verdict: FailureClass | None) -> Flow[None]:
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
        yield from self.pause(seconds)

    def pause(self, seconds: float) -> Flow[None]:
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
        return work() if self.limiter.in_memory else (yield RunBlocking(work))

    def _refusal(self, wait: float) -> str:
        allowed = f"waits at most {self.patience:g} s" if self.patience else "may not wait"
        return (
            f"the rate limiter ({self.limiter.rate}) has no place for {wait:.1f} s, and the call {allowed}; "
            f"try again then, or wait longer with options(on_limit='wait')"
        )


def acquire_image_slot(settings: ClientConfig, retry_after: float) -> Flow[None]:
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
    if not (number and 0 <= retry_after <= MAX_WAIT):
        raise ConfigurationError(f"retry_after is {retry_after!r}; give a number of seconds up to {MAX_WAIT:g}")
    throttle = settings.image_throttle
    if throttle is None:
        return
    if retry_after:
        yield from throttle.pause(retry_after)
    yield from throttle.acquire(new_call(settings, "image host", {}, writes=False))
