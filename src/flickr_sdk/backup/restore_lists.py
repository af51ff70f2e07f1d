"""Restore the lists of other people's photos: galleries, each created once, and favorites."""

from __future__ import annotations

import dataclasses
from functools import partial
from typing import TYPE_CHECKING, Final

from .._generated.endpoints import favorites, galleries
from .._pipeline.api_call import call_method
from .._pipeline.commands import run_blocking
from ..errors.base import FlickrError
from ..errors.response_errors import ApiError
from .restore_session import concerns_all, is_temporary, list_pages, persistently

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._generated.models import Gallery
    from .._pipeline.commands import Flow
    from .layout import BackupGallery
    from .restore_session import RestoreSession

IN_GALLERY: Final = 8
IS_FAVORITE: Final = 3


@dataclasses.dataclass
class ListRestorer:
    """Restores the galleries and the favorites of a run, if they were chosen."""

    session: RestoreSession
    galleries: list[BackupGallery] = dataclasses.field(default_factory=list)
    gallery_ids: dict[str, str] = dataclasses.field(default_factory=dict)
    missing_favorites: list[str] = dataclasses.field(default_factory=list)
    _existing: dict[str, Gallery] = dataclasses.field(default_factory=dict)
    _unsure: set[str] = dataclasses.field(default_factory=set)

    def start(self) -> Flow[None]:
        """Find the galleries and favorites that the account has."""
        session = self.session
        if "galleries" in session.include:
            # The account lists the newest gallery first.
            self.galleries = yield from run_blocking(lambda: list(session.backup.galleries())[::-1])
            yield from self._list_galleries()
            if session.journal is not None:
                known: dict[str, str] = yield from run_blocking(session.journal.restored_galleries)
                self.gallery_ids = {old: new for old, new in known.items() if new in self._existing}
                self._unsure = {old for old, new in known.items() if not new}
            for gallery in self.galleries:
                if session.is_original(gallery.id, gallery.id) and gallery.id in self._existing:
                    self.gallery_ids[gallery.id] = gallery.id
                elif gallery.id not in self.gallery_ids and (found := self._find(gallery)) is not None:
                    self.gallery_ids[gallery.id] = found
        if "favorites" in session.include:
            present: set[str] = set()
            yield from list_pages(session, favorites.GET_LIST, {}, lambda page: present.update(one.id for one in page))
            saved = yield from run_blocking(session.backup.favorite_ids)
            self.missing_favorites = [one for one, owner in reversed(saved) if one not in present and owner != session.nsid]

    def restore(self) -> Flow[None]:
        """Restore the galleries, the oldest first, and then the favorites in the order in which they were marked."""
        for gallery in self.galleries:
            if not self.session.is_original(gallery.id, self.gallery_ids.get(gallery.id, "")):
                yield from self._attempt(gallery.id, "gallery", partial(self._restore_gallery, gallery))
        for photo_id in self.missing_favorites:
            if (yield from self._attempt(photo_id, "favorite", partial(self._add_favorite, photo_id))):
                return

    def _attempt(self, item_id: str, what: str, step: Callable[[], Flow[None]]) -> Flow[bool]:
        """Do a step, and record its problem. Return whether it failed for a temporary reason."""
        session = self.session
        problem: FlickrError | None = None
        try:
            yield from persistently(session.config, step)
        except FlickrError as error:
            if concerns_all(error):
                raise
            problem = error
        message = None if problem is None else problem.message
        yield from run_blocking(partial(session.open_journal.set_problem, item_id, what, message))
        remains = problem is not None and is_temporary(problem)
        session.remaining += remains
        return remains

    def _list_galleries(self) -> Flow[None]:
        found: dict[str, Gallery] = {}
        yield from list_pages(
            self.session, galleries.GET_LIST, {}, lambda page: found.update({one.id: one for one in page}), needs_all=True
        )
        self._existing = found

    def _find(self, gallery: BackupGallery) -> str | None:
        """Return the id of a gallery with the same title and description that is not yet that of another one."""
        used, saved = set(self.gallery_ids.values()), gallery.gallery
        for one in self._existing.values():
            is_same = one.title == saved.title and one.description in (saved.description, _description(saved))
            if is_same and one.id not in used:
                return one.id
        return None

    def _restore_gallery(self, gallery: BackupGallery) -> Flow[None]:
        """Create a gallery unless the account has it, add the photos that it lacks, and set their order and the cover."""
        session = self.session
        new_id, saved = (yield from self._create(gallery)), gallery.gallery
        existing = self._existing.get(new_id)
        if (_description(saved) if existing is None else existing.description) != saved.description:
            arguments = {"gallery_id": new_id, "title": saved.title, "description": saved.description}
            yield from call_method(session.config, galleries.EDIT_META, arguments)
        photos: list[str] = []
        if existing is not None:
            arguments = {"gallery_id": new_id}
            yield from list_pages(session, galleries.GET_PHOTOS, arguments, lambda page: photos.extend(one.id for one in page))
        present = set(photos)
        added = 0
        problem: ApiError | None = None
        for photo in gallery.photos:
            if photo.id in present:
                continue
            try:
                comment = {"comment": photo.comment} if photo.comment else {}
                addition = {"gallery_id": new_id, "photo_id": photo.id, **comment}
                yield from call_method(session.config, galleries.ADD_PHOTO, addition)
            except ApiError as error:
                if concerns_all(error) or is_temporary(error):
                    raise
                if error.code != IN_GALLERY:
                    problem = error
                    continue
            present.add(photo.id)
            added += 1
        kept = [photo.id for photo in gallery.photos if photo.id in present]
        ordered = [*kept, *(one for one in photos if one not in set(kept))]
        cover = saved.primary_photo_id if saved.primary_photo_id in present else next(iter(ordered), "")
        if ordered and (added or ordered != photos or existing is None or cover != existing.primary_photo_id):
            order = {"gallery_id": new_id, "primary_photo_id": cover, "photo_ids": ordered}
            yield from call_method(session.config, galleries.EDIT_PHOTOS, order)
        if problem is not None:
            raise problem

    def _create(self, gallery: BackupGallery) -> Flow[str]:
        """Return the id of a gallery, which is created unless an attempt without a response has created it."""
        session, journal = self.session, self.session.open_journal
        if gallery.id in self.gallery_ids:
            return self.gallery_ids[gallery.id]
        if gallery.id in self._unsure:
            yield from self._list_galleries()
        new_id = self._find(gallery)
        if new_id is None:
            yield from run_blocking(partial(journal.set_gallery, gallery.id))
            self._unsure.add(gallery.id)
            arguments = {"title": gallery.gallery.title, "description": _description(gallery.gallery)}
            new_id = (yield from call_method(session.config, galleries.CREATE, arguments)).id
            session.added["galleries"] += 1
        yield from run_blocking(partial(journal.set_gallery, gallery.id, new_id))
        self.gallery_ids[gallery.id] = new_id
        return new_id

    def _add_favorite(self, photo_id: str) -> Flow[None]:
        try:
            yield from call_method(self.session.config, favorites.ADD, {"photo_id": photo_id})
        except ApiError as error:
            if error.code != IS_FAVORITE:
                raise
            return
        self.session.added["favorites"] += 1


def _description(gallery: Gallery) -> str:
    """Return the description of a new gallery, which Flickr requires; an empty one is set afterwards."""
    return gallery.description or gallery.title
