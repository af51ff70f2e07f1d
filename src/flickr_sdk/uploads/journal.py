"""The journal of many uploads: which files there are, and what has become of each, in a SQLite file."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, get_args

from .._utils.private_file import make_private
from ..errors.upload_errors import FileError, UploadJournalError
from .batch import State, UploadEntry
from .upload_source import open_photo

__all__ = ["UploadJournal"]

VERSION: Final = 1
LOCK_SECONDS: Final = 30.0
PIECE: Final = 1024 * 1024
TABLES: Final = f"""
CREATE TABLE entries (
    number INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    arguments TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    photo_id TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    asked REAL NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT ''
);
CREATE INDEX entries_by_state ON entries(state);
CREATE TABLE files (path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, digest TEXT NOT NULL);
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
PRAGMA user_version = {VERSION};
"""
ADD: Final = """
INSERT INTO entries (digest, path, size, modified, arguments) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (digest) DO UPDATE SET
    path = excluded.path,
    modified = excluded.modified,
    arguments = iif(state = 'unsure', arguments, excluded.arguments),
    error = iif(state = 'failed', '', error),
    state = iif(state = 'failed', 'waiting', state)
WHERE state != 'done'
"""
COLUMNS: Final = ", ".join(field.name for field in dataclasses.fields(UploadEntry))


class UploadJournal:
    """A journal. Threads can share it; one program has it at a time.

    Args:
        path: The file; `~` is understood. It is made where there is none.

    Raises:
        UploadJournalError: The file holds something else, cannot be used, or is used by another program.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        import filelock

        self.path = Path(os.path.expanduser(path)).absolute()
        self._lock = threading.RLock()
        self._guard = filelock.FileLock(f"{self.path}.lock", mode=0o600, thread_local=False)
        try:
            make_private(self.path)
            self._guard.acquire(timeout=0)
        except filelock.Timeout:
            raise self._error("is used by another program, or once more by this one; wait until that is done") from None
        except OSError as error:
            raise self._error(f"cannot be used ({error})") from error
        try:
            self._connection = self._opened()
        except BaseException:
            self._guard.release()
            raise

    def _opened(self) -> sqlite3.Connection:
        try:
            connection = sqlite3.connect(self.path, timeout=LOCK_SECONDS, check_same_thread=False, isolation_level=None)
        except sqlite3.Error as error:
            raise self._error(f"cannot be used ({error})") from error
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            # What was written down must be there after a power cut too: a photo's being sent depends on it.
            connection.execute("PRAGMA synchronous=FULL")
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if not version and not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                connection.executescript(f"BEGIN;{TABLES}COMMIT;")
            elif version != VERSION:
                raise self._error("holds something else; give a file of its own to the journal")
        except sqlite3.Error as error:
            connection.close()
            raise self._error(f"cannot be used ({error})") from error
        except BaseException:
            connection.close()
            raise
        return connection

    def belongs_to(self, nsid: str) -> None:
        """Make sure that the journal is an account's; a new one becomes so.

        Args:
            nsid: The account.

        Raises:
            UploadJournalError: It is another one's, or cannot be used.
        """
        with self._using() as connection:
            connection.execute("INSERT OR IGNORE INTO about VALUES ('account', ?)", (nsid,))
            whose = connection.execute("SELECT value FROM about WHERE name = 'account'").fetchone()[0]
        if whose != nsid:
            raise self._error(
                f"is the journal of account {whose}, and {nsid} is logged in; give each account a journal of its own"
            )

    def add(self, path: str | os.PathLike[str], arguments: Mapping[str, object]) -> UploadEntry:
        """Put a file into the journal. One that is there already stays as it is; what has failed gets another chance.

        Files are known by their content: one that is there under another name is not added again.

        Args:
            path: The file; `~` is understood.
            arguments: What is to be said of the photo.

        Returns:
            The entry.

        Raises:
            FileError: The file cannot be uploaded.
            UploadJournalError: The journal cannot be used.
        """
        try:
            name = os.path.abspath(os.path.expanduser(path))
            name.encode()
        except ValueError:
            raise FileError("upload", repr(os.fspath(path)), "unreadable", "has a name that is no text; rename it") from None
        size, modified, digest = self._measured(name)
        values = (digest, name, size, modified, json.dumps(arguments, ensure_ascii=False))
        with self._using() as connection:
            connection.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", (name, size, modified, digest))
            connection.execute(ADD, values)
            return self._entry(connection, digest)

    def _measured(self, path: str) -> tuple[int, int, str]:
        """Tell a file's size, when it was written to, and its checksum, which is not worked out twice."""
        photo = open_photo("upload", path)
        try:
            with self._using() as connection:
                query = "SELECT digest FROM files WHERE path = ? AND size = ? AND modified = ?"
                known = connection.execute(query, (path, photo.size, photo.modified)).fetchone()
            if known is not None:
                return photo.size, photo.modified, str(known[0])
            digest, left = hashlib.sha256(), photo.size
            while left:
                piece = photo.read(min(PIECE, left))
                digest.update(piece)
                left -= len(piece)
            photo.check_end()
            return photo.size, photo.modified, digest.hexdigest()
        finally:
            photo.close()

    def change(self, digest: str, **values: Any) -> UploadEntry:
        """Change an entry, on the disk too.

        Args:
            digest: Which one.
            **values: The new values by name.

        Returns:
            What it is now.

        Raises:
            UploadJournalError: The journal cannot be used.
        """
        names = ", ".join(f"{name} = ?" for name in values)
        with self._using() as connection:
            connection.execute(f"UPDATE entries SET {names} WHERE digest = ?", (*values.values(), digest))
            return self._entry(connection, digest)

    def entries(self) -> list[UploadEntry]:
        """List all entries in the order in which they were added.

        Returns:
            The entries.

        Raises:
            UploadJournalError: The journal cannot be used.
        """
        with self._using() as connection:
            return [_entry(row) for row in connection.execute(f"SELECT {COLUMNS} FROM entries ORDER BY number")]

    def close(self) -> None:
        """Close the file, and let others have it."""
        with self._lock:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._guard.release()

    def _entry(self, connection: sqlite3.Connection, digest: str) -> UploadEntry:
        return _entry(connection.execute(f"SELECT {COLUMNS} FROM entries WHERE digest = ?", (digest,)).fetchone())

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                try:
                    yield self._connection
                except BaseException:
                    self._connection.execute("ROLLBACK")
                    raise
                self._connection.execute("COMMIT")
            except (sqlite3.Error, ValueError) as error:
                raise self._error(f"cannot be used ({error})") from error

    def _error(self, problem: str) -> UploadJournalError:
        return UploadJournalError(str(self.path), problem)


def _entry(row: tuple[Any, ...]) -> UploadEntry:
    values = dict(zip((field.name for field in dataclasses.fields(UploadEntry)), row, strict=True))
    arguments = json.loads(values["arguments"])
    if not isinstance(arguments, dict) or not all(isinstance(one, str) for one in arguments.values()):
        raise ValueError(f"the arguments of {values['path']!r} are damaged")
    if values["state"] not in get_args(State):
        raise ValueError(f"the state of {values['path']!r} is {values['state']!r}, which is none")
    return UploadEntry(**{**values, "arguments": arguments})
