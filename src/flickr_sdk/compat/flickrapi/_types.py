"""The types of arguments and responses."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict, TypeVar

from ...types import AlbumLike, GalleryLike, GroupLike, PersonLike, PhotoLike
from ._responses import Element, ParsedJson
from .xmlnode import XMLNode

if TYPE_CHECKING:
    import typing_extensions

    from ...config import Hooks, OnLimit, Retries, Timeout
    from ...rate_limit.limiter import Limiter
    from ...types import HttpClient, LegacyToken, Token
    from .auth import FlickrAccessToken

    Parsed = typing_extensions.TypeVar("Parsed", default=Element)
else:
    Parsed = TypeVar("Parsed")

AnyModel: TypeAlias = AlbumLike | GalleryLike | GroupLike | PersonLike | PhotoLike
Value: TypeAlias = str | bytes | float | dt.date | AnyModel | Iterable[str | float | AnyModel] | None
"""An argument: a string, UTF-8 bytes, a number, a date, a model with an id, or several of these; `None` is not sent."""

AnyToken: TypeAlias = "FlickrAccessToken | Token | LegacyToken | str | None"

Response: TypeAlias = Element | XMLNode | ParsedJson | bytes
"""The return value of a call whose format is unknown."""

Feed: TypeAlias = Literal[
    "feed-rss_100", "feed-rss_200", "feed-atom_10", "feed-georss", "feed-geoatom", "feed-geordf", "feed-kml", "feed-kml_nl"
]
Unparsed: TypeAlias = Literal["rest", "json", "php_serial", "xmlrpc", "soap", "soap2", "blob"] | Feed
"""Flickr's formats that are returned as bytes. Unknown formats are too."""


# The functional syntax, because `async` is a keyword.
AsyncArguments = TypedDict("AsyncArguments", {"async": Value, "async_": Value}, total=False)
"""The arguments that request a ticket."""


class UploadArguments(AsyncArguments, total=False):
    """The arguments of an upload, except the file."""

    api_key: str
    auth_token: AnyToken
    title: Value
    description: Value
    tags: Value
    is_public: Value
    is_friend: Value
    is_family: Value
    safety_level: Value
    content_type: Value
    hidden: Value
    dedup_check: Value


class ClientOptions(TypedDict, total=False):
    """The arguments of `FlickrAPI` that flickrapi does not have."""

    base_url: str | None
    http_client: HttpClient | None
    proxy: str | None
    retries: Retries | int | None
    hooks: Hooks | None
    limiter: Limiter | bool | None
    on_limit: OnLimit


class Options(ClientOptions, total=False):
    """The arguments of `FlickrAPI`, except key, secret and format."""

    username: str | None
    token: AnyToken
    store_token: bool
    cache: bool
    token_cache_location: str | os.PathLike[str] | None
    timeout: Timeout | float | None
