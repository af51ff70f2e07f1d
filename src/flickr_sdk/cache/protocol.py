"""The protocol of caches, and the ways to use one."""

from __future__ import annotations

from typing import Literal, Protocol

CacheMode = Literal["use", "refresh", "bypass"]


class Cache(Protocol):
    """A cache of responses. All caches of Django implement it.

    A cache whose methods never wait for a file or a server may have an attribute `in_memory` that is `True`. `AsyncFlickr` calls
    the methods of other caches in a thread.
    """

    def get(self, key: str) -> object:
        """Return the value of a key, or `None`.

        Args:
            key: The key, in printable ASCII without spaces.
        """
        ...

    def set(self, key: str, value: bytes) -> object:
        """Store a value for as long as the cache is configured to."""
        ...

    def delete(self, key: str) -> object:
        """Delete a value."""
        ...

    def clear(self) -> object:
        """Delete all values."""
        ...
