"""An HTTP server on the loopback interface that serves GET requests in one thread, with bounded connections and memory.

Other programs on this machine can reach the port of a login. Connections that send nothing, or send slowly, must not keep
threads or memory, and must not delay the callback.
"""

from __future__ import annotations

import re
import selectors
import socket
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from http import HTTPStatus
from typing import Final, cast

POLL_SECONDS: Final = 0.05
"""The seconds after which the server checks whether it was closed."""
MAX_CONNECTIONS: Final = 32
"""The maximum number of connections; another one closes the oldest. Browsers open some that they never use."""
MAX_CONNECTION_SECONDS: Final = 10.0
"""The seconds that a client has to send its request."""
MAX_REQUEST_BYTES: Final = 64 * 1024
"""The maximum size of a request with its headers; those of browsers may contain many cookies of other local servers."""
REQUEST_LINE: Final = re.compile(rb"GET (/[^ \r\n]*) HTTP/1\.[01]\r\n")


class _Connection:
    def __init__(self, accepted: socket.socket) -> None:
        self.socket = accepted
        self.expires = time.monotonic() + MAX_CONNECTION_SECONDS
        self.received = bytearray()


class LoopbackServer:
    """Calls `respond` with the path and query of each GET request, and sends the status and HTML page that it returns."""

    def __init__(self, respond: Callable[[str], tuple[HTTPStatus, str]]) -> None:
        self._respond = respond
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._listener.setblocking(False)
        self.port: int = self._listener.getsockname()[1]
        self._closing = threading.Event()
        self._connections: list[_Connection] = []  # the oldest first
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self.thread: threading.Thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def close(self) -> None:
        """Close all connections and the port shortly afterwards; does not block."""
        self._closing.set()

    def _serve(self) -> None:
        with ExitStack() as stack:
            stack.callback(self._selector.close)
            stack.callback(self._listener.close)
            stack.callback(lambda: self._end(*self._connections))
            while not self._closing.is_set():
                for key, _ in self._selector.select(POLL_SECONDS):
                    if key.data is None:
                        self._accept()
                    elif key.data in self._connections:
                        self._receive(cast("_Connection", key.data))
                now = time.monotonic()
                self._end(*(connection for connection in self._connections if connection.expires <= now))

    def _accept(self) -> None:
        if len(self._connections) >= MAX_CONNECTIONS:
            self._end(self._connections[0])
        try:
            accepted, _ = self._listener.accept()
        except OSError:
            # The client is gone, or the process has no free descriptors.
            self._end(*self._connections[:1])
            return
        accepted.setblocking(False)
        connection = _Connection(accepted)
        self._connections.append(connection)
        self._selector.register(accepted, selectors.EVENT_READ, connection)

    def _receive(self, connection: _Connection) -> None:
        try:
            part = connection.socket.recv(MAX_REQUEST_BYTES)
        except BlockingIOError:
            return
        except OSError:
            part = b""
        connection.received += part
        is_complete = b"\r\n\r\n" in connection.received
        if part and not is_complete and len(connection.received) <= MAX_REQUEST_BYTES:
            return
        if is_complete:
            # The page fits into the empty buffer of the connection, so that sending does not block.
            with suppress(OSError):
                connection.socket.sendall(self._response(bytes(connection.received)))
                connection.socket.shutdown(socket.SHUT_WR)
        self._end(connection)

    def _response(self, request: bytes) -> bytes:
        line = REQUEST_LINE.match(request)
        status, page = self._respond(line[1].decode("ascii", "replace")) if line else (HTTPStatus.METHOD_NOT_ALLOWED, "")
        body = page.encode()
        headers = (
            f"HTTP/1.1 {status.value} {status.phrase}",
            *(() if line else ("Allow: GET",)),
            "Content-Type: text/html; charset=utf-8",
            f"Content-Length: {len(body)}",
            "Cache-Control: no-store",
            "Connection: close",
        )
        return "\r\n".join((*headers, "", "")).encode() + body

    def _end(self, *connections: _Connection) -> None:
        for connection in connections:
            self._connections.remove(connection)
            self._selector.unregister(connection.socket)
            connection.socket.close()
