"""The commands that a flow yields to its driver, and their results.

Commands that every call uses have their own initializers, which are faster than the shared one.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager
from dataclasses import field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .._utils.record import record
from .._utils.unpicklable import Unpicklable

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")


class RequestBody(Protocol):
    """The body of an upload, which the driver reads chunk by chunk."""

    @property
    def content_type(self) -> str: ...

    @property
    def length(self) -> int: ...

    @property
    def exhausted(self) -> bool: ...

    # The error that the program's own code raised, if any.
    @property
    def failure(self) -> BaseException | None: ...

    def read(self) -> bytes: ...

    # Called after a chunk was sent; the result may be awaitable.
    def report_progress(self) -> object: ...

    # Records errors that are raised inside as `failure`.
    def recording_failure(self) -> AbstractContextManager[None]: ...


class ResponseSink(Protocol):
    """The file that the body of a response goes to."""

    # The error that the program's own code raised, if any.
    @property
    def failure(self) -> BaseException | None: ...

    # Returns whether the body of this response is the file.
    def accept(self, status: int, headers: Mapping[str, str]) -> bool: ...

    # Buffers a chunk, and returns whether `flush` is due.
    def write(self, chunk: bytes) -> bool: ...

    def flush(self) -> None: ...

    # The result may be awaitable.
    def report_progress(self) -> object: ...


@record(frozen=True)
class Request(Unpicklable):
    """One HTTP request of an API method, which messages name. The URL has no arguments, so that it may be logged."""

    method: str
    verb: str
    url: str
    params: Mapping[str, str] = field(repr=False)
    user_agent: str
    authorization: str = field(default="", repr=False)
    content: RequestBody | None = field(default=None, repr=False)  # contains the `params`
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    sink: ResponseSink | None = field(default=None, repr=False)

    def __init__(
        self,
        method: str,
        verb: str,
        url: str,
        params: Mapping[str, str],
        user_agent: str,
        authorization: str = "",
        content: RequestBody | None = None,
        headers: Mapping[str, str] = MappingProxyType({}),
        sink: ResponseSink | None = None,
    ) -> None:
        vars(self).update(
            method=method,
            verb=verb,
            url=url,
            params=params,
            user_agent=user_agent,
            authorization=authorization,
            content=content,
            headers=headers,
            sink=sink,
        )


@record(frozen=True)
class Limits:
    """The limits of one attempt in seconds; see `Timeout`."""

    total: float
    connect: float
    read: float
    write: float
    pool: float
    call: float  # the configured limit of the whole call, of which `total` is the remainder

    def __init__(self, total: float, connect: float, read: float, write: float, pool: float, call: float) -> None:
        vars(self).update(total=total, connect=connect, read=read, write=write, pool=pool, call=call)


@record(frozen=True)
class Response(Unpicklable):
    """One HTTP response. The names of its headers are in lower case."""

    status: int
    body: bytes = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    saved: bool = False  # whether the body went to the sink of the request
    truncated: bool = False  # whether the body of an error was longer than the limit, or could not be decoded

    def __init__(
        self,
        status: int,
        body: bytes,
        headers: Mapping[str, str] = MappingProxyType({}),
        saved: bool = False,
        truncated: bool = False,
    ) -> None:
        vars(self).update(status=status, body=body, headers=headers, saved=saved, truncated=truncated)


@record(frozen=True)
class Send:
    """Send a request once. The result is a `Response`; a failure raises a `FlickrError`."""

    request: Request
    limits: Limits
    while_waiting: Callable[[], None] | None = None  # called when the request is sent; must not block

    def __init__(self, request: Request, limits: Limits, while_waiting: Callable[[], None] | None = None) -> None:
        vars(self).update(request=request, limits=limits, while_waiting=while_waiting)


@record(frozen=True)
class Sleep:
    """Wait for `seconds`."""

    seconds: float


@record(frozen=True)
class RunBlocking:
    """Run a function that may block, such as a database query; in a thread, with the async driver."""

    work: Callable[[], Any]


@record(frozen=True)
class RunInteractive:
    """Run a function that waits for the user; the async driver uses a thread that is abandoned if the user never responds."""

    work: Callable[[], Any]


@record(frozen=True)
class WaitForFuture:
    """Wait until a future that another flow completes is done, or until `seconds` have passed."""

    future: Future[Any]
    seconds: float


Command = Send | Sleep | RunBlocking | RunInteractive | WaitForFuture
Flow = Generator[Command, Any, T]
"""Yields commands, receives their results, and returns its own result; `driver.run` runs it."""


def run_blocking(work: Callable[[], T]) -> Flow[T]:
    """Return the flow of a single `RunBlocking`."""
    result: T = yield RunBlocking(work)
    return result


def run_interactive(work: Callable[[], T]) -> Flow[T]:
    """Return the flow of a single `RunInteractive`."""
    result: T = yield RunInteractive(work)
    return result
