"""The fields that `--fields` and `--template` can select: the fields of an item and the columns of the command."""

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
    """Yield rows that include the columns of the command, and warn about names that no row has.

    Columns such as `taken` have another name in the model.
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
        first = [] if where else [column.name for column in columns if column.name in known[where]]
        fields = [*first, *sorted(known[where].difference(first))]
        shown = ", ".join(fields[:MAX_NAMES]) + (", ..." if len(fields) > MAX_NAMES else "")
        warn(f"no item has the field {name!r}; the fields{f' of {where}' if where else ''} are {shown}")


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
