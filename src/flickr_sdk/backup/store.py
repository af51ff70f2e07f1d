"""The files of a backup: read them, and write them atomically. This module performs I/O."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .._pipeline.config_parser import parse_path
from .._utils.private_file import make_folder, open_private
from ..errors.backup_errors import BackupError
from .layout import (
    FORMAT_VERSION,
    INDEX,
    ITEM_MODELS,
    MANIFEST,
    BackupAccount,
    BackupAlbum,
    BackupGallery,
    BackupPhoto,
    Json,
    album_document,
    file_from_json,
    gallery_document,
    is_file_of_backup,
    is_id,
    list_document,
    new_document,
    photo_document,
)
from .saved_models import read_model, read_models

if TYPE_CHECKING:
    from .._generated.models import CollectionTree, Contact, FavoritePhoto, Group, PopularPhoto, TotalViews
    from .layout import BackupFile, ListName

T = TypeVar("T")

MAX_DOCUMENT: Final = 64 * 1024 * 1024
"""The maximum size of a document in bytes: an album with all comments is far smaller."""


class Backup:
    """A backup on the disk, read-only. It needs no client and no network.

    ::

        backup = Backup("flickr-backup")
        for photo in backup.photos():
            print(photo.id, photo.photo.title, backup.path_of(photo.file))
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        """Open a backup.

        Args:
            folder: The folder of the backup.

        Raises:
            BackupError: The folder is not a backup, or a later version of the library has written it.
        """
        self.folder: Path = Path(os.path.abspath(os.path.expanduser(parse_path("folder", folder))))
        manifest = self._read(MANIFEST, "account")
        if manifest is None:
            raise BackupError(str(self.folder), f"is not a backup, because {MANIFEST} is missing; pass the folder of a backup")
        self._manifest = manifest

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.folder}>"

    @property
    def account(self) -> BackupAccount:
        """The account."""
        from .._generated.models import PersonInfo

        found = self._manifest
        return self._parse(
            MANIFEST,
            lambda: BackupAccount(
                str(found["nsid"]),
                str(found["username"]),
                read_model(PersonInfo, found["person"]) if found.get("person") else None,
                is_own=bool(found["is_own"]),
                details=tuple(map(str, found.get("details", ()))),
                started=str(found.get("started") or ""),
            ),
        )

    def photo_ids(self) -> Iterator[str]:
        """Yield the ids of all photos, in no meaningful order."""
        return self._ids("photos/*/*.json")

    def photos(self) -> Iterator[BackupPhoto]:
        """Yield all photos and videos, one file at a time, in no meaningful order.

        Raises:
            BackupError: A document is damaged.
        """
        for photo_id in self.photo_ids():
            yield self.photo(photo_id)

    def photo(self, photo_id: str) -> BackupPhoto:
        """Return a photo or video.

        Raises:
            BackupError: The backup does not contain it, or its document is damaged.
        """
        from .._generated.models import AllContexts, Comment, PersonInPhoto, Photo, PhotoExif, PhotoInfo

        models: Mapping[str, Any] = {"info": PhotoInfo, "contexts": AllContexts, "exif": PhotoExif}

        def build(found: Json) -> BackupPhoto:
            parts = {name: read_model(model, found[name]) for name, model in models.items() if found.get(name) is not None}
            return BackupPhoto(
                photo_id,
                file_from_json(found.get("file")),
                read_model(Photo, found["photo"]),
                comments=read_models(Comment, found.get("comments", ())),
                people=read_models(PersonInPhoto, found.get("people", ())),
                favorites=tuple(map(str, found.get("favorites", ()))),
                deleted=_time(found.get("deleted")),
                **parts,
            )

        return self._load("photo", photo_document, photo_id, build)

    def albums(self, *, deleted: bool = False) -> Iterator[BackupAlbum]:
        """Yield the albums in the account's order.

        Args:
            deleted: Whether to add the albums that were deleted at Flickr, after the others.
        """
        return map(self.album, self._listed("albums", "albums/*.json", deleted=deleted))

    def album(self, album_id: str) -> BackupAlbum:
        """Return an album.

        Raises:
            BackupError: The backup does not contain it, or its document is damaged.
        """
        from .._generated.models import Comment, Photoset

        return self._load(
            "album",
            album_document,
            album_id,
            lambda found: BackupAlbum(
                album_id,
                read_model(Photoset, found["album"]),
                str(found.get("cover") or ""),
                tuple(map(str, found["photos"])),
                comments=read_models(Comment, found.get("comments", ())),
                deleted=_time(found.get("deleted")),
            ),
        )

    def galleries(self, *, deleted: bool = False) -> Iterator[BackupGallery]:
        """Yield the galleries in the account's order.

        Args:
            deleted: Whether to add the galleries that were deleted at Flickr, after the others.
        """
        return map(self.gallery, self._listed("galleries", "galleries/*.json", deleted=deleted))

    def gallery(self, gallery_id: str) -> BackupGallery:
        """Return a gallery.

        Raises:
            BackupError: The backup does not contain it, or its document is damaged.
        """
        from .._generated.models import Gallery, Photo

        return self._load(
            "gallery",
            gallery_document,
            gallery_id,
            lambda found: BackupGallery(
                gallery_id,
                read_model(Gallery, found["gallery"]),
                read_models(Photo, found["photos"]),
                deleted=_time(found.get("deleted")),
            ),
        )

    def collections(self) -> list[CollectionTree]:
        """Return the collections: trees whose leaves are albums."""
        return self._models("collections")

    def favorites(self) -> list[FavoritePhoto]:
        """Return the account's favorites, the latest first. The files are not downloaded."""
        return self._models("favorites")

    def contacts(self) -> list[Contact]:
        """Return the contacts."""
        return self._models("contacts")

    def groups(self) -> list[Group]:
        """Return the groups of which the account is a member."""
        return self._models("groups")

    def count(self, name: ListName) -> int:
        """Return the number of items of a list of the account."""
        return len(self._items(name))

    def favorite_ids(self) -> list[tuple[str, str]]:
        """Return the ids and the owners of the account's favorites, the latest first, without the other values."""
        path = list_document("favorites")
        return self._parse(path, lambda: [(str(item["id"]), str(item["owner"])) for item in self._items("favorites")])

    def stats(self) -> TotalViews | None:
        """Return the views of the account; `None` if it has no statistics."""
        return next(iter(self._models("stats")), None)

    def photo_stats(self) -> list[PopularPhoto]:
        """Return the photos with their numbers of views, comments and favorites, if that detail was chosen."""
        return self._models("photo_stats")

    def path_of(self, file: BackupFile) -> Path:
        """Return the absolute path of the file of a photo."""
        return self.folder.joinpath(*file.path.split("/"))

    def _listed(self, name: ListName, pattern: str, *, deleted: bool) -> Iterator[str]:
        found = [str(one) for one in self._items(name)]
        yield from found
        if deleted:
            known = set(found)
            yield from sorted(one for one in self._ids(pattern) if one not in known)

    def _models(self, name: ListName) -> list[Any]:
        from .. import models

        model = getattr(models, ITEM_MODELS[name])
        return self._parse(list_document(name), lambda: [read_model(model, item) for item in self._items(name)])

    def _items(self, name: ListName) -> list[Any]:
        found = self._read(list_document(name), "list")
        return self._parse(list_document(name), lambda: list(found["items"])) if found else []

    def _ids(self, pattern: str) -> Iterator[str]:
        first, _, rest = pattern.partition("/*/")  # sorted by folder, so that only one folder is in memory at a time
        folders = sorted(self.folder.joinpath(first).glob("*")) if rest else [self.folder]
        for folder in folders:
            yield from (path.stem for path in sorted(folder.glob(rest or pattern)) if is_id(path.stem))

    def _load(self, kind: str, path_of: Callable[[str], str], identity: str, build: Callable[[Json], T]) -> T:
        """Build the content of a document that must exist."""
        if not is_id(identity):
            raise BackupError(str(self.folder), f"has no document with the id {identity!r:.80}")
        path = path_of(identity)
        found = self._read(path, kind)
        if found is None:
            raise BackupError(str(self.folder / path), "is missing; run the backup again with verify=True")
        return self._parse(path, lambda: build(found))

    def _parse(self, path: str, build: Callable[[], T]) -> T:
        """Build the content of a document."""
        try:
            return build()
        except (KeyError, TypeError, ValueError) as error:
            raise self._damaged(path, f"{type(error).__name__}: {error}") from error

    def _damaged(self, path: str, problem: str) -> BackupError:
        line = " ".join(problem.split())[:200]
        remedy = "delete it and run the backup again" if path == MANIFEST else "run the backup again with verify=True"
        return BackupError(str(self.folder / path), f"is damaged ({line}); {remedy}")

    def _read(self, path: str, kind: str) -> Json | None:
        """Return a document; `None` if it is missing."""
        full_path = os.path.join(self.folder, *path.split("/"))
        try:
            with open(full_path, "rb", opener=open_private) as file:
                # The buffer has the size of the argument.
                content = file.read(min(os.fstat(file.fileno()).st_size, MAX_DOCUMENT) + 1)
            found = json.loads(content) if len(content) <= MAX_DOCUMENT else None
        except FileNotFoundError:
            if os.path.lexists(full_path):
                raise self._damaged(path, "it is not a regular file") from None
            return None
        except (ValueError, RecursionError) as error:
            raise self._damaged(path, str(error)) from error
        except OSError as error:
            raise BackupError(full_path, f"cannot be read: {error.strerror}; check the folder and its permissions") from error
        if not isinstance(found, dict) or found.get("format") != f"flickr-backup/{kind}":
            raise self._damaged(path, f"it is not a document of the format flickr-backup/{kind}")
        version = found.get("version")
        if not isinstance(version, int) or version > FORMAT_VERSION:
            problem = f"has the format version {version!r}, and this version of the library knows {FORMAT_VERSION}; update it"
            raise BackupError(full_path, problem)
        return found


class BackupStore(Backup):
    """A backup that a run writes."""

    def __init__(self, folder: str | os.PathLike[str], nsid: str, username: str, *, is_own: bool) -> None:
        """Open a backup, creating it if it does not exist.

        Raises:
            BackupError: The folder cannot be written, contains other files, or is the backup of another account.
        """
        self.folder: Path = Path(os.path.abspath(os.path.expanduser(parse_path("to", folder))))
        manifest = self._read(MANIFEST, "account")
        if manifest is None:
            self._check_empty(nsid, is_own=is_own)
            manifest = new_document("account", nsid=nsid, username=username, is_own=is_own)
            self._write(MANIFEST, manifest)
        self._manifest = manifest
        if manifest.get("nsid") != nsid or manifest.get("is_own") is not is_own:
            owner = f"{manifest.get('username')} ({manifest.get('nsid')})"
            problem = f"is the backup of {owner}{', with private photos' * bool(manifest.get('is_own'))}; use another folder"
            raise BackupError(str(self.folder), problem)

    def _check_empty(self, nsid: str, *, is_own: bool) -> None:
        """Accept an empty folder, and a backup of the own account whose manifest was lost."""
        with suppress(FileNotFoundError, NotADirectoryError):
            names = [name for name in os.listdir(self.folder) if not name.startswith((".", INDEX, "lost+found"))]
            if names and not (is_own and all(map(is_file_of_backup, names)) and self._owner() == nsid):
                raise BackupError(str(self.folder), "contains other files and is not a backup; use an empty folder")

    def _owner(self) -> str:
        """Return the owner of the first readable photo; empty without such a photo."""
        documents = filter(None, map(self.read_photo, self.photo_ids()))
        return str((next(documents, {}).get("photo") or {}).get("owner") or "")

    def read_photo(self, photo_id: str) -> Json | None:
        """Return the document of a photo; `None` if it is missing or damaged, so that it is written again."""
        return self.read(photo_document(photo_id), "photo")

    def read(self, path: str, kind: str) -> Json | None:
        """Return a document; `None` if it is missing or damaged, so that it is written again."""
        with suppress(BackupError):
            return self._read(path, kind)
        return None

    def write_photo(self, photo_id: str, document: Json) -> None:
        """Write the document of a photo."""
        self._write(photo_document(photo_id), document)

    def write(self, path: str, kind: str, **fields: Any) -> None:
        """Write a document, unless it has this content already."""
        document = new_document(kind, **fields)
        if self.read(path, kind) != document:
            self._write(path, document)

    @property
    def options(self) -> Json:
        """The description of the account, with the options of the last run."""
        return self._manifest

    def change_manifest(self, **fields: Any) -> None:
        """Change the description of the account, unless it has these fields already."""
        if (changed := {**self._manifest, **fields}) != self._manifest:
            self._manifest = changed
            self._write(MANIFEST, changed)

    def write_if_changed(self, path: str, text: str) -> None:
        """Write a text file, unless it has this content already."""
        content = text.encode()
        with suppress(OSError):
            if self.folder.joinpath(*path.split("/")).read_bytes() == content:
                return
        self.write_bytes(path, content)

    def write_bytes(self, path: str, content: bytes) -> None:
        """Write a file atomically."""
        self._write_atomically(path, [content])

    def write_parts(self, path: str, parts: Iterable[str]) -> None:
        """Write a JSON file atomically, part by part. Lone surrogates become escapes."""
        self._write_atomically(path, (part.encode("utf-8", "backslashreplace") for part in parts))

    def _write_atomically(self, path: str, parts: Iterable[bytes]) -> None:
        """Write a file under another name, and move it to its path. Raises `BackupError`."""
        full_path = os.path.join(self.folder, *path.split("/"))
        temporary = f"{full_path}.tmp"
        try:
            make_folder(Path(full_path).parent)
            with suppress(FileNotFoundError):
                os.unlink(temporary)
            with open(temporary, "xb", opener=open_private) as file:
                for part in parts:
                    file.write(part)
            os.replace(temporary, full_path)
        except OSError as error:
            with suppress(OSError):
                os.unlink(temporary)
            is_full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            remedy = "free some space and run the backup again" if is_full else "check the folder and its permissions"
            raise BackupError(full_path, f"cannot be written: {error.strerror}; {remedy}") from error

    def _write(self, path: str, document: Json) -> None:
        self.write_parts(path, [json.dumps(document, ensure_ascii=False, indent=1), "\n"])


def _time(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
