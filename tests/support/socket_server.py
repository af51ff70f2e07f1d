"""A server whose responses are written byte by byte, and a helper for calls that fail."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, Flickr, FlickrError

KEY = "0123456789abcdef0123456789abcdef"
Script = Callable[[socket.socket], None]


@contextmanager
def server(script: Script) -> Iterator[str]:
    """A server that reads a request and then runs a script on the socket."""
    stopped = threading.Event()

    def serve(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.settimeout(0.1)
            connection.recv(65536)
            while not stopped.is_set():
                script(connection)

    def accept() -> None:
        with suppress(OSError):
            while True:
                thread = threading.Thread(target=serve, args=(listener.accept()[0],))
                thread.start()
                threads.append(thread)

    threads: list[threading.Thread] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        acceptor = threading.Thread(target=accept)
        acceptor.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            stopped.set()
            listener.shutdown(socket.SHUT_RDWR)
            acceptor.join()
            for thread in threads:
                thread.join()


def reply(status: bytes, headers: bytes, body: bytes) -> Script:
    """Send a complete response and close the connection, after the client has closed it."""

    def script(connection: socket.socket) -> None:
        lines = [b"HTTP/1.1 " + status, b"Connection: close", b"Content-Length: %d" % len(body), *filter(None, [headers])]
        connection.sendall(b"\r\n".join(lines) + b"\r\n\r\n" + body)
        connection.shutdown(socket.SHUT_WR)
        while connection.recv(65536):
            pass
        connection.close()

    return script


def drip(prefix: bytes) -> Script:
    """Send a prefix, then one byte at a time for ten seconds."""
    sent: Counter[int] = Counter()

    def script(connection: socket.socket) -> None:
        sent[connection.fileno()] += 1
        connection.sendall(b"x" if sent[connection.fileno()] > 1 else prefix)
        time.sleep(0.05)
        if sent[connection.fileno()] > 200:
            connection.close()

    return script


def error_of(kind: type, url: str, method: str = "flickr.test.null", **options: Any) -> FlickrError:
    """Call a method with a client of either flavor and return its error."""

    async def call_async() -> None:
        async with AsyncFlickr(KEY, base_url=url, **options) as flickr:
            await flickr.call(method)

    def call_sync() -> None:
        with Flickr(KEY, base_url=url, **options) as flickr:
            flickr.call(method)

    with pytest.raises(FlickrError) as caught:
        asyncio.run(call_async()) if kind is AsyncFlickr else call_sync()
    return caught.value


both = pytest.mark.parametrize("kind", [Flickr, AsyncFlickr])
