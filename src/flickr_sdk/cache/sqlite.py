"""A response cache in a file."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from .._pipeline.config_parser import parse_path
from .._utils.sqlite import Database
from .memory import validate_limits

LOCK_SECONDS: Final = 5.0
"""The longest wait for another program; a client waits for a part of the call's remaining time only."""
OPEN: Final = (
    "PRAGMA synchronous=NORMAL",
    "PRAGMA secure_delete=ON",
    "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, value BLOB NOT NULL, kept REAL NOT NULL)",
    "CREATE INDEX IF NOT EXISTS answers_kept ON answers (kept)",
)
PUT: Final = "INSERT OR REPLACE INTO answers VALUES (?, ?, ?)"
TRIM: Final = "DELETE FROM answers WHERE rowid IN (SELECT rowid FROM answers ORDER BY rowid DESC LIMIT -1 OFFSET ?)"


class SqliteCache:
    """A cache in a file, which threads, tasks, clients, processes and later runs can share.

    Only the owner can read the file. It contains responses as bytes, and reading it never runs code. An error of the file is an
    `OSError` or a `sqlite3.Error`; the client then sends the request anyway.

    Attributes:
        path: The absolute path of the file.
    """

    in_memory: bool = False

    def __init__(
        self,
        path: str | os.PathLike[str],
        timeout: float = 300.0,
        max_entries: int = 10_000,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Create a cache. The file is created on first use.

        Args:
            path: The file; `~` is expanded.
            timeout: The seconds after which an entry expires.
            max_entries: The largest number of entries; the oldest entry is evicted.
            clock: Returns the time as a Unix timestamp.

        Raises:
            ConfigurationError: The path or a number is invalid.
        """
        validate_limits(timeout, max_entries)
        self._database = Database(parse_path("path", path), OPEN, lock_seconds=LOCK_SECONDS)
        self.path: Path = self._database.path
        self._timeout = timeout
        self._max_entries = max_entries
        self._clock = clock

    def get(self, key: str, default: bytes | None = None) -> bytes | None:
        """Return the value of a key, or `default`."""
        with self._database.transaction(writes=False) as connection:
            row = connection.execute("SELECT value, kept FROM answers WHERE key = ?", (key,)).fetchone()
        now = self._clock()
        return bytes(row[0]) if row and now - self._timeout < row[1] <= now else default

    def set(self, key: str, value: bytes) -> None:
        """Store a value.

        Raises:
            TypeError: The value is not `bytes`.
        """
        if not isinstance(value, bytes):
            raise TypeError(f"value is of type {type(value).__name__}; SqliteCache stores bytes")
        with self._database.transaction() as connection:
            now = self._clock()
            connection.execute(PUT, (key, value, now))
            # An entry from the future was stored before the clock was set back. It would not expire in time.
            connection.execute("DELETE FROM answers WHERE kept <= ? OR kept > ?", (now - self._timeout, now))
            connection.execute(TRIM, (self._max_entries,))

    def delete(self, key: str) -> bool:
        """Delete a value, and return whether it existed."""
        with self._database.transaction() as connection:
            return connection.execute("DELETE FROM answers WHERE key = ?", (key,)).rowcount > 0

    def clear(self) -> None:
        """Delete all values."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM answers")

    def close(self) -> None:
        """Close the file. The next use opens it again."""
        self._database.close()

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None

    def __len__(self) -> int:
        with self._database.transaction(writes=False) as connection:
            row = connection.execute("SELECT count(*) FROM answers WHERE kept > ?", (self._clock() - self._timeout,)).fetchone()
        return int(row[0])

    def __repr__(self) -> str:
        return f"SqliteCache({str(self.path)!r}, {self._timeout:g}, {self._max_entries})"

    def __reduce__(self) -> tuple[type[SqliteCache], tuple[str, float, int]]:
        return type(self), (str(self.path), self._timeout, self._max_entries)
