"""The report of a restore."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Final

from .._utils.plural import plural
from .report import CALLS_PER_HOUR
from .restore_parts import RestorePart

ADDED: Final[Mapping[RestorePart, str]] = {
    "people": "people in photos",
    "comments": "comments",
    "groups": "photos in groups",
    "galleries": "galleries",
    "favorites": "favorites",
}


@dataclasses.dataclass(frozen=True)
class RestoreProblem:
    """Something that could not be restored.

    Attributes:
        id: The id of the photo or album in the backup.
        what: The step, such as `license`, or `file` or `album`.
        error: The problem.
    """

    id: str
    what: str
    error: str


@dataclasses.dataclass(frozen=True)
class NotRestored:
    """Content of a backup that the API cannot set, or that `restore` leaves out.

    Attributes:
        what: The kind of content, such as `views` or `comments`.
        count: How much of it the backup contains.
    """

    what: str
    count: int


@dataclasses.dataclass(frozen=True)
class RestoreReport:
    """What a run of a restore did, or would do with `dry_run`.

    Attributes:
        photos: The number of photos and videos to restore.
        uploaded: How many of them this run uploaded.
        present: How many of them were in the account before.
        bytes: The size of the uploaded files.
        albums: How many albums this run created.
        photo_ids: The ids of restored photos by their ids in the backup.
        album_ids: The ids of restored albums by their ids in the backup.
        problems: What could not be restored, and why. The next run tries it again.
        not_restored: What the API cannot set.
        remaining: How many photos and albums remain for the next run, because of temporary problems.
        dry_run: Whether nothing was changed.
        requests: With `dry_run`, the requests that a run would send by method, without retries; uploads are `upload`.
        added: How many items of each part of `include` the run added; for `groups`, the number of additions to groups.
    """

    photos: int
    uploaded: int
    present: int
    bytes: int
    albums: int
    photo_ids: Mapping[str, str] = dataclasses.field(default_factory=dict, repr=False)
    album_ids: Mapping[str, str] = dataclasses.field(default_factory=dict, repr=False)
    problems: tuple[RestoreProblem, ...] = dataclasses.field(default=(), repr=False)
    not_restored: tuple[NotRestored, ...] = dataclasses.field(default=(), repr=False)
    remaining: int = 0
    dry_run: bool = False
    requests: Mapping[str, int] = dataclasses.field(default_factory=dict, repr=False)
    added: Mapping[RestorePart, int] = dataclasses.field(default_factory=dict)

    @property
    def calls(self) -> int:
        """The number of requests that a run would send, with `dry_run`; otherwise 0."""
        return sum(self.requests.values())

    @property
    def hours(self) -> float:
        """The hours that these take at 3,600 requests an hour. The transfer of the files may take longer."""
        return self.calls / CALLS_PER_HOUR

    @property
    def complete(self) -> bool:
        """Whether nothing remains for the next run."""
        return not (self.dry_run or self.remaining or self.problems)

    def __str__(self) -> str:
        verbs = ("to upload", "to create") if self.dry_run else ("uploaded", "created")
        text = f"{plural(self.photos, 'photo')}, {self.uploaded} {verbs[0]} ({self.bytes / 1e6:.1f} MB)"
        text += f", {self.present} already there, {plural(self.albums, 'album')} {verbs[1]}"
        text += "".join(f", {count} {ADDED[name]}{' to add' * self.dry_run}" for name, count in self.added.items())
        text += f", {plural(self.calls, 'request')}, {self.hours:.1f} h" if self.dry_run else ""
        text += f", {plural(len(self.problems), 'problem')}" if self.problems else ""
        text += f", {self.remaining} remaining" if self.remaining else ""
        lost = ", ".join(f"{one.count} {one.what}" for one in self.not_restored)
        return f"{text}; not restored: {lost}" if lost else text
