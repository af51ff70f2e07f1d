"""Check every file of a backup against its checksum, and the backup against the account."""

from __future__ import annotations

import hashlib
import os
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from .._generated.endpoints import people, photosets
from .._utils.private_file import open_private
from ..errors.backup_errors import BackupError
from ..errors.base import ArgumentError
from .account_lists import ALBUM_FIELDS
from .details import EXTRAS, version_of
from .layout import photo_document
from .list_reader import ListReader, fetch_pages
from .report import VerifyReport
from .session import blocking, dump, find_account, utc_text
from .sidecars import sidecar_state
from .store import Backup

if TYPE_CHECKING:
    from pathlib import Path

    from .._generated.models import Photo, Photoset
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from .layout import Json

T = TypeVar("T")

CHUNK = 100


class Verification:
    """The state of a verification."""

    def __init__(self, config: ClientConfig, folder: str | os.PathLike[str]) -> None:
        self._config = config
        self._folder = folder
        self._files = 0
        self._bytes = 0
        self._damaged: list[str] = []
        self._missing: list[str] = []
        self._without_file: list[str] = []
        # By photo: the last change and the version, or empty ones for a photo that is marked as deleted.
        self._known: dict[str, tuple[str, str]] = {}

    def run(self, *, account: bool) -> Flow[VerifyReport]:
        """Check the files, and compare the backup with the account."""
        backup = yield from blocking(Backup, self._folder)
        owner = backup.account
        user = "me" if owner.is_own else owner.nsid
        person, is_own = (yield from find_account(self._config, user, "verify")) if account else (None, False)
        if person is not None and (person.nsid != owner.nsid or is_own is not owner.is_own):
            problem = f"is the backup of {owner.username}; use a client with the token of that account, or pass account=False"
            raise ArgumentError("verify", "folder", problem)
        yield from blocking(self._check_lists, backup)
        ids = yield from blocking(lambda: list(backup.photo_ids()))
        for start in range(0, len(ids), CHUNK):
            yield from blocking(self._check_photos, backup, ids[start : start + CHUNK])
        if person is None:
            return self._report()
        has_albums = "albums" in owner.details
        albums, is_complete = (yield from self._compare_albums(backup, person.nsid, is_own=is_own)) if has_albums else ((), True)
        return (yield from self._compare(person.nsid, albums, is_own=is_own, is_complete=is_complete))

    def _compare_albums(self, backup: Backup, nsid: str, *, is_own: bool) -> Flow[tuple[tuple[str, ...], bool]]:
        """Return the ids of the albums that differ from those of the account, and whether Flickr returned all of them."""
        found, problem, _ = yield from fetch_pages(self._config, photosets.GET_LIST, {"user_id": nsid}, is_exact=is_own)
        current = {album.id: _album_values(album) for album in found}
        saved: dict[str, Json] = yield from blocking(_saved_albums, backup)
        compared = current if problem else {**current, **saved}
        return tuple(one for one in compared if current.get(one) != saved.get(one)), not problem

    def _compare(self, nsid: str, albums: tuple[str, ...], *, is_own: bool, is_complete: bool) -> Flow[VerifyReport]:
        not_saved: list[str] = []
        changed: list[str] = []
        is_authenticated = self._config.token is not None or self._config.legacy_token is not None
        endpoint = people.GET_PHOTOS if is_authenticated else people.GET_PUBLIC_PHOTOS
        reader = ListReader(self._config, endpoint, {"user_id": nsid, "extras": list(EXTRAS)}, is_exact=is_own)
        while reader.next_page is not None:
            yield from reader.read()
            for photo in reader.items:
                known = self._known.pop(photo.id, None)
                if known is None:
                    not_saved.append(photo.id)
                elif _is_changed(photo, *known):
                    changed.append(photo.id)
        if reader.problem:
            return self._report(tuple(not_saved), tuple(changed), (), albums)
        deleted = tuple(photo_id for photo_id, (updated, version) in self._known.items() if updated or version)
        return self._report(tuple(not_saved), tuple(changed), deleted, albums, checked_account=is_complete)

    def _report(
        self,
        not_saved: tuple[str, ...] = (),
        changed: tuple[str, ...] = (),
        deleted: tuple[str, ...] = (),
        albums: tuple[str, ...] = (),
        *,
        checked_account: bool = False,
    ) -> VerifyReport:
        parts = (tuple(self._damaged), tuple(self._missing), tuple(self._without_file))
        return VerifyReport(self._files, self._bytes, *parts, not_saved, changed, deleted, checked_account, albums)

    def _check_lists(self, backup: Backup) -> None:
        """Read the documents of the account. Performs I/O."""
        failed = partial(self._add_error, backup)
        lists: tuple[Callable[[], object], ...] = (
            lambda: deque(_readable(backup.albums(deleted=True), failed), 0),
            lambda: deque(_readable(backup.galleries(deleted=True), failed), 0),
            backup.collections,
            backup.favorites,
            backup.contacts,
            backup.groups,
        )
        for read in lists:
            try:
                read()
            except BackupError as error:
                failed(error)

    def _add_error(self, backup: Backup, error: BackupError) -> None:
        path = os.path.relpath(error.path, backup.folder).replace(os.sep, "/")
        (self._missing if "is missing" in error.problem else self._damaged).append(path)

    def _check_photos(self, backup: Backup, photo_ids: list[str]) -> None:
        """Check the documents and files of photos. Performs I/O."""
        for photo_id in photo_ids:
            try:
                photo = backup.photo(photo_id)
            except BackupError:
                self._damaged.append(photo_document(photo_id))
                continue
            updated = utc_text(photo.photo.lastupdate.timestamp()) if photo.photo.lastupdate else ""
            self._known[photo_id] = ("", "") if photo.deleted else (updated, version_of(photo.photo))
            if photo.file is None:
                self._without_file.append(photo_id)
                continue
            size, digest = _digest(backup.path_of(photo.file))
            if digest == photo.file.sha256 and size == photo.file.size:
                self._files += 1
                self._bytes += size
            else:
                (self._damaged if digest else self._missing).append(photo.file.path)
            if backup._manifest.get("xmp") is True:
                path, problem = sidecar_state(backup, photo_id, photo.file)
                if problem:
                    (self._missing if problem == "missing" else self._damaged).append(path)


def _readable(documents: Iterator[T], failed: Callable[[BackupError], object]) -> Iterator[T]:
    """Yield the documents that can be read, and report the error of each other one. Performs I/O."""
    while True:
        try:
            yield next(documents)
        except StopIteration:
            return
        except BackupError as error:
            failed(error)


def _saved_albums(backup: Backup) -> dict[str, Json]:
    """Return the values of the albums of a backup whose documents can be read. Performs I/O."""
    return {one.id: _album_values(one.album) for one in _readable(backup.albums(), lambda _: None)}


def _album_values(album: Photoset) -> Json:
    values = dump(album)
    return {name: values.get(name) for name in ALBUM_FIELDS}


def _is_changed(photo: Photo, updated: str, version: str) -> bool:
    now = utc_text(photo.lastupdate.timestamp()) if photo.lastupdate else ""
    return (now, version_of(photo)) != (updated, version)


def _digest(path: Path) -> tuple[int, str]:
    """Return the size and the checksum of a file; an empty checksum if it is missing or cannot be read."""
    try:
        with open(path, "rb", opener=open_private) as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            return file.tell(), digest
    except OSError:
        return 0, ""
