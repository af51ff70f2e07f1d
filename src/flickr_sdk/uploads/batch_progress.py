"""The progress of batches, and the result of an upload batch."""

from __future__ import annotations

import dataclasses
import threading
from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from .._utils.plural import plural

if TYPE_CHECKING:
    from .journal import UploadEntry

WINDOW: Final = 30.0
"""The rate is measured over so many seconds."""
INTERVAL: Final = 0.25
"""The least number of seconds between two samples."""


@dataclasses.dataclass(frozen=True)
class BatchProgress:
    """The progress of a batch of uploads or downloads.

    Attributes:
        files: The number of files. While a download batch reads its lists, the number known so far.
        done: How many of them are uploaded, with all steps after the upload, or downloaded.
        failed: How many failed permanently.
        bytes: The size of all files that have not failed. For downloads, it is estimated until all sizes are known.
        sent: How many of these bytes were transferred, up or down.
        rate: The current rate in bytes per second; `None` if it is unknown.
        seconds_left: The estimated remaining time; `None` if it is unknown.
        skipped: How many of the files in `done` already existed in a download batch.
        is_listing: Whether a download batch still reads its lists, so that `files` and `bytes` may grow.
    """

    files: int
    done: int
    failed: int
    bytes: int
    sent: int
    rate: float | None
    seconds_left: float | None
    skipped: int = 0
    is_listing: bool = False

    def __str__(self) -> str:
        ended = self.done + self.failed == self.files
        percentage = 100 * self.sent / self.bytes if self.bytes else 100.0 * ended
        files = f"{self.files}+ files" if self.is_listing else plural(self.files, "file")
        text = f"{self.done} of {files}, {percentage:.0f} %"
        if self.skipped:
            text += f", {self.skipped} already there"
        if self.failed:
            text += f", {self.failed} failed"
        if self.bytes and self.sent >= self.bytes and self.done + self.failed < self.files:
            # Everything is sent, but the responses may take minutes.
            text += ", waiting for Flickr"
        elif self.rate is not None and self.seconds_left is not None:
            text += f", {self.rate / 1e6:.1f} MB/s, {self.seconds_left:.0f} s left"
        return text


BatchProgressCallback = Callable[[BatchProgress], object]


@dataclasses.dataclass(frozen=True)
class BatchReport:
    """The state of all files after a run.

    Attributes:
        entries: All entries, in the order in which they were added.
    """

    entries: tuple[UploadEntry, ...]

    def __str__(self) -> str:
        files = plural(len(self.entries), "file")
        return f"{files}, {len(self.done)} done, {len(self.failed)} failed, {len(self.remaining)} remaining"

    def _select(self, *states: str) -> list[UploadEntry]:
        return [entry for entry in self.entries if entry.state in states]

    @property
    def done(self) -> list[UploadEntry]:
        """The uploaded files, whose steps after the upload are done too."""
        return self._select("done")

    @property
    def failed(self) -> list[UploadEntry]:
        """The files that failed permanently, with the reason in `error`. Add a file again to retry it."""
        return self._select("failed")

    @property
    def remaining(self) -> list[UploadEntry]:
        """The files for the next run: those with temporary failures, and those that this run did not reach."""
        return self._select("waiting", "unsure", "uploaded")

    @property
    def complete(self) -> bool:
        """Whether nothing remains for the next run. Files may have failed permanently."""
        return not self.remaining

    @property
    def photos(self) -> dict[str, str]:
        """The photo ids by path; by checksum for content that was added without a path."""
        return {entry.path or entry.digest: entry.photo_id for entry in self.entries if entry.photo_id is not None}


class RateMeter:
    """Measures the current rate of a transfer. Not thread-safe."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._total = 0
        self._samples: deque[tuple[float, int]] = deque([(clock(), 0)])

    def add(self, count: int) -> None:
        """Count transferred bytes."""
        self._total += count
        now = self._clock()
        if now - self._samples[-1][0] >= INTERVAL:
            self._samples.append((now, self._total))
        while len(self._samples) > 2 and now - self._samples[0][0] > WINDOW:
            self._samples.popleft()

    @property
    def rate(self) -> float | None:
        """The bytes per second; `None` if it is unknown."""
        (start, before), (end, after) = self._samples[0], self._samples[-1]
        return (after - before) / (end - start) if end > start and after > before else None


class ProgressTracker:
    """Computes the progress and calls the callback with it. Threads may share it."""

    def __init__(
        self, entries: Iterable[UploadEntry], clock: Callable[[], float], callback: BatchProgressCallback | None
    ) -> None:
        # A batch may have many files, so each event must take the same time.
        self._files: dict[str, tuple[str, int]] = {}
        self._done = self._failed = self._size = self._uploaded = 0
        for entry in entries:
            self._set_state(entry)
        self._callback = callback
        self._sending: dict[str, int] = {}
        self._meter = RateMeter(clock)
        self._lock = threading.RLock()

    def set_sent(self, digest: str, count: int) -> object:
        """Set how many bytes of a file were sent, and return what the callback returned."""
        with self._lock:
            # A retry starts at the first byte: its bytes count for the rate, but not twice for the progress.
            self._meter.add(max(0, count - self._sending.get(digest, 0)) if count else 0)
            self._sending[digest] = count
            return self._notify()

    def set_entry(self, entry: UploadEntry) -> None:
        """Set the state of a file that is not being sent."""
        with self._lock:
            self._set_state(entry)
            self._sending.pop(entry.digest, None)

    def notify(self) -> object:
        """Call the callback, and return what it returned."""
        with self._lock:
            return self._notify()

    def progress(self) -> BatchProgress:
        """Return the current progress."""
        with self._lock:
            sent = self._uploaded + sum(self._sending.values())
            rate = self._meter.rate
            seconds_left = (self._size - sent) / rate if rate else None
            return BatchProgress(len(self._files), self._done, self._failed, self._size, sent, rate, seconds_left)

    def _set_state(self, entry: UploadEntry) -> None:
        """Set the state of a file, and update the totals."""
        earlier = self._files.get(entry.digest)
        if earlier is not None:
            self._count(*earlier, -1)
        self._files[entry.digest] = (entry.state, entry.size)
        self._count(entry.state, entry.size, 1)

    def _count(self, state: str, size: int, number: int) -> None:
        self._done += number * (state == "done")
        self._failed += number * (state == "failed")
        self._size += number * size * (state != "failed")
        self._uploaded += number * size * (state in ("uploaded", "done"))

    def _notify(self) -> object:
        return None if self._callback is None else self._callback(self.progress())
