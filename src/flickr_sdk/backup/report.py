"""The progress, the report and the plan of a backup, and the report of a verification."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from .._utils.plural import plural
from ..uploads.batch_progress import BatchProgress

if TYPE_CHECKING:
    from pathlib import Path

    from .details import Detail

Stage = Literal["photos", "lists", "details", "files", "viewer"]
CALLS_PER_HOUR = 3600
"""Flickr's limit for an API key."""


@dataclasses.dataclass(frozen=True)
class BackupProgress(BatchProgress):
    """The progress of a stage of a backup. In stages without files, `files` and `done` are photos, and `bytes` is 0.

    Attributes:
        stage: `photos` while the list of photos is read, `lists` for albums and other lists, `details` for the calls of each
            photo, `files` for the downloads, and `viewer` for the pages to browse the backup.
    """

    stage: Stage = "photos"

    def __str__(self) -> str:
        return f"{self.stage}: {super().__str__() if self.stage == 'files' else f'{self.done} of {self.files}'}"


BackupProgressCallback = Callable[[BackupProgress], object]


@dataclasses.dataclass(frozen=True)
class BackupProblem:
    """Something that a run could not save.

    Attributes:
        photo_id: The photo id; empty for problems of the account.
        what: The detail, `file`, or `processing` for a video that Flickr is still processing, which a later run downloads.
        error: The problem.
    """

    photo_id: str
    what: str
    error: str


@dataclasses.dataclass(frozen=True)
class BackupReport:
    """What a run of a backup did.

    Attributes:
        folder: The folder of the backup.
        photos: The number of photos and videos of the account that are in the backup.
        changed: How many of them are new, or changed since the last run.
        downloaded: How many files this run downloaded.
        bytes: How many bytes of files this run received.
        deleted: How many photos this run marked as deleted at Flickr. Their files stay.
        albums: How many albums are new or changed.
        problems: What could not be saved, and why.
        remaining: How many documents, files and lists remain for the next run, because of temporary problems.
        stopped: Why the run ended early: `disk_full`; empty if it did not.
    """

    folder: Path
    photos: int
    changed: int
    downloaded: int
    bytes: int
    deleted: int
    albums: int
    problems: tuple[BackupProblem, ...] = dataclasses.field(default=(), repr=False)
    remaining: int = 0
    stopped: Literal["", "disk_full"] = ""

    @property
    def processing(self) -> tuple[str, ...]:
        """The ids of videos that Flickr is still processing. They are among the problems, and a later run downloads them."""
        return tuple(one.photo_id for one in self.problems if one.what == "processing")

    @property
    def complete(self) -> bool:
        """Whether nothing remains for the next run."""
        return not self.remaining and not self.stopped

    def __str__(self) -> str:
        text = f"{plural(self.photos, 'photo')}, {self.changed} changed, {self.downloaded} downloaded"
        text += f", {self.deleted} deleted at Flickr"
        text += f", {plural(len(self.problems), 'problem')}" if self.problems else ""
        return f"{text}, {self.remaining} remaining{f' ({self.stopped})' if self.stopped else ''}"


@dataclasses.dataclass(frozen=True)
class DetailCost:
    """The estimated cost of a detail.

    Attributes:
        detail: The detail; `photos` for the list of photos, and `files` for downloads that need a call.
        calls: The number of API calls.
        hours: The time that they take at 3,600 calls an hour.
        is_maximum: Whether fewer calls may be enough, because only some photos need one.
    """

    detail: Detail | Literal["photos", "files"]
    calls: int
    is_maximum: bool = False

    @property
    def hours(self) -> float:
        """The time that the calls take at 3,600 calls an hour."""
        return self.calls / CALLS_PER_HOUR


@dataclasses.dataclass(frozen=True)
class BackupPlan:
    """The estimated cost of the first run of a backup.

    Attributes:
        username: The screen name of the account.
        photos: The number of photos and videos.
        bytes: The estimated size of their files.
        costs: The cost of all details, also of those that were not chosen.
        details: The chosen details.
    """

    username: str
    photos: int
    bytes: int
    costs: tuple[DetailCost, ...]
    details: tuple[Detail, ...]

    @property
    def calls(self) -> int:
        """The number of API calls with the chosen details."""
        return sum(cost.calls for cost in self.costs if cost.detail in ("photos", "files", *self.details))

    @property
    def hours(self) -> float:
        """The hours that the calls take at 3,600 calls an hour, without the downloads."""
        return self.calls / CALLS_PER_HOUR

    def __str__(self) -> str:
        photos, calls = plural(self.photos, "photo"), plural(self.calls, "call")
        lines = [f"{photos} of {self.username}, about {self.bytes / 1e9:.1f} GB, {calls}, {self.hours:.1f} h"]
        for cost in self.costs:
            chosen = "" if cost.detail in ("photos", "files", *self.details) else " (not chosen)"
            most = "at most " if cost.is_maximum else ""
            lines.append(f"  {cost.detail}: {most}{plural(cost.calls, 'call')}, {cost.hours:.1f} h{chosen}")
        return "\n".join(lines)


@dataclasses.dataclass(frozen=True)
class VerifyReport:
    """The result of a verification.

    Attributes:
        files: The number of files that are as they were downloaded.
        bytes: Their size.
        damaged: The paths of files whose size or checksum differs, of documents that cannot be read, and of changed sidecars.
        missing: The paths of files and sidecars that are missing.
        without_file: The ids of photos whose file could not be downloaded.
        not_saved: The ids of photos that are at Flickr and not in the backup.
        changed: The ids of photos that changed at Flickr after the backup.
        deleted: The ids of photos that were deleted at Flickr and are not marked yet.
        checked_account: Whether the backup was compared with the account, and Flickr returned all of its photos and albums.
        changed_albums: The ids of albums that were added, changed or deleted at Flickr after the backup.
    """

    files: int
    bytes: int
    damaged: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    without_file: tuple[str, ...] = ()
    not_saved: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    checked_account: bool = False
    changed_albums: tuple[str, ...] = ()

    @property
    def intact(self) -> bool:
        """Whether no file is damaged or missing."""
        return not self.damaged and not self.missing

    @property
    def up_to_date(self) -> bool:
        """Whether the backup contains the account as it is at Flickr now."""
        differences = self.without_file or self.not_saved or self.changed or self.deleted or self.changed_albums
        return self.intact and self.checked_account and not differences

    def __str__(self) -> str:
        text = f"{plural(self.files, 'file')} intact, {len(self.damaged)} damaged, {len(self.missing)} missing"
        text += f", {plural(len(self.without_file), 'photo')} without a file" if self.without_file else ""
        if not self.checked_account:
            return text
        text += f"; {len(self.not_saved)} not saved, {len(self.changed)} changed, {len(self.deleted)} deleted at Flickr"
        return f"{text}, {plural(len(self.changed_albums), 'album')} changed" if self.changed_albums else text
