"""The response cache."""

from __future__ import annotations

import threading
import time
from typing import Generic, Protocol, TypeVar

from cachetools import TLRUCache

from ..._utils.fork import ForkAware
from .exceptions import IllegalArgumentException

__all__ = ["AnyCache", "SimpleCache"]

T = TypeVar("T")


class AnyCache(Protocol):
    """A cache that calls can use, such as a cache of Django."""

    def get(self, key: str) -> object:
        """Return the value of a key, or `None`."""
        ...

    def set(self, key: str, value: bytes) -> object:
        """Store a value for the default time of the cache."""
        ...


def _hashable(key: object) -> object:
    """Return the key, or its `repr` if it is not hashable, such as a dict."""
    try:
        hash(key)
    except TypeError:
        return repr(key)
    return key


class SimpleCache(ForkAware, Generic[T]):
    """A cache in memory with the interface of Django's low-level cache. Threads can share it.

    Attributes:
        default_timeout: How many seconds a value is kept.
        max_entries: How many values are kept; the least recently used one is evicted.
        lock: Held by every method.
    """

    in_memory: bool = True

    def __init__(self, timeout: float = 300, max_entries: int = 200) -> None:
        """Create an empty cache; `timeout` is the `default_timeout`.

        Raises:
            IllegalArgumentException: `max_entries` is below 1.
        """
        if max_entries < 1:
            raise IllegalArgumentException(f"max_entries={max_entries!r} is too small; pass an integer from 1")
        self.default_timeout = timeout
        self.max_entries = max_entries
        self.lock: threading.RLock = threading.RLock()
        self._entries: TLRUCache[object, tuple[float, T]] = TLRUCache(max_entries, _expiry, timer=time.monotonic)
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        if not self.lock.acquire(blocking=False):  # held by a thread of the parent that was changing the entries
            self._entries = TLRUCache(self.max_entries, _expiry, timer=time.monotonic)
        self.lock = threading.RLock()

    def get(self, key: object, default: T | None = None) -> T | None:
        """Return the value of a key, or `default` if it is missing or expired."""
        with self.lock:
            entry = self._entries.get(_hashable(key))
            return default if entry is None else entry[1]

    def set(self, key: object, value: T, timeout: float | None = None) -> None:
        """Store a value for `timeout` seconds; for `default_timeout` if omitted."""
        with self.lock:
            self._entries[_hashable(key)] = (self.default_timeout if timeout is None else timeout, value)

    def delete(self, key: object) -> None:
        """Delete the value of a key, if it exists."""
        with self.lock:
            self._entries.pop(_hashable(key), None)

    def has_key(self, key: object) -> bool:
        """Return whether the key has a value that has not expired."""
        with self.lock:
            return _hashable(key) in self._entries

    __contains__ = has_key

    def cull(self) -> None:
        """Delete expired values, and the least recently used third of the others."""
        with self.lock:
            self._entries.expire()
            for _ in range(-(-len(self._entries) // 3)):
                self._entries.popitem()

    def clear(self) -> None:
        """Delete all values."""
        with self.lock:
            self._entries.clear()

    def __len__(self) -> int:
        with self.lock:
            return len(self._entries)


def _expiry(_: object, entry: tuple[float, object], now: float) -> float:
    return now + entry[0]
