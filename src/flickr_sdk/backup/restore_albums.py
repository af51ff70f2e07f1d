"""Restore albums: create each of them once, with its photos, their order and its cover, in the account's order."""

from __future__ import annotations

import dataclasses
from functools import partial
from typing import TYPE_CHECKING, Final

from .._generated.endpoints import photosets
from .._pipeline.api_call import call_method
from .._pipeline.commands import run_blocking
from ..errors.base import FlickrError
from .restore_session import PER_PAGE, concerns_all, is_temporary, persistently

if TYPE_CHECKING:
    from .._generated.models import Photoset
    from .._pipeline.commands import Flow
    from .layout import BackupAlbum
    from .restore_session import RestoreSession

NO_PHOTOS: Final = "none of its photos is restored"


@dataclasses.dataclass
class AlbumRestorer:
    """Restores the albums of a run."""

    session: RestoreSession
    created: int = 0
    ids: dict[str, str] = dataclasses.field(default_factory=dict)
    _existing: dict[str, Photoset] = dataclasses.field(default_factory=dict)

    def start(self) -> Flow[list[BackupAlbum]]:
        """Return the albums of the backup in the account's order, and find those that the account contains."""
        session = self.session
        albums = yield from run_blocking(lambda: list(session.backup.albums()))
        for album in albums:
            session.losses.add_album(album)
        if albums:
            yield from persistently(session.config, self._list)
        if session.journal is not None:
            known = yield from run_blocking(session.journal.restored_albums)
            wanted = {album.id for album in albums}
            self.ids = {old: new for old, new in known.items() if new in self._existing and old in wanted}
        if session.is_same_account:
            self.ids = {album.id: album.id for album in albums if album.id in self._existing} | self.ids
        return albums

    def count_missing(self, albums: list[BackupAlbum]) -> int:
        """Return how many albums the account lacks, without those that an earlier run with another journal created."""
        return sum(album.id not in self.ids for album in albums)

    def restore(self, album: BackupAlbum) -> Flow[None]:
        """Restore an album."""
        session, journal = self.session, self.session.open_journal
        photos = [session.photo_ids[one] for one in album.photo_ids if one in session.photo_ids]
        photos = list(dict.fromkeys(photos))
        try:
            if not photos:
                yield from run_blocking(partial(journal.set_problem, album.id, "album", NO_PHOTOS))
                return
            cover = session.photo_ids.get(album.cover, photos[0])
            cover = cover if cover in photos else photos[0]
            yield from persistently(session.config, partial(self._create, album, cover))
            yield from persistently(session.config, partial(self._set_photos, album.id, photos, cover))
        except FlickrError as error:
            if concerns_all(error):
                raise
            session.remaining += is_temporary(error)
            yield from run_blocking(partial(journal.set_problem, album.id, "album", error.message))
            return
        yield from run_blocking(partial(journal.set_problem, album.id, "album", None))

    def order(self, albums: list[BackupAlbum]) -> Flow[None]:
        """Set the order of the account's albums; other albums follow."""
        ordered = [self.ids[album.id] for album in albums if album.id in self.ids]
        if len(ordered) > 1 and (self.created or ordered != list(self._existing)[: len(ordered)]):
            arguments = {"photoset_ids": ordered}
            config = self.session.config
            yield from persistently(config, partial(call_method, config, photosets.ORDER_SETS, arguments))

    def _list(self) -> Flow[None]:
        """List the albums of the account."""
        found: dict[str, Photoset] = {}
        number = 1
        while True:
            arguments = {"per_page": PER_PAGE, "page": number}
            page = yield from call_method(self.session.config, photosets.GET_LIST, arguments)
            found |= {album.id: album for album in page}
            if len(page) < PER_PAGE:
                break
            number += 1
        self._existing = found

    def _create(self, album: BackupAlbum, cover: str) -> Flow[None]:
        """Create an album unless the account has it. An attempt without a response may have created it."""
        if album.id in self.ids:
            return
        session, journal = self.session, self.session.open_journal
        if (yield from run_blocking(partial(journal.restored_album, album.id))) is not None:
            yield from self._list()
        new_id = self._find(album, cover)
        if new_id is None:
            yield from run_blocking(partial(journal.set_album, album.id))
            arguments = {"title": album.album.title, "description": album.album.description, "primary_photo_id": cover}
            new_id = (yield from call_method(session.config, photosets.CREATE, arguments)).id
            self.created += 1
        yield from run_blocking(partial(journal.set_album, album.id, new_id))
        self.ids[album.id] = new_id

    def _find(self, album: BackupAlbum, cover: str) -> str | None:
        """Find the album that an earlier run created: one with the same title, description and cover."""
        used = set(self.ids.values())
        for one in self._existing.values():
            same = (one.title, one.description, one.primary) == (album.album.title, album.album.description, cover)
            if same and one.id not in used:
                return one.id
        return None

    def _set_photos(self, album_id: str, photos: list[str], cover: str) -> Flow[None]:
        """Set the photos of an album, their order and the cover. Photos that were added to it later follow."""
        session, journal, new_id = self.session, self.session.open_journal, self.ids[album_id]
        known = yield from run_blocking(partial(journal.restored_album, album_id))
        wanted = [*photos, cover]
        if known == (new_id, wanted):
            return
        present = yield from self._photos_of(new_id)
        if session.is_original(album_id, new_id) and set(photos) <= set(present):
            return  # an album of the same account, from which nothing was deleted
        ordered = [*photos, *(one for one in present if one not in set(photos))]
        if ordered != photos or present != photos or self._cover_of(new_id) != cover:
            arguments = {"photoset_id": new_id, "primary_photo_id": cover, "photo_ids": ordered}
            yield from call_method(session.config, photosets.EDIT_PHOTOS, arguments)
        yield from run_blocking(partial(journal.set_album, album_id, new_id, wanted))

    def _cover_of(self, new_id: str) -> str:
        return self._existing[new_id].primary if new_id in self._existing else ""

    def _photos_of(self, new_id: str) -> Flow[list[str]]:
        """Return the photos of an album; none for one that this run created."""
        if new_id not in self._existing:
            return []
        found: list[str] = []
        number = 1
        while True:
            arguments = {"photoset_id": new_id, "per_page": PER_PAGE, "page": number}
            page = yield from call_method(self.session.config, photosets.GET_PHOTOS, arguments)
            found += [photo.id for photo in page]
            if len(page) < PER_PAGE:
                return found
            number += 1
