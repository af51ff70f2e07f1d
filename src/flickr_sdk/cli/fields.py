"""The fields that `--fields` and `--template` can select: the fields of an item and the columns of the command."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Final

from .field_paths import MISSING, find, lookup
from .values import Column

__all__ = ["selectable", "with_columns"]

MAX_NAMES: Final = 30
MAX_CLOSE: Final = 3
OPTIONAL: Final = r"(url|width|height)_[a-z0-9]{1,2}"
"""Fields of sizes, which small photos lack. Other sizes are not suggested."""
SYNONYMS: Final = {
    "author": ("owner", "ownername"),
    "date": ("taken", "uploaded", "updated"),
    "date_taken": ("taken", "dates.taken"),
    "date_upload": ("uploaded", "dates.posted"),
    "date_uploaded": ("uploaded", "dates.posted"),
    "faves": ("count_faves", "favorites"),
    "favorites": ("count_faves",),
    "lat": ("latitude", "location.latitude"),
    "licence": ("license", "license_name"),
    "lng": ("longitude", "location.longitude"),
    "lon": ("longitude", "location.longitude"),
    "long": ("longitude", "location.longitude"),
    "link": ("page_url",),
    "name": ("title", "username"),
    "owner_name": ("ownername", "owner"),
    "photo_id": ("id",),
    "posted": ("uploaded",),
    "title": ("name",),
    "url": ("page_url", "source"),
    "user": ("owner", "ownername", "username"),
    "username": ("ownername", "owner"),
}
"""Fields for common other names. A warning suggests the existing ones."""


def selectable(
    rows: Iterable[Any],
    names: Sequence[str],
    columns: Sequence[Column],
    warn: Callable[[str], None],
    more: Sequence[str] = (),
) -> Iterator[Any]:
    """Yield rows that include the columns of the command, and warn about names that no row has.

    Columns such as `taken` have another name in the model. `more` are fields that the rows have only if they are selected.
    """
    missing = dict.fromkeys(names)
    # The existing fields at each path with a missing field. The path of the items themselves is "".
    known: dict[str, set[str]] = {where: set() for where in ("", *map(_parent, names))}
    for row in rows:
        if not isinstance(row, Mapping):
            missing.clear()
            yield row
            continue
        full = _add(row, columns)
        for name in list(missing):
            if find(full, name) is not MISSING:
                del missing[name]
            else:
                known[_parent(name)] |= _names_at(full, _parent(name))
        if missing:
            known[""].update(full)
        yield full
    # Without a row, the fields are unknown.
    for name in missing if known[""] else ():
        where = _parent(name) if known[_parent(name)] else ""
        # The columns of the table come first.
        first = [] if where else list(dict.fromkeys([*(one.name for one in columns if one.name in known[where]), *more]))
        fields = [*first, *sorted(known[where].difference(first))]
        problem = f"no item has the field {name!r}"
        if close := _close(name[len(where) :].lstrip("."), fields):
            warn(f"{problem}; did you mean {' or '.join(f'{where}.{one}' if where else one for one in close)}?")
            continue
        shown = ", ".join(fields[:MAX_NAMES]) + (", ..." if len(fields) > MAX_NAMES else "")
        warn(f"{problem}; the fields{f' of {where}' if where else ''} are {shown}")


def _close(name: str, fields: Sequence[str]) -> list[str]:
    """Return the fields for a common other name, or else the fields with similar names."""
    if re.fullmatch(OPTIONAL, name):
        return []
    wanted = name.lower().replace("-", "_")
    if meant := [one for one in SYNONYMS.get(wanted, ()) if one.partition(".")[0] in fields]:
        return meant[:MAX_CLOSE]
    # Flickr's names have fewer underscores: a list has datetaken.
    same = [one for one in fields if one.lower().replace("_", "") == wanted.replace("_", "")]
    return same[:1] or get_close_matches(wanted, fields, MAX_CLOSE, 0.75)


def with_columns(rows: Iterable[Any], columns: Sequence[Column]) -> Iterator[Any]:
    """Yield rows that include the columns of the command."""
    for row in rows:
        yield _add(row, columns) if isinstance(row, Mapping) else row


def _add(row: Mapping[str, Any], columns: Sequence[Column]) -> dict[str, Any]:
    return {**row, **{column.name: lookup(row, column.path) for column in columns if column.name not in row}}


def _parent(name: str) -> str:
    return name.rpartition(".")[0]


def _names_at(row: Mapping[str, Any], path: str) -> set[str]:
    value = find(row, path) if path else row
    values = value if isinstance(value, list) else [value]
    return {name for one in values if isinstance(one, Mapping) for name in one}
