"""End every wait of a synchronous client at the deadline of the attempt: httpx limits steps only, and threads do not stop."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from ssl import SSLContext
from typing import Any, Final

import httpcore
import httpx

_thread: Final = threading.local()


@contextmanager
def deadline(end: float) -> Iterator[None]:
    """Set the deadline of this thread's requests, by `time.monotonic`."""
    _thread.end = end
    try:
        yield
    finally:
        _thread.end = None


def _remaining(limit: float | None, error: type[httpcore.TimeoutException]) -> float | None:
    end = getattr(_thread, "end", None)
    if end is None:
        return limit
    left = float(end) - time.monotonic()
    if left <= 0:
        raise error("the deadline of the attempt has passed")
    return left if limit is None else min(limit, left)


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _remaining(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _remaining(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, _remaining(timeout, httpcore.ConnectTimeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    def __init__(self, inner: httpcore.NetworkBackend) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        limit = _remaining(timeout, httpcore.ConnectTimeout)
        return _Stream(self._inner.connect_tcp(host, port, limit, local_address, socket_options))

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


def apply_deadlines(transport: httpx.HTTPTransport) -> httpx.HTTPTransport:
    """Make the sockets of a new transport observe `deadline`, and return it."""
    # httpcore accepts a network backend, but httpx does not pass one on.
    transport._pool._network_backend = _Backend(transport._pool._network_backend)
    return transport
