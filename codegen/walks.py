"""Prepare walks, harvests and watches for the templates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .paging import PAGING_ARGUMENTS, Walk
from .signatures import PAGE, PERMISSION, ArgumentView, described, parameters, required_first, wrap
from .text import docstring_safe

if TYPE_CHECKING:
    from .load import Method

__all__ = ["WalkView", "walk_view"]

ORDER: Final = "sort"
"""The argument of a search that a harvest sets."""
WALK_ARGUMENTS: Final = {
    "per_page": "The number of items per page. Defaults to the maximum page size.",
    "prefetch": "The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on demand.",
    "progress": "A callback that is called with a `WalkReport` after each page.",
}
"""The arguments of every walk besides those of the method."""
HARVEST_DETAILS: Final = (
    "Flickr returns at most 4,000 photos per search. A harvest splits the search by upload time into shards below this limit, "
    "fetches all shards and returns each photo exactly once."
)
HARVEST_ARGUMENTS: Final = {
    "checkpoint": "Path of a file that stores the progress. A later run with the same file resumes the harvest.",
    "shortest": "The minimum duration of a shard in seconds. Must be greater than 300.",
    "prefetch": "The number of shards to prefetch concurrently. Defaults to 0, which fetches each shard on demand.",
    "replay": "Whether to return photos from the checkpoint again.",
    "progress": "A callback that is called with a `HarvestReport` after each shard.",
}
"""The arguments of a harvest besides those of the search."""
WATCH_SETS: Final = (ORDER, "min_upload_date", "max_upload_date")
"""The arguments of a search that a watch sets."""
WATCH_DETAILS: Final = (
    "Repeats a search and returns each photo once, in the order of upload within a poll. Photos appear in searches minutes after "
    "their upload and not in order, so each poll also covers the last `overlap` seconds. After a temporary error, the "
    "watch issues a `WatchWarning` and polls again after a pause."
)
WATCH_ARGUMENTS: Final = {
    "every": "The number of seconds between two polls.",
    "state": "The path of a file that stores which photos the watch has returned. A later run with this file resumes the watch.",
    "since": "The upload time at which a new watch begins, a timezone-aware datetime or a Unix timestamp. Defaults to now.",
    "overlap": "The longest delay, in seconds, between an upload and its first appearance in searches.",
}
"""The arguments of a watch besides those of the search."""


@dataclass(frozen=True)
class WalkView:
    """The walk of a paginated method.

    Attributes:
        how: The pagination.
        method: The name of the API method.
        arguments: The arguments that are the same for all pages.
        docstring: The docstring.
    """

    how: Walk
    method: str
    arguments: tuple[ArgumentView, ...]
    docstring: str

    @property
    def signature(self) -> str:
        """The first part of the signature; the arguments of every walk follow."""
        return _beginning(self.arguments)

    @property
    def harvest_arguments(self) -> list[ArgumentView]:
        """The arguments of the search that a harvest accepts."""
        return [one for one in self.arguments if one.wire != ORDER]

    @property
    def harvest_signature(self) -> str:
        """The first part of the signature of a harvest."""
        return _beginning(self.harvest_arguments)

    @property
    def harvest_docstring(self) -> str:
        """The docstring of a harvest."""
        lines = ["Fetch all photos of a search, beyond Flickr's limit of 4,000.", "", *wrap(HARVEST_DETAILS)]
        returns = "An iterable of all photos, without duplicates. Shards are fetched on demand."
        return _docstring(lines, self.harvest_arguments, HARVEST_ARGUMENTS, returns, self.method)

    @property
    def watch_arguments(self) -> list[ArgumentView]:
        """The arguments of the search that a watch accepts."""
        return [one for one in self.arguments if one.wire not in WATCH_SETS]

    @property
    def watch_signature(self) -> str:
        """The first part of the signature of a watch."""
        return _beginning(self.watch_arguments)

    @property
    def watch_docstring(self) -> str:
        """The docstring of a watch."""
        lines = ["Wait for new photos of a search, and return each once.", "", *wrap(WATCH_DETAILS)]
        returns = "An endless iterable of new photos."
        return _docstring(lines, self.watch_arguments, WATCH_ARGUMENTS, returns, self.method)


def walk_view(how: Walk, method: Method, summary: str, details: str, arguments: Iterable[ArgumentView]) -> WalkView:
    """Build the signature and docstring of a walk."""
    lines = wrap(summary)
    sentences = re.split(r"(?<=[.!?]) ", details)
    details = " ".join(one for one in sentences if not any(f"`{name}`" in one for name in PAGING_ARGUMENTS))
    for note in filter(None, (details, PERMISSION.get(method.permission, ""))):
        lines += ["", *wrap(docstring_safe(note))]
    kept = tuple(one for one in arguments if one.wire not in PAGING_ARGUMENTS)
    returns = "An iterable of all items, without duplicates. Pages are fetched on demand."
    return WalkView(how, method.name, kept, _docstring(lines, kept, WALK_ARGUMENTS, returns, method.name))


def _beginning(arguments: Sequence[ArgumentView]) -> str:
    # The arguments of every walk follow, so there are keyword-only ones in any case.
    found = parameters(arguments)
    return ", ".join(["self", *found, *([] if "*" in found else ["*"])])


def _docstring(lines: list[str], arguments: Iterable[ArgumentView], own: dict[str, str], returns: str, method: str) -> str:
    every = [(one.name, one.doc) for one in required_first(arguments)]
    sections = ["", "Args:", *described([*every, *own.items()]), "", "Returns:", f"    {returns}", "", PAGE.format(method)]
    return "\n".join([*lines, *sections])
