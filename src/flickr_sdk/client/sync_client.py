# Derived from flickr_sdk.client.async_client by codegen. Do not edit.
"""The client `Flickr`, and its base without namespaces."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ParamSpec, TypeAlias, TypeVar, cast, overload

from .._generated import methods
from ..auth.sync_client_methods import AuthMethods
from ..backup.sync_client_methods import BackupMethods
from ..backup.sync_restore_methods import RestoreMethods
from ..downloads.sync_client_methods import DownloadMethods
from ..errors.base import FlickrError
from ..harvest.sync_client_methods import HarvestMethods
from ..uploads.sync_client_methods import UploadMethods

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from opentelemetry.trace import TracerProvider

    from .._pipeline.call import Placement
    from .._pipeline.sync_runner import DriverProtocol

    # Modules instead of packages, whose `__init__` type checkers would read in addition.
    from ..auth import TokenStore
    from ..auth.oauth import LoginRequest
    from ..backup.report import BackupPlan, BackupReport, VerifyReport
    from ..backup.restore_report import RestoreReport
    from ..cache.protocol import Cache, CacheMode
    from ..cache.response_cache import ResponseCache
    from ..config import DriftHook, Hooks, OnLimit, Retries, Timeout
    from ..downloads.contact_sheet import ContactSheet
    from ..downloads.sync_batch import Downloads
    from ..harvest.sharding import ShardResult
    from ..harvest.sync_harvest import Harvest
    from ..rate_limit.limiter import Limiter
    from ..types import HttpClient, NotAnApiMethod, RawResponse, Token
    from ..uploads.sync_batch import Uploads
    from ..uploads.sync_tickets import Ticket
    from ..uploads.ticket_polling import TicketState
    from ..uploads.upload import UploadedPhoto
    from ..walk import RawPages, Walker, Watch

    # The results of the client's own methods that send several requests or none, and so have no raw response.
    Report: TypeAlias = BackupPlan | BackupReport | ContactSheet | RestoreReport | ShardResult | VerifyReport
    Moved: TypeAlias = Ticket | LoginRequest | Path | Token | UploadedPhoto | list[TicketState]
    Started: TypeAlias = Downloads | Harvest | Ticket | Uploads | Watch

P = ParamSpec("P")
T = TypeVar("T")
ItemT = TypeVar("ItemT")

# Not `Self`, which Jedi resolves to the class of the method: a copy would have no namespaces.
ClientT = TypeVar("ClientT", bound="BaseFlickr")


# Not in the constructor: type checkers read its body when they check a program that uses this package, and the driver with it.
def _create_driver(http_client: HttpClient | None, proxy: str | None, http2: bool) -> DriverProtocol:
    from .._http.sync_driver import Driver

    return Driver(http_client, proxy=proxy, http2=http2)


class BaseFlickr(AuthMethods, UploadMethods, DownloadMethods, HarvestMethods, BackupMethods, RestoreMethods):
    """A client without namespaces, to combine with those of another generated package.

    Its arguments are those of `Flickr`.
    """

    if not TYPE_CHECKING:
        # Another generated package overrides this with its own catalog.
        @property
        def catalog(self) -> ModuleType:
            """The catalog of the generated package that defines the client's methods."""
            from .._generated import catalog

            return catalog

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
        http_client: HttpClient | None = None,
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
        """Create a client.

        All arguments are optional if the API key is in the environment. A client sends no request until its first call.

        Args:
            api_key: The API key. Defaults to the environment variable `FLICKR_API_KEY`.
            api_secret: The secret of the API key, required for signed calls. Defaults to `FLICKR_API_SECRET`.
            token: The OAuth access token that authenticates calls: a `Token`, or a pair of token and token secret. If
                `token`, `user` and `token_store` are omitted, defaults to `FLICKR_OAUTH_TOKEN` and
                `FLICKR_OAUTH_TOKEN_SECRET`; without these variables, calls are unauthenticated.
            user: The account whose stored token authenticates calls: an account name of your own, or its user's
                username or NSID.
            token_store: The store of access tokens. Defaults to a private file in the user's configuration directory.
            oauth_placement: How OAuth parameters are sent: in the `Authorization` `header`, or as request `parameters`.
            base_url: An origin such as `http://127.0.0.1:8080` that replaces all Flickr hosts. Plain HTTP is accepted for
                loopback addresses only. Defaults to `FLICKR_BASE_URL`, or to Flickr.
            http_client: The `httpx.Client` or `httpx2.Client` to send requests with. It is not closed with this client.
            proxy: The URL of an HTTP or SOCKS proxy. Defaults to the environment, such as `HTTPS_PROXY`.
            http2: Whether to use HTTP/2 if the server supports it. Requires `pip install flickr-sdk[http2]`.
            timeout: The time limit of a call in seconds, including retries, or a `Timeout`. Defaults to 120 seconds.
            retries: The maximum number of retries of a call, or a `Retries`. Defaults to 3. Writes that are not
                idempotent are retried only if Flickr cannot have acted on them.
            hooks: Callbacks for requests, responses, retries, waits and schema drift.
            strict: Whether a response value that does not fit its documented type raises `SchemaDrift`. By default, the
                client keeps the value and issues a `SchemaDriftWarning`.
            on_drift: A callback that receives each `Drift` in place of the warning.
            app_name: The name of your application, sent in the `User-Agent` header.
            tracing: `True` to create OpenTelemetry spans, or a `TracerProvider`. Requires
                `pip install flickr-sdk[opentelemetry]`.
            limiter: The rate limiter of API calls. By default, all clients of the process share 3,600 calls per hour and API
                key. `SqliteLimiter` and `RedisLimiter` also limit other processes and hosts. `False` disables it.
            image_limiter: The rate limiter of requests to the image host, with the same values as `limiter`.
            on_limit: The behavior at the rate limit: `wait`, `raise` a `RateLimited` error, or wait up to a number of
                seconds.
            cache: The cache for responses of reads: `True` for 300 seconds in memory, a cache of `flickr_sdk.cache`, or a
                Django cache. By default, responses are not cached.

        Raises:
            ConfigurationError: The API key is missing, or an argument is invalid.
        """
        from .._pipeline.config_parser import parse_config
        from .options import with_limiters_and_cache

        try:
            self._config = parse_config(
                api_key,
                api_secret,
                base_url,
                token=token,
                use_environment_token=user is None and token_store is None,
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
            self._init_auth(user)
            self._driver = _create_driver(http_client, proxy, http2)
        except FlickrError as error:
            error._shorten_traceback()
            raise

    def __repr__(self) -> str:
        # Tracebacks also show a client whose constructor raised an error.
        config = self.__dict__.get("_config")
        return f"<{type(self).__name__} {config.origins.rest if config else '(not created)'}>"

    @property
    def cache(self) -> Cache | None:
        """The response cache; `None` if responses are not cached. `flickr.cache.clear()` empties it."""
        return cast("ResponseCache", self._config.cache).cache if self._config.cache else None

    def options(
        self: ClientT,
        *,
        token: Token | tuple[str, str] | None = None,
        timeout: Timeout | float | None = None,
        retries: Retries | int | None = None,
        hooks: Hooks | None = None,
        strict: bool | None = None,
        on_drift: DriftHook | None = None,
        on_limit: OnLimit | None = None,
        cache: Cache | CacheMode | bool | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> ClientT:
        """Return a copy of the client with other options, for example `flickr.options(timeout=5).photos.search(...)`.

        The copy is cheap and shares the connections, the token and the rate limiters of the client. Options that are omitted
        stay unchanged.

        Args:
            token: The OAuth access token of another user.
            timeout: The time limit of a call in seconds, or a `Timeout`.
            retries: The maximum number of retries, or a `Retries`.
            hooks: Callbacks that replace those of the client.
            strict: Whether a response value that does not fit its documented type raises `SchemaDrift`.
            on_drift: A callback that receives each `Drift`.
            on_limit: The behavior at the rate limit: `wait`, `raise` a `RateLimited` error, or wait up to a number of
                seconds.
            cache: `use` the cache of the client, `refresh` its entries, or `bypass` it. Or another cache, `True` for a new
                one in memory, or `False` for none.
            headers: Headers to add to every request, in place of those of an earlier `options`. Downloads send them to
                Flickr's hosts and `base_url` only.

        Returns:
            The copy.

        Raises:
            ConfigurationError: An option is invalid.
        """
        from .options import change_config

        try:
            config = change_config(self._config, token, timeout, retries, hooks, strict, on_drift, on_limit, cache, headers)
        except FlickrError as error:
            error._shorten_traceback()
            raise
        return self._with_config(config)

    def call(self, method: str, /, **arguments: object) -> object:
        """Call a method by Flickr's name. Methods that this version does not know are sent unchanged.

        Args:
            method: The name of the method, such as `flickr.photos.getInfo`.
            **arguments: The arguments by Flickr's names. `None` values are not sent.

        Returns:
            The result of the typed method; for an unknown method, the decoded response as a dict.

        Raises:
            FlickrError: The request cannot be sent, or fails.
        """
        from .dynamic_methods import endpoint_for_call

        return self._call(endpoint_for_call(self.catalog, method), arguments, warn_unknown=False)

    # A method of the API could return these types too, so mypy finds that the overloads overlap.
    @overload
    def raw(self, method: Callable[..., Started | Moved | Report]) -> NotAnApiMethod: ...  # type: ignore[overload-overlap]
    @overload
    def raw(self, method: Callable[P, Walker[ItemT]]) -> Callable[P, RawPages[ItemT]]: ...  # type: ignore[overload-overlap]
    @overload
    def raw(self, method: Callable[P, T]) -> Callable[P, RawResponse[T]]: ...
    def raw(self, method: Callable[..., object]) -> Callable[..., object] | NotAnApiMethod:
        """Return a function that calls a method and returns the raw response, with status, headers and body.

        ::

            response = flickr.raw(flickr.photos.get_info)(photo_id="14898030836")
            print(response.headers["date"], response.content, response.parse().title)

        Arguments, retries, rate limits, the cache, hooks and errors work as in the call itself.

        Args:
            method: A method of a namespace, or `call`, `walk`, a method of `walk`, or `walk_set`.

        Returns:
            A function with the arguments of the method. It returns a `RawResponse`; for a walk, an iterator with one
            `RawResponse` for each page.

        Raises:
            UsageError: `method` is not such a method, or belongs to another client.
        """
        from .raw_methods import bind_raw
        from .sync_raw import RawCaller

        try:
            return cast("Callable[..., object]", bind_raw(self, method, RawCaller))
        except FlickrError as error:
            error._shorten_traceback()
            raise

    def wait_for_image_host(self, retry_after: float = 0.0) -> None:
        """Wait until the next request to the image host may be sent.

        Photos are served by another host, which has its own rate limit. Call this before each request that you send to it with
        another HTTP client; `download` does so itself.

        Args:
            retry_after: The seconds in the `Retry-After` header, if the host's last response had status 429.

        Raises:
            LimiterError: The limiter's file or server cannot be used.
            RateLimited: The wait is longer than `on_limit` allows.
        """
        from ..rate_limit.throttle import acquire_image_slot

        self._run(acquire_image_slot(self._config, retry_after))

    def close(self) -> None:
        """Close the connections. Copies made by `options` share them and close nothing."""
        if not self._shares_driver:
            self._driver.close()

    def __enter__(self: ClientT) -> ClientT:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _missing(self, path: str, name: str) -> object:
        from .dynamic_methods import resolve

        try:
            return resolve(self, path, name)
        except FlickrError as error:
            error._shorten_traceback()
            raise

    # Type checkers must reject a misspelled namespace, so they do not see this.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            return self._missing("", name)


class Flickr(BaseFlickr, methods.Namespaces):
    """A client of the Flickr API, with one attribute per API namespace.

    ::

        with Flickr() as flickr:
            info = flickr.photos.get_info("14898030836")

    Threads may share a client.
    """
