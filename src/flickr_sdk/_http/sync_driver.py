"""Sends requests with `httpx.Client`."""

from __future__ import annotations

import concurrent.futures
import os
import time
from collections.abc import Iterator
from threading import Lock
from typing import TypeVar

import httpx

from .._pipeline.commands import (
    Command,
    Flow,
    RequestBody,
    Response,
    ResponseSink,
    RunBlocking,
    RunInteractive,
    Send,
    Sleep,
    WaitForFuture,
)
from ..errors.base import FlickrError, UsageError
from .attempt_deadline import bind, until
from .body_reader import BodyReader
from .httpx_adapter import FAULTS, arguments, client_options, in_environment, is_the_programs, translate
from .log_filter import quiet

__all__ = ["Driver"]

T = TypeVar("T")


def _pieces(content: RequestBody) -> Iterator[bytes]:
    """Give out a body piece by piece: httpx asks for the next when the connection has taken the one before."""
    while piece := content.read():
        yield piece
        content.report_progress()


def _take(response: httpx.Response, collector: BodyReader, sink: ResponseSink) -> None:
    """Hand on a body as it comes."""
    for part in response.iter_raw():
        collector.check()
        if sink.write(part):
            sink.flush()
            sink.report_progress()
    sink.flush()
    sink.report_progress()


class Driver:
    """Runs flows to their end.

    Args:
        client: The HTTP client to use; it stays open when the driver is closed. Without one, the driver has its own.
        proxy: The address of a proxy for the driver's own client.
        http2: Whether the driver's own client speaks HTTP/2.

    Raises:
        ConfigurationError: They cannot be used.
    """

    def __init__(self, client: httpx.Client | None = None, *, proxy: str | None = None, http2: bool = False) -> None:
        self._options = client_options(client, httpx.Client, "Flickr", proxy, http2)
        self._given = client
        self._closed = False
        self._left_behind: list[httpx.Client | None] = []
        self._begin()

    def _begin(self) -> None:
        self._process = os.getpid()
        self._own: httpx.Client | None = None
        self._lock = Lock()

    @property
    def _client(self) -> httpx.Client:
        """The HTTP client; one of our own is made with the first request, for it reads the certificates."""
        if self._closed:
            raise UsageError("this client is closed; make a new one")
        if self._given is not None:
            if self._given.is_closed:
                raise UsageError("the http_client of this client is closed; make a new one")
            return self._given
        if self._process != os.getpid():
            # Over the same connections, the two sides of a fork would read each other's answers.
            self._left_behind.append(self._own)
            self._begin()
        with self._lock:
            if self._own is None:
                self._own = bind(in_environment(lambda: httpx.Client(**self._options)))
            return self._own

    @property
    def closed(self) -> bool:
        """Whether the driver was closed."""
        return self._closed

    def run(self, flow: Flow[T]) -> T:
        """Run a flow.

        Args:
            flow: The flow.

        Returns:
            What the flow returns.
        """
        try:
            command = next(flow)
            while True:
                try:
                    came = self._act(command)
                except Exception as error:
                    command = flow.throw(error)
                else:
                    command = flow.send(came)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # typeshed types StopIteration.value as Any
        finally:
            # An interrupted flow must give back what it holds now, not when it is collected.
            flow.close()

    def _act(self, command: Command) -> object:
        match command:
            case Send():
                return self._send(command)
            case Sleep(seconds):
                time.sleep(seconds)
                return None
            case RunBlocking(work) | RunInteractive(work):
                return work()
            case WaitForFuture(future, seconds):
                concurrent.futures.wait([future], timeout=seconds)
                return None

    def _send(self, send: Send) -> Response:
        collector, content, sink = BodyReader(send), send.request.content, send.request.sink
        client = self._client
        try:
            with until(collector.until), quiet():
                # What holds keys and tokens gets no name here: tracebacks may be printed with local variables.
                response = client.send(
                    client.build_request(
                        send.request.verb,
                        send.request.url,
                        **arguments(send, pieces=None if content is None else _pieces(content)),
                    ),
                    stream=True,
                    auth=None,  # the header is ours
                    follow_redirects=False,
                )
                try:
                    saved = sink is not None and sink.accept(response.status_code, response.headers)
                    if sink is not None and saved:
                        _take(response, collector, sink)
                    else:
                        for part in response.iter_bytes():
                            collector.add(part)
                finally:
                    response.close()
        except FlickrError:
            raise
        except httpx.HTTPStatusError as error:
            # A client of the program's own may raise this for an answer.
            return collector.response(error.response.status_code, error.response.headers)
        except FAULTS as error:
            if is_the_programs(send, error):
                raise
            failure = translate(send, error, late=collector.late)
        else:
            return collector.response(response.status_code, response.headers, saved=saved)
        # Raised out here, as it would carry httpx's error along, and with that the request and its key and token.
        try:
            raise failure
        finally:
            del failure  # its traceback holds this frame, and this frame would hold it

    def close(self) -> None:
        """Close the driver's own HTTP client."""
        self._closed = True
        if self._own is not None and self._process == os.getpid():
            self._own.close()
