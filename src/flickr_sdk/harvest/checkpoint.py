"""Store the progress of a harvest in a file, from which a later run resumes, or in memory."""

from __future__ import annotations

import json
import os
import sqlite3
import weakref
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .._utils.private_file import UnsafeFileError
from .._utils.sqlite import Database
from ..errors.state_errors import CheckpointError
from .photo_pages import as_json, compressed_pages, read_page
from .sharding import HarvestReport, ShardResult, Shortfall, TimeRange

if TYPE_CHECKING:
    from .._generated.models import Photo

LOCK_SECONDS: Final = 10.0
"""The longest wait for another program; the time limit of a call, if that is shorter."""
APPLICATION_ID: Final = 0x464C4B48
"""Identifies the file as a checkpoint."""
FORMAT: Final = 1
PHOTO_TABLES: Final = (
    "CREATE TABLE photos (id PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE pages (number INTEGER PRIMARY KEY, body BLOB NOT NULL)",
    f"PRAGMA user_version = {FORMAT}",
)
SCHEMA: Final = (
    "CREATE TABLE harvest (search TEXT NOT NULL, photos INTEGER NOT NULL DEFAULT 0)",
    """CREATE TABLE slices (start INTEGER PRIMARY KEY, finish INTEGER NOT NULL, total INTEGER, done INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0, missing INTEGER NOT NULL DEFAULT 0, why TEXT NOT NULL DEFAULT '')""",
    *PHOTO_TABLES,
    f"PRAGMA application_id = {APPLICATION_ID}",
)
OLD_PHOTOS: Final = (
    "ALTER TABLE harvest ADD COLUMN photos INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE photos RENAME TO old_photos",
    *PHOTO_TABLES,
)
"""Prepares a file of format 0, which contains a row for each photo, not compressed."""
MAX_PARAMETERS: Final = 500
SELECT_RANGE: Final = "SELECT start, finish, total FROM slices WHERE NOT done AND start > ? ORDER BY start LIMIT 1"
FINISH_RANGE: Final = """UPDATE slices SET done = :done, duplicates = :duplicates, missing = :missing, why = :why,
    total = CASE WHEN :done THEN total END WHERE start = :start"""
"""The photos of a range that stays unfinished are counted again, because the total may have been wrong."""
COUNT_RANGE: Final = """UPDATE slices SET total = :total, done = done OR NOT :total,
    missing = CASE WHEN :total THEN missing ELSE 0 END,
    why = CASE WHEN :total THEN why ELSE '' END WHERE start = :start"""
SELECT_PAGE: Final = "SELECT number, body FROM pages WHERE number > ? AND number <= ? ORDER BY number LIMIT 1"
SELECT_REPORT: Final = """SELECT (SELECT photos FROM harvest), coalesce(sum(done AND total > 0), 0),
    coalesce(sum(NOT done), 0), coalesce(sum(duplicates), 0), coalesce(sum(missing), 0) FROM slices"""


class Checkpoint:
    """The time ranges of one harvest and the photos of the finished ones, in a file, or the ids of the photos in memory.

    `alias` is another description of the same search, which earlier runs may have stored.
    """

    def __init__(
        self,
        path: str | os.PathLike[str] | None,
        search: str,
        time_range: TimeRange,
        lock_seconds: float,
        alias: str | None = None,
    ) -> None:
        self.path: Path | None = None if path is None else Path(os.path.expanduser(path)).absolute()
        self._database = Database(self.path, lock_seconds=min(lock_seconds, LOCK_SECONDS), wal=False)
        self._close = weakref.finalize(self, self._database.close)
        with self._transaction() as connection:
            # An existing file keeps the upload times of its first run.
            if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
                for statement in SCHEMA:
                    connection.execute(statement)
                connection.execute("INSERT INTO harvest (search) VALUES (?)", (search,))
                connection.execute("INSERT INTO slices (start, finish) VALUES (?, ?)", (time_range.start, time_range.end))
            self.extras: str = ""
            """The extras of the photos in the file, which include all requested ones."""
            self._check(connection, search, alias)
            if connection.execute("PRAGMA user_version").fetchone()[0] < FORMAT:
                self._convert(connection)
            self.last_number: int = connection.execute("SELECT coalesce(max(number), 0) FROM pages").fetchone()[0]
            """The number of the last page of photos of earlier runs."""

    def _check(self, connection: sqlite3.Connection, search: str, alias: str | None) -> None:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise CheckpointError(f"{self.path} is the database of another program; pass the name of a new file")
        (stored,) = connection.execute("SELECT search FROM harvest").fetchone() or (None,)
        if not isinstance(stored, str) or not connection.execute("SELECT 1 FROM slices").fetchone():
            raise self._damaged()
        if stored == alias:
            connection.execute("UPDATE harvest SET search = ?", (search,))
            stored = search
        difference = _difference(stored, search)
        if difference is None:
            raise CheckpointError(
                f"{self.path} is the checkpoint of another search, {stored}; pass the name of a new file, or delete this one"
            )
        self.extras = difference[0]
        missing = difference[1]
        if missing:
            plural, them = ("s", "them and their columns") if len(missing) > 1 else ("", "it and its columns")
            raise CheckpointError(
                f"the checkpoint {self.path} lacks the extra{plural} {', '.join(map(repr, missing))}; "
                f"omit {them}, pass the name of a new file, or delete this one"
            )

    def _convert(self, connection: sqlite3.Connection) -> None:
        """Compress the photos of a file of format 0."""
        for statement in OLD_PHOTOS:
            connection.execute(statement)
        ids = connection.execute("SELECT id FROM old_photos")
        added = connection.executemany("INSERT INTO photos VALUES (?)", ((_key(identifier),) for (identifier,) in ids))
        connection.execute("UPDATE harvest SET photos = ?", (added.rowcount,))
        self._store(connection, self._old_photos(connection))
        connection.execute("DROP TABLE old_photos")

    def _old_photos(self, connection: sqlite3.Connection) -> Iterator[str]:
        for (body,) in connection.execute("SELECT body FROM old_photos ORDER BY number"):
            if not isinstance(body, str):
                raise self._damaged()
            yield body

    def _damaged(self) -> CheckpointError:
        return CheckpointError(f"the checkpoint {self.path} is damaged; delete it, or pass the name of a new file")

    @contextmanager
    def _translated_errors(self) -> Iterator[None]:
        try:
            yield
        except UnsafeFileError as error:
            raise CheckpointError(f"cannot use the checkpoint: {error}") from error
        except (sqlite3.Error, OSError, ValueError) as error:
            raise CheckpointError(f"cannot use the checkpoint {self.path}: {error}; pass the name of another file") from error

    @contextmanager
    def _transaction(self, *, writes: bool = True) -> Iterator[sqlite3.Connection]:
        with self._translated_errors(), self._database.transaction(writes=writes) as connection:
            yield connection

    def next_range(self, after: int) -> TimeRange | None:
        """Return the first unfinished time range that begins after a Unix timestamp."""
        with self._transaction(writes=False) as connection:
            row = connection.execute(SELECT_RANGE, (after,)).fetchone()
        return row and TimeRange(*row)

    def unfinished_ranges(self) -> list[TimeRange]:
        """Return all unfinished time ranges."""
        with self._transaction(writes=False) as connection:
            rows = connection.execute("SELECT start, finish, total FROM slices WHERE NOT done ORDER BY start").fetchall()
        return [TimeRange(*row) for row in rows]

    def record_total(self, time_range: TimeRange, total: int, halves: tuple[TimeRange, TimeRange] | None) -> None:
        """Store the number of photos in a time range, which is finished if there are none, or replace the range by its halves."""
        with self._transaction() as connection:
            if halves is None:
                connection.execute(COUNT_RANGE, {"total": total, "start": time_range.start})
                return
            rows = [(half.start, half.end) for half in halves]
            whole = (time_range.start, time_range.end)
            connection.execute("DELETE FROM slices WHERE start = ? AND finish = ? AND NOT done", whole)
            connection.executemany("INSERT OR IGNORE INTO slices (start, finish) VALUES (?, ?)", rows)

    def add(self, result: ShardResult) -> list[Photo]:
        """Store the photos of a shard, mark it as finished, and return the photos that no other shard contained."""
        shard = result.shard
        # One transaction, so that a run can be killed at any time.
        with self._transaction() as connection:
            query = "SELECT finish, done, why != '' FROM slices WHERE start = ?"
            end, done, repeated = connection.execute(query, (shard.start,)).fetchone() or (None, 0, 0)
            if end != shard.end:
                raise CheckpointError(
                    f"the shard from {shard.start} to {shard.end} does not belong to this harvest; pass results of its own shards"
                )
            photos = self._insert_new(connection, result.photos)
            if not done:
                # The photos of an incomplete shard are stored, and come again when it is fetched again.
                duplicates = result.duplicates + (0 if repeated else len(result.photos) - len(photos))
                values = (not result.retryable, duplicates, result.missing, result.limit, shard.start)
                connection.execute(
                    FINISH_RANGE, dict(zip(("done", "duplicates", "missing", "why", "start"), values, strict=True))
                )
        return photos

    def _insert_new(self, connection: sqlite3.Connection, photos: Iterable[Photo]) -> list[Photo]:
        """Store the photos that are not stored yet, and return them."""
        found: dict[int | str, Photo] = {}
        for photo in photos:
            found.setdefault(_key(photo.id), photo)
        keys = list(found)
        for start in range(0, len(keys), MAX_PARAMETERS):
            some = keys[start : start + MAX_PARAMETERS]
            query = f"SELECT id FROM photos WHERE id IN ({', '.join('?' * len(some))})"
            for (key,) in connection.execute(query, some):
                del found[key]
        connection.executemany("INSERT INTO photos VALUES (?)", zip(found))
        connection.execute("UPDATE harvest SET photos = photos + ?", (len(found),))
        if self.path is not None:
            self._store(connection, map(as_json, found.values()))
        return list(found.values())

    @staticmethod
    def _store(connection: sqlite3.Connection, photos: Iterable[str]) -> None:
        pages = ((page,) for page in compressed_pages(photos))
        connection.executemany("INSERT INTO pages (body) VALUES (?)", pages)

    def earlier_photos(self, after: int) -> tuple[int, list[Photo]]:
        """Return the first page of photos of earlier runs after the page `after`, and its number."""
        if after >= self.last_number:
            return after, []
        with self._transaction(writes=False) as connection:
            row: tuple[int, bytes] | None = connection.execute(SELECT_PAGE, (after, self.last_number)).fetchone()
        if row is None:
            raise self._damaged()
        try:
            return row[0], read_page(row[1])
        except (TypeError, ValueError):
            raise self._damaged() from None

    def report(self) -> HarvestReport:
        """Return the progress of all runs."""
        with self._transaction(writes=False) as connection:
            photos, shards, unfinished, duplicates, missing = connection.execute(SELECT_REPORT).fetchone()
            query = "SELECT start, finish, missing, why FROM slices WHERE why != '' ORDER BY start"
            shortfalls = tuple(Shortfall(*row) for row in connection.execute(query))
        return HarvestReport(photos, shards, unfinished, duplicates, missing, shortfalls, unfinished == 0)

    def close(self) -> None:
        """Close the file."""
        self._close()


def _difference(stored: str, search: str) -> tuple[str, list[str]] | None:
    """Return the extras of a stored search, and the requested ones that it lacks; `None` if it is another search."""
    try:
        old, new = json.loads(stored), json.loads(search)
    except ValueError:
        return None
    if not isinstance(old, dict):
        return None
    extras, requested = old.pop("extras", ""), new.pop("extras", "")
    if old != new or not isinstance(extras, str):
        return None
    present = extras.split(",")
    return extras, [one for one in requested.split(",") if one and one not in present]


def _key(identifier: str) -> int | str:
    """Return an id as a number if possible, which takes 10 bytes instead of 40 in the table."""
    text = str(identifier)
    return int(text) if len(text) < 19 and text.isascii() and text.isdecimal() and text[0] != "0" else text
