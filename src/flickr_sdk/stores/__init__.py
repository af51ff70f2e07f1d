"""Token stores: where access tokens are kept between two runs or two requests.

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
    from ._file import FileStore as FileStore
    from ._keyring import KeyringStore as KeyringStore
    from ._memory import MemoryStore as MemoryStore
    from ._protocol import TokenStore as TokenStore
    from ._session import DjangoSessionStore as DjangoSessionStore
    from ._session import MappingStore as MappingStore

__all__ = ["DjangoSessionStore", "FileStore", "KeyringStore", "MappingStore", "MemoryStore", "TokenStore"]

_HOMES: Final = {
    "DjangoSessionStore": "_session",
    "FileStore": "_file",
    "KeyringStore": "_keyring",
    "MappingStore": "_session",
    "MemoryStore": "_memory",
    "TokenStore": "_protocol",
}
"""Where each store lives: a module is loaded when its store is first used."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(importlib.import_module(f".{home}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
