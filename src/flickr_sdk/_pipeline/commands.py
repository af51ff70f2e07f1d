"""What a flow asks its driver for, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from .._utils.unpicklable import Unpicklable

if TYPE_CHECKING:
    from concurrent.futures import Future


__all__ = [
    "MAX_RESPONSE_BYTES",
    "RunInteractive",
    "Command",
    "RunBlocking",
    "Flow",
    "WaitForFuture",
    "Limits",
    "Request",
    "RequestBody",
    "Response",
    "ResponseSink",
    "Send",
    "Sleep",
    "run_interactive",
    "run_blocking",
]

T = TypeVar("T")

MAX_RESPONSE_BYTES: Final = 32 * 1024 * 1024
"""How many bytes of an answer are read; the largest that Flickr gives, a page of 500 photos with all extras, has about two."""


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
        method: The API's method, for messages.
        verb: GET or POST.
        url: The address; it carries no arguments, so that it may be logged.
        params: The arguments.
        user_agent: The header of that name.
        authorization: The header of that name, for signed requests.
        content: The body of an upload, in place of the arguments, which it holds.
        headers: More headers.
        sink: Where the body of the answer goes, if it is the file that was asked for.
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
    """How long one attempt may take, in seconds, and how much may come.

    Attributes:
        total: The whole attempt.
        connect: Making a connection.
        read: Each part of the answer.
        write: Each part of the request.
        pool: Waiting for a free connection.
        call: The whole call, as it was set; `total` is what earlier attempts have left of it.
        largest: The size of the body in bytes.
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
    """One HTTP answer.

    Attributes:
        status: The HTTP status.
        body: The whole body.
        headers: The headers that matter, by their names in lower case.
        saved: Whether the body went to the request's sink.
    """

    status: int
    body: bytes = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    saved: bool = False


@dataclass(frozen=True)
class Send:
    """Send a request once; the flow is given the `Response`, or thrown the `FlickrError` that came instead."""

    request: Request
    limits: Limits


@dataclass(frozen=True)
class Sleep:
    """Wait for some seconds; the flow is given nothing."""

    seconds: float


@dataclass(frozen=True)
class RunBlocking:
    """Run a function that may block, such as a database query, and resume the flow with its result or error.

    An awaiting driver does it in a thread of its own.
    """

    work: Callable[[], Any]


@dataclass(frozen=True)
class RunInteractive:
    """Run a function that waits for a person, such as a prompt, and resume the flow with its result or error.

    An awaiting driver does it in a thread that can be left behind: a person may never answer.
    """

    work: Callable[[], Any]


@dataclass(frozen=True)
class WaitForFuture:
    """Wait until something is done that another flow does, or until some seconds are over; the flow is given nothing."""

    future: Future[Any]
    seconds: float


Command = Send | Sleep | RunBlocking | RunInteractive | WaitForFuture
Flow = Generator[Command, Any, T]
"""Yields what is to be done and is sent what came of it; `driver.run` runs it to its end."""


def run_blocking(work: Callable[[], T]) -> Flow[T]:
    """RunBlocking some work that may block, and nothing else.

    Args:
        work: The work.

    Yields:
        What is to be done.

    Returns:
        What the work returns.
    """
    done: T = yield RunBlocking(work)
    return done


def run_interactive(work: Callable[[], T]) -> Flow[T]:
    """RunBlocking some work that waits for a person, and nothing else; see `doing`."""
    done: T = yield RunInteractive(work)
    return done
