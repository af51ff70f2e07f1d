# Derived from flickr_sdk.backup.async_restore_methods by codegen. Do not edit.
"""The client's method that restores backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._pipeline.sync_runner import Runner

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from ..uploads.batch_progress import BatchProgressCallback
    from .restore_parts import RestorePart
    from .restore_report import RestoreReport


class RestoreMethods(Runner):
    """The client's method that restores backups."""

    def restore(
        self,
        from_: str | os.PathLike[str],
        *,
        dry_run: bool = False,
        include: Iterable[RestorePart] = (),
        journal: str | os.PathLike[str] | None = None,
        progress: BatchProgressCallback | None = None,
    ) -> RestoreReport:
        """Put a backup into the account of the token: photos and videos, each once, and albums.

        Photos are uploaded one after the other, the oldest first. Each stays private until its title, tags, dates, license,
        location and notes are set. The machine tag `backup:id=...` with its id in the backup identifies a restored photo. After a
        crash, run it again: it continues where it stopped.

        Args:
            from_: The folder of the backup.
            dry_run: Whether to change nothing and return what a run would do, with the number of its requests by method.
            include: Parts that concern other people and are left out by default: `people` in photos, `comments` (your own, with
                the current date), `groups` (adds photos to the pools of groups that you are a member of; the backup needs the
                detail `contexts`), `galleries` and `favorites`.
            journal: The SQLite file that records what was done, for one account; by default `restore-NSID.sqlite` in the folder
                of the backup.
            progress: Called with a `BatchProgress` during uploads and after each photo. It stops
                the run by raising `UploadCancelled`.

        Returns:
            What the run did, what could not be restored, and what Flickr has no way to restore.

        Raises:
            BackupError: The folder is not a backup or cannot be read, or the journal cannot be used or belongs to another
                account.
            ArgumentError: An argument is invalid.
            FlickrError: The client is unauthenticated, the account is full, or a request failed.
        """
        from .._utils.short_traceback import ShortTracebacks
        from .sync_restore import RestoreRun

        with ShortTracebacks():
            return RestoreRun(self, from_, journal, include, progress).run(dry_run=dry_run)
