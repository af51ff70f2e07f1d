"""One call on its way: what it is, how long it has, and where a rate limiter and a cache plug in."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Protocol

from .._utils.unpicklable import Unpicklable
from ..config import Hooks, Retries, Timeout
from ..types import LegacyToken, Token
from .commands import Limits

if TYPE_CHECKING:
    from opentelemetry.trace import Tracer

    from .commands import Flow
    from .lazy_token import LazyToken
    from .retry_classifier import FailureClass

__all__ = ["Call", "Deadline", "AttemptThrottle", "ResponseCacheProtocol", "Origins", "Placement", "ClientConfig", "new_call"]


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
        config: The configuration of the client; `config.token` is the account.
        deadline: The time that it has left.
        attempts: How many requests were made for it so far.
        repeatable: Tells whether what it sends can be sent once more.
    """

    method: str
    arguments: Mapping[str, str] = field(repr=False)
    writes: bool
    config: ClientConfig = field(repr=False)
    deadline: Deadline
    attempts: int = 0
    repeatable: Callable[[], bool] = field(default=lambda: True, repr=False)


class AttemptThrottle(Protocol):
    """Where a rate limiter plugs in: `ClientConfig.throttle`. Both methods are flows and may yield `Sleep` and `Do`."""

    def acquire(self, call: Call) -> Flow[None]:
        """Let an attempt pass, or hold it up with `delivery.pause(call, seconds, "rate limit")`.

        The time that passes here does not count against the call's deadline. An error that is raised here ends the call.
        """
        ...

    def record(self, call: Call, verdict: FailureClass | None) -> Flow[None]:
        """Learn how the attempt ended: `None` for well; `verdict.slow_down` where Flickr says that calls come too fast."""
        ...

    def pause(self, seconds: float) -> Flow[None]:
        """Let no attempt pass for some seconds."""
        ...


class ResponseCacheProtocol(Protocol):
    """Where caches plug in: `ClientConfig.cache`; around the whole delivery of a call that reads."""

    def get_or_fetch(self, call: Call, fetch: Callable[[], Flow[bytes]]) -> Flow[bytes]:
        """Give the body of a good answer: one that was kept, or what `yield from fetch()` gives.

        `fetch` asks Flickr, retries included. It raises for failures, so that all that it returns may be kept.
        """
        ...


def new_call(settings: ClientConfig, method: str, arguments: Mapping[str, str], *, writes: bool) -> Call:
    """Begin a call: its time runs from now on.

    Args:
        settings: What the client is set to.
        method: The API's method, or a step of the login.
        arguments: The arguments as texts.
        writes: Whether it changes something at Flickr.

    Returns:
        The call.
    """
    return Call(method, arguments, writes, settings, Deadline(settings.timeout, settings.clock))


Placement = Literal["header", "parameters"]


@dataclass(frozen=True)
class Origins:
    """The addresses of Flickr's services.

    Attributes:
        rest: Where calls go.
        oauth: Where tokens are asked for, and users asked for permission.
        legacy_auth: Where users are asked for permission by the old authentication.
        upload: Where new photos go.
        replace: Where photos go that take the place of others.
    """

    rest: str = "https://api.flickr.com/services/rest/"
    oauth: str = "https://www.flickr.com/services/oauth/"
    legacy_auth: str = "https://www.flickr.com/services/auth/"
    upload: str = "https://up.flickr.com/services/upload/"
    replace: str = "https://up.flickr.com/services/replace/"


@dataclass(frozen=True)
class ClientConfig(Unpicklable):
    """What a client is set to.

    Attributes:
        api_key: The application's key.
        api_secret: The key's secret; empty for calls that need no signature.
        own_token: The token that the client was given, or got by a login.
        lazy_token: What looks the token up where there is none of that.
        legacy_token: A token of the authentication before OAuth; calls are signed with it in place of `token`.
        user: Whom the calls have to be of: without a token, none is sent.
        placement: Where OAuth's parameters go: into the `Authorization` header, or among the arguments.
        origins: The addresses of Flickr's services.
        timeout: The limits of a call.
        retries: How often a call is tried again.
        strict: Whether a value that does not fit its documented type is an error.
        hooks: What is told of requests, answers, retries, waits and drifts.
        user_agent: What the client calls itself.
        throttle: The rate limiter; `None` for none.
        cache: What keeps answers; `None` for nothing.
        clock: Tells the time that limits go by, in seconds.
        now: Tells the time of day, in Unix seconds.
        tracer: What makes spans; `None` for no spans.
        chance: Gives random numbers from 0 to 1, for pauses; `None` for Python's.
    """

    api_key: str = field(repr=False)
    api_secret: str = field(default="", repr=False)
    own_token: Token | None = field(default=None, repr=False)
    lazy_token: LazyToken | None = field(default=None, repr=False)
    legacy_token: LegacyToken | None = field(default=None, repr=False)
    user: str | None = None
    placement: Placement = "header"
    origins: Origins = Origins()
    timeout: Timeout = field(default_factory=Timeout)
    retries: Retries = field(default_factory=Retries)
    strict: bool = False
    hooks: Hooks = field(default_factory=Hooks)
    user_agent: str = "flickr-sdk"
    throttle: AttemptThrottle | None = None
    image_throttle: AttemptThrottle | None = None
    cache: ResponseCacheProtocol | None = None
    clock: Callable[[], float] = time.monotonic
    now: Callable[[], float] = time.time
    tracer: Tracer | None = None
    chance: Callable[[], float] | None = None

    @property
    def token(self) -> Token | None:
        """Whose calls these are; `None` for nobody's."""
        return self.lazy_token.get() if self.own_token is None and self.lazy_token is not None else self.own_token

    def replace(self, **changes: Any) -> ClientConfig:
        """Give a copy with some settings changed.

        Args:
            **changes: The changed settings by name; `token` takes the place of one that would have been looked up.

        Returns:
            The copy.
        """
        if "token" in changes:
            changes |= {"own_token": changes.pop("token"), "lazy_token": None}
        return dataclasses.replace(self, **changes)
