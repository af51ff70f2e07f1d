"""The layout of a backup: the paths of its files and the fields of its documents. Decisions without I/O.

The page on backups in the documentation describes the layout for programs that do not use this library.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Literal

from ..errors.response_errors import MalformedResponse

if TYPE_CHECKING:
    from pydantic import JsonValue

    from .._generated.models import (
        AllContexts,
        Comment,
        Gallery,
        PersonInfo,
        PersonInPhoto,
        Photo,
        PhotoExif,
        PhotoInfo,
        Photoset,
    )

FORMAT_VERSION: Final = 1
"""The version of the layout. Programs must not use backups with a greater one."""
MANIFEST: Final = "backup.json"
INDEX: Final = "index.sqlite"
DOWNLOADS: Final = "downloads.sqlite"
VIEWER: Final = "index.html"
NAMES: Final = ("account", "albums", "galleries", "photos", "viewer", VIEWER)

ListName = Literal["albums", "collections", "galleries", "favorites", "contacts", "groups", "stats", "photo_stats"]
"""The lists of an account. Albums and galleries are lists of ids in the account's order, the others lists of models."""
ITEM_MODELS: Final[Mapping[ListName, str]] = {
    "collections": "CollectionTree",
    "favorites": "FavoritePhoto",
    "contacts": "Contact",
    "groups": "Group",
    "stats": "TotalViews",
    "photo_stats": "PopularPhoto",
}

Json = dict[str, Any]


def is_file_of_backup(name: str) -> bool:
    """Whether a backup has a file or folder of this name, such as a database with its locks."""
    return name in NAMES or name.startswith((INDEX, DOWNLOADS, "restore-"))


def photo_folder(photo_id: str) -> str:
    """Return the folder of a photo and its document. The last two digits spread the photos evenly."""
    return f"photos/{require_id(photo_id)[-2:].zfill(2)}"


def photo_document(photo_id: str) -> str:
    """Return the path of the document of a photo."""
    return f"{photo_folder(photo_id)}/{photo_id}.json"


def album_document(album_id: str) -> str:
    """Return the path of the document of an album."""
    return f"albums/{require_id(album_id)}.json"


def gallery_document(gallery_id: str) -> str:
    """Return the path of the document of a gallery."""
    return f"galleries/{require_id(gallery_id)}.json"


def list_document(name: str) -> str:
    """Return the path of a list of the account."""
    return f"account/{name}.json"


def is_id(text: object) -> bool:
    """Whether a string is an id that may be part of a path."""
    return isinstance(text, str) and re.fullmatch(r"[0-9A-Za-z@-]{1,60}", text, re.ASCII) is not None


def require_id(text: object) -> str:
    """Return an id from a response. Raises `MalformedResponse` if the id could name a file outside the backup."""
    if not isinstance(text, str) or not is_id(text):
        raise MalformedResponse("backup", f"Flickr returned {text!r:.80} as an id; check the proxy and base_url")
    return text


def is_backup_path(text: object) -> bool:
    """Whether a string is a relative path with slashes that stays inside the backup on every system."""
    return isinstance(text, str) and all(re.fullmatch(r"(?!\.{1,2}$)[^\x00-\x1f\\:/]+", part) for part in text.split("/"))


@dataclasses.dataclass(frozen=True)
class BackupFile:
    """The file of a photo or video: the bytes that Flickr served, unchanged.

    Attributes:
        path: The path in the folder of the backup, with slashes.
        size: The number of bytes.
        sha256: The SHA-256 checksum in hexadecimal digits.
        version: Identifies the version of the file at Flickr, which changes if the photo is replaced; empty for videos.
    """

    path: str
    size: int
    sha256: str
    version: str = dataclasses.field(default="", repr=False)


@dataclasses.dataclass(frozen=True)
class BackupPhoto:
    """A photo or video of a backup.

    Attributes:
        id: The photo id.
        file: The original, or the largest file that Flickr offered; `None` if it could not be downloaded.
        photo: The item of the list of photos, with all extras.
        info: The response of `flickr.photos.getInfo`: tags, notes, permissions, dates, location, license and more.
        comments: The comments, the oldest first.
        people: The people in the photo.
        favorites: The NSIDs of the people who marked it as a favorite, if that detail was chosen.
        contexts: The albums and groups that contain it, if that detail was chosen.
        exif: The metadata of the camera, if that detail was chosen.
        deleted: The time in UTC at which a backup noticed that the photo was deleted at Flickr; `None` if it still exists.
    """

    id: str
    file: BackupFile | None
    photo: Photo
    info: PhotoInfo | None = None
    comments: tuple[Comment, ...] = ()
    people: tuple[PersonInPhoto, ...] = ()
    favorites: tuple[str, ...] = ()
    contexts: AllContexts | None = None
    exif: PhotoExif | None = None
    deleted: str | None = None


@dataclasses.dataclass(frozen=True)
class BackupAlbum:
    """An album of a backup.

    Attributes:
        id: The album id.
        album: The item of the list of albums: title, description, dates and counts.
        cover: The id of the photo on its cover; empty without one.
        photo_ids: The ids of its photos and videos, in the order of the album.
        comments: The comments on the album.
        deleted: The time in UTC at which a backup noticed that the album was deleted at Flickr; `None` if it still exists.
    """

    id: str
    album: Photoset
    cover: str
    photo_ids: tuple[str, ...]
    comments: tuple[Comment, ...] = ()
    deleted: str | None = None


@dataclasses.dataclass(frozen=True)
class BackupGallery:
    """A gallery of a backup. Its photos belong to other people and are not downloaded.

    Attributes:
        id: The gallery id.
        gallery: The item of the list of galleries.
        photos: The photos in the order of the gallery, with the curator's comments.
        deleted: The time in UTC at which a backup noticed that the gallery was deleted at Flickr; `None` if it still exists.
    """

    id: str
    gallery: Gallery
    photos: tuple[Photo, ...]
    deleted: str | None = None


@dataclasses.dataclass(frozen=True)
class BackupAccount:
    """The account of a backup.

    Attributes:
        nsid: The NSID of the account's owner.
        username: The screen name.
        person: The response of `flickr.people.getInfo`; `None` before the first run has finished.
        is_own: Whether the backup was made with the owner's permission, so that it includes private photos.
        details: The names of the details that the last run chose, and that the next one saves by default.
        started: The start in UTC of the last run that finished; empty before.
    """

    nsid: str
    username: str
    person: PersonInfo | None = None
    is_own: bool = True
    details: tuple[str, ...] = ()
    started: str = ""


def new_document(kind: str, **fields: JsonValue) -> Json:
    """Return a document with the fields that all documents begin with."""
    return {"format": f"flickr-backup/{kind}", "version": FORMAT_VERSION, **fields}


def file_to_json(file: BackupFile) -> Json:
    """Return the `file` of a photo's document."""
    return dataclasses.asdict(file)


def file_from_json(value: object) -> BackupFile | None:
    """Return the file of a photo's document. Raises `ValueError` if it is invalid."""
    if value is None:
        return None
    if not isinstance(value, dict):
        raise ValueError("its file is not an object")
    path, size, sha256 = value.get("path"), value.get("size"), value.get("sha256")
    if not isinstance(path, str) or not is_backup_path(path):
        raise ValueError("the path of its file is invalid")
    if not isinstance(size, int) or isinstance(size, bool) or size < 0:
        raise ValueError("the size of its file is invalid")
    if not isinstance(sha256, str) or not re.fullmatch(r"[0-9a-f]{64}", sha256):
        raise ValueError("the checksum of its file is invalid")
    version = value.get("version")
    return BackupFile(path, size, sha256, version if isinstance(version, str) else "")
