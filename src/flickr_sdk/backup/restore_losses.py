"""Count what a restore leaves out, because the API cannot set it. Decisions without I/O."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from .restore_report import NotRestored

if TYPE_CHECKING:
    from .layout import BackupAlbum, BackupPhoto
    from .store import Backup


class Losses:
    """Counts what a restore leaves out."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, what: str) -> None:
        """Count something that cannot be restored."""
        self._counts[what] += 1

    def add_photo(self, saved: BackupPhoto, owner: str) -> None:
        """Count what cannot be restored of a photo."""
        info, photo = saved.info, saved.photo
        self._counts["photo ids"] += 1
        self._counts["views"] += (info.views if info is not None else photo.views or photo.count_views) or 0
        self._counts["favorites of other people"] += (info and info.count_faves) or photo.count_faves or len(saved.favorites)
        self._counts["comments"] += max(len(saved.comments), info.comments if info is not None else photo.count_comments or 0)
        if info is not None:
            self._counts["notes of other people"] += sum(note.author != owner for note in info.notes)
        if saved.contexts is not None:
            self._counts["photos in groups"] += len(saved.contexts.pool)

    def add_album(self, album: BackupAlbum) -> None:
        """Count what cannot be restored of an album."""
        self._counts["album ids"] += 1
        self._counts["views of albums"] += album.album.count_views
        self._counts["comments on albums"] += len(album.comments)

    def add_account(self, backup: Backup) -> None:
        """Count the lists of the account that a restore leaves out. Performs I/O."""
        self._counts["collections"] += len(backup.collections())
        self._counts["galleries"] += sum(1 for _ in backup.galleries())
        self._counts["favorites"] += len(backup.favorites())
        self._counts["contacts"] += len(backup.contacts())
        self._counts["groups"] += len(backup.groups())

    def report(self) -> tuple[NotRestored, ...]:
        """Return the counts that are not zero."""
        return tuple(NotRestored(what, count) for what, count in self._counts.items() if count)
