"""SQLite files that only their owner can read, and that a forked process opens again."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final, Literal

from .fork import FORK_SECONDS, ForkAware
from .lock_wait import lock_seconds_left
from .private_file import make_private, restrict

SIBLINGS: Final = ("-journal", "-wal", "-shm")
"""The suffixes of the files that SQLite creates beside a database, with the mode of the database."""
FIRST_POLL: Final = 0.001
LONGEST_POLL: Final = 0.05
READ: Final = ("BEGIN", "SELECT 1 FROM sqlite_master LIMIT 1")
WRITE: Final = ("BEGIN IMMEDIATE",)


def open_database(
    path: Path | None,
    statements: tuple[str, ...] = (),
    *,
    lock_seconds: float,
    isolation_level: Literal["DEFERRED"] | None = "DEFERRED",
    wal: bool = True,
) -> sqlite3.Connection:
    """Open a private file, in WAL mode by default, creating it if needed, and execute statements; `None` is in memory.

    The threads of the process may share the connection.
    """
    if path is not None:
        make_private(path)
        for suffix in SIBLINGS:
            restrict(path.with_name(f"{path.name}{suffix}"))
    connection = sqlite3.connect(
        path or ":memory:", timeout=lock_seconds, check_same_thread=False, isolation_level=isolation_level
    )
    try:
        if wal:
            connection.execute("PRAGMA journal_mode=WAL")
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    except BaseException:
        connection.close()
        raise
    return connection


class Database(ForkAware):
    """A private SQLite file, opened on first use, or a database in memory if the path is `None`.

    Threads share it; a forked process opens the file again, or has a copy of the memory. The statements configure each new
    connection and create the tables; `~` in the path is expanded.
    """

    def __init__(
        self, path: str | os.PathLike[str] | None, statements: tuple[str, ...] = (), *, lock_seconds: float, wal: bool = True
    ) -> None:
        self._file = None if path is None else Path(os.path.expanduser(path)).absolute()
        self._statements = statements
        self._lock_seconds = lock_seconds
        self._wal = wal
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._locked_for_fork = False
        self._abandoned: list[sqlite3.Connection] = []
        self._watch_forks()

    @property
    def path(self) -> Path:
        """The absolute path."""
        return self._file or Path(":memory:")

    @contextmanager
    def transaction(self, *, writes: bool = True) -> Iterator[sqlite3.Connection]:
        """Hold a transaction, which is committed at the end, or rolled back after an error.

        The wait for other threads and programs is limited, see `lock_wait`. Raises `OSError` or `sqlite3.Error`.
        """
        connection = self._begin(WRITE if writes else READ, time.monotonic() + lock_seconds_left(self._lock_seconds))
        try:
            with connection:
                yield connection
        finally:
            self._lock.release()

    def _begin(self, statements: tuple[str, ...], end: float) -> sqlite3.Connection:
        """Acquire the lock and begin a transaction. The lock is free while another program locks the file."""
        poll = FIRST_POLL
        while True:
            left = max(0.0, end - time.monotonic())
            if not self._lock.acquire(timeout=left):
                error = sqlite3.OperationalError("database is locked by another thread")
                error.sqlite_errorcode = sqlite3.SQLITE_BUSY
                raise error
            try:
                connection = self._open()
                connection.execute("PRAGMA busy_timeout=0")
                for statement in statements:
                    connection.execute(statement)
                # A commit waits for readers if the file is not in WAL mode.
                connection.execute(f"PRAGMA busy_timeout={int(left * 1000)}")
                return connection
            except BaseException as error:
                if self._connection is not None and self._connection.in_transaction:
                    self._connection.rollback()
                self._lock.release()
                if not is_locked(error) or time.monotonic() >= end:
                    raise
            time.sleep(min(poll, max(0.0, end - time.monotonic())))
            poll = min(2 * poll, LONGEST_POLL)

    def _open(self) -> sqlite3.Connection:
        if self._abandoned:
            raise sqlite3.OperationalError(f"{self.path} was in use when this process was forked; use it in a new process")
        if self._connection is None:
            connect = partial(open_database, self._file, lock_seconds=0.0, isolation_level=None, wal=self._wal)
            self._connection = connect(self._statements)
        return self._connection

    def close(self) -> None:
        """Close the file. The next use opens it again."""
        with self._lock:
            self._close()

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _before_fork(self) -> None:
        self._locked_for_fork = self._lock.acquire(timeout=FORK_SECONDS)
        # The child inherits SQLite's records of the locks on a file, but not the locks.
        if self._locked_for_fork and self._file is not None:
            self._close()

    def _after_fork_in_parent(self) -> None:
        if self._locked_for_fork:
            self._locked_for_fork = False
            self._lock.release()

    def _after_fork_in_child(self) -> None:
        self._lock = threading.Lock()
        if self._connection is not None and not self._locked_for_fork:
            # Another thread was using the connection, which the child must neither use nor close.
            self._abandoned.append(self._connection)
            self._connection = None
        self._locked_for_fork = False


def is_locked(error: BaseException) -> bool:
    """Whether another thread or program holds a lock."""
    code = getattr(error, "sqlite_errorcode", 0)
    return isinstance(error, sqlite3.OperationalError) and code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
