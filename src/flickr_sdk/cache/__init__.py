"""Cache the responses of reads.

::

    from flickr_sdk import Flickr
    from flickr_sdk.cache import SqliteCache

    flickr = Flickr(cache=SqliteCache("responses.sqlite", timeout=3600))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from .memory import MemoryCache
    from .protocol import Cache, CacheMode
    from .sqlite import SqliteCache

__all__ = ["Cache", "CacheMode", "MemoryCache", "SqliteCache"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".memory": "MemoryCache",
            ".protocol": "Cache CacheMode",
            ".sqlite": "SqliteCache",
        },
    )
