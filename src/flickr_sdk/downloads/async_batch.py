"""Download many photos, each once, across crashes and restarts."""

from __future__ import annotations

import asyncio
import inspect  # async-only
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from .._utils.short_traceback import ShortTracebacks
from ..errors.base import FlickrError
from ..errors.download_errors import DownloadCancelled
from ..uploads.workers import run_tasks
from ..walk.async_walker import AsyncWalker
from ..walk.walker_base import PagedQuery
from .batch_base import DownloadBatchBase
from .item_reader import END, next_of_async
from .sources import InvalidItem, PhotoItem, PhotoList, list_call, parse_item, parse_item_of_iterable

if TYPE_CHECKING:
    import os
    from collections.abc import AsyncIterator
    from types import TracebackType

    from .._pipeline.async_runner import AsyncRunner
    from ..uploads.batch_progress import BatchProgressCallback
    from .batch_target import DownloadOptions
    from .entries import DownloadEntries, DownloadReport
    from .sources import AsyncDownloadable


class AsyncDownloads(DownloadBatchBase):
    """A download batch; returned by `AsyncFlickr.downloads`. Once closed, its methods raise `UsageError`."""

    _accepts_async = True  # async-only

    def __init__(
        self,
        client: AsyncRunner,
        to: str | os.PathLike[str],
        journal: str | os.PathLike[str] | None,
        concurrency: int,
        options: DownloadOptions,
    ) -> None:
        with ShortTracebacks():
            super().__init__(client._config, to, journal, concurrency, options)
            # sync-only: self._journal()
        self._client = client

    async def add(self, source: AsyncDownloadable, *, album: str = "") -> None:
        """Add photos to download.

        A photo, an id and a URL are recorded in the journal. An iterable is read by `run`, one item at a time as files are
        downloaded, so it may be as long as you like. Add iterables again after a restart. Each photo is downloaded once, however
        often it is added. A photo that failed is tried again.

        Args:
            source: A photo from a response, its id or URL; the URL of an album, a person, a group, a gallery, a person's
                favorites or a tag; an album or a gallery from a response; or an iterable of them, such as a walk or a harvest.
            album: The title of the album, for file names with `{album}`. Albums have their own titles.

        Raises:
            ArgumentError: The source is not supported.
            DownloadJournalError: The journal cannot be read or written.
        """
        with ShortTracebacks():
            await asyncio.to_thread(self._add, source, album)

    async def entries(self) -> DownloadEntries:
        """Return the entries of the journal, in the order in which they were added.

        Raises:
            DownloadJournalError: The journal cannot be read.
        """
        with ShortTracebacks():
            return await asyncio.to_thread(self._entries)

    async def run(self, progress: BatchProgressCallback | None = None) -> DownloadReport:
        """Download the photos that were added, and those that earlier runs did not finish.

        Args:
            progress: Called with a `BatchProgress` after each step, never concurrently. It may be a coroutine function. An error
                that it raises stops the run.

        Returns:
            The state of all files, and why some are not there. Files with temporary failures remain for the next run.

        Raises:
            DownloadJournalError: The journal cannot be used.
            UsageError: The batch is closed, or already running.
            FlickrError: An error that affects all files, such as a revoked token, or an error of an iterable.
        """

        async def download(item: PhotoItem) -> None:
            # sync-only: client._run(self._download(tracker, item))
            returned = await client._run(self._download(tracker, item))  # async-only
            if inspect.isawaitable(returned):  # async-only
                await returned

        client = self._client
        with ShortTracebacks(), self._exclusive_run():
            tracker = await asyncio.to_thread(self._prepare, progress)
            await run_tasks(download, self._items(), self._concurrency, self._stopping, DownloadCancelled)
            # sync-only: tracker.end_lists()
            returned = tracker.end_lists()  # async-only
            if inspect.isawaitable(returned):  # async-only
                await returned
            return await asyncio.to_thread(self._report, tracker)

    async def _items(self) -> AsyncIterator[PhotoItem]:
        """Yield the photos of this run: first those that were added as objects, because they may contain the URLs of files."""
        while self._photos:
            self._pending -= 1
            yield self._photos.popleft()
        while self._iterators:
            iterator, album = self._iterators[0]
            while (item := await next_of_async(iterator)) is not END:
                found = parse_item_of_iterable(item)
                if isinstance(found, PhotoItem):
                    yield replace(found, album=album)
                elif isinstance(found, InvalidItem):
                    await asyncio.to_thread(self._reject, found)
                else:
                    async for photo in self._read_list(found, album):
                        yield photo
            self._iterators.popleft()
        number = 0
        while entries := await asyncio.to_thread(self._next_pending, number):
            for entry in entries:
                number = entry.number
                if entry.photo_id:
                    self._pending -= 1
                    yield PhotoItem(entry.photo_id, entry.photo_id)
                elif isinstance(listed := parse_item(entry.url), PhotoList):
                    async for photo in self._read_list(replace(listed, url=entry.url), entry.album):
                        yield photo

    async def _read_list(self, listed: PhotoList, album: str) -> AsyncIterator[PhotoItem]:
        """Yield the photos of a list at Flickr. A list that cannot be read is an entry of the report."""
        entry = await asyncio.to_thread(self._claim, "", listed.url, album)
        if entry is None:
            return
        try:
            found, album = await self._client._run(self._open_list(listed, album))
            endpoint, arguments = list_call(found, self.extras, authenticated=self._config.token is not None)
            query = PagedQuery.create(endpoint, arguments, config=self._config)
            async with AsyncWalker(query, self._client._run) as walker:
                self._walker = walker
                async for photo in walker:
                    yield PhotoItem(photo.id, photo, album)
        except FlickrError as error:
            await asyncio.to_thread(self._record_list, entry, error)
        else:
            await asyncio.to_thread(self._record_list, entry, None)
        finally:
            self._walker = None

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
