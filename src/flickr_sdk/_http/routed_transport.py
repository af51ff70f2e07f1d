"""Transports that choose the proxy of each request, and load certificates only for requests that need them."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from threading import Lock
from typing import Final, Generic, TypeVar

import httpx

from .deadline_transport import DeadlineTransport
from .environment import EnvironmentProxies, tls_context

T = TypeVar("T")

MAX_CONNECTIONS: Final = 50
LIMITS: Final = httpx.Limits(max_connections=MAX_CONNECTIONS, max_keepalive_connections=MAX_CONNECTIONS)


class _Routes(Generic[T]):
    """One transport per proxy, with and without TLS. `proxy` is used for all hosts; without it, the environment decides."""

    def __init__(self, kind: Callable[..., T], proxy: httpx.Proxy | None, http2: bool) -> None:
        self._kind = kind
        self._proxy = proxy
        self._http2 = http2
        self._environment = None if proxy else EnvironmentProxies()
        self._transports: dict[tuple[str | None, bool], T] = {}
        self._lock = Lock()

    def find(self, url: httpx.URL) -> T | None:
        return self._transports.get(self._key(url))

    def get(self, url: httpx.URL) -> T:
        with self._lock:
            found = self.find(url)
            return self._create(*self._key(url)) if found is None else found

    def all(self) -> list[T]:
        return list(self._transports.values())

    def _key(self, url: httpx.URL) -> tuple[str | None, bool]:
        return None if self._environment is None else self._environment.select(url), url.scheme == "https"

    def _create(self, selected: str | None, encrypted: bool) -> T:
        proxy = httpx.Proxy(selected) if selected else self._proxy
        encrypted_proxy = proxy is not None and proxy.url.scheme == "https"
        # Without TLS, the context is not used. An empty one needs no certificates, and would accept none.
        context = tls_context() if encrypted or encrypted_proxy else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if encrypted_proxy and proxy is not None:
            proxy.ssl_context = context
        made = self._kind(verify=context, http2=self._http2, limits=LIMITS, proxy=proxy)
        self._transports[selected, encrypted] = made
        return made


class RoutedTransport(httpx.BaseTransport):
    """Sends each request with the transport of its route."""

    def __init__(self, proxy: httpx.Proxy | None, http2: bool) -> None:
        self._routes = _Routes[DeadlineTransport](DeadlineTransport, proxy, http2)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request. Raises a `ConfigurationError` if it needs a variable of the environment that is invalid."""
        return self._routes.get(request.url).handle_request(request)

    def close(self) -> None:
        """Close all connections."""
        for transport in self._routes.all():
            transport.close()


class AsyncRoutedTransport(httpx.AsyncBaseTransport):
    """The same as `RoutedTransport`, for `httpx.AsyncClient`."""

    def __init__(self, proxy: httpx.Proxy | None, http2: bool) -> None:
        self._routes = _Routes[httpx.AsyncHTTPTransport](httpx.AsyncHTTPTransport, proxy, http2)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request. Raises a `ConfigurationError` if it needs a variable of the environment that is invalid."""
        # Certificates are loaded in a thread.
        transport = self._routes.find(request.url)
        if transport is None:
            import asyncio  # not by `Flickr`

            transport = await asyncio.to_thread(self._routes.get, request.url)
        return await transport.handle_async_request(request)

    async def aclose(self) -> None:
        """Close all connections."""
        for transport in self._routes.all():
            await transport.aclose()
