"""The clients: `Flickr`, `AsyncFlickr`, and their bases for packages that were generated elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Self, TypeVar

from .._generated import methods
from ..auth.sync_client_methods import AuthMethods
from ..downloads.sync_client_methods import DownloadMethods
from ..harvest.sync_client_methods import HarvestMethods
from ..rate_limit.sync_client_methods import RateLimitMethods
from ..uploads.sync_client_methods import UploadMethods
from .base import ClientBase, endpoint_for_call
from .options import with_limiters_and_cache

if TYPE_CHECKING:
    from types import TracebackType

    import httpx
    from opentelemetry.trace import TracerProvider

    from .._http.sync_driver import SyncDriver
    from .._method.endpoint import Endpoint
    from .._pipeline.call import Placement
    from .._pipeline.commands import Flow
    from ..auth import TokenStore
    from ..cache.protocol import Cache
    from ..config import DriftHook, Hooks, OnLimit, Retries, Timeout
    from ..rate_limit.limiter import Limiter
    from ..types import Token

__all__ = ["BaseFlickr", "Flickr"]
T = TypeVar("T")


class BaseFlickr(ClientBase, AuthMethods, UploadMethods, DownloadMethods, HarvestMethods, RateLimitMethods):
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
                API key; `SqliteLimiter` and `RedisLimiter` of `flickr_sdk.rate_limit` share it further; `False` for none.
            image_limiter: What counts the requests to the image host; see `wait_for_image_host`.
            on_limit: Whether a call that exceeds the limit is to `wait` for its turn, or to `raise` `RateLimited`; a number of
                seconds is the longest wait.
            cache: Where answers of reading calls are kept: `True` for 300 seconds in memory, or a cache of
                `flickr_sdk.cache` or of Django; by default nowhere.

        Raises:
            ConfigurationError: There is no key, or a setting cannot be used.
        """
        from .._pipeline.config_parser import parse_config

        self._config = parse_config(
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
        self._config = with_limiters_and_cache(self._config, limiter, image_limiter, on_limit, cache)
        self._store = token_store
        self._begin(user)
        from .._http.sync_driver import SyncDriver

        self._driver: SyncDriver = SyncDriver(http_client, proxy=proxy, http2=http2)

    def _run(self, flow: Flow[T]) -> T:
        return self._driver.run(flow)

    def _call(self, endpoint: Endpoint[T], arguments: Mapping[str, object]) -> T:
        from .._pipeline.api_call import call_method

        return self._driver.run(call_method(self._config, endpoint, arguments))

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
        return self._call(endpoint_for_call(self.catalog, method), arguments)

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
