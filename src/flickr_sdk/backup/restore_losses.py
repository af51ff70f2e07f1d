"""Count what a restore leaves out, because the API cannot set it. Decisions without I/O."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Final

from .layout import ListName
from .restore_report import NotRestored
from .restore_values import own_comments

if TYPE_CHECKING:
    from .._generated.models import Comment
    from .layout import BackupAlbum, BackupPhoto
    from .restore_parts import RestorePart
    from .store import Backup

LISTS: Final[tuple[ListName, ...]] = ("collections", "galleries", "favorites", "contacts", "groups")


class Losses:
    """Counts what a restore leaves out."""

    def __init__(self, owner: str = "", include: Collection[RestorePart] = (), *, is_same_account: bool = False) -> None:
        self._owner = owner
        self._include = include
        self._is_same_account = is_same_account
        self._counts: Counter[str] = Counter()
        self._of_photos: dict[str, dict[str, int]] = {}

    def add(self, what: str) -> None:
        """Count something that cannot be restored."""
        self._counts[what] += 1

    def add_photo(self, saved: BackupPhoto) -> None:
        """Count what cannot be restored of a photo."""
        info, photo = saved.info, saved.photo
        comments = max(len(saved.comments), info.comments if info is not None else photo.count_comments or 0)
        counts: dict[str, int] = {
            "photo ids": 1,
            "views": (info.views if info is not None else photo.views or photo.count_views) or 0,
            "favorites of other people": (info and info.count_faves) or photo.count_faves or len(saved.favorites),
            "comments": comments - self._own(saved.comments),
        }
        if info is not None:
            counts["notes of other people"] = sum(note.author != self._owner for note in info.notes)
            counts["authors of tags"] = sum(tag.author not in (None, self._owner) for tag in info.tags)
        if "people" not in self._include:
            counts["people in photos"] = len(saved.people)
        if saved.contexts is not None and "groups" not in self._include:
            counts["photos in groups"] = len(saved.contexts.pool)
        self._counts.update(counts)
        if self._is_same_account:
            self._of_photos[saved.id] = {what: count for what, count in counts.items() if count}

    def remove_photo(self, photo_id: str) -> None:
        """Do not count a photo that was not deleted from the account."""
        self._counts.subtract(self._of_photos.pop(photo_id, {}))

    def add_album(self, album: BackupAlbum) -> None:
        """Count what cannot be restored of an album."""
        self._counts["album ids"] += 1
        self._counts["views of albums"] += album.album.count_views
        self._counts["comments on albums"] += len(album.comments) - self._own(album.comments)

    def add_account(self, backup: Backup) -> None:
        """Count the lists of the account that a restore leaves out. Performs I/O."""
        if self._is_same_account:
            return
        for name in LISTS:
            # Photos are added to groups, but the account does not join them.
            if name == "groups" or name not in self._include:
                self._counts[name] += backup.count(name)

    def _own(self, comments: Iterable[Comment]) -> int:
        """Return the number of comments to restore."""
        return len(own_comments(comments, self._owner)) if "comments" in self._include else 0

    def report(self) -> tuple[NotRestored, ...]:
        """Return the counts that are not zero."""
        return tuple(NotRestored(what, count) for what, count in self._counts.items() if count)
