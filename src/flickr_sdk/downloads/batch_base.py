"""The base of the download batches of both clients: the journal, the sources, the work on one file, and stopping."""

from __future__ import annotations

import dataclasses
import operator
import os
from collections import deque
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from .._generated.endpoints.photosets import GET_INFO
from .._pipeline.api_call import call_method
from .._pipeline.commands import run_blocking
from .._pipeline.config_parser import parse_path
from .._utils.safe_repr import shown
from ..config import MAX_WAIT
from ..errors.base import ArgumentError, ConfigurationError, FlickrError
from ..errors.download_errors import DownloadCancelled
from ..rate_limit.limiter import limiter_key
from ..rate_limit.memory import MemoryLimiter
from ..rate_limit.throttle import Throttle
from ..uploads.batch import interruptible
from ..uploads.journaled_batch import JournaledBatch
from .batch import download_entry
from .batch_target import DownloadOptions, Target
from .entries import DownloadEntries, DownloadEntry, DownloadReport
from .failures import affects_all_files, outcome
from .item_reader import IN_MEMORY
from .journal import DownloadJournal
from .partial_download import PartialDownload
from .progress import DownloadTracker
from .sources import InvalidItem, PhotoItem, PhotoList, as_iterator, extras_for, look_up, parse_item

if TYPE_CHECKING:
    from .._generated.enums import PhotoExtra
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from ..uploads.batch_progress import BatchProgressCallback

PENDING: Final = 100
"""The number of pending entries that are read at once."""
UNLIMITED: Final = (1000, 1.0)
"""The rate of a client without a limiter of the image host: only the pauses that the host demands matter."""


class DownloadBatchBase(JournaledBatch[DownloadJournal]):
    """A download batch, without the part that runs flows."""

    _accepts_async: ClassVar[bool] = False
    """Whether sources may be asynchronous iterables."""

    def __init__(
        self,
        config: ClientConfig,
        to: str | os.PathLike[str],
        journal: str | os.PathLike[str] | None,
        concurrency: int,
        options: DownloadOptions,
    ) -> None:
        super().__init__(DownloadJournal, journal, concurrency)
        if options.verify and journal is None:
            raise ConfigurationError("verify=True needs the checksums of a journal; pass journal")
        self._folder = os.path.abspath(parse_path("to", to))
        if os.path.lexists(self._folder) and not os.path.isdir(self._folder):
            raise ConfigurationError(f"to is {self._folder!r}, which is not a folder; pass the path of a folder")
        self._options = options
        self._stopped: Literal["", "disk_full", "stop"] = ""
        self._photos: deque[PhotoItem] = deque()
        self._iterators: deque[tuple[Iterator[object] | AsyncIterator[object], str]] = deque()
        self._walker: object = None  # of the list that is being read
        self._pending = 0
        self._run_number = 0
        self._config = _with_image_throttle(config)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} to {self._folder}>"

    @property
    def extras(self) -> tuple[PhotoExtra, ...]:
        """The extras of lists with which a photo needs no further API call, for `flickr.walk(..., extras=downloads.extras)`."""
        options = self._options
        extras: list[PhotoExtra] = [*extras_for(options.size), *(options.names.extras if options.names else ())]
        if options.set_times:
            extras.append("date_taken")
        if options.sidecars:
            extras.append("last_update")
        return tuple(dict.fromkeys(extras))

    def stop(self) -> None:
        """End the run early: start no further download, and interrupt the others, which the next run resumes.

        Any thread and any progress callback may call it.
        """
        self._stopped = self._stopped or "stop"
        self._stopping.set()

    def _add(self, source: object, album: str) -> None:
        if not isinstance(album, str):
            raise ArgumentError("downloads.add", "album", f"is {shown(album)}; pass the title of the album")
        if (iterator := as_iterator(source, accepts_async=self._accepts_async)) is not None:
            self._journal()
            self._iterators.append((iterator, album))
            return
        item = parse_item(source)
        if isinstance(item, PhotoItem):
            self._journal().add(item.photo_id, "", self._options.size, album)
            if not isinstance(item.photo, str):
                self._photos.append(dataclasses.replace(item, album=album))
        else:
            self._journal().add("", item.url, self._options.size, album or item.title)

    def _entries(self) -> DownloadEntries:
        return self._journal().entries()

    def _prepare(self, progress: BatchProgressCallback | None) -> DownloadTracker:
        """Begin a run."""
        self._stopping.clear()
        self._stopped = ""
        if progress is not None and not callable(progress):
            raise ArgumentError("downloads", "progress", f"is {shown(progress)}; pass a function")
        journal = self._journal()
        self._run_number = journal.begin_run()
        self._pending = journal.count_pending(self._run_number, verify=self._options.verify)
        return DownloadTracker(self._remaining, self._config.clock, progress)

    def _remaining(self) -> tuple[int | None, bool]:
        """Return the expected number of photos to come, and whether there may be more."""
        sources = [*(iterator for iterator, _ in self._iterators), *([] if self._walker is None else [self._walker])]
        hints = [operator.length_hint(source, -1) for source in sources]
        is_listing = any(not isinstance(source, IN_MEMORY) for source in sources)
        expected = max(0, self._pending) + sum(hint for hint in hints if hint > 0)
        return (None if -1 in hints and not expected else expected), is_listing

    def _next_pending(self, after: int) -> list[DownloadEntry]:
        return self._journal().next_pending(self._run_number, after, PENDING, verify=self._options.verify)

    def _claim(self, photo_id: str, url: str, album: str = "") -> DownloadEntry | None:
        return self._journal().claim(photo_id, url, self._options.size, self._run_number, album)

    def _open_list(self, listed: PhotoList, album: str) -> Flow[tuple[PhotoList, str]]:
        """Look up the id of a list, and the title of an album if file names contain it."""
        found, album = (yield from look_up(self._config, listed)), album or listed.title
        names = self._options.names
        if not album and found.kind == "album" and names is not None and "album" in names.fields:
            album = (yield from call_method(self._config, GET_INFO, {"photoset_id": found.id})).title
        return found, album

    def _record_list(self, entry: DownloadEntry, error: FlickrError | None) -> None:
        """Record that a list was read, or why it was not."""
        if error is None:
            self._journal().change(entry.number, state="listed", reason="", error="")
            return
        state, reason = outcome(error)
        self._journal().change(entry.number, state=state, reason=reason, error=str(error))
        if affects_all_files(error):
            raise error

    def _reject(self, item: InvalidItem) -> None:
        """Record an item of an iterable that is not a photo."""
        entry = self._claim("", item.label)
        if entry is not None:
            self._journal().change(entry.number, state="failed", reason="invalid", error=str(item.error))

    def _download(self, tracker: DownloadTracker, item: PhotoItem) -> Flow[object]:
        """Download one file and return what the progress callback returned."""
        claimed = yield from run_blocking(lambda: self._claim(item.photo_id, "", item.album))
        if claimed is None or self._stopping.is_set():
            return None
        tracker.start(claimed.number)

        def progress(file: PartialDownload, count: int, total: int | None) -> object:
            if self._stopping.is_set():
                raise DownloadCancelled("the batch was stopped")
            return tracker.set_received(claimed.number, count, total, file.resumed_at)

        target = Target(self._folder, self._journal(), self._options)
        flow = download_entry(self._config, target, item, claimed, progress)
        entry, is_new = yield from interruptible(flow, self._stopping.is_set, DownloadCancelled)
        if entry.reason == "disk_full":
            self._stopped = "disk_full"
            self._stopping.set()
        return tracker.finish(entry, is_new=is_new)

    def _report(self, tracker: DownloadTracker) -> DownloadReport:
        return DownloadReport(self._entries(), tracker.downloaded, tracker.skipped, tracker.received, self._stopped)


def _with_image_throttle(config: ClientConfig) -> ClientConfig:
    """Return a configuration in which a pause that the image host demands holds back all downloads of the batch."""
    if config.image_throttle is not None:
        return config
    return dataclasses.replace(config, image_throttle=Throttle(MemoryLimiter(*UNLIMITED), limiter_key("images"), MAX_WAIT))
