"""The tables of an upload journal for the steps after uploads and for albums. This module performs I/O."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Callable, Iterable
from typing import Any, Final, Literal

from .journal_file import JournalFile
from .steps import SETTERS, EncodedStep

StepState = Literal["waiting", "done", "failed"]

TABLES: Final = """
CREATE TABLE steps (
    number INTEGER PRIMARY KEY,
    digest TEXT NOT NULL,
    method TEXT NOT NULL,
    arguments TEXT NOT NULL,
    album TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'waiting',
    error TEXT NOT NULL DEFAULT '',
    UNIQUE (digest, method, arguments, album)
);
CREATE INDEX steps_by_album ON steps(album, state);
CREATE TABLE albums (
    title TEXT PRIMARY KEY,
    photoset_id TEXT,
    creating REAL NOT NULL DEFAULT 0,
    out_of_order INTEGER NOT NULL DEFAULT 0
);
"""
SELECT: Final = """
SELECT steps.number, steps.digest, method, steps.arguments, album, photo_id, asked
FROM steps JOIN entries ON entries.digest = steps.digest
"""
ALREADY_UPLOADED: Final = "upload: the account already has the file"
"""The prefix of the error for a file that Flickr reports as a duplicate. Its entry is still `done`."""
SETTLE: Final = f"""
UPDATE entries SET
    state = CASE
        WHEN EXISTS (SELECT 1 FROM steps WHERE steps.digest = entries.digest AND steps.state = 'waiting') THEN 'uploaded'
        WHEN EXISTS (SELECT 1 FROM steps WHERE steps.digest = entries.digest AND steps.state = 'failed') THEN 'failed'
        ELSE 'done' END,
    error = coalesce((
        SELECT steps.error FROM steps WHERE steps.digest = entries.digest AND steps.state != 'done' AND steps.error != ''
        ORDER BY steps.state, number LIMIT 1), CASE WHEN error LIKE '{ALREADY_UPLOADED}%' THEN error ELSE '' END)
WHERE digest = ? AND photo_id IS NOT NULL
"""
"""Set the state of an uploaded entry from the states of its steps."""


@dataclasses.dataclass(frozen=True)
class RecordedStep:
    """A step of an uploaded photo."""

    number: int
    digest: str
    method: str
    arguments: dict[str, str]
    album: str
    photo_id: str
    sent_at: float


@dataclasses.dataclass(frozen=True)
class RecordedAlbum:
    """An album by its title. `creating` is the Unix timestamp of a creation without a response, or 0."""

    photoset_id: str | None = None
    creating: float = 0.0


class StepJournal(JournalFile):
    """The steps and albums of a journal."""

    def steps_of(self, digest: str) -> list[RecordedStep]:
        """Return the waiting steps of an uploaded photo, apart from its additions to albums."""
        return self._read_steps("steps.digest = ? AND album = '' AND steps.state = 'waiting'", digest)

    def albums_of(self, digest: str) -> list[str]:
        """Return the titles of the albums of a photo."""
        with self._transaction() as connection:
            query = "SELECT album FROM steps WHERE digest = ? AND album != '' ORDER BY number"
            return [title for (title,) in connection.execute(query, (digest,))]

    def next_in_album(self, title: str, is_unsettled: Callable[[str], bool]) -> RecordedStep | None:
        """Return the next addition to an album; `None` if all are done, or if a file before it is still being uploaded."""
        with self._transaction() as connection:
            query = (
                "SELECT steps.digest, photo_id FROM steps JOIN entries ON entries.digest = steps.digest "
                "WHERE album = ? AND steps.state = 'waiting' ORDER BY steps.number"
            )
            for digest, photo_id in connection.execute(query, (title,)):
                if photo_id is not None:
                    break
                if is_unsettled(digest):
                    return None
            else:
                return None
        (step,) = self._read_steps("steps.digest = ? AND album = ?", digest, title)
        return step

    def _read_steps(self, condition: str, *values: object) -> list[RecordedStep]:
        with self._transaction() as connection:
            rows = connection.execute(f"{SELECT} WHERE {condition} ORDER BY steps.number", values).fetchall()
            return [_parse_step(row) for row in rows]

    def album(self, title: str) -> RecordedAlbum:
        """Return what is known of an album."""
        with self._transaction() as connection:
            row = connection.execute("SELECT photoset_id, creating FROM albums WHERE title = ?", (title,)).fetchone()
        return RecordedAlbum(*row) if row else RecordedAlbum()

    def change_album(self, title: str, **values: Any) -> None:
        """Change an album durably."""
        assignments = ", ".join(f"{name} = ?" for name in values)
        with self._transaction() as connection:
            connection.execute("INSERT OR IGNORE INTO albums (title) VALUES (?)", (title,))
            connection.execute(f"UPDATE albums SET {assignments} WHERE title = ?", (*values.values(), title))

    def mark_out_of_order(self, step: RecordedStep) -> None:
        """Record that an album must be sorted if it already contains a photo that belongs after this one."""
        later = "SELECT 1 FROM steps WHERE album = ? AND state = 'done' AND number > ?"
        with self._transaction() as connection:
            connection.execute(
                f"UPDATE albums SET out_of_order = 1 WHERE title = ? AND EXISTS ({later})", (step.album, step.album, step.number)
            )

    def albums_out_of_order(self) -> list[tuple[str, str]]:
        """Return the titles and ids of the albums that must be sorted."""
        with self._transaction() as connection:
            query = "SELECT title, photoset_id FROM albums WHERE out_of_order AND photoset_id IS NOT NULL ORDER BY title"
            return connection.execute(query).fetchall()

    def photos_in_album(self, title: str) -> list[str]:
        """Return the ids of the photos that were added to an album, in the order in which their files were added."""
        with self._transaction() as connection:
            query = (
                "SELECT photo_id FROM steps JOIN entries ON entries.digest = steps.digest "
                "WHERE album = ? AND steps.state = 'done' ORDER BY steps.number"
            )
            return [photo_id for (photo_id,) in connection.execute(query, (title,))]


def add_steps(connection: sqlite3.Connection, digest: str, steps: Iterable[EncodedStep]) -> None:
    """Add the steps of a file that are not recorded yet. Failed ones become `waiting`."""
    for step in steps:
        arguments = json.dumps(step.arguments, ensure_ascii=False, sort_keys=True)
        if step.method in SETTERS:
            query = "DELETE FROM steps WHERE digest = ? AND method = ? AND arguments != ?"
            connection.execute(query, (digest, step.method, arguments))
        query = "INSERT OR IGNORE INTO steps (digest, method, arguments, album) VALUES (?, ?, ?, ?)"
        connection.execute(query, (digest, step.method, arguments, step.album))
    connection.execute("UPDATE steps SET state = 'waiting', error = '' WHERE digest = ? AND state = 'failed'", (digest,))


def set_step(connection: sqlite3.Connection, step: RecordedStep, state: StepState, error: str) -> None:
    """Set the state of a step, and that of its entry."""
    connection.execute("UPDATE steps SET state = ?, error = ? WHERE number = ?", (state, error, step.number))
    connection.execute(SETTLE, (step.digest,))


def _parse_step(row: tuple[Any, ...]) -> RecordedStep:
    number, digest, method, text, album, photo_id, sent_at = row
    arguments = json.loads(text)
    if not isinstance(arguments, dict) or not all(isinstance(value, str) for value in arguments.values()):
        raise ValueError(f"invalid arguments of {method} for photo {photo_id}")
    return RecordedStep(number, digest, method, arguments, album, photo_id, sent_at)
