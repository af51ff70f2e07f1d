"""SQLite files that only their owner can read, and that a forked process opens again."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from .private_file import make_private


def open_database(
    path: Path,
    statements: tuple[str, ...] = (),
    *,
    lock_seconds: float,
    isolation_level: Literal["DEFERRED"] | None = "DEFERRED",
) -> sqlite3.Connection:
    """Open a private file in WAL mode, creating it if needed, and execute statements; its threads may share the connection."""
    make_private(path)
    connection = sqlite3.connect(path, timeout=lock_seconds, check_same_thread=False, isolation_level=isolation_level)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    except BaseException:
        connection.close()
        raise
    return connection


class Database:
    """A private SQLite file, opened on first use. Threads share it; a forked process opens it again.

    The statements configure each new connection and create the tables; `~` in the path is expanded.
    """

    def __init__(self, path: str | os.PathLike[str], statements: tuple[str, ...], *, lock_seconds: float) -> None:
        self.path: Path = Path(os.path.expanduser(path)).absolute()
        self._statements = statements
        self._lock_seconds = lock_seconds
        self._abandoned: list[sqlite3.Connection | None] = []
        self._reset()

    def _reset(self) -> None:
        self._process = os.getpid()
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """Hold the lock and the open connection. Raises `OSError` or `sqlite3.Error`."""
        # A connection must be neither used nor closed after a fork, and a thread of the parent may have held the lock.
        if self._process != os.getpid():
            self._abandoned.append(self._connection)
            self._reset()
        with self._lock:
            if self._connection is None:
                self._connection = open_database(self.path, self._statements, lock_seconds=self._lock_seconds)
            yield self._connection

    def close(self) -> None:
        """Close the file. The next use opens it again."""
        with self._lock:
            if self._connection is not None and self._process == os.getpid():
                self._connection.close()
                self._connection = None
