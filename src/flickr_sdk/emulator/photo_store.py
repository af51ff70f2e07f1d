"""Stores uploaded photos and videos in the world."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from .multipart import UploadedFile
from .world import World
from .world import photos as rows
from .world.images import MissingPillow, measure
from .world.sizes import derive_secret
from .world.tags import parse_tags

__all__ = ["PhotoStore", "StoredPhoto"]

FORMAT_NAMES: Final = {"jpeg": "jpg", "tiff": "tif"}
"""Flickr's names of formats with several file extensions."""
DEFAULT_DIMENSIONS: Final = (1920, 1080)
"""The dimensions of videos, and of photos that cannot be measured."""
ISO_MEDIA: Final = b"ftyp"
"""Bytes 4 to 8 of HEIC and AVIF files, which Pillow cannot read."""
PRIVACY: Final = {1: (1, 0, 0), 2: (0, 1, 0), 3: (0, 0, 1), 4: (0, 1, 1), 5: (0, 0, 0)}
"""The default visibility (public, friends, family) for each value of the privacy preference."""
MAX_STORED_SIZE: Final = 256 * 1024**2
"""The content of larger files is not stored: it would fill the memory, and SQLite rejects values of a gigabyte."""
MAX_LEVELS: Final = {"safety_level": 3, "content_type": 4, "hidden": 2}
"""The largest value of each argument, counted from 1. Other values are ignored."""
VISIBILITY: Final = ("is_public", "is_friend", "is_family")


@dataclass(frozen=True)
class StoredPhoto:
    """The id and the URL secrets of a stored photo."""

    photo_id: str
    secret: str
    originalsecret: str


class PhotoStore:
    """Reads and writes the photos of users."""

    def __init__(self, world: World) -> None:
        self._world = world

    def is_pro(self, nsid: str) -> bool:
        """Return whether a user has a Pro account."""
        with self._world.transaction():
            return bool(self._world.scalar("SELECT ispro FROM people WHERE nsid = ?", nsid))

    def media_type(self, nsid: str, photo_id: str) -> str | None:
        """Return the media type of a user's photo, `photo` or `video`; `None` if the user has no such photo."""
        if not (photo_id.isascii() and photo_id.isdigit() and len(photo_id) < 19):
            return None
        with self._world.transaction():
            found = self._world.scalar("SELECT media FROM photos WHERE id = ? AND owner = ?", int(photo_id), nsid)
        return None if found is None else str(found)

    def count(self, nsid: str) -> int:
        """Count a user's photos."""
        with self._world.transaction():
            return int(self._world.scalar("SELECT count(*) FROM photos WHERE owner = ?", nsid))

    def find_duplicate(self, nsid: str, digest: str) -> str | None:
        """Return the id of a user's photo whose uploaded file has this digest."""
        query = "SELECT photo_id FROM uploads JOIN photos ON id = photo_id WHERE owner = ? AND digest = ?"
        with self._world.transaction():
            found = self._world.scalar(query, nsid, digest)
        return None if found is None else str(found)

    def add(self, nsid: str, upload: UploadedFile, media: str, arguments: Mapping[str, str]) -> StoredPhoto | None:
        """Store a new photo of a user; returns `None` if the file is damaged."""
        content = _read_content(upload)
        properties = _file_properties(content, media, upload.name)
        if properties is None:
            return None
        with self._world.transaction():
            photo_id = self._world.add_photo(
                nsid,
                content,
                title=arguments.get("title") or os.path.splitext(upload.name)[0],
                description=arguments.get("description", ""),
                tags=[one.raw for one in parse_tags(arguments.get("tags", ""))],
                media=media,
                **properties,
                **self._photo_settings(nsid, arguments),
            )
            self._record_upload(int(photo_id), nsid, upload)
            return self._stored(int(photo_id))

    def replace(self, nsid: str, photo_id: str, upload: UploadedFile) -> StoredPhoto | None:
        """Replace the file of a photo, which gets new secrets; returns `None` if the file is damaged."""
        content = _read_content(upload)
        properties = _file_properties(content, "photo", upload.name)
        if properties is None:
            return None
        number = int(photo_id)
        with self._world.transaction() as connection:
            connection.execute("DELETE FROM originals WHERE photo_id = ?", (number,))
            if content is not None:
                connection.execute("INSERT INTO originals VALUES (?, ?)", (number, content))
            self._record_upload(number, nsid, upload)
            secrets = {name: derive_secret(number, upload.digest, name) for name in ("secret", "originalsecret")}
            rows.update(self._world, number, **properties, **secrets)
            return self._stored(number)

    def _photo_settings(self, nsid: str, arguments: Mapping[str, str]) -> dict[str, Any]:
        """Return visibility, safety level and content type from the arguments, or else from the user's preferences."""
        person = self._world.one("SELECT * FROM people WHERE nsid = ?", nsid)
        assert person is not None, "uploads are authenticated"
        given = {name: arguments[name] for name in VISIBILITY if arguments.get(name) in ("0", "1")}
        visibility: dict[str, int] = dict(zip(VISIBILITY, PRIVACY.get(person["pref_privacy"], PRIVACY[1]), strict=True))
        if given:
            visibility = {name: int(given.get(name, "0")) for name in VISIBILITY}
        # The upload API counts these from 1, the photo table from 0.
        levels = {name: _level(arguments, name, person[f"pref_{name}"]) - 1 for name in ("safety_level", "content_type")}
        return {**visibility, **levels, "hidden": int(_level(arguments, "hidden", person["pref_hidden"]) == 2)}

    def _record_upload(self, photo_id: int, nsid: str, upload: UploadedFile) -> None:
        values = (photo_id, upload.digest, upload.size)
        self._world.connection.execute("INSERT OR REPLACE INTO uploads VALUES (?, ?, ?)", values)
        query = "UPDATE people SET uploaded_bytes = uploaded_bytes + ? WHERE nsid = ?"
        self._world.connection.execute(query, (upload.size, nsid))

    def _stored(self, photo_id: int) -> StoredPhoto:
        photo = self._world.one("SELECT secret, originalsecret FROM photos WHERE id = ?", photo_id)
        assert photo is not None
        return StoredPhoto(str(photo_id), photo["secret"], photo["originalsecret"])


def _read_content(upload: UploadedFile) -> bytes | None:
    """Read a file unless it is too large to store."""
    return upload.file.read() if upload.size <= MAX_STORED_SIZE else None


def _file_properties(content: bytes | None, media: str, name: str) -> dict[str, Any] | None:
    """Return dimensions and format of a file; `None` for a photo that cannot be read."""
    extension = os.path.splitext(name)[1].lstrip(".").lower()
    if media == "video":
        return {
            "width": DEFAULT_DIMENSIONS[0],
            "height": DEFAULT_DIMENSIONS[1],
            "originalformat": extension or "mp4",
            "duration": 10,
        }
    found: tuple[int, int, str] | None = (*DEFAULT_DIMENSIONS, FORMAT_NAMES.get(extension, extension) or "jpg")
    if content is not None:
        with suppress(MissingPillow):
            found = measure(content)
        if found is None and content[4:8] == ISO_MEDIA:
            found = (*DEFAULT_DIMENSIONS, "jpg")
    return None if found is None else {"width": found[0], "height": found[1], "originalformat": found[2]}


def _level(arguments: Mapping[str, str], name: str, default: int) -> int:
    text = arguments.get(name, "")
    valid = [str(level) for level in range(1, MAX_LEVELS[name] + 1)]
    return int(text) if text in valid else default
