"""Runs flows with `httpx.Client`."""

from __future__ import annotations

import concurrent.futures
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
from .._pipeline.flow_steps import FlowSteps
from .._utils.fork import ForkAware
from ..errors.base import FlickrError, UsageError
from .attempt_deadline import deadline
from .body_reader import BodyReader
from .httpx_adapter import HTTPX_ERRORS, check_options, from_callback, no_cookies, request_options, translate
from .log_filter import hide_secrets
from .routed_transport import RoutedTransport

T = TypeVar("T")


def _chunks(content: RequestBody) -> Iterator[bytes]:
    # httpx requests the next chunk when the connection has accepted the one before.
    while chunk := content.read():
        yield chunk
        content.report_progress()


def _body(response: httpx.Response) -> Iterator[bytes]:
    # httpx decodes whole chunks, of unlimited size. A transport or event hook of the program may have read the body.
    return response.iter_bytes() if response.is_stream_consumed else response.iter_raw()


def _save(response: httpx.Response, reader: BodyReader, sink: ResponseSink) -> None:
    for chunk in _body(response):
        reader.check_deadline()
        if sink.write(chunk):
            sink.flush()
            sink.report_progress()
    sink.flush()
    sink.report_progress()


class Driver(ForkAware):
    """Runs flows. A `client` that is passed stays open when the driver is closed."""

    def __init__(self, client: httpx.Client | None = None, *, proxy: str | None = None, http2: bool = False) -> None:
        self._proxy = check_options(client, httpx.Client, "Flickr", proxy, http2)
        self._http2 = http2
        self._given = client
        self.closed = False
        self._given_in_use = False
        self._abandoned: list[httpx.Client | None] = []
        self._own: httpx.Client | None = None
        self._lock = Lock()
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        # On shared connections, the two processes would receive each other's responses.
        self._abandoned.append(self._given if self._given_in_use else self._own)
        self._own = None
        self._lock = Lock()

    @property
    def _client(self) -> httpx.Client:
        """The HTTP client. An own one is created with the first request."""
        if self.closed:
            raise UsageError("this client is closed; create a new one")
        if self._given is not None:
            if self._given.is_closed:
                raise UsageError("the http_client of this client is closed; create a new one")
            if self._given in self._abandoned:
                raise UsageError("the http_client has connections of the parent process; create another one in this process")
            self._given_in_use = True
            return self._given
        with self._lock:
            if self._own is None:
                transport = RoutedTransport(self._proxy, self._http2)
                self._own = httpx.Client(transport=transport, cookies=no_cookies(), trust_env=False)
            return self._own

    def run(self, flow: Flow[T]) -> T:
        """Run a flow and return its result."""
        with FlowSteps(flow) as steps:
            for command in steps:
                with steps.outcome():
                    steps.value = self._execute(command)
        return steps.result

    def _execute(self, command: Command) -> object:
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
        reader, content, sink = BodyReader(send), send.request.content, send.request.sink
        client = self._client
        try:
            with deadline(reader.deadline), hide_secrets():
                # Values with keys and tokens get no name here: tracebacks may be printed with local variables.
                response = client.send(
                    client.build_request(
                        send.request.verb,
                        send.request.url,
                        **request_options(send, None if content is None else _chunks(content)),
                    ),
                    stream=True,
                    auth=None,  # the pipeline sets the header
                    follow_redirects=False,
                )
                try:
                    reader.begin(response.status_code, response.headers, is_decoded=response.is_stream_consumed)
                    saved = sink is not None and sink.accept(response.status_code, response.headers)
                    if sink is not None and saved:
                        _save(response, reader, sink)
                    else:
                        for chunk in _body(response):
                            if not reader.add(chunk):
                                break
                        reader.finish()
                finally:
                    response.close()
        except FlickrError:
            raise
        except httpx.HTTPStatusError as error:
            # An event hook of a client that was passed may raise this.
            return reader.response(error.response.status_code, error.response.headers)
        except HTTPX_ERRORS as error:
            if from_callback(send, error):
                raise
            failure = translate(send, error, is_overdue=reader.is_overdue)
        else:
            return reader.response(response.status_code, response.headers, saved=saved)
        # Raised outside of the handler: the context would be httpx's error, and with it the request, key and token.
        try:
            raise failure
        finally:
            del failure  # its traceback refers to this frame

    def close(self) -> None:
        """Close the driver's own HTTP client."""
        self.closed = True
        if self._own is not None:
            self._own.close()
