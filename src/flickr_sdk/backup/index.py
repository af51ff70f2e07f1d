"""The index of a backup: a SQLite file with a row for each photo, album and tag. This module performs I/O.

The documents contain everything in it, so a backup without an index makes it again from them and from Flickr's lists.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Final

from ..errors.backup_errors import BackupError
from ..uploads.journal_file import JournalFile

if TYPE_CHECKING:
    from ..errors.base import FlickrError
    from .layout import BackupFile

VERSION: Final = 1
REMEDY: Final = "delete it, and the next backup recreates it"
TABLES: Final = f"""
CREATE TABLE photos (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL DEFAULT '',
    media TEXT NOT NULL DEFAULT '',
    taken TEXT,
    uploaded TEXT,
    latitude REAL,
    longitude REAL,
    place TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    thumbnail TEXT NOT NULL DEFAULT '',
    file TEXT,
    size INTEGER,
    sha256 TEXT,
    deleted TEXT,
    updated TEXT NOT NULL DEFAULT '',
    described TEXT NOT NULL DEFAULT '',
    details TEXT NOT NULL DEFAULT '',
    item TEXT,
    version TEXT NOT NULL DEFAULT '',
    file_version TEXT NOT NULL DEFAULT '',
    failed TEXT NOT NULL DEFAULT '',
    estimated INTEGER NOT NULL DEFAULT 0,
    pass INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE tags (photo_id TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (photo_id, tag)) WITHOUT ROWID;
CREATE TABLE albums (id TEXT PRIMARY KEY, position INTEGER NOT NULL, title TEXT NOT NULL, cover TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE album_photos (
    album_id TEXT NOT NULL, position INTEGER NOT NULL, photo_id TEXT NOT NULL, PRIMARY KEY (album_id, position)
) WITHOUT ROWID;
CREATE TABLE list_items (name TEXT NOT NULL, position INTEGER NOT NULL, item TEXT NOT NULL, PRIMARY KEY (name, position));
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX tags_by_tag ON tags(tag);
CREATE INDEX album_photos_by_photo ON album_photos(photo_id);
PRAGMA user_version = {VERSION};
"""
REFRESH: Final = "refresh"
"""The value of `described` of a photo whose details must be requested again, although Flickr reports no change."""
UPSERT: Final = f"""
INSERT INTO photos (id, title, media, taken, uploaded, latitude, longitude, updated, item, version, estimated, pass)
VALUES (:id, :title, :media, :taken, :uploaded, :latitude, :longitude, :updated, :item, :version, :estimated, :pass)
ON CONFLICT DO UPDATE SET title = excluded.title, media = excluded.media, taken = excluded.taken, uploaded = excluded.uploaded,
    latitude = excluded.latitude, longitude = excluded.longitude, version = excluded.version, estimated = excluded.estimated,
    pass = excluded.pass, updated = excluded.updated, deleted = NULL,
    item = iif(updated != excluded.updated OR version != excluded.version OR deleted IS NOT NULL OR item IS NOT NULL
        OR described IN ('', '{REFRESH}'), excluded.item, NULL),
    described = iif(deleted IS NOT NULL OR version != excluded.version, '', described)
"""
COLUMNS: Final = "id, updated, described, details, item, version, file, size, sha256, file_version, failed"
NEEDS_FILE: Final = "deleted IS NULL AND (sha256 IS NULL OR file_version != version) AND failed != updated || version"


@dataclasses.dataclass(frozen=True)
class IndexRow:
    """A photo of the index.

    Attributes:
        id: The photo id.
        updated: The time of the last change at Flickr.
        described: The value of `updated` when the document was written; empty if it must be written.
        details: The details in the document, separated by spaces.
        item: The JSON of the photo in the list, until the document is written.
        version: The version of the file at Flickr.
        file: The path of the file.
        size: The number of bytes.
        sha256: The checksum.
        file_version: The version of the file in the backup.
        failed: `updated` and `version` when the file was not available.
    """

    id: str
    updated: str
    described: str
    details: str
    item: str | None
    version: str
    file: str | None
    size: int | None
    sha256: str | None
    file_version: str
    failed: str


@dataclasses.dataclass(frozen=True)
class ThumbnailRow:
    """A photo that has no thumbnail.

    Attributes:
        id: The photo id.
        media: `photo` or `video`.
        file: The path of the file.
    """

    id: str
    media: str
    file: str


class BackupIndex(JournalFile):
    """An open index."""

    tables = TABLES
    version = VERSION
    error_type: ClassVar[type[FlickrError]] = BackupError
    purpose = "the index of a backup"
    factory = "backup"
    remedy = REMEDY
    # After a power failure, the documents tell what the index has lost.
    synchronous = "NORMAL"

    def state(self, name: str) -> str:
        """Return a value of the state; empty if it is missing."""
        with self._transaction() as connection:
            row = connection.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
            return row[0] if row else ""

    def set_state(self, **values: object) -> None:
        """Change values of the state."""
        with self._transaction() as connection:
            _set_state(connection, values)

    def add_photos(self, rows: Iterable[dict[str, Any]], **state: object) -> None:
        """Add a page of photos, and change the state with it."""
        with self._transaction() as connection:
            connection.executemany(UPSERT, rows)
            _set_state(connection, state)

    def unknown_ids(self, photo_ids: list[str]) -> set[str]:
        """Return the ids that the index does not have."""
        known = {
            row[0] for row in self._all(f"SELECT id FROM photos WHERE id IN ({', '.join('?' * len(photo_ids))})", *photo_ids)
        }
        return set(photo_ids) - known

    def versions(self, photo_ids: list[str]) -> dict[str, tuple[str, str]]:
        """Return the last change and the version of photos that are not marked as deleted."""
        places = ", ".join("?" * len(photo_ids))
        query = f"SELECT id, updated, version FROM photos WHERE deleted IS NULL AND id IN ({places})"
        return {row[0]: (row[1], row[2]) for row in self._all(query, *photo_ids)}

    def row(self, photo_id: str) -> IndexRow | None:
        """Return a photo."""
        found = self._all(f"SELECT {COLUMNS} FROM photos WHERE id = ?", photo_id)
        return IndexRow(*found[0]) if found else None

    def change(self, photo_id: str, **values: object) -> None:
        """Change the row of a photo."""
        assignments = ", ".join(f"{name} = ?" for name in values)
        with self._transaction() as connection:
            connection.execute(f"UPDATE photos SET {assignments} WHERE id = ?", (*values.values(), photo_id))

    def describe(self, photo_id: str, tags: Iterable[str], file: BackupFile | None, **values: object) -> None:
        """Record that the document of a photo was written."""
        if file is not None:
            values |= {"file": file.path, "size": file.size, "sha256": file.sha256, "file_version": file.version}
        assignments = ", ".join(f"{name} = ?" for name in values)
        with self._transaction() as connection:
            connection.execute(f"UPDATE photos SET {assignments}, item = NULL WHERE id = ?", (*values.values(), photo_id))
            connection.execute("DELETE FROM tags WHERE photo_id = ?", (photo_id,))
            connection.executemany("INSERT OR IGNORE INTO tags VALUES (?, ?)", ((photo_id, tag) for tag in tags))

    def next_undescribed(self, details: str, after: str, limit: int) -> list[IndexRow]:
        """Return photos after an id whose document must be written."""
        query = (
            f"SELECT {COLUMNS} FROM photos WHERE id > ? AND deleted IS NULL AND (described != updated OR details != ?) "
            "ORDER BY id LIMIT ?"
        )
        return [IndexRow(*row) for row in self._all(query, after, details, limit)]

    def next_described(self, after: str, limit: int) -> list[str]:
        """Return photos after an id that have a document."""
        query = "SELECT id FROM photos WHERE id > ? AND deleted IS NULL AND described != '' ORDER BY id LIMIT ?"
        return [row[0] for row in self._all(query, after, limit)]

    def refresh(self) -> None:
        """Mark the details of all photos to be requested again."""
        with self._transaction() as connection:
            connection.execute("UPDATE photos SET described = ? WHERE deleted IS NULL AND described != ''", (REFRESH,))

    def count_undescribed(self, details: str) -> int:
        """Return the number of photos whose document must be written."""
        query = "SELECT count(*) FROM photos WHERE deleted IS NULL AND (described != updated OR details != ?)"
        return int(self._all(query, details)[0][0])

    def next_without_file(self, after: str, limit: int) -> list[IndexRow]:
        """Return photos after an id whose file must be downloaded."""
        query = f"SELECT {COLUMNS} FROM photos WHERE id > ? AND {NEEDS_FILE} ORDER BY id LIMIT ?"
        return [IndexRow(*row) for row in self._all(query, after, limit)]

    def missing_files(self) -> tuple[int, int]:
        """Return the number of files to download, and their estimated size."""
        count, size = self._all(f"SELECT count(*), coalesce(sum(estimated), 0) FROM photos WHERE {NEEDS_FILE}")[0]
        return int(count), int(size)

    def next_with_file(self, after: str, limit: int) -> list[tuple[str, str]]:
        """Return the ids and the paths of photos after an id that have a file, also of deleted ones."""
        return self._all("SELECT id, file FROM photos WHERE id > ? AND file IS NOT NULL ORDER BY id LIMIT ?", after, limit)

    def next_without_thumbnail(self, after: str, limit: int) -> list[ThumbnailRow]:
        """Return photos after an id that have a file and no thumbnail."""
        query = "SELECT id, media, file FROM photos WHERE id > ? AND file IS NOT NULL AND thumbnail = '' ORDER BY id LIMIT ?"
        return [ThumbnailRow(*row) for row in self._all(query, after, limit)]

    def count_without_thumbnail(self) -> int:
        """Return the number of photos that have a file and no thumbnail."""
        return int(self._all("SELECT count(*) FROM photos WHERE file IS NOT NULL AND thumbnail = ''")[0][0])

    def viewer_rows(self) -> Iterator[tuple[Any, ...]]:
        """Yield the photos for the viewer, the newest first, 500 in memory at a time."""
        date = "coalesce(taken, uploaded, '')"
        columns = f"id, title, {date}, media, file, iif(thumbnail = '-', '', thumbnail), place, deleted, description"
        tags = "(SELECT group_concat(tag, char(10)) FROM tags WHERE photo_id = id)"
        query = f"SELECT {columns}, {tags} FROM photos WHERE ({date}, id) < (?, ?) ORDER BY {date} DESC, id DESC LIMIT 500"
        place = ("~", "")
        while rows := self._all(query, *place):
            yield from rows
            place = (rows[-1][2], rows[-1][0])

    def albums(self) -> list[tuple[str, str, str]]:
        """Return the id, the title and the cover of the albums in their order."""
        return self._all("SELECT id, title, cover FROM albums ORDER BY position")

    def album_files(self, album_id: str) -> list[tuple[str, str, str | None]]:
        """Return the id, the title and the file of the photos of an album in their order."""
        query = (
            "SELECT photos.id, photos.title, photos.file FROM album_photos JOIN photos ON photos.id = photo_id "
            "WHERE album_id = ? ORDER BY position"
        )
        return self._all(query, album_id)

    def count_photos(self) -> int:
        """Return the number of photos that are at Flickr."""
        return int(self._all("SELECT count(*) FROM photos WHERE deleted IS NULL")[0][0])

    def newest_update(self) -> str:
        """Return the time of the last change of a photo; empty without photos."""
        return self._all("SELECT max(updated) FROM photos")[0][0] or ""

    def count_listed(self, number: int) -> int:
        """Return the number of photos that a pass over the list contained."""
        return int(self._all("SELECT count(*) FROM photos WHERE pass = ? AND deleted IS NULL", number)[0][0])

    def next_unlisted(self, number: int, limit: int) -> list[str]:
        """Return photos that a pass over the list did not contain."""
        query = "SELECT id FROM photos WHERE pass < ? AND deleted IS NULL ORDER BY id LIMIT ?"
        return [row[0] for row in self._all(query, number, limit)]

    def put_album(self, album_id: str, position: int, title: str, cover: str, photo_ids: Iterable[str] | None) -> None:
        """Record an album; `None` keeps its photos."""
        with self._transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO albums VALUES (?, ?, ?, ?)", (album_id, position, title, cover))
            if photo_ids is not None:
                connection.execute("DELETE FROM album_photos WHERE album_id = ?", (album_id,))
                rows = ((album_id, number, photo_id) for number, photo_id in enumerate(photo_ids))
                connection.executemany("INSERT INTO album_photos VALUES (?, ?, ?)", rows)

    def keep_albums(self, album_ids: Iterable[str]) -> None:
        """Remove all other albums, which were deleted at Flickr."""
        kept = set(album_ids)
        with self._transaction() as connection:
            for (album_id,) in connection.execute("SELECT id FROM albums").fetchall():
                if album_id not in kept:
                    connection.execute("DELETE FROM albums WHERE id = ?", (album_id,))
                    connection.execute("DELETE FROM album_photos WHERE album_id = ?", (album_id,))

    def begin_list(self, name: str) -> None:
        """Forget the items of a list."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM list_items WHERE name = ?", (name,))

    def add_items(self, name: str, start: int, items: Iterable[str]) -> None:
        """Add a page of a list, whose items are JSON."""
        with self._transaction() as connection:
            rows = ((name, start + number, item) for number, item in enumerate(items))
            connection.executemany("INSERT OR REPLACE INTO list_items VALUES (?, ?, ?)", rows)

    def items(self, name: str) -> Iterator[str]:
        """Yield the items of a list, 500 in memory at a time."""
        position = -1
        query = "SELECT position, item FROM list_items WHERE name = ? AND position > ? ORDER BY position LIMIT 500"
        while rows := self._all(query, name, position):
            position = rows[-1][0]
            yield from (item for _, item in rows)

    def _all(self, query: str, *values: object) -> list[Any]:
        with self._transaction() as connection:
            return connection.execute(query, values).fetchall()


def _set_state(connection: Any, values: dict[str, object]) -> None:
    connection.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", [(name, str(value)) for name, value in values.items()])
