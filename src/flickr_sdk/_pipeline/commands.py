"""The commands that a flow yields to its driver, and their results."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from .._utils.unpicklable import Unpicklable

if TYPE_CHECKING:
    from concurrent.futures import Future


T = TypeVar("T")

MAX_RESPONSE_BYTES: Final = 32 * 1024 * 1024
"""The maximum size of a response. The largest that Flickr sends, 500 photos with all extras, has about 2 MiB."""


class RequestBody(Protocol):
    """The body of an upload, which the driver reads chunk by chunk."""

    @property
    def content_type(self) -> str:
        """The `Content-Type` header."""
        ...

    @property
    def length(self) -> int:
        """The number of bytes."""
        ...

    @property
    def exhausted(self) -> bool:
        """Whether the last chunk was read."""
        ...

    @property
    def failure(self) -> BaseException | None:
        """The error that the program's own code raised, if any."""
        ...

    def read(self) -> bytes:
        """Return the next chunk; empty at the end."""
        ...

    def report_progress(self) -> object:
        """Report the progress after a chunk was sent; the result may be awaitable."""
        ...

    def recording_failure(self) -> AbstractContextManager[None]:
        """Record errors that are raised inside as `failure`."""
        ...


class ResponseSink(Protocol):
    """The file that the body of a response goes to."""

    @property
    def failure(self) -> BaseException | None:
        """The error that the program's own code raised, if any."""
        ...

    def accept(self, status: int, headers: Mapping[str, str]) -> bool:
        """Return whether the body of this response is the file."""
        ...

    def write(self, chunk: bytes) -> bool:
        """Buffer a chunk; return whether `flush` is due."""
        ...

    def flush(self) -> None:
        """Write the buffer to the file."""
        ...

    def report_progress(self) -> object:
        """Report the progress; the result may be awaitable."""
        ...


@dataclass(frozen=True)
class Request(Unpicklable):
    """One HTTP request.

    Attributes:
        method: The API method, for messages.
        verb: GET or POST.
        url: The URL without arguments, so that it may be logged.
        params: The arguments.
        user_agent: The `User-Agent` header.
        authorization: The `Authorization` header of a signed request.
        content: The body of an upload, which contains the arguments.
        headers: More headers.
        sink: The file that the response body goes to.
    """

    method: str
    verb: str
    url: str
    params: Mapping[str, str] = field(repr=False)
    user_agent: str
    authorization: str = field(default="", repr=False)
    content: RequestBody | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    sink: ResponseSink | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Limits:
    """The limits of one attempt, in seconds and bytes.

    Attributes:
        total: The whole attempt.
        connect: Establishing a connection.
        read: Each part of the response.
        write: Each part of the request.
        pool: Waiting for a free connection.
        call: The whole call as configured, of which `total` is the remainder.
        largest: The size of the response body.
    """

    total: float
    connect: float
    read: float
    write: float
    pool: float
    call: float
    largest: int = MAX_RESPONSE_BYTES


@dataclass(frozen=True)
class Response(Unpicklable):
    """One HTTP response.

    Attributes:
        status: The HTTP status.
        body: The whole body.
        headers: The headers that the pipeline uses, in lower case.
        saved: Whether the body went to the sink of the request.
    """

    status: int
    body: bytes = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    saved: bool = False


@dataclass(frozen=True)
class Send:
    """Send a request once. The result is a `Response`; a failure raises a `FlickrError`."""

    request: Request
    limits: Limits


@dataclass(frozen=True)
class Sleep:
    """Wait for some seconds."""

    seconds: float


@dataclass(frozen=True)
class RunBlocking:
    """Run a function that may block, such as a database query; in a thread, with the async driver."""

    work: Callable[[], Any]


@dataclass(frozen=True)
class RunInteractive:
    """Run a function that waits for the user, such as a prompt.

    The async driver runs it in a thread that may be abandoned, because the user may never respond.
    """

    work: Callable[[], Any]


@dataclass(frozen=True)
class WaitForFuture:
    """Wait until a future that another flow completes is done, or until some seconds have passed."""

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
