"""Where uploaded photos go: into the world."""

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

FORMATS: Final = {"jpeg": "jpg", "tiff": "tif"}
"""What Flickr calls formats that have another name elsewhere."""
SHAPE: Final = (1920, 1080)
"""How large a video is taken for, and a photo that nobody here can measure."""
UNKNOWN_TO_PILLOW: Final = b"ftyp"
"""How files of HEIC and AVIF begin after their fourth byte."""
PRIVACY: Final = {1: (1, 0, 0), 2: (0, 1, 0), 3: (0, 0, 1), 4: (0, 1, 1), 5: (0, 0, 0)}
"""Who sees photos that say nothing themselves, by the person's preference: everybody, friends, family."""
LARGEST_KEPT: Final = 256 * 1024**2
"""Of larger files the bytes are not kept: they would stand in memory, and the database takes no value of a gigabyte."""
LEVELS: Final = ("1", "2", "3", "4")
LARGEST: Final = {"safety_level": 3, "content_type": 4, "hidden": 2}
"""The largest number that each means something; what is sent beyond it is taken for nothing."""
VISIBILITY: Final = ("is_public", "is_friend", "is_family")


@dataclass(frozen=True)
class StoredPhoto:
    """A photo that is there.

    Attributes:
        photo_id: Its id.
        secret: The secret of its files.
        originalsecret: That of the original.
    """

    photo_id: str
    secret: str
    originalsecret: str


class PhotoStore:
    """Keeps photos in the world.

    Args:
        world: The world.
    """

    def __init__(self, world: World) -> None:
        self._world = world

    def is_pro(self, nsid: str) -> bool:
        """Tell whether somebody has a Pro account.

        Args:
            nsid: The person.

        Returns:
            Whether they do.
        """
        with self._world.transaction():
            return bool(self._world.scalar("SELECT ispro FROM people WHERE nsid = ?", nsid))

    def media(self, nsid: str, photo_id: str) -> str | None:
        """Find out what somebody's photo is.

        Args:
            nsid: The person.
            photo_id: The photo.

        Returns:
            `photo` or `video`; `None` where the person has no such photo.
        """
        if not (photo_id.isascii() and photo_id.isdigit() and len(photo_id) < 19):
            return None
        with self._world.transaction():
            found = self._world.scalar("SELECT media FROM photos WHERE id = ? AND owner = ?", int(photo_id), nsid)
        return None if found is None else str(found)

    def count(self, nsid: str) -> int:
        """Count somebody's photos.

        Args:
            nsid: The person.

        Returns:
            How many they have.
        """
        with self._world.transaction():
            return int(self._world.scalar("SELECT count(*) FROM photos WHERE owner = ?", nsid))

    def same(self, nsid: str, digest: str) -> str | None:
        """Find somebody's photo that was uploaded with the same bytes.

        Args:
            nsid: The person.
            digest: What is the same for the same bytes.

        Returns:
            The photo's id; `None` where there is none.
        """
        query = "SELECT photo_id FROM uploads JOIN photos ON id = photo_id WHERE owner = ? AND digest = ?"
        with self._world.transaction():
            found = self._world.scalar(query, nsid, digest)
        return None if found is None else str(found)

    def add(self, nsid: str, upload: UploadedFile, media: str, arguments: Mapping[str, str]) -> StoredPhoto | None:
        """Keep a new photo.

        Args:
            nsid: Whose it is.
            upload: The file.
            media: What it is.
            arguments: What is said of it.

        Returns:
            The photo; `None` where the file is damaged.
        """
        content = _kept(upload)
        shape = _shape(content, media, upload.name)
        if shape is None:
            return None
        with self._world.transaction():
            photo_id = self._world.add_photo(
                nsid,
                content,
                title=arguments.get("title") or os.path.splitext(upload.name)[0],
                description=arguments.get("description", ""),
                tags=[one.raw for one in parse_tags(arguments.get("tags", ""))],
                media=media,
                **shape,
                **self._chosen(nsid, arguments),
            )
            self._note(int(photo_id), nsid, upload)
            return self._stored(int(photo_id))

    def replace(self, nsid: str, photo_id: str, upload: UploadedFile) -> StoredPhoto | None:
        """Keep a file in the place of another.

        Args:
            nsid: Whose photo it is.
            photo_id: The photo.
            upload: The new file.

        Returns:
            The photo with its new secrets; `None` where the file is damaged.
        """
        content = _kept(upload)
        shape = _shape(content, "photo", upload.name)
        if shape is None:
            return None
        number = int(photo_id)
        with self._world.transaction() as connection:
            connection.execute("DELETE FROM originals WHERE photo_id = ?", (number,))
            if content is not None:
                connection.execute("INSERT INTO originals VALUES (?, ?)", (number, content))
            self._note(number, nsid, upload)
            secrets = {name: derive_secret(number, upload.digest, name) for name in ("secret", "originalsecret")}
            rows.update(self._world, number, **shape, **secrets)
            return self._stored(number)

    def _chosen(self, nsid: str, arguments: Mapping[str, str]) -> dict[str, Any]:
        """Say who sees a photo and what it is: as the upload says, or as its owner prefers."""
        person = self._world.one("SELECT * FROM people WHERE nsid = ?", nsid)
        assert person is not None, "somebody uploads"
        said = {name: arguments[name] for name in VISIBILITY if arguments.get(name) in ("0", "1")}
        seen: dict[str, int] = dict(zip(VISIBILITY, PRIVACY.get(person["pref_privacy"], PRIVACY[1]), strict=True))
        if said:
            seen = {name: int(said.get(name, "0")) for name in VISIBILITY}
        # Uploads count these from 1, photos from 0.
        levels = {name: _number(arguments, name, person[f"pref_{name}"]) - 1 for name in ("safety_level", "content_type")}
        return {**seen, **levels, "hidden": int(_number(arguments, "hidden", person["pref_hidden"]) == 2)}

    def _note(self, photo_id: int, nsid: str, upload: UploadedFile) -> None:
        values = (photo_id, upload.digest, upload.size)
        self._world.connection.execute("INSERT OR REPLACE INTO uploads VALUES (?, ?, ?)", values)
        query = "UPDATE people SET uploaded_bytes = uploaded_bytes + ? WHERE nsid = ?"
        self._world.connection.execute(query, (upload.size, nsid))

    def _stored(self, photo_id: int) -> StoredPhoto:
        photo = self._world.one("SELECT secret, originalsecret FROM photos WHERE id = ?", photo_id)
        assert photo is not None
        return StoredPhoto(str(photo_id), photo["secret"], photo["originalsecret"])


def _kept(upload: UploadedFile) -> bytes | None:
    """Read a file, if it is not too large to be kept."""
    return upload.file.read() if upload.size <= LARGEST_KEPT else None


def _shape(content: bytes | None, media: str, name: str) -> dict[str, Any] | None:
    """Measure a file; `None` where it is a photo that cannot be read."""
    ending = os.path.splitext(name)[1].lstrip(".").lower()
    if media == "video":
        return {"width": SHAPE[0], "height": SHAPE[1], "originalformat": ending or "mp4", "duration": 10}
    found: tuple[int, int, str] | None = (*SHAPE, FORMATS.get(ending, ending) or "jpg")
    if content is not None:
        with suppress(MissingPillow):
            found = measure(content)
        if found is None and content[4:8] == UNKNOWN_TO_PILLOW:
            found = (*SHAPE, "jpg")
    return None if found is None else {"width": found[0], "height": found[1], "originalformat": found[2]}


def _number(arguments: Mapping[str, str], name: str, default: int) -> int:
    text = arguments.get(name, "")
    known = LEVELS[: LARGEST[name]]
    return int(text) if text in known else default
