"""`FlickrAPI`, the class that programs create."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING, Final, Generic, Literal, Self, Unpack, cast, overload

from ..._generated import catalog
from ..._pipeline.api_call import send_call
from ..._pipeline.config_parser import path_string
from ..._pipeline.method_lookup import find_endpoint, known_names
from ..._wire.arguments import encode
from ...auth.memory_store import MemoryStore
from ...cache.response_cache import ResponseCache
from ...client.dynamic_methods import endpoint_without_stub
from ...client.sync_client import Flickr
from ...types import LegacyToken, Token
from ._client import model_params, normalize_value
from ._legacy_requests import LegacyRequests, make_bytes
from ._login import Logins
from ._responses import EMPTY_BODIES, PARSERS, Element, ParsedJson, UnparsedFailure, UnparsedMalformed, response_reader
from ._types import AnyToken, ClientOptions, Options, Parsed, Response, Unparsed, Value
from ._uploads import Uploads
from ._walkers import Walkers
from .auth import AnyTokenCache, FlickrAccessToken, OAuthFlickrInterface
from .cache import AnyCache, SimpleCache
from .call_builder import CallBuilder, canonical_name
from .exceptions import CacheDatabaseError, CancelUpload, FlickrError, IllegalArgumentException, LockingError, translated
from .tokencache import DiskTokenCache, OAuthTokenCache, SimpleTokenCache, TokenCache
from .xmlnode import XMLNode

if TYPE_CHECKING:
    from types import TracebackType

    from ...cache.protocol import Cache
    from ...config import Hooks, OnLimit, Retries, Timeout
    from ...rate_limit.limiter import Limiter
    from ...types import HttpClient
    from ._generated import Methods
else:

    class Methods(Generic[Parsed]):
        """The API methods: type checkers read a generated stub, calls look them up by name."""


__all__ = [
    "LOG",
    "CacheDatabaseError",
    "CallBuilder",
    "CancelUpload",
    "FlickrAPI",
    "FlickrError",
    "IllegalArgumentException",
    "LockingError",
    "SimpleCache",
    "XMLNode",
    "make_bytes",
]

LOG: Final = logging.getLogger("flickr_sdk")


class FlickrAPI(Logins, LegacyRequests, Uploads[Parsed], Walkers, Methods[Parsed], Generic[Parsed]):
    """A client of the Flickr API. Every API method is an attribute: `flickr.photos_search(...)` or `flickr.photos.search(...)`.

    ::

        flickr = flickrapi.FlickrAPI(api_key, api_secret)
        for photo in flickr.photos_search(user_id="73509078@N00", per_page="10").iter("photo"):
            print(photo.get("title"))

    Threads can share an object. Closing it is optional.

    Attributes:
        default_format: The format of calls without `format=`.
        token_cache: The store of the user's token.
        flickr_oauth: The login in progress.
        flickr_host: The host of all requests; set it to redirect all of them.
        flickr_rest_form: The path of calls.
        flickr_auth_form: The path of legacy logins.
        flickr_upload_form: The path of uploads.
        flickr_replace_form: The path of replacements.
        REST_URL: The URL of calls.
        UPLOAD_URL: The URL of uploads.
        REPLACE_URL: The URL of replacements.
    """

    @overload
    def __init__(
        self: FlickrAPI[Element],
        api_key: str | bytes,
        secret: str | bytes | None = None,
        username: str | None = None,
        token: AnyToken = None,
        format: Literal["etree"] = "etree",
        store_token: bool = True,
        cache: bool = False,
        token_cache_location: str | os.PathLike[str] | None = None,
        timeout: Timeout | float | None = None,
        **options: Unpack[ClientOptions],
    ) -> None: ...
    @overload
    def __init__(
        self: FlickrAPI[XMLNode],
        api_key: str | bytes,
        secret: str | bytes | None = None,
        *,
        format: Literal["xmlnode"],
        **options: Unpack[Options],
    ) -> None: ...
    @overload
    def __init__(
        self: FlickrAPI[ParsedJson],
        api_key: str | bytes,
        secret: str | bytes | None = None,
        *,
        format: Literal["parsed-json"],
        **options: Unpack[Options],
    ) -> None: ...
    @overload
    def __init__(
        self: FlickrAPI[bytes],
        api_key: str | bytes,
        secret: str | bytes | None = None,
        *,
        format: Unparsed,
        **options: Unpack[Options],
    ) -> None: ...
    @overload
    def __init__(
        self: FlickrAPI[Response],
        api_key: str | bytes,
        secret: str | bytes | None = None,
        username: str | None = None,
        token: AnyToken = None,
        format: str = "etree",
        store_token: bool = True,
        cache: bool = False,
        token_cache_location: str | os.PathLike[str] | None = None,
        timeout: Timeout | float | None = None,
        **options: Unpack[ClientOptions],
    ) -> None: ...
    def __init__(
        self,
        api_key: str | bytes,
        secret: str | bytes | None = None,
        username: str | None = None,
        token: AnyToken = None,
        format: str = "etree",
        store_token: bool = True,
        cache: bool = False,
        token_cache_location: str | os.PathLike[str] | None = None,
        timeout: Timeout | float | None = None,
        *,
        base_url: str | None = None,
        http_client: HttpClient | None = None,
        proxy: str | None = None,
        retries: Retries | int | None = None,
        hooks: Hooks | None = None,
        limiter: Limiter | bool | None = None,
        on_limit: OnLimit = "wait",
    ) -> None:
        """Create an API object. The arguments after `timeout` are those of `flickr_sdk.Flickr`.

        Args:
            api_key: The API key.
            secret: The API secret; without one, calls are unauthenticated.
            username: The name under which the user's token is stored; any string.
            token: The token to use; it is not stored.
            format: The return type of calls: `etree`, `xmlnode`, `parsed-json`, or bytes in any other format of Flickr.
            store_token: Whether tokens are read from disk and stored there.
            cache: Whether to cache 200 responses in memory for 5 minutes. Set the attribute `cache` to use another cache.
            token_cache_location: The directory of the stored tokens; `~/.flickr` by default.
            timeout: The time limit of a call with all its attempts in seconds, or a `Timeout`; 120 by default.
            base_url: The origin of all requests, such as the URL of an emulator; `FLICKR_BASE_URL` by default.
            http_client: Your own HTTP client; by default, all objects of a process share their connections.
            proxy: The URL of a proxy.
            retries: The maximum number of retries of a call that is safe to retry, or a `Retries`; 3 by default.
            hooks: Callbacks for requests, responses, retries and waits.
            limiter: The rate limiter; `False` for none.
            on_limit: `wait` to let a call over the rate limit wait for a free slot, `raise` to raise an error.

        Raises:
            IllegalArgumentException: The API key is missing, or an argument is invalid.
        """
        with translated():
            key = normalize_value("api_key", api_key)
            self._flickr = Flickr(
                cast("str", key) or "",
                cast("str", normalize_value("secret", secret or "")),
                token_store=MemoryStore(),  # tokens come from the token cache, not from FLICKR_OAUTH_TOKEN
                base_url=base_url,
                http_client=http_client,
                proxy=proxy,
                timeout=timeout,
                retries=retries,
                hooks=hooks,
                limiter=limiter,
                on_limit=on_limit,
            )
        self._uses_shared_driver = http_client is None and proxy is None
        self.default_format = format
        self.token_cache: AnyTokenCache = _create_token_cache(self.api_key, username, token, store_token, token_cache_location)
        self.flickr_oauth: OAuthFlickrInterface = OAuthFlickrInterface(self, timeout)
        self.cache = SimpleCache() if cache else None

    @property
    def token(self) -> DiskTokenCache | OAuthTokenCache | TokenCache:
        """The store of the user's token: an alias of `token_cache`, whose `path` can be set."""
        return cast("DiskTokenCache", self.token_cache)

    @property
    def cache(self) -> AnyCache | None:
        """The cache of responses to reads: any object with `get` and `set`, such as a Django cache; `None` for no cache."""
        return None if self._response_cache is None else self._response_cache.cache

    @cache.setter
    def cache(self, cache: AnyCache | None) -> None:
        if cache is not None and not (callable(getattr(cache, "get", None)) and callable(getattr(cache, "set", None))):
            raise IllegalArgumentException("cache has no methods get and set; pass a cache such as SimpleCache(), or None")
        self._response_cache = None if cache is None else ResponseCache(cast("Cache", cache))

    def __repr__(self) -> str:
        return f"<FlickrAPI {self._flickr._config.origins.rest}>"

    def trait_names(self) -> list[str]:
        """Return the names of the known API methods without `flickr.`. Sends no request."""
        return [name.removeprefix("flickr.") for name in known_names(catalog)]

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *(name.replace(".", "_") for name in self.trait_names())]

    # Hidden from type checkers, which have to reject misspelled methods.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> CallBuilder:
            if name.startswith("_"):
                raise AttributeError(f"{name!r} is not the name of a Flickr method")
            return CallBuilder(self, f"flickr.{name.replace('_', '.')}")

    def do_flickr_call(self, _method_name: str, timeout: Timeout | float | None = None, **kwargs: Value) -> Parsed:
        """Call a method by its full name, even an unknown one.

        Args:
            _method_name: The name of the method, such as `flickr.photos.getInfo`.
            timeout: The time limit of the call with all its attempts in seconds; by default, that of the object.
            **kwargs: The arguments by Flickr's names, and `format` for this call. `None` removes an argument that is sent by
                default: `format`, `nojsoncallback`, or `auth_token`, which makes the call unauthenticated.

        Returns:
            The response in the requested format.

        Raises:
            FlickrError: Flickr returns an error, or no valid response arrives. Unparsed formats are not checked for errors.
            IllegalArgumentException: An argument is invalid.
        """
        arguments = {name: normalize_value(name, value) for name, value in kwargs.items()}
        _method_name = canonical_name(_method_name)
        self._check_reserved(_method_name, arguments)
        with translated():
            is_known = _method_name in catalog.METHODS
            endpoint = find_endpoint(catalog, _method_name) if is_known else endpoint_without_stub(_method_name)
            config = self._config(timeout, arguments, _method_name)
            requested = arguments.pop("format", self.default_format)
            format = "rest" if requested is None else str(requested)
            if "jsoncallback" not in arguments:
                arguments.setdefault("nojsoncallback", 1)
            params = encode(_method_name, model_params(endpoint.params, arguments), arguments)
            if requested is not None:
                params["format"] = PARSERS[format][0] if format in PARSERS else format
            read = response_reader(endpoint, format)
            sent = {"method": _method_name, **params}
            empty = None if "jsoncallback" in params else EMPTY_BODIES.get(params.get("format", "rest"))
            flow = send_call(config, endpoint, params, sent, lambda body, _: read(body), empty_body=empty)
            del arguments, params, sent  # tracebacks may be printed with local variables
            try:
                response = self._driver.run(flow)
            except (UnparsedFailure, UnparsedMalformed) as error:
                response = error.response
            return cast("Parsed", response)

    def close(self) -> None:
        """Close the connections, unless they are shared with other objects."""
        self._flickr.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()


def _create_token_cache(
    api_key: str, username: str | None, token: AnyToken, store_token: bool, location: str | os.PathLike[str] | None
) -> AnyTokenCache:
    if isinstance(token, Token):
        token = FlickrAccessToken.from_token(token)
    elif isinstance(token, LegacyToken):
        token = token.token
    elif token and not isinstance(token, (FlickrAccessToken, str)):
        raise IllegalArgumentException(f"token has the unsupported type {type(token).__name__}; pass a FlickrAccessToken")
    if token or not store_token:
        return SimpleTokenCache(token or None)
    return DiskTokenCache(api_key, username, path_string("token_cache_location", location) if location else None)
