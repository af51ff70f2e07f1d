"""Run flows over the client's own connections, or with the HTTP client of the program."""

from __future__ import annotations

import concurrent.futures
import time
from collections.abc import Iterator
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

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
from ..errors.base import FlickrError
from .attempt_deadline import deadline
from .body_reader import BodyReader
from .driver_base import DriverBase
from .log_filter import hide_secrets
from .routed_transport import RoutedTransport
from .transport_errors import from_callback, translate

if TYPE_CHECKING:
    from ..types import HttpClient
    from .exchange import Exchange

T = TypeVar("T")


def _chunks(content: RequestBody) -> Iterator[bytes]:
    # httpcore requests the next chunk when the connection has accepted the one before.
    while chunk := content.read():
        yield chunk
        content.report_progress()


def _save(exchange: Exchange[Iterator[bytes], None], reader: BodyReader, sink: ResponseSink) -> None:
    for chunk in exchange.chunks:
        reader.check_deadline()
        if sink.write(chunk):
            sink.flush()
            sink.report_progress()
    sink.flush()
    sink.report_progress()


class Driver(DriverBase["HttpClient"]):
    """Runs flows. A `client` that is passed stays open when the driver is closed."""

    def __init__(self, client: HttpClient | None = None, *, proxy: str | None = None, http2: bool = False) -> None:
        super().__init__(client, "Client", "Flickr", proxy, http2)
        self._own: RoutedTransport | None = None
        self._lock = Lock()
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        self._abandon(self._own)
        self._own = None
        self._lock = Lock()

    def _open(self, send: Send, chunks: Iterator[bytes] | None) -> Exchange[Iterator[bytes], None]:
        if self._given is None or self._library is None:
            return self._transport.open(send, chunks)
        from .given_client import open_exchange

        return open_exchange(self._given, self._library, send, chunks)

    @property
    def _transport(self) -> RoutedTransport:
        """The driver's own transport, which the first request creates."""
        with self._lock:
            if self._own is None:
                self._own = RoutedTransport(self._proxy, self._http2)
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
        self._check_usable()
        try:
            with deadline(reader.deadline), hide_secrets():
                exchange = self._open(send, None if content is None else _chunks(content))
                try:
                    if exchange.is_failure:
                        return reader.response(exchange.status, exchange.headers)
                    reader.begin(exchange.status, exchange.headers, is_decoded=exchange.is_decoded)
                    saved = sink is not None and sink.accept(exchange.status, exchange.headers)
                    if sink is not None and saved:
                        _save(exchange, reader, sink)
                    else:
                        for chunk in exchange.chunks:
                            if not reader.add(chunk):
                                break
                        reader.finish()
                finally:
                    exchange.close()
        except FlickrError:
            raise
        except self._errors as error:
            if from_callback(send, error):
                raise
            failure = translate(send, error, is_overdue=reader.is_overdue)
        else:
            return reader.response(exchange.status, exchange.headers, saved=saved)
        # Raised outside of the handler: the context would be the HTTP library's error, and with it the request, key and token.
        try:
            raise failure
        finally:
            del failure  # its traceback refers to this frame

    def close(self) -> None:
        """Close the driver's own connections."""
        self.closed = True
        if self._own is not None:
            self._own.close()
