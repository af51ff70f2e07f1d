"""Bounds every wait of a blocking HTTP client by the end of the attempt.

The limits of httpx are limits of single steps: a server that sends one byte of a header at a time passes them all and never
comes to an end. An awaiting client can be interrupted, a blocking one cannot, so its sockets have to know.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from ssl import SSLContext
from typing import Any, Final

import httpcore
import httpx

__all__ = ["bind", "until"]

_now: Final = threading.local()


@contextmanager
def until(end: float) -> Iterator[None]:
    """Bound the waits of this thread.

    Args:
        end: When they end, by `time.monotonic`.
    """
    _now.end = end
    try:
        yield
    finally:
        _now.end = None


def _left(limit: float | None, error: type[httpcore.TimeoutException]) -> float | None:
    end = getattr(_now, "end", None)
    if end is None:
        return limit
    left = float(end) - time.monotonic()
    if left <= 0:
        raise error("the attempt has taken too long")
    return left if limit is None else min(limit, left)


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, _left(timeout, httpcore.ConnectTimeout)))

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
        limit = _left(timeout, httpcore.ConnectTimeout)
        return _Stream(self._inner.connect_tcp(host, port, limit, local_address, socket_options))

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


def bind(client: httpx.Client) -> httpx.Client:
    """Make a client's sockets obey `until`.

    Args:
        client: A client that was just made.

    Returns:
        The same.
    """
    for transport in (client._transport, *client._mounts.values()):
        if isinstance(transport, httpx.HTTPTransport):
            # httpx has no argument for it, httpcore has.
            transport._pool._network_backend = _Backend(transport._pool._network_backend)
    return client
