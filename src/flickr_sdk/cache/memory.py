"""A cache of answers in memory."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..errors.base import ConfigurationError

if TYPE_CHECKING:
    from cachetools import TTLCache

__all__ = ["MemoryCache", "check_age", "check_size"]


def check_age(timeout: float) -> float:
    """Refuse an age that is none.

    Args:
        timeout: Seconds.

    Returns:
        The same.

    Raises:
        ConfigurationError: It is not a positive, finite number.
    """
    if isinstance(timeout, bool) or not isinstance(timeout, (int, float)) or not 0 < timeout < math.inf:
        raise ConfigurationError(f"timeout is {timeout!r}; give the number of seconds that an answer is kept")
    return timeout


def check_size(max_entries: int) -> int:
    """Refuse a size that is none.

    Args:
        max_entries: A number of answers.

    Returns:
        The same.

    Raises:
        ConfigurationError: It is not a whole number from 1.
    """
    if isinstance(max_entries, bool) or not isinstance(max_entries, int) or max_entries < 1:
        raise ConfigurationError(f"max_entries is {max_entries!r}; give a whole number from 1")
    return max_entries


class MemoryCache:
    """Keeps answers until they are too old, there are too many, or the program ends. Threads, tasks and clients can share it."""

    in_memory: bool = True

    def __init__(self, timeout: float = 300.0, max_entries: int = 200, *, clock: Callable[[], float] = time.monotonic) -> None:
        """Make a cache.

        Args:
            timeout: How many seconds an answer is kept.
            max_entries: How many answers are kept; the one that was not used for longest makes room.
            clock: Tells the time in seconds.

        Raises:
            ConfigurationError: A number cannot be used.
        """
        from cachetools import TTLCache

        self._lock = threading.Lock()
        self._entries: TTLCache[str, bytes] = TTLCache(check_size(max_entries), check_age(timeout), clock)

    def get(self, key: str, default: bytes | None = None) -> bytes | None:
        """Look a value up.

        Args:
            key: The key.
            default: What to give where there is none.

        Returns:
            The value.
        """
        with self._lock:
            return self._entries.get(key, default)

    def set(self, key: str, value: bytes) -> None:
        """Keep a value.

        Args:
            key: The key.
            value: The value.
        """
        with self._lock:
            self._entries[key] = value

    def delete(self, key: str) -> bool:
        """Forget a value.

        Args:
            key: The key.

        Returns:
            Whether there was one.
        """
        with self._lock:
            return self._entries.pop(key, None) is not None

    def clear(self) -> None:
        """Forget all values."""
        with self._lock:
            self._entries.clear()

    def __contains__(self, key: object) -> bool:
        with self._lock:
            return key in self._entries

    def __len__(self) -> int:
        with self._lock:
            return len(self._entries)

    def __repr__(self) -> str:
        return f"MemoryCache({self._entries.ttl:g}, {self._entries.maxsize:g})"
