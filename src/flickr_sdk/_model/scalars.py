"""What the values of an answer mean: the annotated types that generated models are made of.

Flickr's JSON prints one value as `0`, `"0"`, `false`, `""` or `null`, as its database and its serializer please. Every type here
takes all of those and gives one Python type. The work is done inside pydantic-core: no Python code runs for a clean value.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from pydantic import JsonValue
from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core import core_schema as cs

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

__all__ = [
    "DateOrNone",
    "Flag",
    "FlagOrNone",
    "Float",
    "FloatOrNone",
    "Int",
    "IntOrLots",
    "IntOrNone",
    "JsonOrNone",
    "STR",
    "STR_OR_NONE",
    "EmptyIsNone",
    "Scalar",
    "Str",
    "StrOrNone",
    "TakenOrNone",
    "Time",
    "TimeOrNone",
    "or_none",
]

ANY: Final = cs.simple_ser_schema("any")
"""Dumps whatever the field holds by what it is: a field that drifted keeps the wire's value."""


class _Nothing:
    """Has no instances: a schema of it always falls back to its default."""


_PARTIAL_DATE = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?)?)?")


def fixed(written: list[Any], value: object) -> CoreSchema:
    """Read some literals as one value, without leaving pydantic-core."""
    never = cs.is_instance_schema(_Nothing)
    return cs.chain_schema([cs.literal_schema(written), cs.with_default_schema(never, default=value, on_error="default")])


def empty_as(value: object) -> CoreSchema:
    """Read the empty string as a value."""
    return fixed([""], value)


def first_of(*choices: CoreSchema) -> CoreSchema:
    """Read a value by the first schema that takes it."""
    return cs.union_schema(list(choices), mode="left_to_right", serialization=ANY)


def or_none(inner: CoreSchema) -> CoreSchema:
    """Add `None`, which Flickr writes as `null` or as an empty string."""
    return first_of(inner, cs.none_schema(), empty_as(None))


class Scalar:
    """Marks an annotated type as one value of the wire, and says how it is read.

    Args:
        name: What the value is called in messages.
        schema: Reads the value.
    """

    __slots__ = ("name", "schema")

    def __init__(self, name: str, schema: CoreSchema) -> None:
        self.name = name
        self.schema = schema

    def __repr__(self) -> str:
        return f"Scalar({self.name!r})"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Give the schema that reads the value."""
        return self.schema


def _partial(text: str) -> dt.datetime | None:
    """Read a MySQL date whose month, day or time may be zero or missing; an all-zero date is no date."""
    match = _PARTIAL_DATE.fullmatch(text)
    if not match:
        raise PydanticCustomError("taken", "expected a date such as 2004-11-29 16:01:26")
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
    if year <= 0:
        return None
    try:
        return dt.datetime(year, month or 1, day or 1, hour, minute, second)
    except ValueError as error:
        raise PydanticCustomError("taken", "expected a date that exists") from error


def _partial_date(text: str) -> dt.date | None:
    moment = _partial(text)
    return moment.date() if moment else None


_INT = cs.int_schema(serialization=ANY)
_FLOAT = cs.float_schema(serialization=ANY, allow_inf_nan=False)
_STR = cs.str_schema(coerce_numbers_to_str=True, serialization=ANY)
_FLAG = cs.union_schema(
    [cs.bool_schema(), empty_as(value=False)],
    mode="left_to_right",
    serialization=ANY,
)
_TIME = cs.datetime_schema(tz_constraint="aware", serialization=ANY)
_TIME_AFTER_ZERO = cs.datetime_schema(tz_constraint="aware", gt=dt.datetime.fromtimestamp(0, dt.UTC), serialization=ANY)
# A Unix time would be aware: text without a zone is a MySQL date.
_TAKEN_EXACT = cs.datetime_schema(tz_constraint="naive")
_TAKEN = cs.union_schema(
    [_TAKEN_EXACT, cs.no_info_after_validator_function(_partial, cs.str_schema())],
    mode="left_to_right",
    serialization=ANY,
)
_DATE = first_of(cs.date_schema(), cs.no_info_after_validator_function(_partial_date, cs.str_schema()))

STR = Scalar("text", _STR)
STR_OR_NONE = Scalar("text", first_of(_STR, cs.none_schema()))


class EmptyIsNone:
    """The empty string stands for `None` here."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "EmptyIsNone()"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Give the schema that reads the value or the empty string."""
        return first_of(handler(source), empty_as(None))


Int = Annotated[int, Scalar("a whole number", _INT)]
IntOrNone = Annotated[int | None, Scalar("a whole number", or_none(_INT))]
Float = Annotated[float, Scalar("a number", _FLOAT)]
FloatOrNone = Annotated[float | None, Scalar("a number", or_none(_FLOAT))]
Str = Annotated[str, STR]
StrOrNone = Annotated[str | None, STR_OR_NONE]
JsonOrNone = JsonValue
Flag = Annotated[bool, Scalar("0 or 1", _FLAG)]
FlagOrNone = Annotated[bool | None, Scalar("0 or 1", first_of(_FLAG, cs.none_schema()))]
Time = Annotated[dt.datetime, Scalar("a Unix time", _TIME)]
TimeOrNone = Annotated[
    dt.datetime | None,
    # Flickr writes 0 for never.
    Scalar("a Unix time", first_of(_TIME_AFTER_ZERO, cs.none_schema(), fixed(["", 0, "0"], None), _TIME)),
]
TakenOrNone = Annotated[dt.datetime | None, Scalar("a date and time", or_none(_TAKEN))]
DateOrNone = Annotated[dt.date | None, Scalar("a date", or_none(_DATE))]
IntOrLots = Annotated[
    int | Literal["lots"] | None,
    Scalar(
        "a whole number or 'lots'",
        or_none(first_of(_INT, cs.literal_schema(["lots"]))),
    ),
]
