"""Models as plain values, the fields of an item, and the text of a value in a cell."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from os import PathLike, fspath
from typing import Any, Final, NamedTuple

__all__ = ["Column", "Columns", "columns_of", "lookup", "one_line", "plain", "text_of"]

# Control characters of a title could change the terminal, and separators would break lines.
CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class Column(NamedTuple):
    """A column: its name in the output, and the dotted path of its value in an item."""

    name: str
    path: str


Columns = Sequence[str | Column]
"""Columns of a command; a name alone is the path too."""


def columns_of(columns: Columns) -> list[Column]:
    """Return columns given by name, where a dotted path is a name too."""
    return [Column(one, one) if isinstance(one, str) else one for one in columns]


def plain(value: Any) -> Any:
    """Return a value as JSON can represent it."""
    if value is None or (isinstance(value, (str, int, float, bool)) and not isinstance(value, Enum)):
        return value
    if isinstance(value, Enum):
        return plain(value.value)
    if hasattr(value, "model_dump"):  # a model; pydantic is not imported to find out
        return value.model_dump(mode="json", exclude_unset=True)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PathLike):
        return fspath(value)
    if isinstance(value, bytes):
        import base64

        return base64.b64encode(value).decode()
    if isinstance(value, Iterable):
        return [plain(one) for one in value]
    return str(value)


def lookup(item: Any, path: str) -> Any:
    """Return the value at a dotted path such as `dates.taken` or `sizes.0.url`; `None` if it is missing."""
    if isinstance(item, Mapping) and path in item:
        return item[path]
    for name in path.split("."):
        if isinstance(item, Mapping):
            item = item.get(name)
        elif isinstance(item, list) and name.isdecimal() and int(name) < len(item):
            item = item[int(name)]
        else:
            return None
    return item


def one_line(text: str) -> str:
    """Replace control characters, and with them tabs and line breaks, by spaces."""
    return CONTROL.sub(" ", text)


def text_of(value: Any) -> str:
    """Return the text of a plain value."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and not any(isinstance(one, (dict, list)) for one in value):
        return ",".join(text_of(one) for one in value)
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
