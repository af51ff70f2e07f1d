"""Use one of Django's caches as the cache of a client."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.cache import caches


@dataclass(frozen=True)
class DjangoCache:
    """One of Django's caches, for the argument `cache` of a client.

    Django has a cache object for each thread. This class uses the object of the current thread, so threads can share a client.
    It reads no settings before its first use.

    Attributes:
        alias: The name of the cache in `CACHES`.
    """

    alias: str = "default"

    def get(self, key: str) -> object:
        """Return the value of a key, or `None`."""
        return self._cache.get(key)

    def set(self, key: str, value: object) -> None:
        """Store a value, for the timeout of the cache."""
        self._cache.set(key, value)

    def delete(self, key: str) -> object:
        """Delete the value of a key."""
        return self._cache.delete(key)

    def clear(self) -> None:
        """Empty the cache, including the values of the project."""
        self._cache.clear()

    @property
    def _cache(self) -> Any:
        return caches[self.alias]
