"""The journal of a restore: a SQLite file with the uploads and the steps that follow them. This module performs I/O."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final

from ..errors.backup_errors import BackupError
from ..uploads.journal import ADD, TABLES, UploadJournal
from ..uploads.upload_source import open_source

if TYPE_CHECKING:
    import os

    from ..errors.base import FlickrError
    from ..uploads.journal import UploadEntry
    from ..uploads.upload_source import UploadSource

VERSION: Final = 102
GALLERIES: Final = "CREATE TABLE restored_galleries (gallery_id TEXT PRIMARY KEY, new_id TEXT NOT NULL DEFAULT '');"
RESTORE_TABLES: Final = f"""
{TABLES}
CREATE TABLE restored_photos (
    photo_id TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL,
    steps TEXT NOT NULL DEFAULT '[]',
    finished INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE restored_albums (
    album_id TEXT PRIMARY KEY,
    new_id TEXT NOT NULL DEFAULT '',
    photos TEXT NOT NULL DEFAULT '',
    commented TEXT NOT NULL DEFAULT ''
);
CREATE TABLE restore_problems (item_id TEXT NOT NULL, what TEXT NOT NULL, error TEXT NOT NULL, PRIMARY KEY (item_id, what));
{GALLERIES}
PRAGMA user_version = {VERSION};
"""
UPGRADE_101: Final = f"""
ALTER TABLE restored_albums ADD COLUMN commented TEXT NOT NULL DEFAULT '';
{GALLERIES}
PRAGMA user_version = {VERSION};
"""


class RestoreJournal(UploadJournal):
    """An open journal. The identity of an entry is the id of the photo in the backup, as two photos may have the same file."""

    tables = RESTORE_TABLES
    version = VERSION
    upgrades: ClassVar[Mapping[int, str]] = {101: UPGRADE_101}
    error_type: ClassVar[type[FlickrError]] = BackupError
    purpose = "the journal of a restore"
    factory = "restore"

    def add_photo(
        self, photo_id: str, path: os.PathLike[str], size: int, sha256: str, arguments: Mapping[str, str]
    ) -> UploadEntry:
        """Add a photo, or return its entry; a failed entry becomes `waiting` again."""
        values = (photo_id, str(path), size, 0, json.dumps(arguments, ensure_ascii=False), "")
        with self._transaction() as connection:
            connection.execute(ADD, values)
            query = (
                "INSERT INTO restored_photos (photo_id, sha256) VALUES (?, ?) ON CONFLICT DO UPDATE SET sha256 = excluded.sha256"
            )
            connection.execute(query, (photo_id, sha256))
        return self.change(photo_id, path=str(path))

    def open(self, entry: UploadEntry) -> UploadSource:
        """Open the file of a photo for an upload, which verifies its checksum."""
        with self._transaction() as connection:
            query = "SELECT sha256 FROM restored_photos WHERE photo_id = ?"
            (digest,) = connection.execute(query, (entry.digest,)).fetchone()
        source = open_source("restore", entry.path)
        source.expect(digest)
        return source

    def restart(self, photo_id: str) -> None:
        """Forget the uploaded photo, which was deleted at Flickr."""
        with self._transaction() as connection:
            query = "UPDATE entries SET state = 'waiting', photo_id = NULL, error = '' WHERE digest = ?"
            connection.execute(query, (photo_id,))
            connection.execute("UPDATE restored_photos SET steps = '[]', finished = 0 WHERE photo_id = ?", (photo_id,))

    def restored_steps(self, photo_id: str) -> list[str]:
        """Return the names of the steps that were done after the upload."""
        with self._transaction() as connection:
            row = connection.execute("SELECT steps FROM restored_photos WHERE photo_id = ?", (photo_id,)).fetchone()
        return [] if row is None else list(map(str, json.loads(row[0])))

    def set_steps(self, photo_id: str, steps: list[str], *, finished: bool) -> None:
        """Record the steps that were done."""
        with self._transaction() as connection:
            query = "UPDATE restored_photos SET steps = ?, finished = ? WHERE photo_id = ?"
            connection.execute(query, (json.dumps(steps), finished, photo_id))

    def uploaded_photos(self) -> dict[str, str]:
        """Return the ids of uploaded photos by those in the backup."""
        with self._transaction() as connection:
            query = "SELECT digest, photo_id FROM entries WHERE state = 'done' AND photo_id IS NOT NULL ORDER BY number"
            return dict(connection.execute(query).fetchall())

    def restored_photos(self, include: Iterable[str]) -> dict[str, str]:
        """Return the ids of restored photos by those in the backup; only those with the optional parts."""
        with self._transaction() as connection:
            query = "SELECT digest, entries.photo_id FROM entries JOIN restored_photos r ON r.photo_id = digest WHERE finished"
            parts = [f'%"{name}"%' for name in include]
            query += " AND steps LIKE ?" * len(parts)
            return dict(connection.execute(query, parts).fetchall())

    def restored_album(self, album_id: str) -> tuple[str, list[str]] | None:
        """Return the id of a restored album, empty if it is unknown, and its photos; `None` if it was never started."""
        with self._transaction() as connection:
            row = connection.execute("SELECT new_id, photos FROM restored_albums WHERE album_id = ?", (album_id,)).fetchone()
        return None if row is None else (str(row[0]), row[1].split())

    def restored_albums(self) -> dict[str, str]:
        """Return the ids of restored albums by those in the backup."""
        with self._transaction() as connection:
            return dict(connection.execute("SELECT album_id, new_id FROM restored_albums WHERE new_id != ''").fetchall())

    def set_album(self, album_id: str, new_id: str = "", photos: list[str] | None = None) -> None:
        """Record an album and the photos that it contains."""
        with self._transaction() as connection:
            query = (
                "INSERT INTO restored_albums (album_id, new_id, photos) VALUES (?, ?, ?) "
                "ON CONFLICT DO UPDATE SET new_id = excluded.new_id, photos = excluded.photos"
            )
            connection.execute(query, (album_id, new_id, " ".join(photos or ())))

    def has_album_comments(self, album_id: str, new_id: str) -> bool:
        """Return whether the owner's comments on an album are restored."""
        with self._transaction() as connection:
            query = "SELECT 1 FROM restored_albums WHERE album_id = ? AND commented = ?"
            return connection.execute(query, (album_id, new_id)).fetchone() is not None

    def set_album_comments(self, album_id: str, new_id: str) -> None:
        """Record that the owner's comments on an album are restored."""
        with self._transaction() as connection:
            connection.execute("UPDATE restored_albums SET commented = ? WHERE album_id = ?", (new_id, album_id))

    def restored_galleries(self) -> dict[str, str]:
        """Return the ids of restored galleries by those in the backup; an empty one if its creation has no response."""
        with self._transaction() as connection:
            return dict(connection.execute("SELECT gallery_id, new_id FROM restored_galleries").fetchall())

    def set_gallery(self, gallery_id: str, new_id: str = "") -> None:
        """Record a gallery."""
        with self._transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO restored_galleries VALUES (?, ?)", (gallery_id, new_id))

    def set_problem(self, item_id: str, what: str, error: str | None) -> None:
        """Record a problem, or delete it."""
        with self._transaction() as connection:
            if error is None:
                connection.execute("DELETE FROM restore_problems WHERE item_id = ? AND what = ?", (item_id, what))
            else:
                connection.execute("INSERT OR REPLACE INTO restore_problems VALUES (?, ?, ?)", (item_id, what, error))

    def restore_problems(self) -> list[tuple[str, str, str]]:
        """List the problems."""
        with self._transaction() as connection:
            rows: list[Any] = connection.execute("SELECT item_id, what, error FROM restore_problems ORDER BY rowid").fetchall()
        return [tuple(row) for row in rows]
