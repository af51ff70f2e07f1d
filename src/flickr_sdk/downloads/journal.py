"""The journal of a download batch: a SQLite file with the state of each file. This module performs I/O."""

from __future__ import annotations

import dataclasses
import os
import sqlite3
import weakref
from contextlib import closing
from typing import Any, ClassVar, Final, get_args

from ..errors.base import FlickrError
from ..errors.download_errors import DownloadJournalError
from ..uploads.journal_file import JournalFile
from .entries import DownloadEntries, DownloadEntry, Reason, State

VERSION: Final = 1
TABLES: Final = f"""
CREATE TABLE entries (
    number INTEGER PRIMARY KEY,
    photo_id TEXT NOT NULL,
    url TEXT NOT NULL,
    file_size TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    path TEXT NOT NULL DEFAULT '',
    size INTEGER,
    digest TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    error TEXT NOT NULL DEFAULT '',
    version TEXT NOT NULL DEFAULT '',
    album TEXT NOT NULL DEFAULT '',
    updated INTEGER NOT NULL DEFAULT 0,
    added INTEGER NOT NULL DEFAULT 0,
    run INTEGER NOT NULL DEFAULT 0,
    UNIQUE (photo_id, url, file_size)
);
CREATE INDEX entries_by_state ON entries(state, number);
CREATE INDEX entries_added ON entries(number) WHERE added;
CREATE TABLE about (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT INTO about VALUES ('run', 0);
PRAGMA user_version = {VERSION};
"""
NAMES: Final = tuple(field.name for field in dataclasses.fields(DownloadEntry))
SELECT: Final = f"SELECT {', '.join(NAMES)} FROM entries"
KEY: Final = "photo_id = ? AND url = ? AND file_size = ?"
ADD: Final = """
INSERT INTO entries (photo_id, url, file_size, album, added) VALUES (?, ?, ?, ?, 1)
ON CONFLICT DO UPDATE SET
    added = 1,
    album = iif(album = '', excluded.album, album),
    state = iif(state = 'failed' OR url != '', 'waiting', state)
"""
CLAIM: Final = """
INSERT INTO entries (photo_id, url, file_size, album, run) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET
    run = excluded.run,
    added = 0,
    album = iif(album = '', excluded.album, album),
    state = iif(state = 'failed', 'waiting', state)
WHERE run != excluded.run
"""


class DownloadJournal(JournalFile):
    """An open journal of downloads.

    An entry that is `waiting` and has a digest was complete: only moving it to its path may be missing.
    """

    tables = TABLES
    version = VERSION
    error_type: ClassVar[type[FlickrError]] = DownloadJournalError
    purpose = "a download journal"
    factory = "downloads"
    # After a power failure, files that the journal lost are found in the folder.
    synchronous = "NORMAL"

    def __init__(self, path: str | os.PathLike[str] | None) -> None:
        super().__init__(path)
        if path is None and self._connection is not None:
            weakref.finalize(self, self._connection.close)

    def begin_run(self) -> int:
        """Return the number of a new run."""
        with self._transaction() as connection:
            connection.execute("UPDATE about SET value = value + 1 WHERE name = 'run'")
            return int(connection.execute("SELECT value FROM about WHERE name = 'run'").fetchone()[0])

    def add(self, photo_id: str, url: str, file_size: str, album: str = "") -> None:
        """Add a photo or a list for the next run, which checks a file that is `done`; a failed one becomes `waiting`."""
        with self._transaction() as connection:
            connection.execute(ADD, (photo_id, url, file_size, album))

    def claim(self, photo_id: str, url: str, file_size: str, run: int, album: str = "") -> DownloadEntry | None:
        """Return the entry of a photo or list, which is added if it is new; `None` if this run has claimed it before."""
        with self._transaction() as connection:
            if not connection.execute(CLAIM, (photo_id, url, file_size, album, run)).rowcount:
                return None
            return _parse_entry(connection.execute(f"{SELECT} WHERE {KEY}", (photo_id, url, file_size)).fetchone())

    def change(self, number: int, **values: Any) -> DownloadEntry:
        """Change an entry, and return it."""
        assignments = ", ".join(f"{name} = ?" for name in values)
        with self._transaction() as connection:
            connection.execute(f"UPDATE entries SET {assignments} WHERE number = ?", (*values.values(), number))
            return _parse_entry(connection.execute(f"{SELECT} WHERE number = ?", (number,)).fetchone())

    def next_pending(self, run: int, after: int, limit: int, *, verify: bool) -> list[DownloadEntry]:
        """Return entries after a number that this run has to look at and has not claimed, besides those of its sources."""
        query = f"{SELECT} WHERE number > ? AND run != ? AND {_pending(verify=verify)} ORDER BY number LIMIT ?"
        with self._transaction() as connection:
            return [_parse_entry(row) for row in connection.execute(query, (after, run, limit))]

    def count_pending(self, run: int, *, verify: bool) -> int:
        """Return the number of photos that `next_pending` would return."""
        query = f"SELECT count(*) FROM entries WHERE run != ? AND photo_id != '' AND {_pending(verify=verify)}"
        with self._transaction() as connection:
            return int(connection.execute(query, (run,)).fetchone()[0])

    def entries(self, *states: State) -> DownloadEntries:
        """Return the entries in some states, or all. They stay readable after the journal is closed."""
        return DownloadEntries(states or get_args(State), self._read, self._count)

    def _read(self, states: tuple[State, ...], after: int, limit: int) -> list[DownloadEntry]:
        query = f"{SELECT} WHERE number > ? AND state IN ({', '.join('?' * len(states))}) ORDER BY number LIMIT ?"
        try:
            return [_parse_entry(row) for row in self._fetch(query, (after, *states, limit))]
        except ValueError as error:
            raise self._unusable(error) from error

    def _count(self, states: tuple[State, ...]) -> int:
        query = f"SELECT count(*) FROM entries WHERE state IN ({', '.join('?' * len(states))})"
        return int(self._fetch(query, states)[0][0])

    def _fetch(self, query: str, values: tuple[object, ...]) -> list[Any]:
        with self._lock:
            try:
                if not self._closed:
                    with self._transaction() as connection:
                        return connection.execute(query, values).fetchall()
                if self.path is None:
                    assert self._connection is not None
                    return self._connection.execute(query, values).fetchall()
                # A read-only connection would leave the files of the write-ahead log.
                with closing(sqlite3.connect(f"{self.path.as_uri()}?mode=rw", uri=True)) as connection:
                    return connection.execute(query, values).fetchall()
            except (sqlite3.Error, ValueError) as error:
                raise self._unusable(error) from error

    def close(self) -> None:
        """Close the file, so that other programs can open it. A temporary journal exists as long as its entries are used."""
        if self.path is not None:
            super().close()
        self._closed = True


def _pending(*, verify: bool) -> str:
    """Return the condition of entries that a run has to look at: their files must be downloaded or checked."""
    return "(state IN ('waiting', 'done') OR added)" if verify else "(state = 'waiting' OR added)"


def _parse_entry(row: tuple[Any, ...]) -> DownloadEntry:
    values = dict(zip(NAMES, row, strict=True))
    if values["state"] not in get_args(State) or values["reason"] not in get_args(Reason):
        raise ValueError(f"unknown state {values['state']!r} or reason {values['reason']!r} of photo {values['photo_id']}")
    return DownloadEntry(**values)
