"""Options of a client: time limits, retries, and hooks with their events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from inspect import iscoroutinefunction
from typing import Final, Literal

from ._utils.number_checks import is_integer, is_positive_number
from ._utils.record import record
from ._utils.safe_repr import shown
from .errors.base import ConfigurationError, FlickrError
from .types import Drift

__all__ = [
    "MAX_WAIT",
    "UPLOAD_TIMEOUT",
    "CallEvent",
    "DriftHook",
    "Hooks",
    "OnLimit",
    "RequestEvent",
    "ResponseEvent",
    "Retries",
    "RetryEvent",
    "Timeout",
    "WaitEvent",
]


@record(frozen=True)
class Timeout:
    """Time limits of a call in seconds. An expired limit raises `TimedOut`.

    ::

        flickr = Flickr(timeout=Timeout(total=20, connect=5))
        flickr = Flickr(timeout=20)  # the same as Timeout(total=20)

    Limits cannot be disabled.

    Attributes:
        total: The whole call with all retries and the pauses between them. Waits for the rate limiter do not count.
        connect: Establishing a connection, including the TLS handshake.
        read: Waiting for the next bytes of the response.
        write: Sending the next bytes of the request.
        pool: Waiting for a free connection, if many calls run at once.

    Raises:
        ConfigurationError: A limit is not a positive finite number.
    """

    total: float = 120.0
    connect: float = 10.0
    read: float = 30.0
    write: float = 30.0
    pool: float = 30.0

    def __post_init__(self) -> None:
        for field in fields(self):
            if not is_positive_number(value := getattr(self, field.name)):
                raise ConfigurationError(f"Timeout.{field.name} is {shown(value)}; pass a positive number of seconds")


UPLOAD_TIMEOUT: Final = Timeout(total=3600.0, read=300.0, write=60.0)
"""The default limits of an upload. Flickr responds only after it has processed the whole file."""


@record(frozen=True)
class Retries:
    """How often and when a call is retried.

    ::

        flickr = Flickr(retries=Retries(max_retries=5, max_delay=60))
        flickr = Flickr(retries=0)  # never retry

    A call is retried after connection errors, timeouts, HTTP status 408, 425, 429 and most of 5xx, and if Flickr reports that
    it is unavailable. A write that is not idempotent is retried only if Flickr cannot have acted on it; otherwise it
    raises `MaybeDelivered`.

    The pause before retry n is a random time of up to `initial_delay` x 2^(n-1) seconds, at most `max_delay`, plus the time that
    the server requests in a `Retry-After` header. A call whose next pause exceeds the remaining `Timeout.total` is not retried.

    Attributes:
        max_retries: The maximum number of retries; 0 disables them.
        initial_delay: The maximum pause before the first retry in seconds.
        max_delay: The maximum pause before any retry in seconds.

    Raises:
        ConfigurationError: A number is invalid.
    """

    max_retries: int = 3
    initial_delay: float = 0.5
    max_delay: float = 20.0

    def __post_init__(self) -> None:
        if not is_integer(self.max_retries, 0):
            raise ConfigurationError(f"retries is {shown(self.max_retries)}; pass a whole number, 0 for no retries")
        for name in ("initial_delay", "max_delay"):
            if not is_positive_number(value := getattr(self, name)):
                raise ConfigurationError(f"Retries.{name} is {shown(value)}; pass a positive number of seconds")


@record(frozen=True)
class CallEvent:
    """A call is about to send its first request.

    Attributes:
        method: The API method, such as `flickr.photos.search`, or a step such as `upload` or `download`.
        arguments: The arguments by Flickr's names, as they are sent, without secrets.
        writes: Whether the call changes data at Flickr.
    """

    method: str
    arguments: Mapping[str, str]
    writes: bool


@record(frozen=True)
class RequestEvent:
    """A request is about to be sent.

    Attributes:
        method: The API method, such as `flickr.photos.search`, or a step such as `upload` or `download`.
        attempt: The number of the attempt, from 1.
        verb: `GET` or `POST`.
        url: The URL without its arguments and without the secret of a photo's file.
    """

    method: str
    attempt: int
    verb: str
    url: str


@record(frozen=True)
class ResponseEvent:
    """A response has arrived, successful or not.

    Attributes:
        method: The API method.
        attempt: The number of the attempt, from 1.
        status: The HTTP status. Flickr also reports most errors with status 200.
        size: The size of the body in bytes.
        elapsed: The seconds since the request was sent.
    """

    method: str
    attempt: int
    status: int
    size: int
    elapsed: float


@record(frozen=True)
class RetryEvent:
    """An attempt has failed and the call will be retried.

    Attributes:
        method: The API method.
        attempt: The number of the failed attempt, from 1.
        error: The error of the attempt.
        wait: The seconds until the retry.
    """

    method: str
    attempt: int
    error: FlickrError
    wait: float


@record(frozen=True)
class WaitEvent:
    """A call is about to wait.

    Attributes:
        method: The API method.
        seconds: The length of the wait.
        reason: `retry`, or `rate limit` if the rate limiter has no free slot.
    """

    method: str
    seconds: float
    reason: Literal["retry", "rate limit"]


@record(frozen=True, kw_only=True)
class Hooks:
    """Callbacks for the events of a client, for example to collect metrics.

    ::

        flickr = Flickr(hooks=Hooks(retry=lambda event: print(event.method, event.error)))

    All callbacks are optional and called synchronously, by `AsyncFlickr` too: keep them fast. Events contain no secrets. An
    error that a callback raises is logged and otherwise ignored, except for `call` and `drift`, whose errors fail the call.

    Attributes:
        call: Called with a `CallEvent` before the first request of each call, also of uploads and downloads. If it raises an
            error, nothing is sent. It can reject writes, for example.
        request: Called with a `RequestEvent` before each request.
        response: Called with a `ResponseEvent` after each response.
        retry: Called with a `RetryEvent` before each retry.
        wait: Called with a `WaitEvent` before each wait.
        drift: Called with a `Drift` for each response value that does not fit its documented type, in place of a
            `SchemaDriftWarning`.

    Raises:
        ConfigurationError: A callback is not callable, or is a coroutine function.
    """

    call: Callable[[CallEvent], object] | None = None
    request: Callable[[RequestEvent], object] | None = None
    response: Callable[[ResponseEvent], object] | None = None
    retry: Callable[[RetryEvent], object] | None = None
    wait: Callable[[WaitEvent], object] | None = None
    drift: Callable[[Drift], object] | None = None

    def __post_init__(self) -> None:
        for field in fields(self):
            hook = getattr(self, field.name)
            if hook is not None and not callable(hook):
                raise ConfigurationError(f"the hook {field.name} is {shown(hook)}; pass a function that accepts the event")
            if iscoroutinefunction(hook):
                raise ConfigurationError(f"the hook {field.name} is a coroutine function; pass a plain function")


DriftHook = Callable[[Drift], object]
OnLimit = Literal["wait", "raise"] | float
MAX_WAIT: Final = 12 * 3600.0
"""The default maximum wait for the rate limiter in seconds."""
