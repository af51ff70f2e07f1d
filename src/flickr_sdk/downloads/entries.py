"""The entries of a download journal, and the report of a run."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, Final, Literal, overload

State = Literal["waiting", "done", "failed", "listed"]
Reason = Literal[
    "",
    "not_found",
    "private",
    "no_such_size",
    "processing",
    "missing_file",
    "disk_full",
    "not_writable",
    "rate_limit",
    "network",
    "invalid",
    "other",
]
"""Why a file is not there: see the table in the documentation of downloads."""

CHUNK: Final = 500
"""The number of entries that are read at once."""
SHOWN: Final = 3
MAX_ERROR_LENGTH: Final = 200


@dataclasses.dataclass(frozen=True, repr=False)
class DownloadEntry:
    """A file in the journal of a download batch, or a list of photos that was added by its URL.

    Attributes:
        photo_id: The photo id; empty for a list.
        url: The URL of a list; empty for a photo.
        file_size: The requested size, such as `original`.
        state: `waiting` until it is complete, `done`, `failed` permanently, or `listed` for a list that was read.
        path: The path of the file in the folder of the batch, with slashes; empty until its name is known.
        size: The number of bytes; `None` until it is known.
        digest: The SHA-256 checksum of the file; empty until it is known.
        reason: Why the file is not there: `not_found` (deleted, or hidden from the calling user), `private`, `no_such_size`,
            `processing` (a video that Flickr is still processing), `missing_file` (not at the image host), `disk_full`,
            `not_writable`, `rate_limit`, `network`, `invalid` (no photo, or no valid URL) or `other`; empty without an error.
        error: The last error; empty if there was none.
        album: The title of the album for the name of the file; empty without one.
        updated: The Unix timestamp of the last change of the photo that the sidecars describe; 0 without sidecars.
        version: Identifies the version of the file at Flickr; empty if it is unknown.
        number: The position in the journal.
        run: The number of the last run that downloaded or checked it; 0 before the first one.
    """

    photo_id: str
    url: str = ""
    file_size: str = "original"
    state: State = "waiting"
    path: str = ""
    size: int | None = None
    digest: str = ""
    reason: Reason = ""
    error: str = ""
    album: str = ""
    updated: int = 0
    version: str = dataclasses.field(default="", repr=False)
    number: int = 0
    run: int = 0

    def __repr__(self) -> str:
        label = f"photo {self.photo_id}" if self.photo_id else repr(self.url)
        detail = f", {self.error[:MAX_ERROR_LENGTH]}" if self.error else f", {self.path!r}" if self.path else ""
        return f"<DownloadEntry {label} {self.state}{detail}>"


ReadEntries = Callable[[tuple[State, ...], int, int], list[DownloadEntry]]
"""Reads entries in some states: those after a number, and how many at most."""


class DownloadEntries(Sequence[DownloadEntry]):
    """Entries of a journal in the order in which they were added. The journal is read as they are needed.

    They stay readable after the batch is closed, and change with the journal. As with lists, `+` joins them: the result is a
    list.
    """

    def __init__(self, states: tuple[State, ...], read: ReadEntries, count: Callable[[tuple[State, ...]], int]) -> None:
        self._states = states
        self._read = read
        self._count = count

    def __len__(self) -> int:
        return self._count(self._states)

    def __iter__(self) -> Iterator[DownloadEntry]:
        number = 0
        while entries := self._read(self._states, number, CHUNK):
            yield from entries
            number = entries[-1].number

    @overload
    def __getitem__(self, index: int) -> DownloadEntry: ...
    @overload
    def __getitem__(self, index: slice) -> list[DownloadEntry]: ...
    def __getitem__(self, index: int | slice) -> DownloadEntry | list[DownloadEntry]:
        if isinstance(index, slice):
            chosen = range(len(self))[index]
            wanted = set(chosen)
            found = {place: entry for place, entry in enumerate(self) if place in wanted}
            return [found[place] for place in chosen if place in found]
        place = index if index >= 0 else len(self) + index
        for number, entry in enumerate(self) if place >= 0 else ():
            if number == place:
                return entry
        raise IndexError(f"there are {len(self)} entries, and none at [{index}]")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (list, tuple, DownloadEntries)):
            return NotImplemented
        return list(self) == list(other)

    def __add__(self, other: Sequence[DownloadEntry]) -> list[DownloadEntry]:
        return [*self, *other] if isinstance(other, (list, tuple, DownloadEntries)) else NotImplemented

    def __radd__(self, other: Sequence[DownloadEntry]) -> list[DownloadEntry]:
        return [*other, *self] if isinstance(other, (list, tuple)) else NotImplemented

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # entries change

    def __repr__(self) -> str:
        shown = [repr(entry) for entry in self._read(self._states, 0, SHOWN)]
        rest = len(self) - len(shown)
        return f"[{', '.join(shown)}{f', and {rest} more' if rest > 0 else ''}]"


@dataclasses.dataclass(frozen=True)
class DownloadReport:
    """The state of all files after a run.

    Attributes:
        entries: All entries of the journal.
        downloaded: How many files this run downloaded.
        skipped: How many files this run found in place.
        bytes: How many bytes this run received, without the last ones of interrupted downloads.
        stopped: Why the run ended early: `disk_full`, or `stop` after a call of `stop`; empty if it did not.
    """

    entries: DownloadEntries
    downloaded: int
    skipped: int
    bytes: int
    stopped: Literal["", "disk_full", "stop"] = ""

    def _select(self, *states: State) -> DownloadEntries:
        return DownloadEntries(states, self.entries._read, self.entries._count)

    @property
    def done(self) -> DownloadEntries:
        """The complete files, of this run and earlier ones."""
        return self._select("done")

    @property
    def failed(self) -> DownloadEntries:
        """The files that are not available, with the reason in `reason` and `error`. Add a photo again to retry it."""
        return self._select("failed")

    @property
    def remaining(self) -> DownloadEntries:
        """The files for the next run: those with temporary failures, and those that this run did not reach."""
        return self._select("waiting")

    @property
    def complete(self) -> bool:
        """Whether nothing remains for the next run. Files may have failed permanently."""
        return not self.remaining and not self.stopped

    def __str__(self) -> str:
        text = f"{self.downloaded} downloaded, {self.skipped} already there, {len(self.failed)} failed"
        return f"{text}, {len(self.remaining)} remaining" + (f" ({self.stopped})" if self.stopped else "")
