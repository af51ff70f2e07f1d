"""What a program may set about the network: time limits, retries, and hooks that are told what happens."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, fields
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Final, Literal

from ._utils.safe_repr import shown
from ._wire.drift import Drift
from .errors.base import ConfigurationError, FlickrError

if TYPE_CHECKING:
    from ._wire.drift import Drift
    from .errors.base import FlickrError
__all__ = [
    "DriftHook",
    "Hooks",
    "MAX_WAIT",
    "OnLimit",
    "RequestEvent",
    "ResponseEvent",
    "Retries",
    "RetryEvent",
    "Timeout",
    "UPLOAD_TIMEOUT",
    "WaitEvent",
]


def _is_positive(value: object) -> bool:
    return not isinstance(value, bool) and isinstance(value, (int, float)) and 0 < value < math.inf


@dataclass(frozen=True)
class Timeout:
    """How long a call may take, in seconds. There is no way to wait without end.

    Attributes:
        total: The whole call, with its retries and the pauses between them; not the wait for the rate limiter.
        connect: Making a connection.
        read: Each part of the answer, the first included.
        write: Each part of the request.
        pool: Waiting for a free connection, where many calls run at once.

    Raises:
        ConfigurationError: A limit is not a positive, finite number.
    """

    total: float = 120.0
    connect: float = 10.0
    read: float = 30.0
    write: float = 30.0
    pool: float = 30.0

    def __post_init__(self) -> None:
        for one in fields(self):
            if not _is_positive(value := getattr(self, one.name)):
                raise ConfigurationError(f"timeout {one.name} is {shown(value)}; give a positive number of seconds")


UPLOAD_TIMEOUT: Final = Timeout(total=3600.0, read=300.0, write=60.0)
"""The limits of an upload: Flickr takes its time to answer when it has the whole file."""


@dataclass(frozen=True)
class Retries:
    """How often a call is tried again, and after what pauses.

    The pause before retry n is a random time between nothing and `first` doubled n - 1 times, at most `longest`; and never
    less than an answer's `Retry-After`.

    Attributes:
        most: How many times a call is tried again at most; 0 for never.
        first: The longest pause before the first retry, in seconds.
        longest: The longest pause before any retry, in seconds.

    Raises:
        ConfigurationError: A number cannot be used.
    """

    most: int = 3
    first: float = 0.5
    longest: float = 20.0

    def __post_init__(self) -> None:
        if isinstance(self.most, bool) or not isinstance(self.most, int) or self.most < 0:
            raise ConfigurationError(f"retries is {shown(self.most)}; give a whole number, 0 for none")
        for name in ("first", "longest"):
            if not _is_positive(value := getattr(self, name)):
                raise ConfigurationError(f"retries: {name} is {shown(value)}; give a positive number of seconds")


@dataclass(frozen=True)
class RequestEvent:
    """A request is about to be sent.

    Attributes:
        method: The API's method.
        attempt: Which attempt of the call it is, from 1.
        verb: GET or POST.
        url: The address, without arguments.
    """

    method: str
    attempt: int
    verb: str
    url: str


@dataclass(frozen=True)
class ResponseEvent:
    """An answer has come, whatever it says.

    Attributes:
        method: The API's method.
        attempt: Which attempt of the call it is, from 1.
        status: The HTTP status.
        size: The length of the body in bytes.
        elapsed: Seconds since the request was sent.
    """

    method: str
    attempt: int
    status: int
    size: int
    elapsed: float


@dataclass(frozen=True)
class RetryEvent:
    """An attempt has failed, and another will follow.

    Attributes:
        method: The API's method.
        attempt: Which attempt failed, from 1.
        error: How it failed.
        wait: Seconds until the next.
    """

    method: str
    attempt: int
    error: FlickrError
    wait: float


@dataclass(frozen=True)
class WaitEvent:
    """A call is about to wait.

    Attributes:
        method: The API's method.
        seconds: How long.
        reason: What for.
    """

    method: str
    seconds: float
    reason: Literal["retry", "rate limit"]


@dataclass(frozen=True, kw_only=True)
class Hooks:
    """Functions that are told what happens; each is optional.

    They are called where the call runs, one after the other, so they should be quick; they are not awaited. One that raises an
    error is logged; the call goes on. `drift` is the exception: its errors are the call's.

    Attributes:
        request: Is told of every request before it is sent.
        response: Is told of every answer.
        retry: Is told of every failed attempt that is followed by another.
        wait: Is told of every pause, before it begins.
        drift: Is told of every value that does not fit its documented type, instead of a `SchemaDriftWarning`.

    Raises:
        ConfigurationError: A hook is no function, or one that would have to be awaited.
    """

    request: Callable[[RequestEvent], object] | None = None
    response: Callable[[ResponseEvent], object] | None = None
    retry: Callable[[RetryEvent], object] | None = None
    wait: Callable[[WaitEvent], object] | None = None
    drift: Callable[[Drift], object] | None = None

    def __post_init__(self) -> None:
        for one in fields(self):
            hook = getattr(self, one.name)
            if hook is not None and not callable(hook):
                raise ConfigurationError(f"the hook {one.name} is {shown(hook)}; give a function that takes the event")
            if iscoroutinefunction(hook):
                raise ConfigurationError(f"the hook {one.name} is a coroutine function; give a plain one, hooks are not awaited")


DriftHook = Callable[[Drift], object]
OnLimit = Literal["wait", "raise"] | float
MAX_WAIT: Final = 12 * 3600.0
"""How many seconds a call waits at most where nothing else is said."""
