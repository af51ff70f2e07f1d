"""The client's methods for backups."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .._pipeline.async_runner import AsyncRunner

if TYPE_CHECKING:
    import os

    from ..types import PersonLike
    from .details import Detail
    from .report import BackupPlan, BackupProgressCallback, BackupReport, VerifyReport


class AsyncBackupMethods(AsyncRunner):
    """The client's methods for backups."""

    async def backup(
        self,
        to: str | os.PathLike[str],
        *,
        user: str | PersonLike = "me",
        details: Iterable[Detail] | None = None,
        progress: BackupProgressCallback | None = None,
        concurrency: int = 4,
        verify: bool = False,
        check_free_space: bool = True,
        viewer: bool = True,
        xmp: bool | None = None,
        album_folders: bool | None = None,
        set_times: bool = False,
        refresh: bool = False,
    ) -> BackupReport:
        """Back up an account to a folder: the files of all photos and videos, and all metadata that Flickr returns.

        The next run requests only changes. After a crash, run it again: it continues where it stopped. Photos that were
        deleted at Flickr stay in the backup and are marked.

        Args:
            to: The folder. It is created if it does not exist, and belongs to one account.
            user: The account: `me` for that of the token, or the id or URL of a person, whose photos that you can see are saved.
            details: What to save beside the files; see `flickr_sdk.backup.DETAILS`. `backup_plan` returns the cost of each. By
                default, those of the last run, and in the first run all except `favorited_by`, `contexts`, `exif` and
                `photo_stats`. What earlier runs saved is kept.
            progress: Called with a `BackupProgress` after each step. It may be a coroutine function. It stops the run by raising
                `DownloadCancelled`.
            concurrency: The number of parallel downloads, from 1 to 32.
            verify: Whether to compare the files with their checksums, and download damaged ones again. Damaged and missing
                documents and sidecars are written again too.
            check_free_space: Whether to fail before the downloads if their estimated size exceeds the free space.
            viewer: Whether to write `index.html`, which shows the backup in a browser without a network. Thumbnails are made with
                Pillow if it is installed, and downloaded otherwise.
            xmp: Whether to write an XMP sidecar beside each file, for programs such as digiKam. It needs the detail `info`. By
                default, as in the last run, and in the first run yes.
            album_folders: Whether to make a folder with relative links to the photos of each album, in order, and update it. It
                needs the detail `albums`, and a file system with symbolic links. By default, as in the last run, and in the first
                run no.
            set_times: Whether to set the modification time of each new file to the date taken.
            refresh: Whether to request the details of all photos again, and not only of those that Flickr reports as changed.

        Returns:
            What the run did, and what could not be saved.

        Raises:
            BackupError: The folder cannot be written, has too little space, is in use, or belongs to another account.
            ArgumentError: An argument is invalid.
            FlickrError: The account does not exist, or a request failed.
        """
        from .async_run import AsyncBackupRun
        from .details import parse_details

        chosen = None if details is None else parse_details(details)
        run = AsyncBackupRun(
            self,
            to,
            user,
            chosen,
            progress,
            concurrency=concurrency,
            verify=verify,
            check_free_space=check_free_space,
            viewer=viewer,
            xmp=xmp,
            album_folders=album_folders,
            set_times=set_times,
            refresh=refresh,
        )
        return await run.run()

    async def backup_plan(self, *, user: str | PersonLike = "me", details: Iterable[Detail] | None = None) -> BackupPlan:
        """Estimate the API calls, the bytes and the hours of the first run of a backup.

        The estimate takes a few calls. It is based on the first 500 photos and the totals of the lists.

        Args:
            user: The account, as in `backup`.
            details: The details. By default, those of the first run of a backup.

        Returns:
            The cost of each detail, also of those that were not chosen. Print it for an overview.

        Raises:
            ArgumentError: An argument is invalid.
            FlickrError: The account does not exist, or a request failed.
        """
        from .details import parse_details
        from .plan import plan

        return await self._run(plan(self._config, user, parse_details(details, "backup_plan")))

    async def verify(self, folder: str | os.PathLike[str], *, account: bool = True) -> VerifyReport:
        """Check each file of a backup against its checksum, and the backup against the account.

        The comparison takes a call for each 500 photos and 500 albums. To download damaged and missing files again, run
        `backup` with `verify=True`.

        Args:
            folder: The folder of the backup.
            account: Whether to compare the backup with the account. Without it, no request is sent.

        Returns:
            What is damaged, missing, or different at Flickr.

        Raises:
            BackupError: The folder is not a backup.
            ArgumentError: The backup belongs to another account than the client.
            FlickrError: A request failed.
        """
        from .verification import Verification

        return await self._run(Verification(self._config, folder).run(account=account))
