"""Where things are kept: access tokens between two runs or two requests, the calls that a rate limiter counts, and answers.

::

    from flickr_sdk.stores import FileStore

    store = FileStore()
    store.set(api_key, token)
    store.get(api_key)  # the token, in the next run too
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .._core.caching import Cache as Cache
    from .._core.pacing import Limiter as Limiter
    from .._core.pacing import Place as Place
    from .._core.pacing import Rate as Rate
    from ._cache_memory import MemoryCache as MemoryCache
    from ._cache_sqlite import SqliteCache as SqliteCache
    from ._file import FileStore as FileStore
    from ._keyring import KeyringStore as KeyringStore
    from ._limiter_memory import MemoryLimiter as MemoryLimiter
    from ._limiter_redis import RedisLimiter as RedisLimiter
    from ._limiter_sqlite import SqliteLimiter as SqliteLimiter
    from ._memory import MemoryStore as MemoryStore
    from ._protocol import TokenStore as TokenStore
    from ._session import DjangoSessionStore as DjangoSessionStore
    from ._session import MappingStore as MappingStore

__all__ = [
    "Cache",
    "DjangoSessionStore",
    "FileStore",
    "KeyringStore",
    "Limiter",
    "MappingStore",
    "MemoryCache",
    "MemoryLimiter",
    "MemoryStore",
    "Place",
    "Rate",
    "RedisLimiter",
    "SqliteCache",
    "SqliteLimiter",
    "TokenStore",
]

_HOMES: Final = {
    "Cache": ".._core.caching",
    "DjangoSessionStore": "_session",
    "FileStore": "_file",
    "KeyringStore": "_keyring",
    "Limiter": ".._core.pacing",
    "MappingStore": "_session",
    "MemoryCache": "_cache_memory",
    "MemoryLimiter": "_limiter_memory",
    "MemoryStore": "_memory",
    "Place": ".._core.pacing",
    "Rate": ".._core.pacing",
    "RedisLimiter": "_limiter_redis",
    "SqliteCache": "_cache_sqlite",
    "SqliteLimiter": "_limiter_sqlite",
    "TokenStore": "_protocol",
}
"""Where each one lives: a module is loaded when what is in it is first used."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(importlib.import_module(home if home.startswith(".") else f".{home}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
