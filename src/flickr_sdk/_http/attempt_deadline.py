"""End every wait of a synchronous client at the deadline of the attempt: httpx limits steps only, and threads do not stop."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from ssl import SSLContext
from typing import Any, Final

import httpcore

_deadline: Final = ContextVar[float | None]("flickr_sdk_deadline", default=None)


@contextmanager
def deadline(end: float) -> Iterator[None]:
    """Set the deadline of the requests of this block, by `time.monotonic`."""
    # A callback of the request may send another request, with its own deadline.
    before = _deadline.set(end)
    try:
        yield
    finally:
        _deadline.reset(before)


def remaining(limit: float | None, error: type[Exception]) -> float | None:
    """Return the shorter of a limit in seconds and the time until the deadline; raise the error if that has passed."""
    end = _deadline.get()
    if end is None:
        return limit
    left = end - time.monotonic()
    if left <= 0:
        raise error("the deadline of the attempt has passed")
    return left if limit is None else min(limit, left)


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, remaining(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, remaining(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, remaining(timeout, httpcore.ConnectTimeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class DeadlineBackend(httpcore.SyncBackend):
    """Opens sockets whose operations end at the deadline."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Open a connection."""
        limit = remaining(timeout, httpcore.ConnectTimeout)
        return _Stream(super().connect_tcp(host, port, limit, local_address, socket_options))
