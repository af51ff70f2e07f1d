"""The plan of a restore: the requests that a run would send. This module performs I/O."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from .._generated.endpoints import (
    favorites,
    galleries,
    groups_pools,
    photos,
    photos_comments,
    photos_people,
    photosets,
    photosets_comments,
)
from .restore_report import RestoreProblem, RestoreReport
from .restore_steps import step_calls
from .restore_values import values_of
from .session import PER_PAGE

if TYPE_CHECKING:
    from .layout import BackupAlbum
    from .restore_albums import AlbumRestorer
    from .restore_lists import ListRestorer
    from .restore_parts import RestorePart
    from .restore_session import RestoreSession, SavedPhoto

UPLOAD = "upload"


class RestorePlanner:
    """Counts the requests of a run."""

    def __init__(self, session: RestoreSession, albums: AlbumRestorer, lists: ListRestorer) -> None:
        self._session = session
        self._albums = albums
        self._lists = lists
        # The run lists the account again.
        self._requests = Counter(session.requests)
        self._restorable: set[str] = set()
        self._created = 0
        self._bytes = 0

    def report(self, found: list[BackupAlbum]) -> RestoreReport:
        """Return the report of a dry run."""
        session = self._session
        for one in session.photos:
            if self._add_photo(one):
                self._restorable.add(one.id)
        for album in found:
            self._add_album(album)
        if sum(album.id in self._albums.ids for album in found) + self._created > 1 and (
            self._created or not self._albums.is_ordered(found)
        ):
            self._requests[photosets.ORDER_SETS.method] += 1
        self._add_lists()
        return RestoreReport(
            len(session.photos) + len(session.without_file),
            self._requests[UPLOAD],
            len(session.photo_ids),
            self._bytes,
            self._created,
            session.photo_ids,
            self._albums.ids,
            tuple(RestoreProblem(*problem) for problem in session.problems),
            session.losses.report(),
            dry_run=True,
            requests=dict(sorted(self._requests.items())),
            added=self._count_added(),
        )

    def _add_photo(self, one: SavedPhoto) -> bool:
        """Count the requests for a photo. Return whether the account will have it."""
        session = self._session
        new_id, journal = session.photo_ids.get(one.id), session.journal
        if new_id is not None and session.is_finished(one.id, new_id):
            return True
        saved = session.backup.photo(one.id)
        assert saved.file is not None
        if new_id is None:
            path = session.backup.path_of(saved.file)
            if not path.is_file() or path.stat().st_size != one.size:
                session.problems.append(
                    (one.id, "file", f"{saved.file.path} is missing or damaged; run the backup again with verify=True")
                )
                return False
            self._requests[UPLOAD] += 1
            self._bytes += one.size
        is_marked = new_id is not None and session.is_marked(one.id, new_id)
        is_adopted = new_id in session.listed and not is_marked
        done = journal.restored_steps(one.id) if journal is not None and new_id is not None else []
        # At most, because the photo may have the values of some steps.
        self._requests[photos.GET_INFO.method] += is_marked and not done
        for name, methods in step_calls(values_of(saved, session.owner), session.include, is_adopted=is_adopted).items():
            if name not in done:
                self._requests.update(method.method for method in methods)
        return True

    def _add_album(self, album: BackupAlbum) -> None:
        session, albums = self._session, self._albums
        members = [one for one in album.photo_ids if one in self._restorable or one in session.photo_ids]
        new_id = albums.ids.get(album.id) or albums.find_restored(album)
        if not members:
            return
        if new_id is None:
            self._created += 1
            self._requests.update([photosets.CREATE.method, photosets.EDIT_PHOTOS.method])
        elif not albums.is_finished(album):
            self._requests[photosets.GET_PHOTOS.method] += 1 + (album.album.photos or 0) // PER_PAGE
            self._requests[photosets.EDIT_PHOTOS.method] += any(one not in session.photo_ids for one in members)
        comments = albums.comments_to_add(album)
        if comments:
            self._requests[photosets_comments.GET_LIST.method] += 1
            self._requests[photosets_comments.ADD_COMMENT.method] += len(comments)

    def _add_lists(self) -> None:
        for gallery in self._lists.galleries:
            new_id = self._lists.gallery_ids.get(gallery.id)
            if new_id is None:
                self._requests[galleries.CREATE.method] += 1
                self._requests[galleries.EDIT_META.method] += not gallery.gallery.description
                self._requests[galleries.ADD_PHOTO.method] += len(gallery.photos)
                self._requests[galleries.EDIT_PHOTOS.method] += bool(gallery.photos)
            elif not self._session.is_original(gallery.id, new_id):
                self._requests[galleries.GET_PHOTOS.method] += 1 + len(gallery.photos) // PER_PAGE
        self._requests[favorites.ADD.method] += len(self._lists.missing_favorites)
        self._requests = +self._requests

    def _count_added(self) -> dict[RestorePart, int]:
        counted: dict[RestorePart, int] = {
            "people": self._requests[photos_people.ADD.method],
            "comments": self._requests[photos_comments.ADD_COMMENT.method]
            + self._requests[photosets_comments.ADD_COMMENT.method],
            "groups": self._requests[groups_pools.ADD.method],
            "galleries": self._requests[galleries.CREATE.method],
            "favorites": self._requests[favorites.ADD.method],
        }
        return {name: count for name, count in counted.items() if count}
