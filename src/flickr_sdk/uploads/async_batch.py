"""Upload many files, each exactly once, across crashes and restarts."""

from __future__ import annotations

import asyncio
import inspect  # async-only
from typing import TYPE_CHECKING, Literal, Self

from .._utils.short_traceback import ShortTracebacks
from ..errors.upload_errors import UploadCancelled
from .batch_base import BatchBase
from .batch_progress import BatchReport
from .workers import run_tasks

if TYPE_CHECKING:
    import datetime as dt
    import os
    from collections.abc import Iterable
    from types import TracebackType

    from .._generated.enums import ContentType, License, LicenseNumber, SafetyLevel, SearchVisibility
    from .._pipeline.async_runner import AsyncRunner
    from .batch import BatchOptions
    from .batch_progress import BatchProgressCallback
    from .journal import UploadEntry
    from .steps import Geo, Permissions, Step
    from .upload_arguments import Tags
    from .upload_source import Uploadable


class AsyncUploads(BatchBase):
    """An upload batch with a journal; returned by `AsyncFlickr.uploads`. Once closed, its methods raise `UsageError`."""

    def __init__(self, client: AsyncRunner, path: str | os.PathLike[str], concurrency: int, options: BatchOptions) -> None:
        with ShortTracebacks():
            super().__init__(path, concurrency, options)
            # sync-only: self._journal()
        self._client = client

    async def add(
        self,
        file: Uploadable,
        *,
        title: str | None = None,
        description: str | None = None,
        tags: Tags | None = None,
        is_public: bool | None = None,
        is_friend: bool | None = None,
        is_family: bool | None = None,
        safety_level: SafetyLevel | Literal[1, 2, 3] | None = None,
        content_type: ContentType | Literal[1, 2, 3, 4, 9] | None = None,
        hidden: SearchVisibility | Literal[1, 2] | None = None,
        length: int | None = None,
        filename: str | None = None,
        album: str | Iterable[str] | None = None,
        geo: Geo | None = None,
        license: License | LicenseNumber | None = None,
        date_taken: dt.date | str | None = None,
        permissions: Permissions | None = None,
        after: Step | Iterable[Step] | None = None,
        metadata: bool = False,
    ) -> UploadEntry:
        """Add a file to the journal. The arguments from `title` to `filename` are those of `upload`.

        The others are steps that follow the upload. The journal records each, so that the next run continues with those that are
        missing.

        The checksum of the content identifies a file: adding it again, or a copy of it, changes nothing. A failed file becomes
        `waiting` again. A file that changes before it is uploaded becomes `failed`.

        The journal keeps the path of a file, but not the content of other arguments. Keep an open file open until `run` has
        uploaded it. After a restart, add bytes and open files without a path again.

        Args:
            file: The file.
            title: The title.
            description: The description.
            tags: The tags.
            is_public: Whether everyone sees the photo.
            is_friend: Whether friends see it.
            is_family: Whether family sees it.
            safety_level: The safety level.
            content_type: The content type.
            hidden: Whether public searches find the photo.
            length: The number of bytes of an iterable.
            filename: The file name that Flickr receives.
            album: The title of an album, or a list of titles. An album that does not exist is made with its first photo. The
                photos of an album are in the order in which their files were added.
            geo: The latitude and longitude in degrees, and optionally the accuracy from 1 (world) to 16 (street).
            license: The license.
            date_taken: When the photo was taken, in the owner's local time.
            permissions: Who sees the photo and who can comment. It replaces `is_public`, `is_friend` and `is_family`.
            after: Further calls for the photo, such as `Step("flickr.groups.pools.add", group_id="16978849@N00")`.
            metadata: Whether to take the title, description, tags, location and date that are omitted from the EXIF, IPTC and XMP
                metadata of the file. Requires the extra `images`.

        Returns:
            The entry.

        Raises:
            FileError: The file cannot be uploaded.
            ConfigurationError: `metadata` requires a package that is not installed.
            ArgumentError: An argument is invalid, or the content can be read only once, such as that of an iterator or a pipe.
            UploadJournalError: The journal cannot be read or written.
        """
        with ShortTracebacks():
            return await asyncio.to_thread(self._add, self._client._config, self._client.catalog, locals())

    async def entries(self) -> list[UploadEntry]:
        """List the entries of the journal, in the order in which they were added.

        Raises:
            UploadJournalError: The journal cannot be read.
        """
        with ShortTracebacks():
            return await asyncio.to_thread(self._entries)

    async def find_deleted(self, entries: Iterable[UploadEntry] | None = None) -> list[UploadEntry]:
        """List the entries whose photos were deleted from the account after their upload.

        Their missing steps become failed. A run does not upload them again; `reset` does. The calls are pages of 500 photos of
        the account, and one for each photo that the list lacks.

        Args:
            entries: The entries to check; by default all. Those without a photo are skipped.

        Raises:
            UploadJournalError: The journal cannot be used, or belongs to another account.
            FlickrError: A request failed.
        """
        with ShortTracebacks():
            return await self._client._run(self._find_deleted(self._client._config, entries))

    async def reset(self, entries: Iterable[UploadEntry]) -> None:
        """Forget the photos of entries, so that the next run uploads the files again, each once, and performs all of its steps.

        Entries that have another photo by now are skipped. Add files again that moved, and content without a path.

        Args:
            entries: Entries such as those of `find_deleted`.

        Raises:
            UploadJournalError: The journal cannot be written.
        """
        with ShortTracebacks():
            await asyncio.to_thread(self._reset, tuple(entries))

    async def run(self, progress: BatchProgressCallback | None = None) -> BatchReport:
        """Upload the files of the journal, and perform the missing steps. Files that are added meanwhile wait for the next run.

        Args:
            progress: Called with a `BatchProgress` after each step, never concurrently. It may be a coroutine function. An error
                that it raises stops the run.

        Returns:
            The entries of all files. Files with temporary failures remain for the next run.

        Raises:
            UploadJournalError: The journal cannot be used, or belongs to another account.
            UsageError: The batch is closed, or already running.
            FlickrError: An error that affects all files, such as a revoked token or a full account.
        """

        async def upload(entry: UploadEntry) -> None:
            # sync-only: client._run(self._upload(client._config, run, entry))
            returned = await client._run(self._upload(client._config, run, entry))  # async-only
            if inspect.isawaitable(returned):  # async-only
                await returned

        client = self._client
        with ShortTracebacks(), self._exclusive_run():
            run, pending = await client._run(self._prepare(client._config, client.catalog, progress))
            await run_tasks(upload, pending, min(self._concurrency, len(pending)), self._stopping, UploadCancelled)
            await client._run(self._sort_albums(run))
            return BatchReport(tuple(await asyncio.to_thread(self._entries)))

    async def aclose(self) -> None:
        """Close the batch and its journal, so that other programs can use it."""
        await asyncio.to_thread(self._close_journal)

    async def __aenter__(self) -> Self:
        with ShortTracebacks():
            await asyncio.to_thread(self._journal)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()
