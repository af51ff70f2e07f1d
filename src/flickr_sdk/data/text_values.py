"""Values of tables as text, and the columns and ids of existing files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors.data_errors import DataFileError

if TYPE_CHECKING:
    from .._model.columns import Column


def iso_utc(value: dt.datetime) -> str:
    """Format a time in UTC, such as `2024-02-11T12:00:00Z`."""
    return value.isoformat().replace("+00:00", "Z")


def with_times_as_text(columns: Sequence[Column], values: Sequence[list[Any]]) -> list[list[Any]]:
    """Format the dates and times of some columns as in ISO 8601."""
    return [_text(column, several) for column, several in zip(columns, values, strict=True)]


def _text(column: Column, values: list[Any]) -> list[Any]:
    if column.type == "timestamp[us, tz=UTC]":
        return [None if value is None else iso_utc(value) for value in values]
    if column.type in ("timestamp[s]", "date32"):
        return [None if value is None else value.isoformat() for value in values]
    return values


def check_columns(existing: Path, found: Sequence[object], names: Sequence[str]) -> None:
    """Raise `DataFileError` unless an existing file has the given columns in the same order."""
    if list(found) == list(names):
        return
    missing = next((name for name in names if name not in found), None)
    other = next((name for name in found if name not in names), None)
    problem = f"lacks the column {missing!r}" if missing is not None else f"has another column, {other!r:.80}"
    if missing is None and other is None:
        problem = "has the columns in another order"
    raise DataFileError(str(existing), f"{problem}; pass the columns of the file, or another file")


def id_key(value: object) -> int | str:
    """Return an id as a number if possible, which takes less memory. A missing id is an empty string, as in CSV."""
    text = "" if value is None else str(value)
    return int(text) if len(text) < 19 and text.isascii() and text.isdecimal() and text[0] != "0" else text
