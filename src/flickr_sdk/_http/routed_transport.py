"""Transports that choose the proxy of each request, and load certificates only for requests that need them.

They use the connection pools of httpcore without a client of httpx, whose redirects, cookies and authentication no call needs.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import httpcore

from .._utils.fork import delaying_forks
from .attempt_deadline import DeadlineBackend
from .cancelable_backend import CancelableBackend
from .connection_trace import sync_trace
from .environment import EnvironmentProxies, parse_proxy, tls_context
from .exchange import Exchange, core_request, log_response, response_headers
from .target import InvalidURL, parse_target

if TYPE_CHECKING:
    import httpx

    from .._pipeline.commands import Send
    from .target import Target

T = TypeVar("T")

MAX_CONNECTIONS: Final = 50
KEEPALIVE_SECONDS: Final = 5.0
TRANSPORT_ERRORS: Final = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.TimeoutException,
    httpcore.UnsupportedProtocol,
    InvalidURL,
    OSError,
)


class _Routes(Generic[T]):
    """One pool per proxy, with and without TLS. `proxy` is used for all hosts; without it, the environment decides."""

    def __init__(self, kind: Callable[..., T], proxy: httpx.Proxy | None, http2: bool, **options: Any) -> None:
        self._kind = kind
        self._proxy = proxy
        self._options: dict[str, Any] = {
            "http2": http2,
            "max_connections": MAX_CONNECTIONS,
            "max_keepalive_connections": MAX_CONNECTIONS,
            "keepalive_expiry": KEEPALIVE_SECONDS,
            **options,
        }
        self._environment = None if proxy else EnvironmentProxies()
        self._pools: dict[tuple[str | None, bool], T] = {}
        self._by_origin: dict[tuple[str, str, int | None], T] = {}
        self._lock = Lock()

    def find(self, target: Target) -> T | None:
        return self._by_origin.get(target.origin)

    def get(self, target: Target) -> T:
        with self._lock:
            key = None if self._environment is None else self._environment.select(target), target.scheme == "https"
            if key not in self._pools:
                with delaying_forks():  # OpenSSL holds locks while it creates a context
                    self._pools[key] = self._create(*key)
            self._by_origin[target.origin] = self._pools[key]
            return self._pools[key]

    def all(self) -> list[T]:
        return list(self._pools.values())

    def _create(self, selected: str | None, encrypted: bool) -> T:
        proxy = parse_proxy(selected) if selected else self._proxy
        encrypted_proxy = proxy is not None and proxy.url.scheme == "https"
        # Without TLS, the context is not used. An empty one needs no certificates, and would accept none.
        context = tls_context() if encrypted or encrypted_proxy else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if encrypted_proxy and proxy is not None:
            proxy.ssl_context = context
        return self._kind(ssl_context=context, proxy=None if proxy is None else _core_proxy(proxy), **self._options)


class RoutedTransport:
    """Sends each request with the pool of its route."""

    def __init__(self, proxy: httpx.Proxy | None, http2: bool) -> None:
        # httpx has no option for the network backend; httpcore has one.
        self._routes = _Routes(httpcore.ConnectionPool, proxy, http2, network_backend=DeadlineBackend())

    def open(self, send: Send, chunks: Iterator[bytes] | None) -> Exchange[Iterator[bytes], None]:
        """Send a request. Raises a `ConfigurationError` if it needs a variable of the environment that is invalid."""
        target = parse_target(send.request.url)
        pool = self._routes.find(target) or self._routes.get(target)
        response = pool.handle_request(core_request(send, target, chunks, sync_trace(send.while_waiting)))
        log_response(send, response)
        return Exchange(response.status, response_headers(response), response.iter_stream(), response.close)

    def close(self) -> None:
        """Close all connections."""
        for pool in self._routes.all():
            pool.close()


class AsyncRoutedTransport:
    """The same as `RoutedTransport`, for one event loop."""

    def __init__(self, proxy: httpx.Proxy | None, http2: bool) -> None:
        self._routes = _Routes(httpcore.AsyncConnectionPool, proxy, http2, network_backend=CancelableBackend())

    async def open(
        self, send: Send, chunks: AsyncIterator[bytes] | None, extensions: dict[str, Any]
    ) -> Exchange[AsyncIterator[bytes], Awaitable[None]]:
        """Send a request. Raises a `ConfigurationError` if it needs a variable of the environment that is invalid."""
        target = parse_target(send.request.url)
        # Certificates are loaded in a thread.
        pool = self._routes.find(target)
        if pool is None:
            import asyncio  # not by `Flickr`

            pool = await asyncio.to_thread(self._routes.get, target)
        response = await pool.handle_async_request(core_request(send, target, chunks, extensions))
        log_response(send, response)
        return Exchange(response.status, response_headers(response), response.aiter_stream(), response.aclose)

    async def aclose(self) -> None:
        """Close all connections."""
        for pool in self._routes.all():
            await pool.aclose()


def _core_proxy(proxy: httpx.Proxy) -> httpcore.Proxy:
    url = httpcore.URL(scheme=proxy.url.raw_scheme, host=proxy.url.raw_host, port=proxy.url.port, target=proxy.url.raw_path)
    return httpcore.Proxy(url, auth=proxy.raw_auth, headers=proxy.headers.raw, ssl_context=proxy.ssl_context)
