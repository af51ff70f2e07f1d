"""The SQLite file of a journal, which one program uses at a time. This module performs I/O."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import ClassVar, Final

from .._utils.file_lock import FileLock, acquire_file_lock, create_file_lock
from .._utils.fork import FORK_SECONDS, ForkAware
from .._utils.private_file import UnsafeFileError, prepare_lock
from .._utils.sqlite import open_database
from ..errors.base import FlickrError, UsageError

LOCK_SECONDS: Final = 30.0
FULL_DISK: Final = 1_000_000
"""An I/O error with fewer free bytes than this is due to the full disk."""


class JournalFile(ForkAware):
    """An open journal. Threads may share it, but only one program can open it at a time.

    The file is created if it does not exist, and `~` in the path is expanded. Without a path, the journal is temporary.
    """

    tables: ClassVar[str]
    """The statements that create the tables and set the version."""
    version: ClassVar[int]
    upgrades: ClassVar[Mapping[int, str]] = {}
    """The statements that upgrade a file, by its version."""
    error_type: ClassVar[type[FlickrError]]
    purpose: ClassVar[str]
    """What the journal records, for messages, such as `an upload journal`."""
    factory: ClassVar[str]
    """The client's method that makes a batch."""
    remedy: ClassVar[str] = "pass another file"
    """The remedy for a file that cannot be used."""
    synchronous: ClassVar[str] = "FULL"

    def __init__(self, path: str | os.PathLike[str] | None) -> None:
        self.path: Path | None = _absolute(path)
        self._lock = threading.RLock()
        self._closed = False
        self._inherited = False
        self._connection: sqlite3.Connection | None = None
        self._file_lock: FileLock | None = None
        if self.path is not None:
            self._file_lock = self._acquire_file_lock(self.path)
        try:
            self._connection = self._open()
        except BaseException:
            self._release_file_lock()
            raise
        self._watch_forks()

    def _acquire_file_lock(self, path: Path) -> FileLock:
        lock = create_file_lock(f"{path}.lock", mode=0o600)
        try:
            prepare_lock(path, Path(lock.lock_file))
            acquired = acquire_file_lock(lock)
        except (OSError, ValueError) as error:
            raise self._unusable(error) from error
        if not acquired:
            if not os.path.lexists(lock.lock_file):  # filelock also waits if the folder accepts no new files
                raise self._error("is in a folder that accepts no new files; pass another file")
            raise self._error("is in use by another program or batch; wait until it is closed")
        return lock

    def _release_file_lock(self) -> None:
        if self._file_lock is not None:
            self._file_lock.release()

    def _before_fork(self) -> None:
        # The child inherits SQLite's records of the locks on a file, but not the locks. A temporary journal has none.
        self._locked_for_fork = self._lock.acquire(timeout=FORK_SECONDS)
        connection = self._connection
        if self._locked_for_fork and self.path is not None and connection is not None and not connection.in_transaction:
            connection.close()
            self._connection = None

    def _after_fork_in_parent(self) -> None:
        if self._locked_for_fork:
            self._lock.release()

    def _after_fork_in_child(self) -> None:
        # The journal stays with the parent, which continues to work on its entries.
        self._lock = threading.RLock()
        self._closed = self._inherited = True

    def _open(self) -> sqlite3.Connection:
        try:
            if self.path is None:
                # SQLite keeps a database without a name in memory until it is large, and then in a file without a name.
                connection = sqlite3.connect("", check_same_thread=False, isolation_level=None)
            else:
                statements = (f"PRAGMA synchronous={self.synchronous}",)
                connection = open_database(self.path, statements, lock_seconds=LOCK_SECONDS, isolation_level=None)
            try:
                version = connection.execute("PRAGMA user_version").fetchone()[0]
                if not version and not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                    connection.executescript(f"BEGIN;{self.tables}COMMIT;")
                elif version in self.upgrades:
                    connection.executescript(f"BEGIN;{self.upgrades[version]}COMMIT;")
                elif version != self.version:
                    raise self._error(f"is not {self.purpose} of this version; {self.remedy}")
            except BaseException:
                connection.close()
                raise
        except (OSError, sqlite3.Error) as error:
            raise self._unusable(error) from error
        return connection

    def close(self) -> None:
        """Close the file, so that other programs can open it."""
        with self._lock:
            self._closed = True
            if self._inherited:  # the parent's connection and lock
                return
            with suppress(sqlite3.Error):
                if self._connection is not None:
                    self._connection.close()
            self._release_file_lock()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            if self._closed:
                raise self.closed_error(self.path)
            try:
                if self._connection is None:
                    self._connection = self._open()
                with self._connection as connection:
                    connection.execute("BEGIN IMMEDIATE")
                    yield connection
            except (sqlite3.Error, ValueError) as error:
                raise self._unusable(error) from error

    @classmethod
    def closed_error(cls, path: str | os.PathLike[str] | None) -> UsageError:
        """Return the error of a batch that is used after it was closed."""
        name = "" if path is None else f" with the journal {_absolute(path)}"
        return UsageError(f"the batch{name} is closed; create another batch with {cls.factory}()")

    def _unusable(self, error: Exception) -> FlickrError:
        if _is_disk_full(error, self.path):
            return self._error("cannot be written, because the disk is full; free some space, and run the program again")
        if _is_forbidden(error):
            other = f", or {self.remedy}" if self.remedy == JournalFile.remedy else ""  # and not the advice to delete it
            return self._error(f"cannot be used ({error}); check that the file and its folder are writable{other}")
        return self._error(f"cannot be used ({error}); check the file and its folder, or {self.remedy}")

    def _error(self, problem: str) -> FlickrError:
        return self.error_type(str(self.path or "in a temporary file"), problem)


def _absolute(path: str | os.PathLike[str] | None) -> Path | None:
    return None if path is None else Path(os.path.expanduser(path)).absolute()


def _is_forbidden(error: Exception) -> bool:
    """Whether the permissions or a read-only file system are the cause, so that the file may be intact."""
    if isinstance(error, OSError):
        # The problem of an unsafe file contains its own remedy.
        return not isinstance(error, UnsafeFileError) and error.errno in (errno.EACCES, errno.EPERM, errno.EROFS)
    kind = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return kind in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)


def _is_disk_full(error: Exception, path: Path | None) -> bool:
    # The first byte of a code is its kind. SQLite also reports a full disk as an I/O error, for example of the shared memory.
    kind = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if kind != sqlite3.SQLITE_IOERR or path is None:
        return kind == sqlite3.SQLITE_FULL
    with suppress(OSError):
        return shutil.disk_usage(path.parent).free < FULL_DISK
    return False
