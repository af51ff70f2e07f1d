"""Store the progress of a harvest in a file, from which a later run resumes, or in memory."""

from __future__ import annotations

import datetime as dt
import json
import os
import sqlite3
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from .._model.base import FlickrModel
from .._utils.private_file import UnsafeFileError
from .._utils.sqlite import Database
from ..errors.state_errors import CheckpointError
from .sharding import HarvestReport, ShardResult, Shortfall, TimeRange

if TYPE_CHECKING:
    from .._generated.models import Photo

LOCK_SECONDS: Final = 10.0
"""The longest wait for another program; the time limit of a call, if that is shorter."""
APPLICATION_ID: Final = 0x464C4B48
"""Identifies the file as a checkpoint."""
SCHEMA: Final = (
    "CREATE TABLE harvest (search TEXT NOT NULL)",
    """CREATE TABLE slices (start INTEGER PRIMARY KEY, finish INTEGER NOT NULL, total INTEGER, done INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0, missing INTEGER NOT NULL DEFAULT 0, why TEXT NOT NULL DEFAULT '')""",
    "CREATE TABLE photos (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT)",
    f"PRAGMA application_id = {APPLICATION_ID}",
)
SELECT_RANGE: Final = "SELECT start, finish, total FROM slices WHERE NOT done AND start > ? ORDER BY start LIMIT 1"
FINISH_RANGE: Final = "UPDATE slices SET done = ?, duplicates = ?, missing = ?, why = ? WHERE start = ?"
SELECT_PHOTOS: Final = "SELECT number, body FROM photos WHERE number > ? AND number <= ? ORDER BY number LIMIT 500"
SELECT_REPORT: Final = """SELECT (SELECT count(*) FROM photos), coalesce(sum(done AND total > 0), 0),
    coalesce(sum(NOT done), 0), coalesce(sum(duplicates), 0), coalesce(sum(missing), 0) FROM slices"""


class Checkpoint:
    """The time ranges of one harvest and the photos of the finished ones, in a file, or the ids of the photos in memory."""

    def __init__(self, path: str | os.PathLike[str] | None, search: str, time_range: TimeRange, lock_seconds: float) -> None:
        self.path: Path | None = None if path is None else Path(os.path.expanduser(path)).absolute()
        self._database = Database(self.path, lock_seconds=min(lock_seconds, LOCK_SECONDS), wal=False)
        self._close = weakref.finalize(self, self._database.close)
        with self._transaction() as connection:
            # An existing file keeps the upload times of its first run.
            if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
                for statement in SCHEMA:
                    connection.execute(statement)
                connection.execute("INSERT INTO harvest VALUES (?)", (search,))
                connection.execute("INSERT INTO slices (start, finish) VALUES (?, ?)", (time_range.start, time_range.end))
            self._check(connection, search)
            self.last_number: int = connection.execute("SELECT coalesce(max(number), 0) FROM photos").fetchone()[0]
            """The number of the last photo of earlier runs."""

    def _check(self, connection: sqlite3.Connection, search: str) -> None:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise CheckpointError(f"{self.path} is the database of another program; pass the name of a new file")
        (stored,) = connection.execute("SELECT search FROM harvest").fetchone() or (None,)
        if not isinstance(stored, str) or not connection.execute("SELECT 1 FROM slices").fetchone():
            raise self._damaged()
        if stored != search:
            raise CheckpointError(
                f"{self.path} is the checkpoint of another search, {stored}; pass the name of a new file, or delete this one"
            )

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

    def record_total(self, time_range: TimeRange, total: int, halves: tuple[TimeRange, TimeRange] | None) -> None:
        """Store the number of photos in a time range, which is finished if there are none, or replace the range by its halves."""
        with self._transaction() as connection:
            if halves is None:
                values = (total, total == 0, time_range.start)
                connection.execute("UPDATE slices SET total = ?, done = done OR ? WHERE start = ?", values)
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
            photos = [photo for photo in result.photos if self._insert(connection, photo)]
            if not done:
                # The photos of an incomplete shard are stored, and come again when it is fetched again.
                duplicates = result.duplicates + (0 if repeated else len(result.photos) - len(photos))
                values = (not result.retryable, duplicates, result.missing, result.limit, shard.start)
                connection.execute(FINISH_RANGE, values)
        return photos

    def _insert(self, connection: sqlite3.Connection, photo: Photo) -> bool:
        body = None if self.path is None else json.dumps(photo, default=_json_value, ensure_ascii=False)
        inserted = connection.execute("INSERT OR IGNORE INTO photos (id, body) VALUES (?, ?)", (photo.id, body))
        return inserted.rowcount == 1

    def earlier_photos(self, after: int) -> tuple[int, list[Photo]]:
        """Return the photos of earlier runs that follow the photo number `after`, and the number of the last one."""
        with self._transaction(writes=False) as connection:
            rows: Sequence[tuple[int, str]] = connection.execute(SELECT_PHOTOS, (after, self.last_number)).fetchall()
        try:
            return (rows[-1][0] if rows else after), [_photo(body) for _, body in rows]
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


def _json_value(value: object) -> Any:
    """Return a model or a date as JSON. pydantic takes a hundred times as long, because it also writes absent fields."""
    if isinstance(value, FlickrModel):
        return {**vars(value), **(value.model_extra or {})}
    if isinstance(value, dt.date):  # a datetime too
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not JSON serializable")


def _photo(body: str) -> Photo:
    from .._generated.models import Photo

    try:
        return Photo.model_validate_json(body)
    except ValueError:
        # Drift: a value that did not fit its type in the response does not fit it here either.
        return Photo.model_construct(**json.loads(body))
