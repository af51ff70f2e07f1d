"""A drop-in replacement for flickrapi 1.4 and 2, built on flickr_sdk.

::

    import flickr_sdk.compat.flickrapi as flickrapi

    flickr = flickrapi.FlickrAPI(api_key, api_secret)
    photos = flickr.photos_search(user_id="73509078@N00", per_page="10")

The documentation lists the differences on the page "Migrate from flickrapi".
"""

from __future__ import annotations

from typing import Final

from . import auth, cache, call_builder, core, exceptions, shorturl, tokencache, xmlnode
from ._responses import Element, ParsedJson
from .auth import FlickrAccessToken
from .cache import SimpleCache
from .core import LOG, FlickrAPI, make_bytes
from .exceptions import CacheDatabaseError, CancelUpload, FlickrError, IllegalArgumentException, LockingError
from .tokencache import LockingTokenCache, OAuthTokenCache, SimpleTokenCache, TokenCache
from .xmlnode import XMLNode

__all__ = [
    "CacheDatabaseError",
    "CancelUpload",
    "Element",
    "FlickrAPI",
    "FlickrAccessToken",
    "LOG",
    "FlickrError",
    "IllegalArgumentException",
    "LockingError",
    "LockingTokenCache",
    "OAuthTokenCache",
    "ParsedJson",
    "SimpleCache",
    "SimpleTokenCache",
    "TokenCache",
    "XMLNode",
    "__version__",
    "auth",
    "cache",
    "call_builder",
    "core",
    "exceptions",
    "make_utf8",
    "set_log_level",
    "shorturl",
    "tokencache",
    "xmlnode",
]

__version__: Final = "2.4.0"
"""The version of flickrapi that this package replaces."""


make_utf8 = make_bytes


def set_log_level(level: int | str) -> None:
    """Set the level of the logger `flickr_sdk`, such as `logging.INFO`."""
    LOG.setLevel(level)
