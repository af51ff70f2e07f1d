"""Models as plain values, columns, and strings for the cells of a table."""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import Enum
from os import PathLike, fspath
from typing import Any, Final, NamedTuple

__all__ = ["Column", "Columns", "SelectableColumns", "as_json", "URL_PARTS", "columns_of", "display_of", "plain", "text_of"]

URL_PARTS: Final = ("farm", "iconurls", "secret", "server")
"""Suffixes of the names of fields that only build URLs. A table omits them unless the user selects them."""


class Column(NamedTuple):
    """A column: its name in the output, and the dotted path of its value in an item."""

    name: str
    path: str


Columns = Sequence[str | Column]
"""Columns of a command. A string is both the name and the path."""


class SelectableColumns(list[str | Column]):
    """Columns, and fields that the items have only if they are selected."""

    def __init__(self, columns: Columns, more: Sequence[str]) -> None:
        super().__init__(columns)
        self.more: tuple[str, ...] = tuple(more)


def columns_of(columns: Columns) -> list[Column]:
    """Return columns. A string, which may be a dotted path, is both the name and the path."""
    return [Column(one, one) if isinstance(one, str) else one for one in columns]


def plain(value: Any) -> Any:
    """Return a value as dicts, lists, strings, numbers and dates. Enumerations stay numbers."""
    if isinstance(value, float):
        # JSON has no infinite numbers and no NaN.
        return value if math.isfinite(value) else None
    if value is None or (isinstance(value, (str, int)) and not isinstance(value, Enum)):
        return value
    if isinstance(value, Enum):
        return value if isinstance(value, int) else plain(value.value)
    if hasattr(value, "model_dump"):  # a model; pydantic is not imported to check
        return _fields_of(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, date):
        return value
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, PathLike):
        return fspath(value)
    if isinstance(value, bytes):
        import base64

        return base64.b64encode(value).decode()
    if isinstance(value, Iterable):
        return [plain(one) for one in value]
    return str(value)


def _fields_of(model: Any) -> dict[str, Any]:
    """Return the fields that a response contains. `model_dump` would also read the others, about a hundred for a photo."""
    given = model.model_fields_set
    fields = {name: value for name, value in vars(model).items() if name in given}
    return {name: plain(value) for name, value in {**fields, **(model.model_extra or {})}.items()}


def as_json(value: object) -> object:
    """Represent a value without a JSON type; used as `default` of `json.dumps`."""
    return text_of(value)


def display_of(value: Any) -> str:
    """Return a plain value as a string for a table: the names of enumerations, and lists with spaces."""
    if isinstance(value, list) and value and not any(isinstance(one, (dict, list)) for one in value):
        return ", ".join(map(display_of, value))
    if not isinstance(value, Enum) or value.name.startswith("UNKNOWN_"):
        return text_of(value)
    if type(value).__name__ == "License":
        from ..enums import LICENSES

        if terms := LICENSES.get(value.value):
            return terms.short_name
    return value.name.lower().replace("_", " ")


def text_of(value: Any) -> str:
    """Return a plain value as a string."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, list) and not any(isinstance(one, (dict, list)) for one in value):
        return ",".join(text_of(one) for one in value)
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False, default=as_json)
    return str(value)
