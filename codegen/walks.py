"""What the templates show of walks and harvests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .paging import PAGING_ARGUMENTS, Walk
from .signatures import PAGE, PERMISSION, ArgumentView, described, required_first, wrap
from .text import docstring_safe

if TYPE_CHECKING:
    from .load import Method

__all__ = ["WalkView", "walk_view"]

ORDER: Final = "sort"
"""The argument of a search that a harvest sets by itself."""
WALK_ARGUMENTS: Final = {
    "per_page": "The number of items per page. Defaults to the maximum page size.",
    "prefetch": "The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on demand.",
    "progress": "A callback that is called with a `WalkReport` after each page.",
}
"""What every walk takes beside the arguments of its method."""
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
"""What a harvest takes beside the arguments of the search."""


@dataclass(frozen=True)
class WalkView:
    """A method that is walked.

    Attributes:
        how: How it is walked.
        method: Flickr's name for it.
        arguments: The arguments that stay the same from page to page.
        docstring: What the walk says of itself.
    """

    how: Walk
    method: str
    arguments: tuple[ArgumentView, ...]
    docstring: str

    @property
    def signature(self) -> str:
        """How the signature of the walk begins; what every walk takes follows."""
        return _beginning(self.arguments)

    @property
    def harvest_arguments(self) -> list[ArgumentView]:
        """The arguments that stay the same from part to part, and the time that is divided into parts."""
        return [one for one in self.arguments if one.wire != ORDER]

    @property
    def harvest_signature(self) -> str:
        """How the signature of a harvest begins."""
        return _beginning(self.harvest_arguments)

    @property
    def harvest_docstring(self) -> str:
        """What a harvest says of itself."""
        lines = ["Fetch all photos of a search, beyond Flickr's limit of 4,000.", "", *wrap(HARVEST_DETAILS)]
        returns = "An iterable of all photos, without duplicates. Shards are fetched on demand."
        return _docstring(lines, self.harvest_arguments, HARVEST_ARGUMENTS, returns, self.method)


def walk_view(how: Walk, method: Method, summary: str, details: str, arguments: Iterable[ArgumentView]) -> WalkView:
    """Put a walk into words.

    Args:
        how: How the method is walked.
        method: The method.
        summary: What it does, in one sentence.
        details: What else there is to say; may be empty.
        arguments: All its arguments.

    Returns:
        What the templates show.
    """
    lines = wrap(summary)
    sentences = re.split(r"(?<=[.!?]) ", details)
    details = " ".join(one for one in sentences if not any(f"`{name}`" in one for name in PAGING_ARGUMENTS))
    for note in filter(None, (details, PERMISSION.get(method.permission, ""))):
        lines += ["", *wrap(docstring_safe(note))]
    kept = tuple(one for one in arguments if one.wire not in PAGING_ARGUMENTS)
    returns = "An iterable of all items, without duplicates. Pages are fetched on demand."
    return WalkView(how, method.name, kept, _docstring(lines, kept, WALK_ARGUMENTS, returns, method.name))


def _beginning(arguments: Sequence[ArgumentView]) -> str:
    required = [one.parameter for one in arguments if one.required]
    return ", ".join(["self", *required, "*", *(one.parameter for one in arguments if not one.required)])


def _docstring(lines: list[str], arguments: Iterable[ArgumentView], own: dict[str, str], returns: str, method: str) -> str:
    every = [(one.name, one.doc) for one in required_first(arguments)]
    sections = ["", "Args:", *described([*every, *own.items()]), "", "Returns:", f"    {returns}", "", PAGE.format(method)]
    return "\n".join([*lines, *sections])
