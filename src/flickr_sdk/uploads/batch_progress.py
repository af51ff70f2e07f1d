"""How far the upload of many files is: totals, rate, and the time that is left."""

from __future__ import annotations

import dataclasses
import threading
from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .batch import UploadEntry

__all__ = ["ProgressTracker", "BatchProgress", "BatchReport"]

WINDOW: Final = 30.0
"""Over how many seconds the rate is measured."""
STEP: Final = 0.25
"""How many seconds lie between two measurements at least."""


@dataclasses.dataclass(frozen=True)
class BatchProgress:
    """How far the upload of many files is.

    Attributes:
        files: How many files are in the journal.
        done: How many of them are photos by now.
        failed: How many failed for good.
        bytes: How many bytes the files have that did not fail.
        sent: How many of these bytes Flickr has, or the connections have taken.
        rate: How many bytes were sent a second of late; `None` while that is not known.
        seconds_left: How long the rest will take at that rate; `None` while that is not known.
    """

    files: int
    done: int
    failed: int
    bytes: int
    sent: int
    rate: float | None
    seconds_left: float | None

    def __str__(self) -> str:
        share = 100 * self.sent / self.bytes if self.bytes else 100.0
        text = f"{self.done} of {self.files} files, {share:.0f} %"
        if self.failed:
            text += f", {self.failed} failed"
        if self.sent >= self.bytes and self.done + self.failed < self.files:
            # Nothing is left to send, and it may last for minutes all the same.
            text += ", waiting for Flickr"
        elif self.rate is not None and self.seconds_left is not None:
            text += f", {self.rate / 1e6:.1f} MB/s, {self.seconds_left:.0f} s left"
        return text


@dataclasses.dataclass(frozen=True)
class BatchReport:
    """What became of the files of a journal.

    Attributes:
        entries: All entries, in the order in which they were added.
    """

    entries: tuple[UploadEntry, ...]

    def _of(self, state: str) -> list[UploadEntry]:
        return [one for one in self.entries if one.state == state]

    @property
    def done(self) -> list[UploadEntry]:
        """What is a photo."""
        return self._of("done")

    @property
    def failed(self) -> list[UploadEntry]:
        """What failed for good; `error` says why. Adding the file once more gives it another chance."""
        return self._of("failed")

    @property
    def left(self) -> list[UploadEntry]:
        """What another run will go on with: what it did not come to, and what failed for a reason that may pass."""
        return [one for one in self.entries if one.state in ("waiting", "unsure")]

    @property
    def photos(self) -> dict[str, str]:
        """The ids of the photos by the paths of the files."""
        return {one.path: one.photo_id for one in self.done if one.photo_id is not None}


class ProgressTracker:
    """Adds up. Threads can share it.

    Args:
        entries: All entries.
        clock: Tells the time, in seconds.
        told: Is told after each change, one after the other.
    """

    def __init__(
        self, entries: Iterable[UploadEntry], clock: Callable[[], float], told: Callable[[BatchProgress], object] | None
    ) -> None:
        self._entries = {one.digest: one for one in entries}
        self._clock = clock
        self._told = told
        self._sending: dict[str, int] = {}
        self._total = 0
        self._points: deque[tuple[float, int]] = deque([(clock(), 0)])
        self._lock = threading.RLock()

    def sent(self, digest: str, count: int) -> object:
        """Note how many bytes of a file were sent.

        Args:
            digest: The file.
            count: How many of its bytes.

        Returns:
            What the function returned that is told.
        """
        with self._lock:
            # A file that is sent anew begins anew; what was sent in vain is no progress, but it was sent.
            self._total += max(0, count - self._sending.get(digest, 0)) if count else 0
            self._sending[digest] = count
            self._measure()
            return self._tell()

    def settled(self, entry: UploadEntry) -> object:
        """Note what became of a file.

        Args:
            entry: What it is in the journal now.

        Returns:
            What the function returned that is told.
        """
        with self._lock:
            self._entries[entry.digest] = entry
            self._sending.pop(entry.digest, None)
            return self._tell()

    def progress(self) -> BatchProgress:
        """Add up what is known now.

        Returns:
            The sums.
        """
        with self._lock:
            entries = self._entries.values()
            done = [one for one in entries if one.state == "done"]
            failed = sum(one.state == "failed" for one in entries)
            size = sum(one.size for one in entries if one.state != "failed")
            sent = sum(one.size for one in done) + sum(self._sending.values())
            rate = self._rate()
            left = (size - sent) / rate if rate else None
            return BatchProgress(len(self._entries), len(done), failed, size, sent, rate, left)

    def _tell(self) -> object:
        return None if self._told is None else self._told(self.progress())

    def _measure(self) -> None:
        now = self._clock()
        if now - self._points[-1][0] >= STEP:
            self._points.append((now, self._total))
        while len(self._points) > 2 and now - self._points[0][0] > WINDOW:
            self._points.popleft()

    def _rate(self) -> float | None:
        (first, before), (last, after) = self._points[0], self._points[-1]
        return (after - before) / (last - first) if last > first and after > before else None
