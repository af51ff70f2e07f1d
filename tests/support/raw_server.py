"""A server whose responses need not be valid HTTP."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress


class RawServer:
    """A server that records each request and sends `reply`, byte by byte as it is."""

    def __init__(self) -> None:
        self.reply = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
        self.respond: Callable[[bytes], bytes] = lambda request: self.reply
        self.requests: list[bytes] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                connection = self._listener.accept()[0]
                with connection, suppress(OSError):
                    connection.settimeout(5)
                    self.requests.append(self._read_request(connection))
                    connection.sendall(self.respond(self.requests[-1]))
                    connection.shutdown(socket.SHUT_WR)
                    while connection.recv(65536):
                        pass

    @staticmethod
    def _read_request(connection: socket.socket) -> bytes:
        received = b""
        while b"\r\n\r\n" not in received:
            received += connection.recv(65536)
        head, _, body = received.partition(b"\r\n\r\n")
        length = next((int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0)
        while len(body) < length:
            body += connection.recv(65536)
        return head + b"\r\n\r\n" + body

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()
