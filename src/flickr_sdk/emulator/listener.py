"""The emulator on a socket. h11 parses the requests; each connection has its own thread."""

from __future__ import annotations

import socket
import struct
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from email.utils import formatdate
from http import HTTPStatus
from socketserver import BaseRequestHandler, TCPServer, ThreadingMixIn
from typing import Any, Final
from urllib.parse import SplitResult, urlsplit

import h11

from .allowed_hosts import is_loopback
from .body import Body, Interrupted
from .dispatcher import Dispatcher, build_request, content_length
from .fault_kinds import Delivery
from .messages import Response, error_page

__all__ = ["Listener"]

MAX_HEAD_SIZE: Final = 65536
"""The largest request line with its headers, in bytes."""
MAX_DRAINED: Final = 2 * 1024**3
"""How many bytes of a rejected request are read and discarded."""
DRAIN_TIMEOUT: Final = 2.0
"""How many seconds a rejected client may pause before its connection is closed."""
DEFAULT_PORT: Final = 80
"""The port that a `Host` header without a port means."""
BLANK_LINES: Final = b"\r\n"
VERSIONS: Final = (b"1.0", b"1.1")
VERBS: Final = frozenset(("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"))
REASONS: Final[Mapping[int, str]] = {one.value: one.phrase for one in HTTPStatus}
CONTINUE: Final = h11.InformationalResponse(status_code=100, headers=[], reason="Continue")
RESET_ON_CLOSE: Final = struct.pack("ii", 1, 0)
"""The value of `SO_LINGER` that makes `close` send a TCP reset."""


class _BadRequest(Exception):
    """The bytes received are not a request that the listener supports."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.response = error_page(status, REASONS[status])


@dataclass(frozen=True)
class _Head:
    """The request line and the headers; the header names are in lower case."""

    verb: str
    url: SplitResult
    headers: dict[str, str]
    keep_alive: bool


class _Connection(BaseRequestHandler):
    """Serves the requests of one connection.

    h11 only parses. Responses are written by hand, because faults send invalid responses.
    """

    request: socket.socket

    @property
    def _listener(self) -> Listener:
        assert isinstance(self.server, Listener), "only a listener creates connections"
        return self.server

    def setup(self) -> None:
        self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._parser = h11.Connection(h11.SERVER)
        self._body_buffer = b""

    def handle(self) -> None:
        with suppress(ConnectionError, Interrupted):
            while self._serve_request():
                pass

    def _serve_request(self) -> bool:
        """Serve one request and return whether the connection can serve another."""
        try:
            event = self._receive_head()
            if event is None:
                return False
            head = _parse_head(event)
        except _BadRequest as error:
            self._send(Delivery(error.response), keep_alive=False)
            self._drain()
            return False
        self._complete_host(head)
        body = Body(self._receive_body, content_length(head.headers))
        delivery = self._listener.dispatcher.deliver(build_request(head.verb, head.url, head.headers, body))
        # Chunked bodies are never read, so the start of the next request is unknown.
        unread = body.remaining > 0 or "transfer-encoding" in head.headers
        keep_alive = head.keep_alive and not unread
        if not self._send(delivery, keep_alive=keep_alive, head_only=head.verb == "HEAD"):
            return False
        if unread and not self._parser.they_are_waiting_for_100_continue:
            self._drain()
        return keep_alive

    def _complete_host(self, head: _Head) -> None:
        """Add the host and port of this emulator to a local request whose `Host` header lacks them."""
        address, port = self.request.getsockname()[:2]
        host = head.headers.get("host", "") or (f"[{address}]" if ":" in address else address)
        name = host.strip("[]") if host.endswith("]") else host
        if is_loopback(str(self.client_address[0])) and is_loopback(name) and port != DEFAULT_PORT:
            head.headers["host"] = f"{host}:{port}"

    def _receive_head(self) -> h11.Request | None:
        """Receive the next request up to its body; `None` if the client closes the connection first."""
        # A new parser for each request: h11 itself does not keep connections of HTTP/1.0 alive.
        data = self._parser.trailing_data[0]
        self._parser = h11.Connection(h11.SERVER, max_incomplete_event_size=MAX_HEAD_SIZE)
        received = 0
        while True:
            if received == 0:
                data = data.lstrip(BLANK_LINES)  # some clients send an empty line after a form
            if data:
                self._parser.receive_data(data)
                received += len(data)
            try:
                event = self._parser.next_event()
            except h11.RemoteProtocolError as error:
                status = error.error_status_hint
                if status == HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE and b"\r\n" not in self._parser.trailing_data[0]:
                    status = HTTPStatus.REQUEST_URI_TOO_LONG
                raise _BadRequest(status) from None
            if isinstance(event, h11.Request):
                return event
            # h11 does not limit a head that is complete, so no more than the largest head is received.
            data = self.request.recv(MAX_HEAD_SIZE + len(b"\r\n\r\n") - received)
            if not data:
                return None

    def _receive_body(self, size: int) -> bytes:
        """Receive at most `size` bytes of the body; empty if the client closes the connection."""
        while not self._body_buffer:
            event = self._parser.next_event()
            if isinstance(event, h11.Data):
                self._body_buffer = bytes(event.data)
                continue
            if self._parser.they_are_waiting_for_100_continue:
                self.request.sendall(self._parser.send(CONTINUE))
            data = self.request.recv(size)
            if not data:
                return b""
            self._parser.receive_data(data)
        piece, self._body_buffer = self._body_buffer[:size], self._body_buffer[size:]
        return piece

    def _send(self, delivery: Delivery, *, keep_alive: bool, head_only: bool = False) -> bool:
        """Send a response, with its fault if it has one, and return whether the connection is still open."""
        response = delivery.response
        if delivery.delay:
            self._listener.stopping.wait(delivery.delay)
        if response is None:
            delivery.on_sent()
            self._close(reset=delivery.ending == "reset")
            return False
        body = b"" if head_only else response.body
        pieces = [body[: delivery.cut_after]]
        if delivery.pieces > 1:
            size = len(body) // delivery.pieces + 1
            pieces = [body[start : start + size] for start in range(0, len(body), size)] or [b""]
        pieces[0] = self._response_head(response, keep_alive=keep_alive) + pieces[0]
        for piece in pieces[:-1]:
            self.request.sendall(piece)
            self._listener.stopping.wait(delivery.body_duration / len(pieces))
        delivery.on_sent()
        self.request.sendall(pieces[-1])
        if delivery.ending:
            self._close(reset=delivery.ending == "reset")
        return not delivery.ending

    def _response_head(self, response: Response, *, keep_alive: bool) -> bytes:
        lines = [
            f"HTTP/1.1 {response.status} {REASONS.get(response.status, '')}",
            "Server: flickr-emulator",
            f"Date: {formatdate(self._listener.dispatcher.clock(), usegmt=True)}",
            f"Content-Type: {response.content_type}",
            f"Content-Length: {len(response.body)}",
            *(f"{name}: {value}" for name, value in response.headers),
        ]
        if not keep_alive:
            lines.append("Connection: close")
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")

    def _close(self, *, reset: bool) -> None:
        if reset:
            self.request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        else:
            with suppress(OSError):
                self.request.shutdown(socket.SHUT_WR)
            self._drain()
        self._listener.untrack(self.request)
        self.request.close()

    def _drain(self) -> None:
        """Read and discard the rest of a request.

        Closing a connection with unread data resets it, and the client might lose the response.
        """
        self.request.settimeout(DRAIN_TIMEOUT)
        limit = MAX_DRAINED
        with suppress(OSError):
            while limit > 0 and (piece := self.request.recv(65536)):
                limit -= len(piece)


def _parse_head(request: h11.Request) -> _Head:
    if request.http_version not in VERSIONS:
        raise _BadRequest(505 if request.http_version >= b"2" else 400)
    verb = request.method.decode("ascii")
    if verb not in VERBS:
        raise _BadRequest(501)
    try:
        url = urlsplit(request.target.decode("ascii"))
    except ValueError:
        raise _BadRequest(400) from None
    headers: dict[str, str] = {}
    for raw_name, raw_value in request.headers:
        name, value = raw_name.decode("ascii"), raw_value.decode("latin-1")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    try:
        _ = urlsplit(f"//{headers.get('host', '')}").port
    except ValueError:
        raise _BadRequest(400) from None
    connection = headers.get("connection", "").lower()
    keep_alive = "keep-alive" in connection if request.http_version == b"1.0" else "close" not in connection
    return _Head(verb, url, headers, keep_alive)


class Listener(ThreadingMixIn, TCPServer):
    """Accepts connections and serves their requests.

    Args:
        address: The host name or IP address, and the port; port 0 chooses a free one.
        dispatcher: Handles the requests.
    """

    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], dispatcher: Dispatcher) -> None:
        self.address_family: int = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        self.dispatcher = dispatcher
        self.stopping: threading.Event = threading.Event()
        self._connections: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(address, _Connection)

    def get_request(self) -> tuple[socket.socket, Any]:
        """Accept a connection and track it."""
        connection, address = super().get_request()
        with self._lock:
            self._connections.add(connection)
        self.dispatcher.log.connect()
        return connection, address

    def untrack(self, connection: socket.socket) -> None:
        """Stop tracking a connection that is about to close. Idempotent."""
        with self._lock:
            tracked = connection in self._connections
            self._connections.discard(connection)
        if tracked:
            self.dispatcher.log.disconnect()

    def shutdown_request(self, request: Any) -> None:
        """Close a connection."""
        self.untrack(request)
        super().shutdown_request(request)

    def close_connections(self) -> None:
        """Close all open connections, so that a stopped emulator sends no more responses."""
        self.stopping.set()
        with self._lock:
            for connection in self._connections:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore clients that disconnect during a request; report every other error."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # typeshed names a private type
