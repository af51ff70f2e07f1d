"""Wait for a slot of the rate limiter before each request."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from .._pipeline.call import new_call
from .._pipeline.commands import Flow, run_blocking
from .._pipeline.events import LOG
from .._pipeline.retry import pause
from .._utils.lock_wait import with_lock_wait
from .._utils.number_checks import is_number
from ..config import MAX_WAIT, OnLimit
from ..errors.base import ConfigurationError
from ..errors.state_errors import RateLimited

if TYPE_CHECKING:
    from .._pipeline.call import Call, ClientConfig
    from .._pipeline.failure_class import FailureClass
    from .limiter import Limiter

T = TypeVar("T")

LONG_WAIT: Final = 30.0
"""Seconds, from which a wait is logged as a warning, because the program seems to hang."""
FIRST_PAUSE: Final = 1.0
MAX_PAUSE: Final = 300.0
MAX_RETRY_AFTER: Final = 3600.0


def parse_max_wait(on_limit: OnLimit) -> float:
    """Return the seconds that a call may wait for a slot."""
    if on_limit == "wait":
        return MAX_WAIT
    if on_limit == "raise":
        return 0.0
    if not is_number(on_limit, 0, MAX_WAIT):
        raise ConfigurationError(
            f"on_limit={on_limit!r} is invalid; use 'wait', 'raise' or a number of seconds up to {MAX_WAIT:g}"
        )
    return float(on_limit)


def backoff(rejections: int, retry_after: float | None) -> float:
    """Return the seconds to pause after consecutive rejections: at least `retry_after`, more if earlier pauses did not help."""
    exponential = min(FIRST_PAUSE * 2.0 ** min(rejections - 1, 20), MAX_PAUSE)
    if retry_after is None:
        return exponential
    return max(min(retry_after, MAX_RETRY_AFTER), exponential if rejections > 1 else 0.0)


@dataclasses.dataclass(eq=False, repr=False)
class Throttle:
    """Acquires a slot of the limiter for each request, waiting at most `max_wait` seconds."""

    limiter: Limiter
    name: str
    max_wait: float
    _rejections: int = dataclasses.field(default=0, init=False)

    def acquire(self, call: Call) -> Flow[None]:
        """Wait for a slot. Raises `LimiterError`, or `RateLimited` if the slot is too far away."""
        limiter, waited = self.limiter, 0.0
        while True:
            slot = yield from self._use_limiter(call, partial(limiter.reserve, self.name, self.max_wait - waited))
            if not slot.granted:
                problem = (
                    f"the next slot of the rate limiter ({limiter.rate}) is {slot.wait:.1f} s away, and the call waits at most "
                    f"{self.max_wait:g} s; retry later, or wait longer with options(on_limit='wait')"
                )
                error = RateLimited(call.method, slot.wait, problem)
                error.attempts, error.elapsed = call.attempts, call.deadline.elapsed
                raise error
            if slot.wait > 0:
                level = logging.WARNING if slot.wait >= LONG_WAIT else logging.INFO
                LOG.log(level, "%s: waiting %.1f s for the rate limiter", call.method, slot.wait)
                yield from pause(call, slot.wait, "rate limit")
                waited += slot.wait
            # A call that is late, or whose slot lies in a pause that began meanwhile, takes another slot. Sent now, it could
            # exceed the rate together with the calls after it.
            late = limiter.clock() - slot.due > limiter.rate.slack
            paused = slot.wait > 0 and (yield from self._paused(call)) > 0
            if not (late or paused):
                return

    def record(self, call: Call, verdict: FailureClass | None) -> Flow[None]:
        """Pause all calls if Flickr rejected this call for exceeding a rate limit; `verdict` is `None` after a success."""
        if verdict is None:
            self._rejections = 0
        if verdict is None or not verdict.slow_down:
            return
        # Requests that were sent together are rejected together. They count as one rejection.
        paused = yield from self._paused(call)
        if paused > 0 and (verdict.wait or 0.0) <= paused:
            return
        self._rejections += 1
        seconds = backoff(self._rejections, verdict.wait)
        LOG.warning("%s: Flickr reports %s; the rate limiter pauses for %.1f s", call.method, verdict.reported, seconds)
        yield from self.pause(call, seconds)

    def pause(self, call: Call, seconds: float) -> Flow[None]:
        """Pause all requests."""
        return self._use_limiter(call, partial(self.limiter.pause, self.name, seconds))

    def _paused(self, call: Call) -> Flow[float]:
        return self._use_limiter(call, partial(self.limiter.paused, self.name))

    def _use_limiter(self, call: Call, work: Callable[[], T]) -> Flow[T]:
        if self.limiter.in_memory:
            return work()
        return (yield from run_blocking(with_lock_wait(call.deadline.left, work)))


def acquire_image_slot(config: ClientConfig, retry_after: float) -> Flow[None]:
    """Wait for a slot of the image host's limiter, after the seconds that the host demands."""
    if not is_number(retry_after, 0, MAX_WAIT):
        raise ConfigurationError(f"retry_after={retry_after!r} is invalid; use a number of seconds up to {MAX_WAIT:g}")
    throttle = config.image_throttle
    if throttle is None:
        return
    call = new_call(config, "image host", {}, writes=False)
    if retry_after:
        yield from throttle.pause(call, retry_after)
    yield from throttle.acquire(call)
