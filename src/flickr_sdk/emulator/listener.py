"""The emulator on a socket: HTTP/1.1, a thread for each connection."""

from __future__ import annotations

import socket
import struct
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from email.utils import formatdate
from http import HTTPStatus
from socketserver import BaseRequestHandler, TCPServer, ThreadingMixIn
from typing import Any, Final
from urllib.parse import urlsplit

from .body import Body, Interrupted
from .fault_kinds import Delivery
from .messages import Response, error_page
from .service import Service, read_length, request_of

__all__ = ["Listener"]

LARGEST_HEAD: Final = 65536
LARGEST_REST: Final = 2 * 1024**3
"""How much of a refused body is read, to be thrown away."""
LINGER: Final = 2.0
"""How long a refused client may stay silent, in seconds."""
VERBS: Final = frozenset(("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"))
REASONS: Final[Mapping[int, str]] = {one.value: one.phrase for one in HTTPStatus}
AT_ONCE: Final = struct.pack("ii", 1, 0)
"""Makes the system reset a connection that is closed."""


class _Unreadable(Exception):
    """What came is no request."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.answer = error_page(status, REASONS[status])


class _Head:
    """The request line and the headers."""

    def __init__(self, text: str) -> None:
        first, *lines = text.split("\r\n")
        words = first.split(" ")
        if len(words) != 3 or not words[2].startswith("HTTP/") or not words[1]:
            raise _Unreadable(400)
        self.verb, target, version = words
        if version not in ("HTTP/1.0", "HTTP/1.1"):
            raise _Unreadable(505 if version[5:6] > "1" else 400)
        if self.verb not in VERBS:
            raise _Unreadable(501)
        try:
            self.parts = urlsplit(target)
        except ValueError:
            raise _Unreadable(400) from None
        self.headers: dict[str, str] = {}
        for line in lines:
            name, colon, value = line.partition(":")
            name = name.lower()
            if not colon or not name or name != name.strip():
                raise _Unreadable(400)
            value = value.strip(" \t")
            self.headers[name] = f"{self.headers[name]}, {value}" if name in self.headers else value
        asked = self.headers.get("connection", "").lower()
        self.keep = "keep-alive" in asked if version == "HTTP/1.0" else "close" not in asked


class _Connection(BaseRequestHandler):
    """Reads requests and sends what becomes of them."""

    request: socket.socket

    @property
    def _listener(self) -> Listener:
        assert isinstance(self.server, Listener), "a listener makes its connections"
        return self.server

    def setup(self) -> None:
        self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._buffer = b""
        self._continue = False

    def handle(self) -> None:
        with suppress(ConnectionError, Interrupted):
            while self._turn():
                pass

    def _turn(self) -> bool:
        """Serve one request, and tell whether another may follow."""
        try:
            head = self._head()
        except _Unreadable as unreadable:
            self._send(Delivery(unreadable.answer), keep=False)
            self._linger(LARGEST_REST)
            return False
        if head is None:
            return False
        self._continue = head.headers.get("expect", "").lower() == "100-continue"
        body = Body(self._receive_body, read_length(head.headers))
        delivery = self._listener.service.deliver(request_of(head.verb, head.parts, head.headers, body))
        # Chunks are never read, so nobody knows where the next request would begin.
        unread = body.remaining > 0 or "transfer-encoding" in head.headers
        keep = head.keep and not unread
        if not self._send(delivery, keep=keep, bodiless=head.verb == "HEAD"):
            return False
        if unread and not self._continue:
            self._linger(LARGEST_REST)
        return keep

    def _head(self) -> _Head | None:
        # Some clients send an empty line after a form.
        self._buffer = self._buffer.lstrip(b"\r\n")
        while (end := self._buffer.find(b"\r\n\r\n")) < 0:
            if len(self._buffer) > LARGEST_HEAD:
                raise _Unreadable(431 if b"\r\n" in self._buffer else 414)
            more = self.request.recv(LARGEST_HEAD)
            if not more:
                return None
            self._buffer = (self._buffer + more).lstrip(b"\r\n")
        text, self._buffer = self._buffer[:end], self._buffer[end + 4 :]
        if len(text) > LARGEST_HEAD:
            raise _Unreadable(431 if b"\r\n" in text[:LARGEST_HEAD] else 414)
        return _Head(text.decode("latin-1"))

    def _receive_body(self, size: int) -> bytes:
        if self._buffer:
            piece, self._buffer = self._buffer[:size], self._buffer[size:]
            return piece
        if self._continue:
            self._continue = False
            self.request.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        return self.request.recv(size)

    def _send(self, delivery: Delivery, *, keep: bool, bodiless: bool = False) -> bool:
        """Send an answer the way that was decided, and tell whether the connection is still open."""
        answer = delivery.response
        if delivery.wait:
            self._listener.stopping.wait(delivery.wait)
        if answer is None:
            delivery.done()
            self._hang_up(reset=delivery.ending == "reset")
            return False
        body = b"" if bodiless else answer.body
        pieces = [body[: delivery.cut]]
        if delivery.pieces > 1:
            size = len(body) // delivery.pieces + 1
            pieces = [body[start : start + size] for start in range(0, len(body), size)] or [b""]
        pieces[0] = self._written_head(answer, keep=keep) + pieces[0]
        for piece in pieces[:-1]:
            self.request.sendall(piece)
            self._listener.stopping.wait(delivery.pause / len(pieces))
        delivery.done()
        self.request.sendall(pieces[-1])
        if delivery.ending:
            self._hang_up(reset=delivery.ending == "reset")
        return not delivery.ending

    def _written_head(self, answer: Response, *, keep: bool) -> bytes:
        lines = [
            f"HTTP/1.1 {answer.status} {REASONS.get(answer.status, '')}",
            "Server: flickr-emulator",
            f"Date: {formatdate(self._listener.service.clock(), usegmt=True)}",
            f"Content-Type: {answer.content_type}",
            f"Content-Length: {len(answer.body)}",
            *(f"{name}: {value}" for name, value in answer.headers),
        ]
        if not keep:
            lines.append("Connection: close")
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")

    def _hang_up(self, *, reset: bool) -> None:
        """End the connection now; what the client still sends is no longer read."""
        if reset:
            self.request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
        else:
            with suppress(OSError):
                self.request.shutdown(socket.SHUT_WR)
            self._linger(LARGEST_REST)
        self._listener.forget(self.request)
        self.request.close()

    def _linger(self, most: int) -> None:
        """Read what a refused client still sends.

        To close before would reset the connection, and the client might never see the answer.
        """
        self.request.settimeout(LINGER)
        with suppress(OSError):
            while most > 0 and (piece := self.request.recv(65536)):
                most -= len(piece)


class Listener(ThreadingMixIn, TCPServer):
    """Accepts connections.

    Args:
        address: Host and port; port 0 for a free one.
        service: Answers requests.
    """

    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], service: Service) -> None:
        self.address_family: int = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        self.service = service
        self.stopping: threading.Event = threading.Event()
        self._connections: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(address, _Connection)

    def get_request(self) -> tuple[socket.socket, Any]:
        """Accept a connection and remember it."""
        connection, address = super().get_request()
        with self._lock:
            self._connections.add(connection)
        self.service.log.connect()
        return connection, address

    def forget(self, connection: socket.socket) -> None:
        """Note that a connection ends; doing so twice does no harm.

        Args:
            connection: The connection.
        """
        with self._lock:
            known = connection in self._connections
            self._connections.discard(connection)
        if known:
            self.service.log.disconnect()

    def shutdown_request(self, request: Any) -> None:
        """Close a connection and forget it."""
        self.forget(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        """End the connections that clients keep alive, so that a stopped emulator answers no more."""
        self.stopping.set()
        with self._lock:
            for connection in self._connections:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep quiet when a client goes away in the middle of a request; raise everything else to the log."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # typeshed names a private type
