"""The annotated types of scalar values, which Flickr's JSON may contain as `0`, `"0"`, `false`, `""` or `null`."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from pydantic import JsonValue
from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core import core_schema as cs

from .._utils.record import record

if TYPE_CHECKING:
    from pydantic import ConfigDict, GetCoreSchemaHandler

SECONDS: Final[ConfigDict] = {"val_temporal_unit": "seconds"}
"""The configuration of scalars outside of models. Otherwise, pydantic reads large Unix timestamps as milliseconds."""

ANY: Final = cs.simple_ser_schema("any")
"""Serializes a field by the type of its value, because a field that drifted keeps its wire value."""


_PARTIAL_DATE = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?)?)?")


def _as(value: object, inner: CoreSchema) -> CoreSchema:
    """Convert everything that a schema accepts to one value, without leaving pydantic-core."""
    never = cs.is_instance_schema(type("NoInstances", (), {}))
    return cs.chain_schema([inner, cs.with_default_schema(never, default=value, on_error="default")])


def empty_as(value: object) -> CoreSchema:
    """Convert an empty string to a value."""
    return _as(value, cs.literal_schema([""]))


def first_of(*choices: CoreSchema) -> CoreSchema:
    """Validate with the first schema that accepts the value."""
    return cs.union_schema(list(choices), mode="left_to_right", serialization=ANY)


def or_none(inner: CoreSchema) -> CoreSchema:
    """Accept `null` and an empty string as `None` as well."""
    return first_of(inner, cs.none_schema(), empty_as(None))


class Scalar:
    """Marks a type as a scalar, with its name in messages and the schema that validates it."""

    __slots__ = ("name", "schema")

    def __init__(self, name: str, schema: CoreSchema) -> None:
        self.name = name
        self.schema = schema

    def __repr__(self) -> str:
        return f"Scalar({self.name!r})"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return self.schema


def _parse_partial(text: str) -> dt.datetime | None:
    """Parse a MySQL date whose month, day or time may be zero or missing; an all-zero date is `None`."""
    match = _PARTIAL_DATE.fullmatch(text)
    if not match:
        raise PydanticCustomError("taken", "expected a date such as 2004-11-29 16:01:26")
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
    if year <= 0:
        return None
    try:
        return dt.datetime(year, month or 1, day or 1, hour, minute, second)
    except ValueError as error:
        raise PydanticCustomError("taken", "expected a valid date") from error


def _parse_partial_date(text: str) -> dt.date | None:
    parsed = _parse_partial(text)
    return parsed.date() if parsed else None


def _parse_given_date(text: str) -> dt.date:
    parsed = _parse_partial_date(text)
    if parsed is None:
        raise PydanticCustomError("date", "expected a date other than zero")
    return parsed


_INT = cs.int_schema(serialization=ANY)
_FLOAT = cs.float_schema(serialization=ANY, allow_inf_nan=False)
_STR = cs.str_schema(coerce_numbers_to_str=True, serialization=ANY)
_FLAG = first_of(cs.bool_schema(), empty_as(value=False))
_ZERO = dt.datetime.fromtimestamp(0, dt.UTC)
# Larger numbers are milliseconds, or no timestamps at all.
_MAX_SECONDS = dt.timedelta(seconds=20_000_000_000)
_TIME = cs.datetime_schema(tz_constraint="aware", ge=_ZERO - _MAX_SECONDS, le=_ZERO + _MAX_SECONDS, serialization=ANY)
# Disjoint, because the fast parser may validate a field of a page with one of them alone.
_TIME_BEFORE_ZERO = cs.datetime_schema(tz_constraint="aware", ge=_ZERO - _MAX_SECONDS, lt=_ZERO, serialization=ANY)
_TIME_AFTER_ZERO = cs.datetime_schema(tz_constraint="aware", gt=_ZERO, le=_ZERO + _MAX_SECONDS, serialization=ANY)
_UTC_STRING = cs.no_info_after_validator_function(
    lambda text: dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC),
    cs.str_schema(pattern=r"^\d{4}-\d\d-\d\d([ T]\d\d:\d\d:\d\d)?$"),
    serialization=ANY,
)
"""A MySQL date and time of Flickr's servers, such as the creation time of a group."""
_NEVER = ["", "0000-00-00 00:00:00", "0000-00-00"]
# Strings without a timezone are MySQL dates; a Unix time would become a timezone-aware datetime.
_TAKEN_EXACT = cs.datetime_schema(tz_constraint="naive")
_TAKEN = first_of(_TAKEN_EXACT, cs.no_info_after_validator_function(_parse_partial, cs.str_schema()))
_DATE = first_of(cs.date_schema(), cs.no_info_after_validator_function(_parse_partial_date, cs.str_schema()))
_GIVEN_DATE = first_of(cs.date_schema(), cs.no_info_after_validator_function(_parse_given_date, cs.str_schema()))

STR = Scalar("a string", _STR)
STR_OR_NONE = Scalar("a string", first_of(_STR, cs.none_schema()))


@record(frozen=True)
class EmptyIsNone:
    """Marks a type in which an empty string means `None`."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return first_of(handler(source), empty_as(None))


INT = Scalar("an integer", _INT)
INT_OR_NONE = Scalar("an integer", or_none(_INT))
PIXELS = Scalar("an integer", first_of(_INT, _as(0, cs.none_schema()), empty_as(0)))
FLOAT = Scalar("a number", _FLOAT)
FLOAT_OR_NONE = Scalar("a number", or_none(_FLOAT))
FLAG = Scalar("0 or 1", _FLAG)
FLAG_OR_NONE = Scalar("0 or 1", first_of(_FLAG, cs.none_schema()))
TIME = Scalar("a Unix timestamp", first_of(_TIME, _UTC_STRING))
# 0 means never.
_AT_ZERO = cs.datetime_schema(tz_constraint="aware", ge=_ZERO, le=_ZERO)
_NO_TIME = first_of(cs.none_schema(), _as(None, cs.literal_schema(_NEVER)), _as(None, _AT_ZERO))
TIME_OR_NONE = Scalar("a Unix timestamp", first_of(_TIME_AFTER_ZERO, _NO_TIME, _TIME_BEFORE_ZERO, _UTC_STRING))
TAKEN_OR_NONE = Scalar("a date and time", or_none(_TAKEN))
DATE = Scalar("a date", _GIVEN_DATE)
DATE_OR_NONE = Scalar("a date", or_none(_DATE))
INT_OR_LOTS = Scalar("an integer or 'lots'", or_none(first_of(_INT, cs.literal_schema(["lots"]))))

# Types of whole responses. The annotation of a field instead contains the Python type, which editors show, and the scalar.
Int = Annotated[int, INT]
Pixels = Annotated[int, PIXELS]
"""A width or height. Flickr sends an empty string if it is unknown."""
IntOrNone = Annotated[int | None, INT_OR_NONE]
Float = Annotated[float, FLOAT]
FloatOrNone = Annotated[float | None, FLOAT_OR_NONE]
Str = Annotated[str, STR]
StrOrNone = Annotated[str | None, STR_OR_NONE]
JsonOrNone = JsonValue
Flag = Annotated[bool, FLAG]
FlagOrNone = Annotated[bool | None, FLAG_OR_NONE]
Time = Annotated[dt.datetime, TIME]
TimeOrNone = Annotated[dt.datetime | None, TIME_OR_NONE]
TakenOrNone = Annotated[dt.datetime | None, TAKEN_OR_NONE]
Date = Annotated[dt.date, DATE]
DateOrNone = Annotated[dt.date | None, DATE_OR_NONE]
IntOrLots = Annotated[int | Literal["lots"] | None, INT_OR_LOTS]
