# Derived from flickr_sdk.backup.async_restore by codegen. Do not edit.
"""Run a restore to its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from .._utils.safe_repr import shown
from ..errors.base import ArgumentError
from ..uploads.batch_progress import ProgressTracker
from ..uploads.journal import UploadEntry
from .restore_albums import AlbumRestorer
from .restore_lists import ListRestorer
from .restore_parts import parse_parts
from .restore_photo import finish_photo, upload_photo
from .restore_plan import RestorePlanner
from .restore_report import RestoreProblem, RestoreReport
from .restore_session import close_session, open_backup, start_session

if TYPE_CHECKING:
    import os

    from .._pipeline.sync_runner import Runner
    from ..uploads.batch_progress import BatchProgressCallback
    from .restore_parts import RestorePart
    from .restore_session import RestoreSession

MAX_CONSECUTIVE: Final = 3
"""After so many photos in a row with temporary problems, Flickr is not available, and the run ends."""


class RestoreRun:
    """A run of a restore."""

    def __init__(
        self,
        client: Runner,
        from_: str | os.PathLike[str],
        journal: str | os.PathLike[str] | None,
        include: Iterable[RestorePart],
        progress: BatchProgressCallback | None,
    ) -> None:
        if progress is not None and not callable(progress):
            raise ArgumentError("restore", "progress", f"is {shown(progress)}; pass a function")
        self._client = client
        self._from = from_
        self._journal = journal
        self._include = parse_parts(include)
        self._progress = progress
        self._uploaded = 0
        self._bytes = 0

    def run(self, *, dry_run: bool) -> RestoreReport:
        """Restore the backup, and return the report."""
        backup = open_backup(self._from)
        flow = start_session(self._client._config, backup, self._journal, self._include, dry_run=dry_run)
        session = self._client._run(flow)
        try:
            present = len(session.photo_ids)
            albums, lists = AlbumRestorer(session), ListRestorer(session)
            if dry_run:
                found = self._client._run(albums.start())
                self._client._run(lists.start())
                return RestorePlanner(session, albums, lists).report(found)
            is_available = self._restore_photos(session)
            found = self._client._run(albums.start())
            if is_available:
                for album in found:
                    self._client._run(albums.restore(album))
                self._client._run(albums.order(found))
                self._client._run(lists.start())
                self._client._run(lists.restore())
            return self._report(session, albums, present)
        finally:
            close_session(session)

    def _restore_photos(self, session: RestoreSession) -> bool:
        """Restore the photos, the oldest first. Return whether Flickr was available until the end."""
        restored = session.photo_ids
        entries = (UploadEntry(one.id, "", one.size, state="done" if one.id in restored else "waiting") for one in session.photos)
        tracker = ProgressTracker(entries, self._client._config.clock, self._progress)
        failures = 0
        for number, one in enumerate(session.photos):
            new_id = session.photo_ids.get(one.id)
            if new_id is not None and session.is_finished(one.id, new_id):
                continue
            entry = self._client._run(upload_photo(session, one, _reporter(tracker, one.id)))
            remains = False
            if entry is not None and entry.state == "done":
                if new_id is None:
                    self._uploaded += entry.photo_id not in session.listed
                    self._bytes += one.size if entry.photo_id not in session.listed else 0
                remains = self._client._run(finish_photo(session, entry))
            elif entry is not None:
                remains = entry.state != "failed"
            session.remaining += remains
            failures = failures + 1 if remains else 0
            tracker.set_entry(entry or UploadEntry(one.id, "", one.size, state="failed"))
            tracker.notify()
            if failures == MAX_CONSECUTIVE:
                session.remaining += sum(later.id not in session.photo_ids for later in session.photos[number + 1 :])
                return False
        return True

    def _report(self, session: RestoreSession, albums: AlbumRestorer, present: int) -> RestoreReport:
        """Return the report of a run. Performs I/O."""
        problems = [*session.problems, *session.open_journal.restore_problems()]
        return RestoreReport(
            len(session.photos) + len(session.without_file),
            self._uploaded,
            present,
            self._bytes,
            albums.created,
            session.photo_ids,
            albums.ids,
            tuple(RestoreProblem(*problem) for problem in problems),
            session.losses.report(),
            session.remaining,
            added=dict(session.added),
        )


def _reporter(tracker: ProgressTracker, photo_id: str) -> Callable[[int, int], object]:
    """Return the callback of an upload."""
    return lambda sent, _: tracker.set_sent(photo_id, sent)
