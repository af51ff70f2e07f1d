"""Machine tag queries in searches: `camera:lens=20mm`, `camera:`, `*:lens=`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..argument_parsing import parse_list
from .selection import Selection

if TYPE_CHECKING:
    from ..methods.registry import Call

__all__ = ["apply_machine_tag_filter"]

QUERY: Final = re.compile(r'(\*|[a-z]\w*)?(?::(\*|[a-z]\w*)?)?(?:=(?:"([^"]*)"|(.*)))?', re.IGNORECASE | re.DOTALL)
MAX_IN_ALL_MODE: Final = 16
MAX_IN_ANY_MODE: Final = 8


def apply_machine_tag_filter(call: Call, selection: Selection) -> None:
    """Filter a selection by `machine_tags` and `machine_tag_mode`.

    Args:
        call: The call.
        selection: The selection to filter.

    Raises:
        Failure: No query is valid, or there are too many queries.
    """
    given = parse_list(call.arguments.get("machine_tags"))
    if not given:
        return
    every = call.argument("machine_tag_mode").lower() == "all"
    if len(given) > (MAX_IN_ALL_MODE if every else MAX_IN_ANY_MODE):
        raise call.fail(12)
    conditions = [one for place, text in enumerate(given) if (one := _condition(selection, text, place))]
    if not conditions:
        raise call.fail(11)
    for group in conditions if every else [" OR ".join(conditions)]:
        selection.where(f"p.id IN (SELECT photo_id FROM tags m WHERE m.namespace IS NOT NULL AND ({group}))")


def _condition(selection: Selection, text: str, place: int) -> str:
    """Return the SQL condition of one query on the tag `m`; an empty string for an invalid query."""
    found = QUERY.fullmatch(text)
    if found is None or ":" not in text:
        return ""
    value = found[3] if found[3] is not None else found[4]
    wanted = {"namespace": (found[1] or "").lower(), "predicate": (found[2] or "").lower(), "value": value or ""}
    parts = []
    for name, one in wanted.items():
        if one in ("", "*"):
            continue
        key = f"machine_{place}_{name}"
        selection.values[key] = one
        parts.append(f"m.{name} = :{key}" + (" COLLATE NOCASE" if name == "value" else ""))
    return f"({' AND '.join(parts)})" if parts else ""
