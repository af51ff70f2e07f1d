"""Check the values of columns, so that every value has the type of its column whatever Flickr returned."""

from __future__ import annotations

import datetime as dt
import json
import math
from array import array
from collections.abc import Callable, Sequence
from typing import Any, Final

from .base import FlickrModel
from .columns import Column, ColumnType

Cell = str | int | float | bool | dt.datetime | dt.date | None
"""A value of a table."""
EXPECTED: Final[dict[ColumnType, type]] = {
    "string": str,
    "int64": int,
    "float64": float,
    "bool": bool,
    "timestamp[us, tz=UTC]": dt.datetime,
    "timestamp[s]": dt.datetime,
    "date32": dt.date,
}
NONE: Final = type(None)


def column_values(items: Sequence[FlickrModel], columns: Sequence[Column]) -> list[list[Any]]:
    """Return a list of values for each column.

    A value that does not have the type of its column, because Flickr's response drifted, is converted if possible, and `None`
    otherwise. Strings contain no lone surrogates, numbers are finite, and integers have at most 64 bits.
    """
    return [_checked(column.type, column.get(items), nullable=column.nullable) for column in columns]


def _checked(type_: ColumnType, values: list[Any], *, nullable: bool) -> list[Any]:
    expected = EXPECTED.get(type_)
    if expected is None:
        return [_json(value) for value in values]
    # The types of all values are compared at once, because that takes a tenth of the time of a loop.
    found = set(map(type, values))
    found.discard(NONE)
    if not (found <= {expected} and _are_valid(expected, values)) or (not nullable and None in values):
        convert = CONVERT[type_]
        values = [None if value is None else convert(value) for value in values]
        if not nullable:
            values = ["" if value is None else value for value in values]
    return values


def _are_valid(expected: type, values: list[Any]) -> bool:
    given = filter(None, values)
    try:
        if expected is str:
            "".join(given).encode()
        elif expected is int:
            array("q", given)
        elif expected is float:
            return all(map(math.isfinite, given))
    except (UnicodeEncodeError, OverflowError):
        return False
    return True


def _string(value: object) -> str | None:
    text = value if isinstance(value, str) else str(value) if isinstance(value, (int, float)) else _json(value)
    # UTF-16 joins the surrogates of one character.
    return text and text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _int(value: object) -> int | None:
    # An enumeration member is an integer.
    return int(value) if isinstance(value, int) and -(2**63) <= value < 2**63 else None


def _float(value: object) -> float | None:
    return float(value) if isinstance(value, (int, float)) and abs(value) < 1e300 else None


def _bool(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _utc(value: object) -> dt.datetime | None:
    return value.astimezone(dt.UTC) if isinstance(value, dt.datetime) and value.tzinfo is not None else None


def _naive(value: object) -> dt.datetime | None:
    return value if isinstance(value, dt.datetime) and value.tzinfo is None else None


def _date(value: object) -> dt.date | None:
    return value if isinstance(value, dt.date) and not isinstance(value, dt.datetime) else None


CONVERT: Final[dict[ColumnType, Callable[[Any], Any]]] = {
    "string": _string,
    "int64": _int,
    "float64": _float,
    "bool": _bool,
    "timestamp[us, tz=UTC]": _utc,
    "timestamp[s]": _naive,
    "date32": _date,
}


def _json_value(value: object) -> Any:
    if isinstance(value, FlickrModel):
        return {**vars(value), **(value.model_extra or {})}
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value)


def _json(value: object) -> str | None:
    if value is None:
        return None
    # ASCII, because the strings inside may contain lone surrogates.
    return json.dumps(value, default=_json_value, separators=(",", ":"))
