"""The journal of an upload batch: a SQLite file with the state of each file. This module performs I/O."""

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
from typing import Any, Final, Literal, get_args

from .._pipeline.config_parser import parse_path
from .._utils.sqlite import open_database
from ..errors.upload_errors import FileError, UploadJournalError
from .upload_source import open_source

State = Literal["waiting", "unsure", "done", "failed"]

VERSION: Final = 1
LOCK_SECONDS: Final = 30.0
MAX_ERROR_LENGTH: Final = 200
CHUNK: Final = 1024 * 1024
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


@dataclasses.dataclass(frozen=True, repr=False)
class UploadEntry:
    """A file in the journal of an upload batch.

    Attributes:
        digest: The SHA-256 checksum of the content, which identifies the file.
        path: The absolute path.
        size: The size in bytes.
        modified: The modification time, in nanoseconds.
        arguments: The arguments of the upload, by Flickr's names.
        state: `waiting` until it is sent, `unsure` if it was sent without a response, `done`, or `failed` permanently.
        photo_id: The photo id, once it is `done`.
        attempts: How many times the whole file was sent.
        sent_at: The Unix timestamp of the last time that the whole file was sent.
        error: The last error; empty if there was none.
    """

    digest: str
    path: str
    size: int
    modified: int = 0
    arguments: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    state: State = "waiting"
    photo_id: str | None = None
    attempts: int = 0
    sent_at: float = 0.0
    error: str = ""

    def __repr__(self) -> str:
        detail = f", photo {self.photo_id}" if self.photo_id else f", {self.error[:MAX_ERROR_LENGTH]}" if self.error else ""
        return f"<UploadEntry {self.path!r} {self.state}{detail}>"


COLUMN_OF: Final = {field.name: field.name for field in dataclasses.fields(UploadEntry)} | {"sent_at": "asked"}
SELECT: Final = f"SELECT {', '.join(COLUMN_OF.values())} FROM entries"


class UploadJournal:
    """An open journal. Threads may share it, but only one program can open it at a time.

    The file is created if it does not exist, and `~` in the path is expanded.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        import filelock

        self.path: Path = Path(os.path.expanduser(path)).absolute()
        self._lock = threading.RLock()
        self._file_lock = filelock.FileLock(f"{self.path}.lock", mode=0o600, thread_local=False)
        try:
            self._file_lock.acquire(timeout=0)
        except filelock.Timeout:
            if not os.path.lexists(self._file_lock.lock_file):  # filelock also waits if the folder accepts no new files
                raise self._error("is in a folder that accepts no new files; pass another file") from None
            raise self._error("is in use by another program or batch; wait until it is closed") from None
        except (OSError, ValueError) as error:
            raise self._unusable(error) from error
        try:
            self._connection = self._open()
        except BaseException:
            self._file_lock.release()
            raise

    def _open(self) -> sqlite3.Connection:
        try:
            # The state `unsure` must survive a power failure, or a photo might be uploaded twice.
            statements = ("PRAGMA synchronous=FULL",)
            connection = open_database(self.path, statements, lock_seconds=LOCK_SECONDS, isolation_level=None)
            try:
                version = connection.execute("PRAGMA user_version").fetchone()[0]
                if not version and not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                    connection.executescript(f"BEGIN;{TABLES}COMMIT;")
                elif version != VERSION:
                    raise self._error("is not an upload journal of this version; pass another file")
            except BaseException:
                connection.close()
                raise
        except (OSError, sqlite3.Error) as error:
            raise self._unusable(error) from error
        return connection

    def require_account(self, nsid: str) -> None:
        """Raise an error if the journal belongs to another account; assign a new journal to this account."""
        with self._transaction() as connection:
            connection.execute("INSERT OR IGNORE INTO about VALUES ('account', ?)", (nsid,))
            owner = connection.execute("SELECT value FROM about WHERE name = 'account'").fetchone()[0]
        if owner != nsid:
            raise self._error(f"belongs to account {owner}, but the client uses account {nsid}; use one journal per account")

    def add(self, path: str | os.PathLike[str], arguments: Mapping[str, object]) -> UploadEntry:
        """Add a file, or return the entry with the same content; a failed entry becomes `waiting` again."""
        try:
            absolute = os.path.abspath(parse_path("path", path))
            absolute.encode()
        except ValueError:
            raise FileError("upload", repr(os.fspath(path)), "unreadable", "has a name that is not Unicode; rename it") from None
        size, modified, digest = self._measure(absolute)
        values = (digest, absolute, size, modified, json.dumps(arguments, ensure_ascii=False))
        with self._transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", (absolute, size, modified, digest))
            connection.execute(ADD, values)
            return _select(connection, digest)

    def _measure(self, path: str) -> tuple[int, int, str]:
        """Return the size, modification time and checksum of a file. The checksum of an unchanged file is stored."""
        source = open_source("upload", path)
        try:
            with self._transaction() as connection:
                query = "SELECT digest FROM files WHERE path = ? AND size = ? AND modified = ?"
                known = connection.execute(query, (path, source.size, source.modified)).fetchone()
            if known is not None:
                return source.size, source.modified, str(known[0])
            digest, remaining = hashlib.sha256(), source.size
            while remaining:
                chunk = source.read(min(CHUNK, remaining))
                digest.update(chunk)
                remaining -= len(chunk)
            source.check_end()
            return source.size, source.modified, digest.hexdigest()
        finally:
            source.close()

    def change(self, digest: str, **values: Any) -> UploadEntry:
        """Change an entry durably, and return it."""
        assignments = ", ".join(f"{COLUMN_OF[name]} = ?" for name in values)
        with self._transaction() as connection:
            connection.execute(f"UPDATE entries SET {assignments} WHERE digest = ?", (*values.values(), digest))
            return _select(connection, digest)

    def entries(self) -> list[UploadEntry]:
        """List the entries in the order in which they were added."""
        with self._transaction() as connection:
            return [_parse_entry(row) for row in connection.execute(f"{SELECT} ORDER BY number")]

    def close(self) -> None:
        """Close the file, so that other programs can open it."""
        with self._lock:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._file_lock.release()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                with self._connection:
                    self._connection.execute("BEGIN IMMEDIATE")
                    yield self._connection
            except (sqlite3.Error, ValueError) as error:
                raise self._unusable(error) from error

    def _unusable(self, error: Exception) -> UploadJournalError:
        return self._error(f"cannot be used ({error}); check the file and its folder, or pass another file")

    def _error(self, problem: str) -> UploadJournalError:
        return UploadJournalError(str(self.path), problem)


def _select(connection: sqlite3.Connection, digest: str) -> UploadEntry:
    return _parse_entry(connection.execute(f"{SELECT} WHERE digest = ?", (digest,)).fetchone())


def _parse_entry(row: tuple[Any, ...]) -> UploadEntry:
    values = dict(zip(COLUMN_OF, row, strict=True))
    arguments = json.loads(values["arguments"])
    if not isinstance(arguments, dict) or not all(isinstance(value, str) for value in arguments.values()):
        raise ValueError(f"invalid arguments of {values['path']!r}")
    if values["state"] not in get_args(State):
        raise ValueError(f"unknown state {values['state']!r} of {values['path']!r}")
    return UploadEntry(**{**values, "arguments": arguments})
