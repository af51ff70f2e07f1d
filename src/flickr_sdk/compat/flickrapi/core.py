"""The API object."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, Self, Unpack, cast, overload

from ..._generated import catalog
from ..._pipeline.api_call import send_call
from ..._pipeline.call import ClientConfig
from ..._pipeline.method_lookup import find_endpoint, known_names
from ..._wire.params import encode
from ...auth.memory_store import MemoryStore
from ...cache.response_cache import ResponseCache
from ...client import dynamic_methods
from ...client.sync_client import Flickr
from ...types import LegacyToken, Token
from ._access_token import AnyTokenCache, FlickrAccessToken
from ._client import Calls, text
from ._legacy_login import LegacyLogin
from ._oauth_login import Login
from ._responses import PARSED, Element, Incomplete, ParsedJson, Unchecked, reader
from ._types import Answer, Options, Parsed, Unparsed, Value
from ._uploads import Uploads
from ._walkers import Walkers
from .auth import OAuthFlickrInterface
from .cache import AnyCache, SimpleCache
from .call_builder import CallBuilder
from .exceptions import CancelUpload, FlickrError, IllegalArgumentException, LockingError, translated
from .tokencache import DiskTokenCache, OAuthTokenCache, SimpleTokenCache, TokenCache
from .xmlnode import XMLNode

if TYPE_CHECKING:
    from types import TracebackType

    import httpx

    from ..._method.endpoint import Endpoint
    from ...cache.protocol import Cache
    from ...config import Hooks, OnLimit, Retries, Timeout
    from ...rate_limit.limiter import Limiter
    from ._generated import Methods
else:

    class Methods(Generic[Parsed]):
        """The methods of the API, which type checkers know by a generated stub, and which are looked up when they are called."""


__all__ = [
    "CallBuilder",
    "CancelUpload",
    "FlickrAPI",
    "FlickrError",
    "IllegalArgumentException",
    "LockingError",
    "SimpleCache",
    "XMLNode",
]

SENT_BY_CLIENT: Final = ("api_sig", "method", "oauth_consumer_key", "oauth_signature")


class FlickrAPI(Calls, LegacyLogin, Login, Uploads[Parsed], Walkers, Methods[Parsed], Generic[Parsed]):
    """The Flickr API, one attribute a method: `flickr.photos_search(...)` or `flickr.photos.search(...)`.

    ::

        flickr = flickrapi.FlickrAPI(api_key, api_secret)
        for photo in flickr.photos_search(user_id="73509078@N00", per_page="10").iter("photo"):
            print(photo.get("title"))

    Threads can share an object. It needs not be closed.

    Attributes:
        default_format: The format of calls that name none.
        cache: What keeps the answers of reading calls; `None` for nothing.
        token_cache: What keeps the user's token.
        flickr_oauth: The login that is under way.
        flickr_host: The host that all calls go to; another one moves all services there.
        REST_URL: Where calls go.
        UPLOAD_URL: Where photos go.
        REPLACE_URL: Where photos go that take another's place.
    """

    default_format: str

    @overload
    def __init__(
        self: FlickrAPI[Element],
        api_key: str | bytes,
        secret: str | bytes | None = None,
        username: str | None = None,
        token: FlickrAccessToken | Token | LegacyToken | str | None = None,
        format: Literal["etree"] = "etree",
        store_token: bool = True,
        cache: bool = False,
        token_cache_location: str | os.PathLike[str] | None = None,
        timeout: Timeout | float | None = None,
        *,
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        proxy: str | None = None,
        retries: Retries | int | None = None,
        hooks: Hooks | None = None,
        limiter: Limiter | bool | None = None,
        on_limit: OnLimit = "wait",
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
        self: FlickrAPI[Answer],
        api_key: str | bytes,
        secret: str | bytes | None = None,
        username: str | None = None,
        token: FlickrAccessToken | Token | LegacyToken | str | None = None,
        format: str = "etree",
        store_token: bool = True,
        cache: bool = False,
        token_cache_location: str | os.PathLike[str] | None = None,
        timeout: Timeout | float | None = None,
        *,
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        proxy: str | None = None,
        retries: Retries | int | None = None,
        hooks: Hooks | None = None,
        limiter: Limiter | bool | None = None,
        on_limit: OnLimit = "wait",
    ) -> None: ...
    def __init__(
        self,
        api_key: str | bytes,
        secret: str | bytes | None = None,
        username: str | None = None,
        token: FlickrAccessToken | Token | LegacyToken | str | None = None,
        format: str = "etree",
        store_token: bool = True,
        cache: bool = False,
        token_cache_location: str | os.PathLike[str] | None = None,
        timeout: Timeout | float | None = None,
        *,
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        proxy: str | None = None,
        retries: Retries | int | None = None,
        hooks: Hooks | None = None,
        limiter: Limiter | bool | None = None,
        on_limit: OnLimit = "wait",
    ) -> None:
        """Make an API object. What stands after `timeout` is this library's; `flickr_sdk.Flickr` tells more of it.

        Args:
            api_key: The application's key.
            secret: The key's secret; without one, calls are nobody's.
            username: Whose stored token to use, by a name of the application's own.
            token: The token to use, of either kind; it is not stored.
            format: What calls return: `etree`, `xmlnode`, `parsed-json`, or bytes in any format of Flickr's.
            store_token: Whether tokens are read from disk, and kept there.
            cache: Whether to keep answers in memory, 200 for 5 minutes; set the attribute `cache` for another cache.
            token_cache_location: The folder of stored tokens; by default `~/.flickr`.
            timeout: Seconds that a call may take with all its attempts, or a `Timeout`; 120 by default.
            base_url: An origin that all services move to, such as an emulator's; from `FLICKR_BASE_URL`.
            http_client: An HTTP client of your own; by default, all objects of a process share their connections.
            proxy: The address of a proxy.
            retries: How often a call is tried again where that can do no harm, or a `Retries`; 3 by default.
            hooks: What is told of requests, answers, retries and waits.
            limiter: What counts the calls; `False` for no limit.
            on_limit: Whether a call that exceeds the limit is to `wait` for its turn, or to `raise`.

        Raises:
            IllegalArgumentException: There is no key, or an argument cannot be used.
        """
        with translated():
            key = text("api_key", api_key)
            self._flickr = Flickr(
                cast("str", key) or "",
                cast("str", text("secret", secret or "")),
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
        self._shares = http_client is None and proxy is None
        self.default_format = format
        self.token_cache: AnyTokenCache = _tokens(self.api_key, username, token, store_token, token_cache_location)
        self.flickr_oauth: OAuthFlickrInterface = OAuthFlickrInterface(self)
        self.cache = SimpleCache() if cache else None

    @property
    def api_key(self) -> str:
        """The application's key."""
        return self._flickr._config.api_key

    @property
    def token(self) -> DiskTokenCache | OAuthTokenCache | TokenCache:
        """What keeps the user's token: another name for `token_cache`, whose `path` can be set."""
        return cast("DiskTokenCache", self.token_cache)

    @property
    def cache(self) -> AnyCache | None:
        """What keeps the answers of reading calls, `None` for nothing: any object with Django's `get` and `set`."""
        return None if self._layer is None else self._layer.cache

    @cache.setter
    def cache(self, cache: AnyCache | None) -> None:
        if cache is not None and not (callable(getattr(cache, "get", None)) and callable(getattr(cache, "set", None))):
            raise IllegalArgumentException("cache has no get and set; give a cache such as SimpleCache(), or None")
        self._layer = None if cache is None else ResponseCache(cast("Cache", cache))

    def __repr__(self) -> str:
        return f"<FlickrAPI {self._flickr._config.origins.rest}>"

    def trait_names(self) -> list[str]:
        """List the methods of the API, without `flickr.`.

        Returns:
            Their names; nothing is asked of Flickr.
        """
        return [name.removeprefix("flickr.") for name in known_names(catalog)]

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *(name.replace(".", "_") for name in self.trait_names())]

    # Type checkers must refuse a misspelt method, so they do not see this.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> CallBuilder:
            if name.startswith("_"):
                raise AttributeError(f"{name!r} is no name of Flickr's")
            return CallBuilder(self, f"flickr.{name.replace('_', '.')}")

    def do_flickr_call(self, _method_name: str, timeout: Timeout | float | None = None, **kwargs: Value) -> Parsed:
        """Call a method by Flickr's name for it, known or not.

        Args:
            _method_name: The method's name, such as `flickr.photos.getInfo`.
            timeout: Seconds that the call may take with all its attempts; unset, the object's own.
            **kwargs: The arguments by Flickr's names, and `format` for this call; `None` takes away what is sent by default:
                `format`, `nojsoncallback`, and with `auth_token` the user.

        Returns:
            The answer in the format asked for.

        Raises:
            FlickrError: Flickr answers with a failure, or there is no answer. Unparsed formats are not looked into.
            IllegalArgumentException: An argument cannot be sent.
        """
        given = {name: text(name, value) for name, value in kwargs.items()}
        for name in SENT_BY_CLIENT:
            if name in given:
                raise IllegalArgumentException(f"{_method_name}: {name} is sent by the client itself; leave it out")
        if given.pop("api_key", self.api_key) != self.api_key:
            raise IllegalArgumentException(f"{_method_name}: api_key is another one than the object's; make an object for it")
        with translated():
            endpoint = find_endpoint(catalog, _method_name) if _method_name in catalog.METHODS else None
            endpoint = dynamic_methods.endpoint_without_stub(_method_name) if endpoint is None else endpoint
            settings = self._config(timeout, given, _method_name)
            return cast("Parsed", self._ask(settings, endpoint, given))

    def _ask(self, settings: ClientConfig, endpoint: Endpoint[Any], given: dict[str, object]) -> object:
        wanted = given.pop("format", self.default_format)
        format = "rest" if wanted is None else str(wanted)
        if "jsoncallback" not in given:
            given.setdefault("nojsoncallback", 1)
        texts = encode(endpoint.method, None, given)
        if wanted is not None:
            texts["format"] = PARSED[format][0] if format in PARSED else format
        flow = send_call(settings, endpoint, texts, {"method": endpoint.method, **texts}, reader(endpoint, format))
        try:
            return self._driver.run(flow)
        except (Incomplete, Unchecked) as failure:
            return failure.answer

    def close(self) -> None:
        """Close the connections, where they are the object's own."""
        self._flickr.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()


def _tokens(
    api_key: str,
    username: str | None,
    token: FlickrAccessToken | Token | LegacyToken | str | None,
    store_token: bool,
    folder: str | os.PathLike[str] | None,
) -> AnyTokenCache:
    if isinstance(token, Token):
        token = FlickrAccessToken.from_token(token)
    elif isinstance(token, LegacyToken):
        token = token.token
    elif token and not isinstance(token, (FlickrAccessToken, str)):
        raise IllegalArgumentException(f"token is a {type(token).__name__}; give a FlickrAccessToken, or an older token's text")
    if token or not store_token:
        return SimpleTokenCache(token or None)
    return DiskTokenCache(api_key, username, folder)
