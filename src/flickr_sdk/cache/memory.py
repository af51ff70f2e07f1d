"""A response cache in memory."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from .._utils.fork import ForkAware
from .._utils.number_checks import is_integer, is_positive_number
from ..errors.base import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import MutableMapping


def validate_limits(timeout: float, max_entries: int) -> None:
    """Raise `ConfigurationError` for an invalid age or number of entries."""
    if not is_positive_number(timeout):
        raise ConfigurationError(f"timeout={timeout!r} is invalid; use a positive number of seconds")
    if not is_integer(max_entries, 1):
        raise ConfigurationError(f"max_entries={max_entries!r} is invalid; use an integer from 1")


# Type checkers skip the body when they check a program that uses this package, and cachetools with it.
def _create_entries(timeout: float, max_entries: int, clock: Callable[[], float]) -> MutableMapping[str, bytes]:
    from cachetools import TTLCache

    return TTLCache(max_entries, timeout, clock)


class MemoryCache(ForkAware):
    """A cache in memory, which threads, tasks and clients can share."""

    in_memory: bool = True

    def __init__(self, timeout: float = 300.0, max_entries: int = 200, *, clock: Callable[[], float] = time.monotonic) -> None:
        """Create a cache.

        Args:
            timeout: The seconds after which an entry expires.
            max_entries: The largest number of entries; the least recently used entry is evicted.
            clock: Returns the time in seconds.

        Raises:
            ConfigurationError: A number is invalid.
        """
        validate_limits(timeout, max_entries)
        self._lock = threading.Lock()
        self._limits = timeout, max_entries, clock
        self._entries = _create_entries(*self._limits)
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        if self._lock.locked():  # by a thread of the parent that was changing the entries
            self._entries = _create_entries(*self._limits)
        self._lock = threading.Lock()

    def get(self, key: str, default: bytes | None = None) -> bytes | None:
        """Return the value of a key, or `default`."""
        with self._lock:
            return self._entries.get(key, default)

    def set(self, key: str, value: bytes) -> None:
        """Store a value."""
        with self._lock:
            self._entries[key] = value

    def delete(self, key: str) -> bool:
        """Delete a value, and return whether it existed."""
        with self._lock:
            return self._entries.pop(key, None) is not None

    def clear(self) -> None:
        """Delete all values."""
        with self._lock:
            self._entries.clear()

    def __contains__(self, key: object) -> bool:
        with self._lock:
            return key in self._entries

    def __len__(self) -> int:
        with self._lock:
            return len(self._entries)

    def __repr__(self) -> str:
        timeout, max_entries, _ = self._limits
        return f"MemoryCache({timeout:g}, {max_entries:g})"
