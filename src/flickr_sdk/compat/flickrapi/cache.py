"""The cache of answers."""

from __future__ import annotations

import threading
import time
from typing import Generic, Protocol, TypeVar

from cachetools import TLRUCache

from .exceptions import IllegalArgumentException

__all__ = ["AnyCache", "SimpleCache"]

T = TypeVar("T")


class AnyCache(Protocol):
    """What calls ask of a cache; those of Django have it."""

    def get(self, key: str) -> object:
        """Look a value up; `None` stands for no value."""
        ...

    def set(self, key: str, value: bytes) -> object:
        """Keep a value for the cache's own time."""
        ...


def _hashable(key: object) -> object:
    """Take any object for a key, a dict too."""
    try:
        hash(key)
    except TypeError:
        return repr(key)
    return key


class SimpleCache(Generic[T]):
    """Keeps values in memory until they are too old, or there are too many.

    It has the interface of Django's low-level cache; threads can share it. What is asked of Flickr sees to it that no failure
    is kept, and no answer of a call that changes something.

    Attributes:
        default_timeout: How many seconds a value is kept.
        max_entries: How many values are kept; the one that was not used for longest makes room.
    """

    in_memory: bool = True

    def __init__(self, timeout: float = 300, max_entries: int = 200) -> None:
        """Make a cache.

        Args:
            timeout: How many seconds a value is kept.
            max_entries: How many values are kept.

        Raises:
            IllegalArgumentException: There is to be no room.
        """
        if max_entries < 1:
            raise IllegalArgumentException(f"max_entries is {max_entries!r}; give a whole number from 1")
        self.default_timeout = timeout
        self.max_entries = max_entries
        self._lock = threading.RLock()
        self._entries: TLRUCache[object, tuple[float, T]] = TLRUCache(max_entries, _end, timer=time.monotonic)

    def get(self, key: object, default: T | None = None) -> T | None:
        """Look a value up.

        Args:
            key: The key.
            default: What to give where there is none.

        Returns:
            The value.
        """
        with self._lock:
            entry = self._entries.get(_hashable(key))
            return default if entry is None else entry[1]

    def set(self, key: object, value: T, timeout: float | None = None) -> None:
        """Keep a value.

        Args:
            key: The key.
            value: The value.
            timeout: For how many seconds; unset, for the cache's own time.
        """
        with self._lock:
            self._entries[_hashable(key)] = (self.default_timeout if timeout is None else timeout, value)

    def delete(self, key: object) -> None:
        """Forget a value, where there is one.

        Args:
            key: The key.
        """
        with self._lock:
            self._entries.pop(_hashable(key), None)

    def has_key(self, key: object) -> bool:
        """Tell whether there is a value.

        Args:
            key: The key.

        Returns:
            Whether there is one that is not too old.
        """
        with self._lock:
            return _hashable(key) in self._entries

    __contains__ = has_key

    def cull(self) -> None:
        """Forget what is too old, and of the rest the third that was not used for longest."""
        with self._lock:
            self._entries.expire()
            for _ in range(-(-len(self._entries) // 3)):
                self._entries.popitem()

    def clear(self) -> None:
        """Forget all values."""
        with self._lock:
            self._entries.clear()

    def __len__(self) -> int:
        with self._lock:
            return len(self._entries)


def _end(_: object, entry: tuple[float, object], now: float) -> float:
    return now + entry[0]
