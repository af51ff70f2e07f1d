"""The parts of a backup that a restore includes only on request. Decisions without I/O."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Final, Literal, get_args

from ..errors.base import ArgumentError

RestorePart = Literal["people", "comments", "groups", "galleries", "favorites"]
"""The people in photos, your comments on your photos and albums, the groups of photos, your galleries, and your favorites."""
PARTS: Final[tuple[RestorePart, ...]] = get_args(RestorePart)


def parse_parts(include: Iterable[RestorePart]) -> frozenset[RestorePart]:
    """Return the chosen parts. Raises `ArgumentError` for unknown ones."""
    chosen: list[str] = [include] if isinstance(include, str) else list(include)
    for name in chosen:
        if name not in PARTS:
            similar = difflib.get_close_matches(name, PARTS, 1) if isinstance(name, str) else []
            hint = f"did you mean {similar[0]!r}?" if similar else f"the parts are {', '.join(PARTS)}"
            raise ArgumentError("restore", "include", f"contains {name!r:.60}, which is not a part; {hint}")
    return frozenset(name for name in PARTS if name in chosen)
