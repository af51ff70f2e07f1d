"""Run a backup to its end."""

from __future__ import annotations

import asyncio
import inspect  # async-only
import shutil
from typing import TYPE_CHECKING

from .._pipeline.unexpected_values import using_responses
from .._utils.safe_repr import shown
from ..downloads.async_batch import AsyncDownloads
from ..downloads.batch_target import DownloadOptions
from ..errors.backup_errors import BackupError
from ..errors.base import ArgumentError
from ..errors.download_errors import DownloadJournalError
from .account_lists import account_steps
from .album_folders import write_album_folders
from .file_names import FILE_NAMES, THUMBNAIL_NAMES
from .index import REMEDY
from .layout import DOWNLOADS
from .photo_documents import CHUNK, add_file, describe, mark_damaged, photos_to_download
from .photo_list import PhotoLister
from .replaced import forget_replaced
from .report import BackupProgress, BackupReport
from .session import find_account, open_session
from .sidecars import write_missing_sidecars
from .space import check_space
from .thumbnails import CHUNK as THUMBNAILS
from .thumbnails import FOLDER, add_thumbnail, make_thumbnails, thumbnails_to_download
from .viewer import write_viewer

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable

    from .._pipeline.async_runner import AsyncRunner
    from ..downloads.entries import DownloadEntry
    from ..uploads.batch_progress import BatchProgress
    from .details import Detail
    from .report import BackupProgressCallback, Stage
    from .session import BackupSession


class AsyncBackupRun:
    """A run of a backup."""

    def __init__(
        self,
        client: AsyncRunner,
        to: str | os.PathLike[str],
        user: object,
        details: tuple[Detail, ...] | None,
        progress: BackupProgressCallback | None,
        *,
        concurrency: int,
        verify: bool,
        check_free_space: bool,
        viewer: bool,
        xmp: bool | None,
        album_folders: bool | None,
        set_times: bool,
        refresh: bool,
    ) -> None:
        if progress is not None and not callable(progress):
            raise ArgumentError("backup", "progress", f"is {shown(progress)}; pass a function")
        self._client = client
        self._to = to
        self._user = user
        self._details = details
        self._progress = progress
        self._concurrency = concurrency
        self._options = DownloadOptions("largest", verify, names=FILE_NAMES, set_times=set_times)
        self._check_free_space = check_free_space
        self._viewer = viewer
        self._xmp = xmp
        self._album_folders = album_folders
        self._refresh = refresh

    async def run(self) -> BackupReport:
        """Back up the account, and return the report."""
        with using_responses():
            return await self._run()

    async def _run(self) -> BackupReport:
        person, is_own = await self._client._run(find_account(self._client._config, self._user))
        arguments = (self._client._config, self._to, person, is_own, self._details, self._xmp, self._album_folders)
        session = await asyncio.to_thread(open_session, *arguments)
        try:
            return await self._save(session)
        finally:
            await asyncio.to_thread(session.close)

    async def _save(self, session: BackupSession) -> BackupReport:
        await self._list_photos(session)
        if self._check_free_space:
            await asyncio.to_thread(check_space, session, shutil.disk_usage)
        steps = list(account_steps(session))
        for number, step in enumerate(steps, 1):
            await self._client._run(step)
            await self._report_count("lists", number, len(steps))
        if self._refresh:
            await asyncio.to_thread(session.index.refresh)
        await self._describe_photos(session)
        stopped = await self._download_files(session)
        if self._viewer and not stopped:
            await self._write_viewer(session)
        if session.writes_xmp and not stopped:
            await asyncio.to_thread(write_missing_sidecars, session, verify=self._options.verify)
        if session.makes_album_folders and not stopped:
            await asyncio.to_thread(write_album_folders, session)
        return await asyncio.to_thread(self._finish, session, stopped)

    async def _list_photos(self, session: BackupSession) -> None:
        lister = PhotoLister(session)
        # The list has the URLs and sizes of photos whose documents are damaged.
        checks_documents = self._options.verify or self._refresh
        is_damaged = checks_documents and await asyncio.to_thread(mark_damaged, session)
        more = await self._client._run(lister.start()) or is_damaged
        while more:
            more = await self._client._run(lister.read_page())
            await self._report_count("photos", lister.listed, lister.total)

    async def _describe_photos(self, session: BackupSession) -> None:
        """Write the documents of new and changed photos. A second round tries those with temporary problems again."""
        names = session.detail_names
        count = await asyncio.to_thread(session.index.count_undescribed, names)
        done = 0
        for attempt in range(2):
            after = ""
            if attempt and not session.postponed:
                break
            session.problems = [one for one in session.problems if one.photo_id not in session.postponed]
            session.postponed.clear()
            while rows := await asyncio.to_thread(session.index.next_undescribed, names, after, CHUNK):
                for row in rows:
                    after = row.id
                    await self._client._run(describe(session, row))
                    done += row.id not in session.postponed
                    await self._report_count("details", done, count)

    async def _download_files(self, session: BackupSession) -> str:
        """Download the files of new and replaced photos, and add them to their documents."""
        count, _ = await asyncio.to_thread(session.index.missing_files)
        if not count and not self._options.verify:
            return ""
        journal = session.store.folder / DOWNLOADS
        try:
            await asyncio.to_thread(forget_replaced, session, journal)
            batch = AsyncDownloads(self._client, session.store.folder, journal, self._concurrency, self._options)
            async with batch as downloads:
                await downloads.add(photos_to_download(session))
                report = await downloads.run(self._report_files)
        except DownloadJournalError as error:
            raise BackupError(
                error.journal,
                error.problem.replace("writable, or pass another file", "writable").replace("pass another file", REMEDY),
            ) from error
        session.counters.downloaded, session.counters.bytes = report.downloaded, report.bytes
        await asyncio.to_thread(_add_entries, session, report.entries, add_file)
        return report.stopped

    async def _write_viewer(self, session: BackupSession) -> None:
        """Make or download the thumbnails that are missing, and write the pages to browse the backup."""
        after, done, count = "", 0, await asyncio.to_thread(session.index.count_without_thumbnail)
        while rows := await asyncio.to_thread(session.index.next_without_thumbnail, after, THUMBNAILS):
            await asyncio.to_thread(make_thumbnails, session, rows)
            after, done = rows[-1].id, done + len(rows)
            await self._report_count("viewer", done, count)
        if await asyncio.to_thread(session.index.count_without_thumbnail):
            folder = session.store.folder.joinpath(*FOLDER.split("/"))
            options = DownloadOptions("n", names=THUMBNAIL_NAMES)
            batch = AsyncDownloads(self._client, folder, None, self._concurrency, options)
            async with batch as downloads:
                await downloads.add(thumbnails_to_download(session))
                report = await downloads.run()
            await asyncio.to_thread(_add_entries, session, report.entries, add_thumbnail)
        await asyncio.to_thread(write_viewer, session)

    def _finish(self, session: BackupSession, stopped: str) -> BackupReport:
        """Record the end of the run. Performs I/O."""
        from .finish import finish

        return finish(session, stopped)

    async def _report_count(self, stage: Stage, done: int, total: int) -> None:
        await self._report(BackupProgress(max(done, total), done, 0, 0, 0, None, None, stage=stage))

    async def _report_files(self, progress: BatchProgress) -> None:
        await self._report(BackupProgress(**vars(progress), stage="files"))

    async def _report(self, progress: BackupProgress) -> None:
        if self._progress is not None:
            # sync-only: self._progress(progress)
            returned = self._progress(progress)  # async-only
            if inspect.isawaitable(returned):  # async-only
                await returned


def _add_entries(
    session: BackupSession, entries: Iterable[DownloadEntry], add: Callable[[BackupSession, DownloadEntry], None]
) -> None:
    """Record what a batch has downloaded. Performs I/O."""
    for entry in entries:
        add(session, entry)
