"""Dotted paths of values in an item, such as `dates.taken`, `tags.raw` and `sizes[0].source`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

__all__ = ["MISSING", "find", "flat_paths", "lookup"]

MISSING: Final = object()
"""The result of `find` for a field that does not exist."""
NUMBER: Final = re.compile(r"-?[0-9]{1,9}")


def lookup(item: Any, path: str) -> Any:
    """Return the value at a path; `None` if it is missing."""
    value = find(item, path)
    return None if value is MISSING else value


def find(item: Any, path: str) -> Any:
    """Return the value at a path; `MISSING` if there is no such field.

    A number selects an item of a list, counted from its end if it is negative: `sizes.0.source`, also written
    `sizes[0].source`. The name of a field after a list selects the field of each item, and the result is a list.
    """
    if isinstance(item, Mapping) and path in item:
        return item[path]
    return _find(item, re.sub(r"\[(-?[0-9]+)\]", r".\1", path).split("."))


def _find(item: Any, names: Sequence[str]) -> Any:
    for number, name in enumerate(names):
        if isinstance(item, Mapping):
            if name not in item:
                return MISSING
            item = item[name]
        elif isinstance(item, list) and NUMBER.fullmatch(name):
            index = int(name)
            if not -len(item) <= index < len(item):
                return MISSING
            item = item[index]
        elif isinstance(item, list):
            return _find_in_each(item, names[number:])
        else:
            return None if item is None else MISSING
    return item


def _find_in_each(items: list[Any], names: Sequence[str]) -> Any:
    found = [_find(one, names) for one in items]
    if found and all(one is MISSING for one in found):
        return MISSING
    values: list[Any] = []
    for one in found:
        # Nested lists are flattened. Items without the field keep their position, so that the lists of two fields match.
        values += one if isinstance(one, list) else [None if one is MISSING else one]
    return values


def flat_paths(item: Mapping[str, Any], prefix: str = "") -> list[str]:
    """Return the paths of all fields of an item. A nested object is represented by its fields."""
    paths: list[str] = []
    for name, value in item.items():
        paths += flat_paths(value, f"{prefix}{name}.") if isinstance(value, Mapping) and value else [f"{prefix}{name}"]
    return paths
