"""The progress of a download batch."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..uploads.batch_progress import BatchProgress, BatchProgressCallback, RateMeter

if TYPE_CHECKING:
    from .entries import DownloadEntry


class DownloadTracker:
    """Counts the files of a run and calls the callback. Threads may share it.

    It keeps sums instead of entries, because a batch may have millions of files.
    """

    def __init__(
        self,
        remaining: Callable[[], tuple[int | None, bool]],
        clock: Callable[[], float],
        callback: BatchProgressCallback | None,
    ) -> None:
        self._remaining = remaining  # the number of files to come, `None` if it is unknown, and whether there may be more
        self._callback = callback
        self._meter = RateMeter(clock)
        self._lock = threading.RLock()
        self._active: dict[int, tuple[int, int | None]] = {}
        self._started = self._done = self._failed = self._waiting = 0
        self._sized = 0  # the number of files in `_done_bytes`
        self._done_bytes = 0
        self._is_listing = False  # of the last progress
        self.downloaded: int = 0
        self.skipped: int = 0
        self.received: int = 0

    def start(self, number: int) -> None:
        """Count a file, by its number in the journal."""
        with self._lock:
            self._started += 1
            self._active[number] = (0, None)

    def set_received(self, number: int, count: int, total: int | None, resumed_at: int = 0) -> object:
        """Set how many bytes of a file there are, and return what the callback returned."""
        with self._lock:
            before, _ = self._active.get(number, (0, None))
            # A resumed download includes bytes of earlier runs. A download that starts again receives its bytes twice.
            new = count - max(before if before <= count else 0, min(resumed_at, count))
            self._active[number] = (count, total)
            self.received += new
            self._meter.add(new)
            return self._notify()

    def finish(self, entry: DownloadEntry, *, is_new: bool) -> object:
        """Set the final state of a file, and return what the callback returned; `is_new` if this run downloaded it."""
        with self._lock:
            self._active.pop(entry.number, None)
            if entry.state == "done":
                self._done += 1
                self.downloaded += is_new
                self.skipped += not is_new
                self._done_bytes += entry.size or 0
                self._sized += 1
            elif entry.state == "failed":
                self._failed += 1
            else:
                self._waiting += 1
            return self._notify()

    def progress(self) -> BatchProgress:
        """Return the current progress."""
        with self._lock:
            remaining, is_listing = self._remaining()
            self._is_listing = is_listing
            totals = [total for _, total in self._active.values() if total is not None]
            known, files = self._done_bytes + sum(totals), self._sized + len(totals)
            # Files of unknown size are expected to have the average size.
            unknown = len(self._active) - len(totals) + self._waiting + (remaining or 0)
            size = known + round(unknown * known / files) if files else 0
            sent = self._done_bytes + sum(count for count, _ in self._active.values())
            rate = self._meter.rate
            seconds_left = max(0, size - sent) / rate if rate and files and remaining is not None else None
            return BatchProgress(
                self._started + (remaining or 0),
                self._done,
                self._failed,
                max(size, sent),
                sent,
                rate,
                seconds_left,
                self.skipped,
                is_listing,
            )

    def end_lists(self) -> object:
        """Call the callback if the last file ended before the end of a list was known, and return its result."""
        with self._lock:
            return self._notify() if self._is_listing else None

    def _notify(self) -> object:
        return None if self._callback is None else self._callback(self.progress())
