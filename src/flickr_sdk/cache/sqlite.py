"""A cache of answers in a file."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from .._utils.private_file import make_private
from .memory import check_age, check_size

__all__ = ["SqliteCache"]

LOCK_SECONDS: Final = 5.0
TABLE: Final = "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, value BLOB NOT NULL, kept REAL NOT NULL)"
INDEX: Final = "CREATE INDEX IF NOT EXISTS answers_kept ON answers (kept)"
PUT: Final = "INSERT OR REPLACE INTO answers VALUES (?, ?, ?)"
TRIM: Final = "DELETE FROM answers WHERE rowid IN (SELECT rowid FROM answers ORDER BY rowid DESC LIMIT -1 OFFSET ?)"


class SqliteCache:
    """Keeps answers in a file, for the next run too. Threads, tasks, clients and processes can share it.

    Only its owner can read the file. It holds the answers as bytes and nothing that is run when it is read. An error of the file
    is an `OSError` or `sqlite3.Error`; the client does without the cache then.

    Attributes:
        path: The file.
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
        """Make a cache; the file is made when it is first used.

        Args:
            path: The file; `~` is understood.
            timeout: How many seconds an answer is kept.
            max_entries: How many answers are kept; the oldest makes room.
            clock: Tells the time of day in seconds.

        Raises:
            ConfigurationError: A number cannot be used.
        """
        self.path: Path = Path(os.path.expanduser(path)).absolute()
        self._timeout = check_age(timeout)
        self._max_entries = check_size(max_entries)
        self._clock = clock
        self._left_behind: list[sqlite3.Connection | None] = []
        self._open()

    def _open(self) -> None:
        self._process = os.getpid()
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None

    def get(self, key: str, default: bytes | None = None) -> bytes | None:
        """Look a value up.

        Args:
            key: The key.
            default: What to give where there is none.

        Returns:
            The value.
        """
        with self._connected() as connection:
            row = connection.execute("SELECT value, kept FROM answers WHERE key = ?", (key,)).fetchone()
        if row is None or not self._oldest() < row[1] <= self._clock():
            return default
        return bytes(row[0])

    def set(self, key: str, value: bytes) -> None:
        """Keep a value.

        Args:
            key: The key.
            value: The value.

        Raises:
            TypeError: It is not bytes.
        """
        if not isinstance(value, bytes):
            raise TypeError(f"a SqliteCache keeps bytes, not {type(value).__name__}")
        with self._connected() as connection, connection:
            now = self._clock()
            connection.execute(PUT, (key, value, now))
            # What was kept later than now is of a clock that was set back since, and would never grow old.
            connection.execute("DELETE FROM answers WHERE kept <= ? OR kept > ?", (self._oldest(), now))
            connection.execute(TRIM, (self._max_entries,))

    def delete(self, key: str) -> bool:
        """Forget a value.

        Args:
            key: The key.

        Returns:
            Whether there was one.
        """
        with self._connected() as connection, connection:
            return connection.execute("DELETE FROM answers WHERE key = ?", (key,)).rowcount > 0

    def clear(self) -> None:
        """Forget all values."""
        with self._connected() as connection, connection:
            connection.execute("DELETE FROM answers")

    def close(self) -> None:
        """Close the file; it is opened again when the cache is used."""
        with self._lock:
            if self._connection is not None and self._process == os.getpid():
                self._connection.close()
                self._connection = None

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None

    def __len__(self) -> int:
        with self._connected() as connection:
            found = connection.execute("SELECT count(*) FROM answers WHERE kept > ?", (self._oldest(),)).fetchone()
        return int(found[0])

    def __repr__(self) -> str:
        return f"SqliteCache({str(self.path)!r}, {self._timeout:g}, {self._max_entries})"

    def __reduce__(self) -> tuple[type[SqliteCache], tuple[str, float, int]]:
        return type(self), (str(self.path), self._timeout, self._max_entries)

    def _oldest(self) -> float:
        return self._clock() - self._timeout

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        # A connection must be neither used nor closed beyond a fork, and the lock may be held by a thread that was left behind.
        if self._process != os.getpid():
            self._left_behind.append(self._connection)
            self._open()
        with self._lock:
            if self._connection is None:
                make_private(self.path)
                connection = sqlite3.connect(self.path, timeout=LOCK_SECONDS, check_same_thread=False)
                try:
                    connection.execute("PRAGMA journal_mode=WAL")
                    connection.execute("PRAGMA synchronous=NORMAL")
                    connection.execute("PRAGMA secure_delete=ON")
                    with connection:
                        connection.execute(TABLE)
                        connection.execute(INDEX)
                except sqlite3.Error:
                    connection.close()
                    raise
                self._connection = connection
            yield self._connection
