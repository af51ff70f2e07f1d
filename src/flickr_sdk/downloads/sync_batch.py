# Derived from flickr_sdk.downloads.async_batch by codegen. Do not edit.
"""Download many photos, each once, across crashes and restarts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Self

from .._utils.short_traceback import ShortTracebacks
from ..errors.base import FlickrError
from ..errors.download_errors import DownloadCancelled
from ..uploads.workers import run_threads
from ..walk.sync_walker import Walker
from ..walk.walker_base import PagedQuery
from .batch_base import DownloadBatchBase
from .item_reader import END, next_of_sync
from .sources import InvalidItem, PhotoItem, PhotoList, list_call, parse_item, parse_item_of_iterable

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator
    from types import TracebackType

    from .._pipeline.sync_runner import Runner
    from ..uploads.batch_progress import BatchProgressCallback
    from .batch_target import DownloadOptions
    from .entries import DownloadEntries, DownloadReport
    from .sources import Downloadable


class Downloads(DownloadBatchBase):
    """A download batch; returned by `Flickr.downloads`. Once closed, its methods raise `UsageError`."""

    def __init__(
        self,
        client: Runner,
        to: str | os.PathLike[str],
        journal: str | os.PathLike[str] | None,
        concurrency: int,
        options: DownloadOptions,
    ) -> None:
        with ShortTracebacks():
            super().__init__(client._config, to, journal, concurrency, options)
            self._journal()
        self._client = client

    def add(self, source: Downloadable, *, album: str = "") -> None:
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
            self._add(source, album)

    def entries(self) -> DownloadEntries:
        """Return the entries of the journal, in the order in which they were added.

        Raises:
            DownloadJournalError: The journal cannot be read.
        """
        with ShortTracebacks():
            return self._entries()

    def run(self, progress: BatchProgressCallback | None = None) -> DownloadReport:
        """Download the photos that were added, and those that earlier runs did not finish.

        Args:
            progress: Called with a `BatchProgress` after each step, never concurrently. An error
                that it raises stops the run.

        Returns:
            The state of all files, and why some are not there. Files with temporary failures remain for the next run.

        Raises:
            DownloadJournalError: The journal cannot be used.
            UsageError: The batch is closed, or already running.
            FlickrError: An error that affects all files, such as a revoked token, or an error of an iterable.
        """

        def download(item: PhotoItem) -> None:
            client._run(self._download(tracker, item))

        client = self._client
        with ShortTracebacks(), self._exclusive_run():
            tracker = self._prepare(progress)
            run_threads(download, self._items(), self._concurrency, self._stopping, DownloadCancelled)
            tracker.end_lists()
            return self._report(tracker)

    def _items(self) -> Iterator[PhotoItem]:
        """Yield the photos of this run: first those that were added as objects, because they may contain the URLs of files."""
        while self._photos:
            self._pending -= 1
            yield self._photos.popleft()
        while self._iterators:
            iterator, album = self._iterators[0]
            while (item := next_of_sync(iterator)) is not END:
                found = parse_item_of_iterable(item)
                if isinstance(found, PhotoItem):
                    yield replace(found, album=album)
                elif isinstance(found, InvalidItem):
                    self._reject(found)
                else:
                    for photo in self._read_list(found, album):
                        yield photo
            self._iterators.popleft()
        number = 0
        while entries := self._next_pending(number):
            for entry in entries:
                number = entry.number
                if entry.photo_id:
                    self._pending -= 1
                    yield PhotoItem(entry.photo_id, entry.photo_id)
                elif isinstance(listed := parse_item(entry.url), PhotoList):
                    for photo in self._read_list(replace(listed, url=entry.url), entry.album):
                        yield photo

    def _read_list(self, listed: PhotoList, album: str) -> Iterator[PhotoItem]:
        """Yield the photos of a list at Flickr. A list that cannot be read is an entry of the report."""
        entry = self._claim("", listed.url, album)
        if entry is None:
            return
        try:
            found, album = self._client._run(self._open_list(listed, album))
            endpoint, arguments = list_call(found, self.extras, authenticated=self._config.token is not None)
            query = PagedQuery.create(endpoint, arguments, config=self._config)
            with Walker(query, self._client._run) as walker:
                self._walker = walker
                for photo in walker:
                    yield PhotoItem(photo.id, photo, album)
        except FlickrError as error:
            self._record_list(entry, error)
        else:
            self._record_list(entry, None)
        finally:
            self._walker = None

    def close(self) -> None:
        """Close the batch and its journal, so that other programs can use it."""
        self._close_journal()

    def __enter__(self) -> Self:
        with ShortTracebacks():
            self._journal()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()
