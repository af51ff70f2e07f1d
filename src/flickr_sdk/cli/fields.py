"""The fields that `--fields` and `--template` select: those of an item, and the columns of the command."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from .field_paths import MISSING, find, lookup
from .values import Column

__all__ = ["selectable", "with_columns"]

MAX_NAMES: Final = 30


def selectable(
    rows: Iterable[Any], names: Sequence[str], columns: Sequence[Column], warn: Callable[[str], None]
) -> Iterator[Any]:
    """Yield rows with the columns of the command among their fields, and warn of names that no row has.

    A table shows columns such as `taken`, whose values the model has under another name.
    """
    missing = dict.fromkeys(names)
    # The fields at each path that has a missing one; those of the items are at "".
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
    # Without a row, nothing is known about its fields.
    for name in missing if known[""] else ():
        where = _parent(name) if known[_parent(name)] else ""
        # Those of the table first.
        first = [] if where else [column.name for column in columns if column.name in known[where]]
        fields = [*first, *sorted(known[where].difference(first))]
        shown = ", ".join(fields[:MAX_NAMES]) + (", ..." if len(fields) > MAX_NAMES else "")
        warn(f"no item has the field {name!r}; the fields{f' of {where}' if where else ''} are {shown}")


def with_columns(rows: Iterable[Any], columns: Sequence[Column]) -> Iterator[Any]:
    """Yield rows with the columns of the command among their fields."""
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
