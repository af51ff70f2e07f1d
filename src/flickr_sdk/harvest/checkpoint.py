"""Where a harvest keeps account: in a file, so that the next run goes on where this one ends, or in memory."""

from __future__ import annotations

import datetime as dt
import json
import os
import sqlite3
import threading
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from .._model.base import FlickrModel
from .._utils.private_file import make_private
from ..errors.state_errors import CheckpointError
from .sharding import HarvestReport, ShardResult, Shortfall, TimeRange

if TYPE_CHECKING:
    from .._generated.models import Photo

__all__ = ["Checkpoint"]

LOCK_SECONDS: Final = 10.0
APPLICATION: Final = 0x464C4B48
"""Marks the file as one of a harvest's, for tools that look into files, and for the next run."""
TABLES: Final = (
    "CREATE TABLE harvest (search TEXT NOT NULL)",
    """CREATE TABLE slices (start INTEGER PRIMARY KEY, finish INTEGER NOT NULL, total INTEGER, done INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0, missing INTEGER NOT NULL DEFAULT 0, why TEXT NOT NULL DEFAULT '')""",
    "CREATE TABLE photos (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT)",
    f"PRAGMA application_id = {APPLICATION}",
)
NEXT: Final = "SELECT start, finish, total FROM slices WHERE NOT done AND start > ? ORDER BY start LIMIT 1"
DONE: Final = "UPDATE slices SET done = 1, duplicates = ?, missing = ?, why = ? WHERE start = ?"
KEPT: Final = "SELECT number, body FROM photos WHERE number > ? AND number <= ? ORDER BY number LIMIT 500"
REPORT: Final = """SELECT (SELECT count(*) FROM photos), coalesce(sum(done AND total > 0), 0), coalesce(sum(NOT done), 0),
    coalesce(sum(duplicates), 0), coalesce(sum(missing), 0) FROM slices"""


class Checkpoint:
    """The account of one harvest: the parts of its time, finished or not, and the photos of the finished ones.

    A part's photos and the note that it is finished are written in one step, so a run can end anywhere.

    Args:
        path: The file; `None` for memory, where photos are known by their ids only.
        search: What the harvest searches for: a file of another one is refused.
        whole: The time that it reaches over; a file has that of its first run.

    Attributes:
        whole: The time that the harvest reaches over.
        last: The number of the last photo of earlier runs.

    Raises:
        CheckpointError: The file cannot be used.
    """

    def __init__(self, path: str | os.PathLike[str] | None, search: str, whole: TimeRange) -> None:
        self.path: Path | None = None if path is None else Path(os.path.expanduser(path)).absolute()
        self._lock = threading.Lock()
        with self._failing():
            if self.path is not None:
                make_private(self.path)
            # The awaiting client works in threads that are not always the same.
            self._connection = sqlite3.connect(self.path or ":memory:", timeout=LOCK_SECONDS, check_same_thread=False)
        self._close = weakref.finalize(self, self._connection.close)
        with self._failing(), self._lock, self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
                for table in TABLES:
                    connection.execute(table)
                connection.execute("INSERT INTO harvest VALUES (?)", (search,))
                connection.execute("INSERT INTO slices (start, finish) VALUES (?, ?)", (whole.start, whole.end))
            self._check(connection, search)
            start, end = connection.execute("SELECT min(start), max(finish) FROM slices").fetchone()
            if start is None:
                raise self._damaged()
            self.whole: TimeRange = TimeRange(start, end)
            self.last: int = connection.execute("SELECT coalesce(max(number), 0) FROM photos").fetchone()[0]

    def _check(self, connection: sqlite3.Connection, search: str) -> None:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
            raise CheckpointError(f"{self.path} is another program's database; give the name of a new file")
        kept = connection.execute("SELECT search FROM harvest").fetchone()
        if kept is None or not isinstance(kept[0], str):
            raise self._damaged()
        if kept[0] != search:
            raise CheckpointError(
                f"{self.path} belongs to another harvest, of {kept[0]}; give the name of a new file, or remove it"
            )

    def _damaged(self) -> CheckpointError:
        return CheckpointError(f"the checkpoint {self.path} is damaged; remove it, or give the name of a new file")

    @contextmanager
    def _failing(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise CheckpointError(f"the checkpoint {self.path} cannot be used: {error}; give the name of another file") from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._failing(), self._lock, self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection

    def next_slice(self, after: int) -> TimeRange | None:
        """Give the first unfinished part that begins after a moment.

        Args:
            after: The moment, as Unix time.

        Returns:
            The part; `None` where there is none.
        """
        with self._failing(), self._lock:
            row = self._connection.execute(NEXT, (after,)).fetchone()
        return row and TimeRange(*row)

    def count(self, part: TimeRange, total: int, halves: tuple[TimeRange, TimeRange] | None) -> None:
        """Write down how many photos a part has, and into what it is divided.

        Args:
            part: The part.
            total: How many photos it has; with none it is finished.
            halves: What comes in its place.
        """
        with self._writing() as connection:
            if halves is None:
                values = (total, total == 0, part.start)
                connection.execute("UPDATE slices SET total = ?, done = done OR ? WHERE start = ?", values)
                return
            rows = [(one.start, one.end) for one in halves]
            connection.execute("DELETE FROM slices WHERE start = ? AND finish = ? AND NOT done", (part.start, part.end))
            connection.executemany("INSERT OR IGNORE INTO slices (start, finish) VALUES (?, ?)", rows)

    def add(self, haul: ShardResult) -> list[Photo]:
        """Write down a part's photos, and that it is finished.

        Args:
            haul: What fetching it has brought.

        Returns:
            The photos that no other part has brought.

        Raises:
            CheckpointError: The part belongs to another harvest, or the file cannot be written.
        """
        shard = haul.shard
        with self._writing() as connection:
            query = "SELECT finish, done FROM slices WHERE start = ?"
            end, done = connection.execute(query, (shard.start,)).fetchone() or (None, 0)
            if end != shard.end:
                raise CheckpointError(f"the shard from {shard.start} to {shard.end} is none of this harvest's")
            new = [one for one in haul.photos if self._insert(connection, one)]
            if not done:
                again = haul.duplicates + len(haul.photos) - len(new)
                connection.execute(DONE, (again, haul.missing, haul.limit, shard.start))
        return new

    def _insert(self, connection: sqlite3.Connection, photo: Photo) -> bool:
        body = None if self.path is None else json.dumps(photo, default=_plain, ensure_ascii=False)
        inserted = connection.execute("INSERT OR IGNORE INTO photos (id, body) VALUES (?, ?)", (photo.id, body))
        return inserted.rowcount == 1

    def kept(self, after: int) -> tuple[int, list[Photo]]:
        """Give some of the photos that earlier runs have brought.

        Args:
            after: The number of the last photo that was given.

        Returns:
            The number of the last of them, and the photos; none at the end.
        """
        with self._failing(), self._lock:
            rows: Sequence[tuple[int, str]] = self._connection.execute(KEPT, (after, self.last)).fetchall()
        try:
            return (rows[-1][0] if rows else after), [_photo(body) for _, body in rows]
        except (TypeError, ValueError):
            raise self._damaged() from None

    def report(self) -> HarvestReport:
        """Sum up."""
        with self._failing(), self._lock:
            photos, shards, unfinished, duplicates, missing = self._connection.execute(REPORT).fetchone()
            query = "SELECT start, finish, missing, why FROM slices WHERE why != '' ORDER BY start"
            shortfalls = tuple(Shortfall(*row) for row in self._connection.execute(query))
        return HarvestReport(photos, shards, unfinished, duplicates, missing, shortfalls, unfinished == 0)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._close()


def _plain(value: object) -> Any:
    """Write a model, or a date: pydantic's own way takes a hundred times as long, for it writes the absent fields too."""
    if isinstance(value, FlickrModel):
        return {**vars(value), **(value.model_extra or {})}
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")


def _photo(body: str) -> Photo:
    from .._generated.models import Photo

    try:
        return Photo.model_validate_json(body)
    except ValueError:
        # Drift: what did not fit its type when it came does not fit now either.
        return Photo.model_construct(**json.loads(body))
