"""The clients: `Flickr`, `AsyncFlickr`, and their bases for packages that were generated elsewhere."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from typing import TYPE_CHECKING, Self, TypeVar, cast

from ._generated import async_methods, methods
from ._namespace import AsyncCaller, SyncCaller
from ._unpicklable import Unpicklable
from .capabilities import Awaiting, Blocking
from .errors import UnknownMethodError, UsageError
from .plugs import cache_of, changed, plugged

if TYPE_CHECKING:
    from types import ModuleType, TracebackType

    import httpx
    from opentelemetry.trace import TracerProvider

    from . import dynamic
    from ._core.caching import Cache, CacheMode
    from ._core.decode import DriftHook
    from ._core.gate import OnLimit
    from ._core.pacing import Limiter
    from ._core.request import Flow
    from ._core.settings import Placement, Settings
    from ._drivers.awaiting import AwaitingDriver
    from ._drivers.blocking import BlockingDriver
    from ._endpoint import Endpoint
    from .network import Hooks, Retries, Timeout
    from .stores import TokenStore
    from .tokens import Token

__all__ = ["AsyncFlickr", "BaseAsyncFlickr", "BaseFlickr", "Flickr"]

T = TypeVar("T")


def _endpoint(catalog: ModuleType, method: str) -> Endpoint[object]:
    import re

    from ._core.registry import find
    from .dynamic import endpoint_without_stub

    if not isinstance(method, str) or not re.fullmatch(r"\w+(\.\w+)+", method, re.ASCII):
        raise UsageError(f"call takes a method's name such as 'flickr.photos.getInfo', not {method!r}")
    if not method.startswith("flickr."):
        method = f"flickr.{method}"
    return find(catalog, method) if method in catalog.METHODS else endpoint_without_stub(method)


class _Base(Unpicklable):
    """What both clients share."""

    if TYPE_CHECKING:
        catalog: ModuleType
        """The catalog of the generated package whose methods the client has."""
    else:
        # A package that was generated elsewhere sets its own in this one's place.
        @property
        def catalog(self) -> ModuleType:
            from ._generated import catalog

            return catalog

    _settings: Settings
    _shares_driver: bool = False

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._settings.origins.rest}>"

    @property
    def cache(self) -> Cache | None:
        """Where answers are kept, or `None`: `flickr.cache.clear()` forgets them."""
        return cache_of(self._settings)

    def options(
        self,
        *,
        timeout: Timeout | float | None = None,
        retries: Retries | int | None = None,
        hooks: Hooks | None = None,
        strict: bool | None = None,
        on_drift: DriftHook | None = None,
        on_limit: OnLimit | None = None,
        cache: Cache | CacheMode | bool | None = None,
    ) -> Self:
        """Make a copy of the client with other settings; both share their connections.

        Args:
            timeout: Seconds that a whole call may take, or a `Timeout`.
            retries: How often a call is tried again, or a `Retries`.
            hooks: What is told of requests, answers, retries, waits and drifts, in place of the client's.
            strict: Raise `SchemaDrift` where a value does not fit its documented type.
            on_drift: Is told of every such value.
            on_limit: Whether a call that exceeds the rate limit is to `wait`, for how many seconds at most, or to `raise`.
            cache: Whether to `use` the client's cache, to `refresh` what is in it, or to `bypass` it; or another cache.

        Returns:
            The copy, for one call or many: `flickr.options(timeout=5).photos.search(...)`.

        Raises:
            ConfigurationError: A setting cannot be used.
        """
        # The namespaces that were made so far belong to the original and stay behind.
        kept = {name: value for name, value in self.__dict__.items() if name.startswith("_")}
        copy = object.__new__(type(self))
        changes = changed(self._settings, timeout, retries, hooks, strict, on_drift, on_limit, cache)
        copy.__dict__.update(kept, _settings=changes, _shares_driver=True)
        return copy

    def _missing(self, path: str, name: str) -> object:
        from .dynamic import resolve

        return resolve(cast("dynamic.Client", self), path, name)

    # Type checkers must refuse a misspelt namespace, so they do not see this.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            if name in ("close", "aclose"):
                other = "aclose" if name == "close" else "close"
                raise UnknownMethodError(f"{type(self).__name__} has no {name}; did you mean {other}?", other)
            return self._missing("", name)


class BaseFlickr(Blocking, _Base, SyncCaller):
    """A client without namespaces, for a package that was generated elsewhere; see `Flickr` for the arguments."""

    def __init__(
        self,
        api_key: str | None = None,
        api_secret: str | None = None,
        *,
        token: Token | tuple[str, str] | None = None,
        user: str | None = None,
        token_store: TokenStore | None = None,
        oauth_placement: Placement = "header",
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        proxy: str | None = None,
        http2: bool = False,
        timeout: Timeout | float | None = None,
        retries: Retries | int | None = None,
        hooks: Hooks | None = None,
        strict: bool = False,
        on_drift: DriftHook | None = None,
        app_name: str | None = None,
        tracing: TracerProvider | bool = False,
        limiter: Limiter | bool | None = None,
        image_limiter: Limiter | bool | None = None,
        on_limit: OnLimit = "wait",
        cache: Cache | bool | None = None,
    ) -> None:
        """Make a client.

        Args:
            api_key: The application's key; from `FLICKR_API_KEY` where it is not given.
            api_secret: The key's secret; from `FLICKR_API_SECRET`.
            token: Whose calls these are: a `Token`, or a pair of `oauth_token` and `oauth_token_secret`; calls are signed.
            user: The account whose stored token to use: a name that `login` stored one under, or the user's name or NSID.
            token_store: Where tokens are kept; by default, where `user` is given, a file of the person's own.
            oauth_placement: Where OAuth's parameters go: into the `Authorization` header, or as `parameters` among the arguments.
            base_url: An origin that all services move to, such as an emulator's; from `FLICKR_BASE_URL`.
            http_client: An HTTP client of your own; it is not closed with this client.
            proxy: The address of an HTTP or SOCKS proxy; unset, what `HTTPS_PROXY` and its like name in the environment.
            http2: Whether to speak HTTP/2 where the server does; needs `pip install flickr-sdk[http2]`.
            timeout: Seconds that a whole call may take, or a `Timeout`.
            retries: How often a call is tried again where that can do no harm, or a `Retries`; 3 by default.
            hooks: What is told of requests, answers, retries, waits and drifts.
            strict: Raise `SchemaDrift` where a value does not fit its documented type.
            on_drift: Is told of every such value, instead of a `SchemaDriftWarning`.
            app_name: What your application calls itself, for the `User-Agent` header.
            tracing: Whether to make spans of OpenTelemetry, or the `TracerProvider` that makes them; needs
                `pip install flickr-sdk[opentelemetry]`.
            limiter: What counts the calls: unset, all clients of the process share a limiter of 3,600 calls an hour for each
                API key; `SqliteLimiter` and `RedisLimiter` of `flickr_sdk.stores` share it further; `False` for none.
            image_limiter: What counts the requests to the image host; see `wait_for_image_host`.
            on_limit: Whether a call that exceeds the limit is to `wait` for its turn, or to `raise` `RateLimited`; a number of
                seconds is the longest wait.
            cache: Where answers of reading calls are kept: `True` for 300 seconds in memory, or a cache of
                `flickr_sdk.stores` or of Django; by default nowhere.

        Raises:
            ConfigurationError: There is no key, or a setting cannot be used.
        """
        from ._core.settings import read_settings

        self._settings = read_settings(
            api_key,
            api_secret,
            base_url,
            token=token,
            placement=oauth_placement,
            timeout=timeout,
            retries=retries,
            hooks=hooks,
            strict=strict,
            on_drift=on_drift,
            app_name=app_name,
            tracing=tracing,
        )
        self._settings = plugged(self._settings, limiter, image_limiter, on_limit, cache)
        self._store = token_store
        self._begin(user)
        from ._drivers.blocking import BlockingDriver

        self._driver: BlockingDriver = BlockingDriver(http_client, proxy=proxy, http2=http2)

    def _run(self, flow: Flow[T]) -> T:
        return self._driver.run(flow)

    def _call(self, endpoint: Endpoint[T], arguments: Mapping[str, object]) -> T:
        from ._core.flow import call
        from ._generated.errors import BY_CODE

        return self._driver.run(call(self._settings, endpoint, arguments, BY_CODE))

    def call(self, method: str, /, **arguments: object) -> object:
        """Call a method by Flickr's name for it, known or not.

        Args:
            method: The method's name, such as `flickr.photos.getInfo`.
            **arguments: The arguments by Flickr's names; `None` means not sent.

        Returns:
            What the method's stub returns; for a method without a stub the decoded answer as a plain dict.

        Raises:
            FlickrError: The call cannot be sent, gets no answer, or Flickr answers with a failure.
        """
        return self._call(_endpoint(self.catalog, method), arguments)

    def close(self) -> None:
        """Close the connections; the copies that `options` made share them."""
        if not self._shares_driver:
            self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()


class Flickr(methods.Namespaces, BaseFlickr):
    """The Flickr API, one attribute a namespace.

    ::

        with Flickr() as flickr:
            info = flickr.photos.get_info(photo_id="14898030836")

    The client may be shared by threads.
    """


class BaseAsyncFlickr(Awaiting, _Base, AsyncCaller):
    """An asynchronous client without namespaces, for a package that was generated elsewhere; see `AsyncFlickr`."""

    def __init__(
        self,
        api_key: str | None = None,
        api_secret: str | None = None,
        *,
        token: Token | tuple[str, str] | None = None,
        user: str | None = None,
        token_store: TokenStore | None = None,
        oauth_placement: Placement = "header",
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        proxy: str | None = None,
        http2: bool = False,
        timeout: Timeout | float | None = None,
        retries: Retries | int | None = None,
        hooks: Hooks | None = None,
        strict: bool = False,
        on_drift: DriftHook | None = None,
        app_name: str | None = None,
        tracing: TracerProvider | bool = False,
        limiter: Limiter | bool | None = None,
        image_limiter: Limiter | bool | None = None,
        on_limit: OnLimit = "wait",
        cache: Cache | bool | None = None,
    ) -> None:
        """Make a client.

        Args:
            api_key: The application's key; from `FLICKR_API_KEY` where it is not given.
            api_secret: The key's secret; from `FLICKR_API_SECRET`.
            token: Whose calls these are: a `Token`, or a pair of `oauth_token` and `oauth_token_secret`; calls are signed.
            user: The account whose stored token to use: a name that `login` stored one under, or the user's name or NSID.
            token_store: Where tokens are kept; by default, where `user` is given, a file of the person's own.
            oauth_placement: Where OAuth's parameters go: into the `Authorization` header, or as `parameters` among the arguments.
            base_url: An origin that all services move to, such as an emulator's; from `FLICKR_BASE_URL`.
            http_client: An HTTP client of your own; it is not closed with this client.
            proxy: The address of an HTTP or SOCKS proxy; unset, what `HTTPS_PROXY` and its like name in the environment.
            http2: Whether to speak HTTP/2 where the server does; needs `pip install flickr-sdk[http2]`.
            timeout: Seconds that a whole call may take, or a `Timeout`.
            retries: How often a call is tried again where that can do no harm, or a `Retries`; 3 by default.
            hooks: What is told of requests, answers, retries, waits and drifts.
            strict: Raise `SchemaDrift` where a value does not fit its documented type.
            on_drift: Is told of every such value, instead of a `SchemaDriftWarning`.
            app_name: What your application calls itself, for the `User-Agent` header.
            tracing: Whether to make spans of OpenTelemetry, or the `TracerProvider` that makes them; needs
                `pip install flickr-sdk[opentelemetry]`.
            limiter: What counts the calls: unset, all clients of the process share a limiter of 3,600 calls an hour for each
                API key; `SqliteLimiter` and `RedisLimiter` of `flickr_sdk.stores` share it further; `False` for none.
            image_limiter: What counts the requests to the image host; see `wait_for_image_host`.
            on_limit: Whether a call that exceeds the limit is to `wait` for its turn, or to `raise` `RateLimited`; a number of
                seconds is the longest wait.
            cache: Where answers of reading calls are kept: `True` for 300 seconds in memory, or a cache of
                `flickr_sdk.stores` or of Django; by default nowhere.

        Raises:
            ConfigurationError: There is no key, or a setting cannot be used.
        """
        from ._core.settings import read_settings

        self._settings = read_settings(
            api_key,
            api_secret,
            base_url,
            token=token,
            placement=oauth_placement,
            timeout=timeout,
            retries=retries,
            hooks=hooks,
            strict=strict,
            on_drift=on_drift,
            app_name=app_name,
            tracing=tracing,
        )
        self._settings = plugged(self._settings, limiter, image_limiter, on_limit, cache)
        self._store = token_store
        self._begin(user)
        from ._drivers.awaiting import AwaitingDriver

        self._driver: AwaitingDriver = AwaitingDriver(http_client, proxy=proxy, http2=http2)

    async def _run(self, flow: Flow[T]) -> T:
        await self._ready()
        return await self._driver.run(flow)

    async def _call(self, endpoint: Endpoint[T], arguments: Mapping[str, object]) -> T:
        from ._core.flow import call
        from ._generated.errors import BY_CODE

        await self._ready()
        return await self._driver.run(call(self._settings, endpoint, arguments, BY_CODE))

    def call(self, method: str, /, **arguments: object) -> Awaitable[object]:
        """Call a method by Flickr's name for it, known or not.

        Args:
            method: The method's name, such as `flickr.photos.getInfo`.
            **arguments: The arguments by Flickr's names; `None` means not sent.

        Returns:
            To be awaited: what the method's stub returns; for a method without a stub the decoded answer as a plain dict.

        Raises:
            FlickrError: The call cannot be sent, gets no answer, or Flickr answers with a failure.
        """
        return self._call(_endpoint(self.catalog, method), arguments)

    async def aclose(self) -> None:
        """Close the connections; the copies that `options` made share them."""
        if not self._shares_driver:
            await self._driver.close()

    async def __aenter__(self) -> Self:
        await self._ready()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


class AsyncFlickr(async_methods.AsyncNamespaces, BaseAsyncFlickr):
    """The Flickr API to be awaited, one attribute a namespace.

    ::

        async with AsyncFlickr() as flickr:
            info = await flickr.photos.get_info(photo_id="14898030836")
    """
