"""A call in progress: its arguments, its deadline, its configuration, and the protocols of rate limiter and cache."""

from __future__ import annotations

import dataclasses
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any, Literal, Protocol

from .._utils.record import record
from .._utils.unpicklable import Unpicklable
from ..config import Hooks, Retries, Timeout
from ..errors.response_errors import TimedOut
from ..types import LegacyToken, Token
from .commands import Limits

if TYPE_CHECKING:
    from opentelemetry.trace import Tracer

    from .commands import Flow, Request, Response
    from .failure_class import FailureClass
    from .lazy_token import LazyToken

Placement = Literal["header", "parameters"]


class Deadline:
    """The end of a call, by a clock that need not be the time of day."""

    def __init__(self, timeout: Timeout, clock: Callable[[], float]) -> None:
        self._timeout = timeout
        self._clock = clock
        self._start = clock()
        self._end = self._start + timeout.total

    @property
    def elapsed(self) -> float:
        return self._clock() - self._start

    @property
    def left(self) -> float:
        return self._end - self._clock()

    def extend(self, seconds: float) -> None:
        """Postpone the end by the length of a wait that does not count."""
        self._end += seconds

    def check(self, method: str) -> None:
        """Raise `TimedOut` if the call has ended while its response is parsed."""
        if self.left <= 0:
            raise TimedOut(method, f"the response was not parsed within {self._timeout.total:g} s (Timeout.total)")

    def limits(self) -> Limits:
        """Return the limits of an attempt that begins now. No step may exceed the remaining time."""
        # httpx takes a timeout of 0 as no timeout.
        left = max(self.left, 0.001)
        timeout = self._timeout
        connect, read, write, pool = (min(step, left) for step in (timeout.connect, timeout.read, timeout.write, timeout.pool))
        return Limits(left, connect, read, write, pool, timeout.total)


class Call(Unpicklable):
    """A call in progress, with its arguments without those that the client adds."""

    def __init__(self, method: str, arguments: Mapping[str, str], writes: bool, config: ClientConfig, deadline: Deadline) -> None:
        self.method = method  # or a step of the login, such as `oauth.access_token`
        self.arguments = arguments
        self.writes = writes
        self.config = config
        self.deadline = deadline
        self.attempts = 0  # the requests sent so far
        self.repeatable: Callable[[], bool] = lambda: True  # whether the request body can be sent again
        self.idempotent = False  # whether repeating a write is harmless
        self.maybe_delivered = False  # whether Flickr may have acted on an earlier attempt
        self.while_waiting: Callable[[], None] | None = None  # called when a request is sent
        self.request: Request | None = None  # the last request
        self.response: Response | None = None  # the last response
        self.body = b""  # of the response that the call returns, which may come from the cache

    def __repr__(self) -> str:
        return f"<Call {self.method}>"


class AttemptThrottle(Protocol):
    """Limits the rate of attempts; implemented by `rate_limit.throttle`."""

    def acquire(self, call: Call) -> Flow[None]: ...

    # Records the outcome of an attempt: its class if it failed, else `None`.
    def record(self, call: Call, verdict: FailureClass | None) -> Flow[None]: ...

    def pause(self, call: Call, seconds: float) -> Flow[None]: ...


class ResponseCacheProtocol(Protocol):
    """Caches the responses of reads; implemented by `cache.response_cache`."""

    # Returns a cached body, or the result of `fetch`, which raises for failures, so that every result may be cached.
    def get_or_fetch(self, call: Call, fetch: Callable[[], Flow[bytes]]) -> Flow[bytes]: ...

    # Returns a copy that replaces stored bodies instead of returning them.
    def refreshed(self) -> ResponseCacheProtocol: ...


def new_call(config: ClientConfig, method: str, arguments: Mapping[str, str], *, writes: bool) -> Call:
    """Begin a call, whose time limit starts now."""
    return Call(method, arguments, writes, config, Deadline(config.timeout, config.clock))


@record(frozen=True)
class Origins:
    """The URLs of Flickr's services."""

    rest: str = "https://api.flickr.com/services/rest/"
    oauth: str = "https://www.flickr.com/services/oauth/"
    legacy_auth: str = "https://www.flickr.com/services/auth/"
    upload: str = "https://up.flickr.com/services/upload/"
    replace: str = "https://up.flickr.com/services/replace/"


@record(frozen=True)
class ClientConfig(Unpicklable):
    """The configuration of a client."""

    api_key: str = field(repr=False)
    api_secret: str = field(default="", repr=False)
    own_token: Token | None = field(default=None, repr=False)  # passed to the client or obtained by a login
    lazy_token: LazyToken | None = field(default=None, repr=False)
    legacy_token: LegacyToken | None = field(default=None, repr=False)  # signs calls in place of `token`
    user: str | None = None  # without a token of this account, no call is sent
    placement: Placement = "header"  # of the OAuth parameters
    origins: Origins = Origins()
    timeout: Timeout = field(default_factory=Timeout)
    retries: Retries = field(default_factory=Retries)
    strict: bool = False
    hooks: Hooks = field(default_factory=Hooks)
    user_agent: str = "flickr-sdk"
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)  # which the program adds to requests
    throttle: AttemptThrottle | None = None
    image_throttle: AttemptThrottle | None = None
    cache: ResponseCacheProtocol | None = None
    clock: Callable[[], float] = time.monotonic  # the clock of the time limits
    now: Callable[[], float] = time.time
    tracer: Tracer | None = None
    chance: Callable[[], float] = random.random  # of the backoff

    @property
    def token(self) -> Token | None:
        """The access token that authenticates calls; `None` for unauthenticated calls."""
        return self.lazy_token.get() if self.own_token is None and self.lazy_token is not None else self.own_token

    def replace(self, **changes: Any) -> ClientConfig:
        """Return a copy with some fields changed. `token` sets `own_token` and drops `lazy_token`."""
        if "token" in changes:
            changes |= {"own_token": changes.pop("token"), "lazy_token": None}
        return dataclasses.replace(self, **changes)
