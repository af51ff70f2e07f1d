"""The fields that `--fields` and `--template` select: those of an item, and the columns of the command."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from .values import Column, lookup

__all__ = ["selectable"]

MAX_NAMES: Final = 30


def selectable(
    rows: Iterable[Any], names: Sequence[str], columns: Sequence[Column], warn: Callable[[str], None]
) -> Iterator[Any]:
    """Yield rows with the columns of the command among their fields, and warn of names that no row has.

    A table shows columns such as `taken`, whose values the model has under another name.
    """
    missing = set(names)
    known: set[str] = set()
    for row in rows:
        if not isinstance(row, Mapping):
            missing.clear()
            yield row
            continue
        more = {column.name: lookup(row, column.path) for column in columns if column.name not in row}
        full = {**row, **more}
        if missing:
            missing -= {name for name in missing if name in full or name.partition(".")[0] in full}
            known.update(full)
        yield full
    if missing and known:
        # Those of the table first.
        first = [column.name for column in columns if column.name in known]
        fields = [*first, *sorted(known.difference(first))]
        shown = ", ".join(fields[:MAX_NAMES]) + (", ..." if len(fields) > MAX_NAMES else "")
        for name in names:
            if name in missing:
                warn(f"no item has the field {name!r}; the fields are {shown}")
