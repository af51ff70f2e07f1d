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
    "per_page": "How many items to fetch at once; unset, as many as Flickr gives.",
    "prefetch": "Pages to fetch at the same time, ahead of the loop; 0 for each when it is needed.",
    "progress": "Is told after each page how far the walk has come, by a `WalkReport`.",
}
"""What every walk takes beside the arguments of its method."""
HARVEST_DETAILS: Final = (
    "Flickr gives the first 4,000 photos of a search only. A harvest divides the time of their upload until every part has "
    "fewer, fetches all parts, and gives each photo once."
)
HARVEST_ARGUMENTS: Final = {
    "checkpoint": "A file that keeps what was fetched; the next run with the same file goes on where this one ends.",
    "shortest": "How many seconds a part of the time has at least; more than 300.",
    "prefetch": "Parts to fetch at the same time, ahead of the loop; 0 for each when it is needed.",
    "replay": "Whether photos that earlier runs have put into the checkpoint are given again.",
    "progress": "Is told after each part how far the harvest has come, by a `HarvestReport`.",
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
        lines = ["Get all photos of a search, however many there are.", "", *wrap(HARVEST_DETAILS)]
        returns = "All photos, each once, fetched part by part as they are asked for."
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
    returns = "All items, each once, fetched page by page as they are asked for."
    return WalkView(how, method.name, kept, _docstring(lines, kept, WALK_ARGUMENTS, returns, method.name))


def _beginning(arguments: Sequence[ArgumentView]) -> str:
    required = [one.parameter for one in arguments if one.required]
    return ", ".join(["self", *required, "*", *(one.parameter for one in arguments if not one.required)])


def _docstring(lines: list[str], arguments: Iterable[ArgumentView], own: dict[str, str], returns: str, method: str) -> str:
    every = [(one.name, one.doc) for one in required_first(arguments)]
    sections = ["", "Args:", *described([*every, *own.items()]), "", "Returns:", f"    {returns}", "", PAGE.format(method)]
    return "\n".join([*lines, *sections])
