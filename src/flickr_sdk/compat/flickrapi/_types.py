"""What arguments may be, and what calls return."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict, TypeVar

from ._responses import Element, ParsedJson
from .xmlnode import XMLNode

if TYPE_CHECKING:
    import httpx
    import typing_extensions

    from ...config import Hooks, OnLimit, Retries, Timeout
    from ...rate_limit.limiter import Limiter
    from ...types import LegacyToken, Token
    from ._access_token import FlickrAccessToken

    Parsed = typing_extensions.TypeVar("Parsed", default=Element)
else:
    Parsed = TypeVar("Parsed")

__all__ = ["Answer", "Options", "Parsed", "ReplaceArguments", "Unparsed", "UploadArguments", "Value"]

Value: TypeAlias = str | bytes | float | dt.date | Iterable[str | float] | None
"""What an argument may be: text, UTF-8, a number, a date, several of them; `None` for nothing."""

Answer: TypeAlias = Element | XMLNode | ParsedJson | bytes
"""What a call may return, where the format is not known."""

Unparsed: TypeAlias = Literal[
    "rest",
    "json",
    "php_serial",
    "xmlrpc",
    "soap",
    "soap2",
    "blob",
    "feed-rss_100",
    "feed-rss_200",
    "feed-atom_10",
    "feed-georss",
    "feed-geoatom",
    "feed-geordf",
    "feed-kml",
    "feed-kml_nl",
]
"""Flickr's formats that come back as bytes. Others do too."""


# `async` is a word of Python's, for which no class has a place.
ReplaceArguments = TypedDict("ReplaceArguments", {"async": Value, "async_": Value}, total=False)
"""The arguments of a photo's replacement beside its file and its id."""


class UploadArguments(ReplaceArguments, total=False):
    """The arguments of an upload beside its file."""

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


class Options(TypedDict, total=False):
    """The arguments of `FlickrAPI` beside key, secret and format."""

    username: str | None
    token: FlickrAccessToken | Token | LegacyToken | str | None
    store_token: bool
    cache: bool
    token_cache_location: str | os.PathLike[str] | None
    timeout: Timeout | float | None
    base_url: str | None
    http_client: httpx.Client | None
    proxy: str | None
    retries: Retries | int | None
    hooks: Hooks | None
    limiter: Limiter | bool | None
    on_limit: OnLimit
