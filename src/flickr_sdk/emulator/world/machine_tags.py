"""Machine tags in searches: `camera:lens=20mm`, `camera:`, `*:lens=`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..argument_parsing import parse_list
from .selection import Selection

if TYPE_CHECKING:
    from ..methods.registry import Call

__all__ = ["apply_machine_tag_filter"]

QUERY: Final = re.compile(r'(\*|[a-z]\w*)?(?::(\*|[a-z]\w*)?)?(?:=(?:"([^"]*)"|(.*)))?', re.IGNORECASE | re.DOTALL)
MOST_OF_ALL: Final = 16
MOST_OF_ANY: Final = 8


def apply_machine_tag_filter(call: Call, chosen: Selection) -> None:
    """Read `machine_tags` and `machine_tag_mode`.

    Args:
        call: The call.
        chosen: The photos.

    Raises:
        Failure: None of them is understood, or there are too many.
    """
    given = parse_list(call.arguments.get("machine_tags"))
    if not given:
        return
    every = call.text("machine_tag_mode").lower() == "all"
    if len(given) > (MOST_OF_ALL if every else MOST_OF_ANY):
        raise call.fail(12)
    conditions = [one for place, text in enumerate(given) if (one := _condition(chosen, text, place))]
    if not conditions:
        raise call.fail(11)
    for group in conditions if every else [" OR ".join(conditions)]:
        chosen.where(f"p.id IN (SELECT photo_id FROM tags m WHERE m.namespace IS NOT NULL AND ({group}))")


def _condition(chosen: Selection, text: str, place: int) -> str:
    """Write what one query demands of a tag `m`; nothing where it is not understood."""
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
        chosen.values[key] = one
        parts.append(f"m.{name} = :{key}" + (" COLLATE NOCASE" if name == "value" else ""))
    return f"({' AND '.join(parts)})" if parts else ""
