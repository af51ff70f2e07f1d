"""Sign users in, keep their access tokens, and migrate tokens from before OAuth.

::

    from flickr_sdk.auth import FileStore

    store = FileStore()
    store.set(api_key, token)
    store.get(api_key)  # the token, in the next run too
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from ..types import LegacyToken, Perms, Token
    from .async_legacy_auth import AsyncLegacyAuth
    from .file_store import FileStore
    from .keyring_store import KeyringStore
    from .memory_store import MemoryStore
    from .oauth import LoginRequest
    from .session_store import DjangoSessionStore, MappingStore
    from .sync_legacy_auth import LegacyAuth
    from .token_store import TokenStore

__all__ = [
    "AsyncLegacyAuth",
    "DjangoSessionStore",
    "FileStore",
    "KeyringStore",
    "LegacyAuth",
    "LegacyToken",
    "LoginRequest",
    "MappingStore",
    "MemoryStore",
    "Perms",
    "Token",
    "TokenStore",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".async_legacy_auth": "AsyncLegacyAuth",
            ".sync_legacy_auth": "LegacyAuth",
            ".file_store": "FileStore",
            ".keyring_store": "KeyringStore",
            ".memory_store": "MemoryStore",
            ".oauth": "LoginRequest",
            ".session_store": "DjangoSessionStore MappingStore",
            ".token_store": "TokenStore",
            "..types": "LegacyToken Perms Token",
        },
    )
