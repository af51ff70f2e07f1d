"""The journal of an upload batch: a SQLite file with the state of each file. This module performs I/O."""

from __future__ import annotations

import dataclasses
import json
import os
import sqlite3
import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Final, Literal, get_args

from .._utils.safe_repr import type_name
from ..errors.base import ArgumentError, FlickrError
from ..errors.upload_errors import UploadJournalError
from .step_journal import ALREADY_UPLOADED, SETTLE, RecordedStep, StepJournal, StepState, add_steps, set_step
from .step_journal import TABLES as STEP_TABLES
from .steps import EncodedStep
from .upload_source import Uploadable, UploadSource, open_source

State = Literal["waiting", "unsure", "uploaded", "done", "failed"]

VERSION: Final = 3
MAX_ERROR_LENGTH: Final = 200
SETTLED: Final = 2 * 10**9
"""The coarsest timestamps of file systems, in nanoseconds: a file that changed more recently may change unnoticed."""
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
    error TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT ''
);
CREATE INDEX entries_by_state ON entries(state);
CREATE TABLE files (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    digest TEXT NOT NULL,
    identity TEXT NOT NULL DEFAULT ''
);
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
{STEP_TABLES}
PRAGMA user_version = {VERSION};
"""
UPGRADE_2: Final = f"""
{STEP_TABLES}
PRAGMA user_version = {VERSION};
"""
UPGRADE_1: Final = f"""
ALTER TABLE entries ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE files ADD COLUMN identity TEXT NOT NULL DEFAULT '';
{UPGRADE_2}
"""
ADD: Final = """
INSERT INTO entries (digest, path, size, modified, arguments, name) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (digest) DO UPDATE SET
    path = iif(excluded.path = '', path, excluded.path),
    modified = iif(excluded.path = '', modified, excluded.modified),
    arguments = iif(state = 'unsure' OR photo_id IS NOT NULL, arguments, excluded.arguments),
    name = iif(state = 'unsure' OR photo_id IS NOT NULL, name, excluded.name),
    error = iif(state = 'failed', '', error),
    state = iif(state = 'failed', iif(photo_id IS NULL, 'waiting', 'uploaded'), state)
WHERE state != 'done'
"""

RESET: Final = """
UPDATE entries SET state = 'waiting', photo_id = NULL, attempts = 0, asked = 0, error = '' WHERE digest = ? AND photo_id = ?
"""


@dataclasses.dataclass(frozen=True, repr=False)
class UploadEntry:
    """A file in the journal of an upload batch.

    Attributes:
        digest: The SHA-256 checksum of the content, which identifies the file.
        path: The absolute path; empty for content that was added without one.
        size: The size in bytes.
        modified: The modification time, in nanoseconds.
        arguments: The arguments of the upload, by Flickr's names.
        state: `waiting` until it is sent, `unsure` if it was sent without a response, `uploaded` while steps after the upload
            are missing, `done`, or `failed` permanently.
        photo_id: The photo id, once it is uploaded.
        attempts: How many times the whole file was sent.
        sent_at: The Unix timestamp of the last time that the whole file was sent.
        error: The last error; empty if there was none.
        filename: The file name that Flickr receives; empty for the name of the file.
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
    filename: str = ""

    @property
    def __photo_id__(self) -> str | None:
        """The id of the photo, for arguments that name a photo."""
        return self.photo_id

    def __repr__(self) -> str:
        detail = f", photo {self.photo_id}" if self.photo_id else ""
        if self.error and self.state != "done":
            detail += f", {self.error[:MAX_ERROR_LENGTH]}"
        return f"<UploadEntry {self.label} {self.state}{detail}>"

    @property
    def is_duplicate(self) -> bool:
        """Whether Flickr created no photo, because the account had the file already. `photo_id` is that of the existing photo.

        It is also true if an earlier attempt of the batch uploaded the file, but got no response. Then, `attempts` is above 1.
        """
        return self.error.startswith(ALREADY_UPLOADED)

    @property
    def label(self) -> str:
        """The quoted path; for content without one, its file name or the start of its checksum."""
        return repr(self.path) if self.path else f"content {self.filename!r}" if self.filename else f"content {self.digest[:12]}"


COLUMNS: Final = {"sent_at": "asked", "filename": "name"}
COLUMN_OF: Final = {field.name: COLUMNS.get(field.name, field.name) for field in dataclasses.fields(UploadEntry)}
SELECT: Final = f"SELECT {', '.join(COLUMN_OF.values())} FROM entries"


class UploadJournal(StepJournal):
    """An open journal of uploads, and the content that was added without a path."""

    tables = TABLES
    version = VERSION
    upgrades: ClassVar[Mapping[int, str]] = {1: UPGRADE_1, 2: UPGRADE_2}
    error_type: ClassVar[type[FlickrError]] = UploadJournalError
    purpose = "an upload journal"
    factory = "uploads"
    # The state `unsure` must survive a power failure, or a photo might be uploaded twice.
    synchronous = "FULL"

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._contents: dict[str, UploadSource] = {}
        super().__init__(path)

    def require_account(self, nsid: str) -> None:
        """Raise an error if the journal belongs to another account; assign a new journal to this account."""
        with self._transaction() as connection:
            connection.execute("INSERT OR IGNORE INTO about VALUES ('account', ?)", (nsid,))
            owner = connection.execute("SELECT value FROM about WHERE name = 'account'").fetchone()[0]
        if owner != nsid:
            raise self._error(f"belongs to account {owner}, but the client uses account {nsid}; use one journal per account")

    def add(
        self,
        file: Uploadable,
        arguments: Mapping[str, object],
        length: int | None = None,
        filename: str | None = None,
        steps: Sequence[EncodedStep] = (),
    ) -> UploadEntry:
        """Add a file, or the steps that its entry lacks, and return the entry; a failed entry becomes `waiting` again."""
        source = open_source("upload", file, length, filename)
        try:
            if not source.path and source.seek_start is None:
                problem = f"is {type_name(file)} that can be read only once, but a journal needs its checksum first"
                raise ArgumentError("upload", "file", f"{problem}; pass a path, bytes or a seekable file")
            entry = self._add(source, arguments, filename or "", steps)
        finally:
            source.close()
        if not source.path and entry.state in ("waiting", "unsure"):
            self._contents[entry.digest] = source
        return entry

    def _add(
        self, source: UploadSource, arguments: Mapping[str, object], filename: str, steps: Sequence[EncodedStep]
    ) -> UploadEntry:
        path, status = _encode_path(source.path), source.status
        modified = status.st_mtime_ns if status is not None else 0
        identity = _identity(status) if status is not None else ""
        with self._transaction() as connection:
            query = "SELECT digest FROM files WHERE path = ? AND size = ? AND modified = ? AND identity = ? AND identity != ''"
            known = connection.execute(query, (path, source.size, modified, identity)).fetchone()
        digest = source.checksum() if known is None else str(known[0])
        values = (digest, path, source.size, modified, json.dumps(arguments, ensure_ascii=False), filename)
        with self._transaction() as connection:
            if path:
                connection.execute(
                    "INSERT OR REPLACE INTO files (path, size, modified, digest, identity) VALUES (?, ?, ?, ?, ?)",
                    (path, source.size, modified, digest, identity),
                )
            connection.execute(ADD, values)
            add_steps(connection, digest, steps)
            connection.execute(SETTLE, (digest,))
            return _select(connection, digest)

    def has_content(self, entry: UploadEntry) -> bool:
        """Whether the content of an entry has a path, or was added in this program."""
        return bool(entry.path) or entry.digest in self._contents

    def open(self, entry: UploadEntry) -> UploadSource:
        """Open the content of an entry for an upload, which verifies its checksum."""
        source = self._contents.get(entry.digest) or open_source("upload", entry.path, name=entry.filename or None)
        source.expect(entry.digest)
        if source.size != entry.size:
            source.close()
            raise source.changed_since_added()
        return source

    def change(self, digest: str, **values: Any) -> UploadEntry:
        """Change an entry durably, and return it."""
        assignments = ", ".join(f"{COLUMN_OF[name]} = ?" for name in values)
        with self._transaction() as connection:
            connection.execute(f"UPDATE entries SET {assignments} WHERE digest = ?", (*values.values(), digest))
            if values.get("state") == "failed":
                # The checksum of its file may be out of date.
                connection.execute("DELETE FROM files WHERE digest = ?", (digest,))
            entry = _select(connection, digest)
        if entry.state == "failed":
            self._contents.pop(digest, None)
        return entry

    def record_photo(self, digest: str, photo_id: str, *, is_duplicate: bool = False) -> UploadEntry:
        """Record the photo of an entry, and return the entry, which is `done` unless it has steps."""
        with self._transaction() as connection:
            connection.execute("UPDATE entries SET photo_id = ? WHERE digest = ?", (photo_id, digest))
            if is_duplicate:
                error = f"{ALREADY_UPLOADED} as photo {photo_id}"
                connection.execute("UPDATE entries SET error = ? WHERE digest = ?", (error, digest))
            connection.execute(SETTLE, (digest,))
            entry = _select(connection, digest)
        self._contents.pop(digest, None)
        return entry

    def mark_deleted(self, digest: str, photo_id: str) -> UploadEntry:
        """Fail the missing steps of an entry whose photo was deleted, and return the entry."""
        with self._transaction() as connection:
            error = f"photo {photo_id} was deleted after its upload"
            connection.execute(
                "UPDATE steps SET state = 'failed', error = ? WHERE digest = ? AND state = 'waiting'", (error, digest)
            )
            connection.execute(SETTLE, (digest,))
            return _select(connection, digest)

    def reset(self, entries: Iterable[UploadEntry]) -> None:
        """Forget the photos of entries, unless an entry has another photo by now."""
        with self._transaction() as connection:
            for entry in entries:
                changed = connection.execute(RESET, (entry.digest, entry.photo_id)).rowcount
                if changed:
                    connection.execute("UPDATE steps SET state = 'waiting', error = '' WHERE digest = ?", (entry.digest,))

    def finish_step(self, step: RecordedStep, state: StepState, error: str = "") -> UploadEntry:
        """Record the result of a step, and return its entry. A step that is still `waiting` failed temporarily."""
        with self._transaction() as connection:
            set_step(connection, step, state, error)
            return _select(connection, step.digest)

    def entries(self) -> list[UploadEntry]:
        """List the entries in the order in which they were added."""
        with self._transaction() as connection:
            return [_parse_entry(row) for row in connection.execute(f"{SELECT} ORDER BY number")]

    def close(self) -> None:
        """Close the file, so that other programs can open it."""
        with self._lock:
            self._contents.clear()
            super().close()


def _encode_path(path: str) -> str | bytes:
    """Return a path that is not Unicode as bytes, because SQLite stores only valid UTF-8 as text."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path


def _identity(status: os.stat_result) -> str:
    """Return a value that changes when the file is replaced or modified; empty if it was modified too recently to tell."""
    changed = max(status.st_mtime_ns, status.st_ctime_ns)
    return f"{status.st_ino}-{status.st_ctime_ns}" if time.time_ns() - changed > SETTLED else ""


def _select(connection: sqlite3.Connection, digest: str) -> UploadEntry:
    return _parse_entry(connection.execute(f"{SELECT} WHERE digest = ?", (digest,)).fetchone())


def _parse_entry(row: tuple[Any, ...]) -> UploadEntry:
    values = dict(zip(COLUMN_OF, row, strict=True))
    arguments = json.loads(values["arguments"])
    if not isinstance(arguments, dict) or not all(isinstance(value, str) for value in arguments.values()):
        raise ValueError(f"invalid arguments of {values['path']!r}")
    if values["state"] not in get_args(State):
        raise ValueError(f"unknown state {values['state']!r} of {values['path']!r}")
    return UploadEntry(**{**values, "arguments": arguments, "path": os.fsdecode(values["path"])})
