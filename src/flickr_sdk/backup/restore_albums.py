"""Restore albums: create each of them once, with its photos, their order and its cover, in the account's order."""

from __future__ import annotations

import dataclasses
from functools import partial
from typing import TYPE_CHECKING, Final

from .._generated.endpoints import photosets, photosets_comments
from .._pipeline.api_call import call_method
from .._pipeline.commands import run_blocking
from ..errors.base import FlickrError
from .restore_session import concerns_all, is_temporary, list_pages, persistently
from .restore_values import missing_comments, own_comments

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
        if albums:
            yield from self._list()
        if session.journal is not None:
            known = yield from run_blocking(session.journal.restored_albums)
            wanted = {album.id for album in albums}
            self.ids = {old: new for old, new in known.items() if new in self._existing and old in wanted}
        if session.is_same_account:
            self.ids = {album.id: album.id for album in albums if album.id in self._existing} | self.ids
        for album in albums:
            if not session.is_original(album.id, self.ids.get(album.id, "")):
                session.losses.add_album(album)
        return albums

    def restore(self, album: BackupAlbum) -> Flow[None]:
        """Restore an album."""
        session, journal = self.session, self.session.open_journal
        photos, cover = self._members(album)
        try:
            if not photos:
                yield from run_blocking(partial(journal.set_problem, album.id, "album", NO_PHOTOS))
                return
            yield from persistently(session.config, partial(self._create, album, cover))
            yield from persistently(session.config, partial(self._set_photos, album.id, photos, cover))
            yield from persistently(session.config, partial(self._add_comments, album))
        except FlickrError as error:
            if concerns_all(error):
                raise
            session.remaining += is_temporary(error)
            yield from run_blocking(partial(journal.set_problem, album.id, "album", error.message))
            return
        yield from run_blocking(partial(journal.set_problem, album.id, "album", None))

    def _members(self, album: BackupAlbum) -> tuple[list[str], str]:
        """Return the ids of the restored photos of an album, and of its cover."""
        session = self.session
        photos = list(dict.fromkeys(session.photo_ids[one] for one in album.photo_ids if one in session.photo_ids))
        cover = session.photo_ids.get(album.cover, "")
        return photos, cover if cover in photos else next(iter(photos), "")

    def find_restored(self, album: BackupAlbum) -> str | None:
        """Return the id of an album that an earlier run with another journal created."""
        _, cover = self._members(album)
        return self._find(album, cover) if cover else None

    def is_finished(self, album: BackupAlbum) -> bool:
        """Return whether an earlier run has set all photos of an album. Performs I/O."""
        photos, cover = self._members(album)
        known = None if self.session.journal is None else self.session.journal.restored_album(album.id)
        return known == (self.ids.get(album.id), [*photos, cover])

    def comments_to_add(self, album: BackupAlbum) -> list[str]:
        """Return the owner's comments unless an earlier run has restored them. Performs I/O."""
        session, new_id = self.session, self.ids.get(album.id, "")
        if "comments" not in session.include or session.is_original(album.id, new_id):
            return []
        is_done = session.journal is not None and session.journal.has_album_comments(album.id, new_id)
        return [] if is_done else own_comments(album.comments, session.owner)

    def is_ordered(self, albums: list[BackupAlbum]) -> bool:
        """Return whether the account has the albums that exist in their order."""
        ordered = [self.ids[album.id] for album in albums if album.id in self.ids]
        return ordered == list(self._existing)[: len(ordered)]

    def order(self, albums: list[BackupAlbum]) -> Flow[None]:
        """Set the order of the account's albums; other albums follow."""
        ordered = [self.ids[album.id] for album in albums if album.id in self.ids]
        if len(ordered) > 1 and (self.created or not self.is_ordered(albums)):
            arguments = {"photoset_ids": ordered}
            config = self.session.config
            yield from persistently(config, partial(call_method, config, photosets.ORDER_SETS, arguments))

    def _list(self) -> Flow[None]:
        """List the albums of the account."""
        found: dict[str, Photoset] = {}
        yield from list_pages(
            self.session, photosets.GET_LIST, {}, lambda page: found.update({one.id: one for one in page}), needs_all=True
        )
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

    def _add_comments(self, album: BackupAlbum) -> Flow[None]:
        """Add the owner's comments that the album lacks."""
        session, new_id = self.session, self.ids[album.id]
        wanted = yield from run_blocking(partial(self.comments_to_add, album))
        if not wanted:
            return
        found = yield from call_method(session.config, photosets_comments.GET_LIST, {"photoset_id": new_id})
        for text in missing_comments(wanted, found, session.nsid):
            arguments = {"photoset_id": new_id, "comment_text": text}
            yield from call_method(session.config, photosets_comments.ADD_COMMENT, arguments)
            session.added["comments"] += 1
        yield from run_blocking(partial(session.open_journal.set_album_comments, album.id, new_id))

    def _cover_of(self, new_id: str) -> str:
        return self._existing[new_id].primary if new_id in self._existing else ""

    def _photos_of(self, new_id: str) -> Flow[list[str]]:
        """Return the photos of an album; none for one that this run created."""
        if new_id not in self._existing:
            return []
        found: list[str] = []
        arguments = {"photoset_id": new_id}
        yield from list_pages(
            self.session, photosets.GET_PHOTOS, arguments, lambda page: found.extend(photo.id for photo in page)
        )
        return found
