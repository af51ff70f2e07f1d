"""Store which photos a watch has returned, in a file, from which a later run resumes, or in memory."""

from __future__ import annotations

import os
import sqlite3
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .._utils.file_lock import acquire_file_lock, create_file_lock
from .._utils.private_file import UnsafeFileError, prepare_lock
from .._utils.sqlite import Database
from ..errors.base import UsageError
from ..errors.state_errors import WatchStateError

if TYPE_CHECKING:
    from .._utils.file_lock import FileLock

LOCK_SECONDS: Final = 10.0
"""The longest wait for another thread or program in seconds, unless the time limit of a call is shorter."""
APPLICATION_ID: Final = 0x464C4B57
"""Identifies the file as the state of a watch."""
FORMAT: Final = 1
SETTINGS: Final = ("PRAGMA synchronous=NORMAL",)
"""A power failure may undo the last changes, so that photos are returned again. Waiting for the disk would take longer."""
SCHEMA: Final = (
    "CREATE TABLE watch (search TEXT NOT NULL, position INTEGER)",
    "CREATE TABLE seen (id TEXT PRIMARY KEY, uploaded INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX seen_by_upload ON seen (uploaded)",
    f"PRAGMA user_version = {FORMAT}",
    f"PRAGMA application_id = {APPLICATION_ID}",
)


class WatchState:
    """The position of one watch, and the photos uploaded since then that it has returned.

    The position is the upload time from which the watch searches. Photos uploaded earlier are forgotten. `alias` is another
    description of the same search, which earlier runs may have stored.
    """

    def __init__(self, path: Path | None, search: str, lock_seconds: float, alias: str | None = None) -> None:
        self._path = path
        self._lock = None if path is None else self._acquire_lock(path)
        self._database = Database(path, SETTINGS, lock_seconds=min(lock_seconds, LOCK_SECONDS))
        self._close = weakref.finalize(self, _release, self._database, self._lock, os.getpid())
        try:
            with self._transaction() as connection:
                if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
                    for statement in SCHEMA:
                        connection.execute(statement)
                    connection.execute("INSERT INTO watch (search) VALUES (?)", (search,))
                self.position: int | None = self._check(connection, search, alias)
                """The upload time from which the watch searches; `None` before the first poll."""
        except BaseException:
            self._close()
            raise

    def _acquire_lock(self, path: Path) -> FileLock:
        # Two watches would return the same photos.
        lock_path = path.with_name(f"{path.name}.lock")
        with self._translated_errors():
            prepare_lock(path, lock_path)
            lock = create_file_lock(lock_path, mode=0o600)
            if acquire_file_lock(lock):
                return lock
        raise WatchStateError(f"{path} is in use by another watch; close that watch, or pass the name of another file")

    def _check(self, connection: sqlite3.Connection, search: str, alias: str | None) -> int | None:
        """Return the stored position."""
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise WatchStateError(f"{self._path} is the database of another program; pass the name of a new file")
        if connection.execute("PRAGMA user_version").fetchone()[0] > FORMAT:
            raise WatchStateError(f"{self._path} was written by a later version of flickr-sdk; update flickr-sdk")
        stored, position = connection.execute("SELECT search, position FROM watch").fetchone() or (None, None)
        if not isinstance(stored, str) or not (position is None or isinstance(position, int)):
            raise WatchStateError(f"the state file {self._path} is damaged; delete it, or pass the name of a new file")
        if stored == alias:
            connection.execute("UPDATE watch SET search = ?", (search,))
        elif stored != search:
            raise WatchStateError(
                f"{self._path} is the state of another watch, {stored}; pass the name of a new file, or delete this file"
            )
        return position

    @contextmanager
    def _translated_errors(self) -> Iterator[None]:
        try:
            yield
        except UnsafeFileError as error:
            raise WatchStateError(f"cannot use the state file: {error}") from error
        except (sqlite3.Error, OSError, ValueError) as error:
            raise WatchStateError(f"cannot use the state file {self._path}: {error}; pass the name of another file") from error

    @contextmanager
    def _transaction(self, *, writes: bool = True) -> Iterator[sqlite3.Connection]:
        if not self._close.alive:
            # The database would open the file again, which another watch may use by now.
            raise UsageError("the watch was closed meanwhile; create another watch")
        with self._translated_errors(), self._database.transaction(writes=writes) as connection:
            yield connection

    def seen(self, ids: Sequence[str]) -> set[str]:
        """Return those of at most 500 ids that the watch has returned."""
        query = f"SELECT id FROM seen WHERE id IN ({', '.join('?' * len(ids))})"
        with self._transaction(writes=False) as connection:
            return {identifier for (identifier,) in connection.execute(query, ids)}

    def mark_seen(self, identifier: str, uploaded: int) -> None:
        """Store that the loop has processed a photo."""
        with self._transaction() as connection:
            connection.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (identifier, uploaded))

    def advance(self, position: int) -> None:
        """Move the position forward, and forget the photos uploaded before."""
        if self.position is not None and position <= self.position:
            return
        with self._transaction() as connection:
            connection.execute("UPDATE watch SET position = ?", (position,))
            connection.execute("DELETE FROM seen WHERE uploaded < ?", (position,))
        self.position = position

    def close(self) -> None:
        """Close the file, and let other watches use it."""
        self._close()


def _release(database: Database, lock: FileLock | None, owner: int) -> None:
    database.close()
    # A forked process shares the lock of its parent, which keeps it.
    if lock is not None and os.getpid() == owner:
        lock.release()
