"""Encode Python values as the strings that Flickr accepts as arguments."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from typing import TYPE_CHECKING, Any, Final

from .._utils.number_checks import is_integer, is_number
from .._utils.secret_names import SECRET_NAMES
from ..errors.base import ArgumentError

if TYPE_CHECKING:
    from .._method.endpoint import Param

# Flickr accepts 00 for an unknown month or day.
_TAKEN = re.compile(r"\d{4}(-(0\d|1[0-2])(-([0-2]\d|3[01])([ T]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?)?)?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
# Python also reads other digits and underscores, which Flickr does not.
_INTEGER = re.compile(r"-?\d+", re.ASCII)
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)


class _InvalidValue(ValueError):
    """The value, or its list item at `index`, is invalid."""

    def __init__(self, expected: str, value: object, shown: str = "") -> None:
        super().__init__(expected)
        self.value = value
        self.shown = shown  # in place of the repr of the value
        self.index: int | None = None

    def __str__(self) -> str:
        text = repr(self.value)
        shown = self.shown or (text if len(text) <= 80 else text[:77] + "...")
        if self.index is None:
            return f"must be {self.args[0]}, not {shown}"
        return f"must contain {self.args[0]} at index {self.index}, not {shown}"


def _str(value: Any) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, float):
        return _float(value)
    if isinstance(value, str):
        return str(value)
    raise _InvalidValue("a string or a number", value)


def _id(value: Any) -> str:
    text = str(value).strip() if isinstance(value, str) or is_integer(value) else ""
    if not text:
        raise _InvalidValue("an id as a string", value)
    return text


def _identity(kind: str) -> Callable[[Any], str]:
    """Return the encoder of the id of a photo, album, person, group or gallery, or of a model or URL with the id."""

    def encode_identity(value: Any) -> str:
        if (type(value) is str and "/" not in value) or is_integer(value):
            return _id(value)
        from .identities import InvalidIdentity, identify, kind_of

        try:
            plain = isinstance(value, str) and "/" not in value and kind_of(value) is None
            return _id(value) if plain else identify(kind, value)
        except InvalidIdentity as error:
            raise _InvalidValue(error.expected, value, error.found) from None

    return encode_identity


def _is_model(value: object) -> bool:
    """Whether a value is a model. Models are iterable, but only pages, which are sequences, contain items."""
    return not isinstance(value, (str, Sequence)) and hasattr(value, "model_fields_set")


def _identities(kind: str) -> Callable[[Any], str]:
    encode_list = _list(_identity(kind))

    def encode_identities(value: Any) -> str:
        return encode_list([value] if _is_model(value) else value)

    return encode_identities


def _int(value: Any) -> str:
    if is_integer(value):
        return str(int(value))
    if isinstance(value, str) and _INTEGER.fullmatch(value.strip()):
        return value.strip()
    raise _InvalidValue("an integer", value)


def _float(value: Any) -> str:
    try:
        number = math.nan if isinstance(value, bool) else float(value)
    except (TypeError, ValueError, OverflowError):
        number = math.nan
    if not math.isfinite(number) or (isinstance(value, str) and not _NUMBER.fullmatch(value.strip())):
        raise _InvalidValue("a finite number", value)
    if isinstance(value, str):
        return value.strip()
    text = f"{number:.10f}".rstrip("0").rstrip(".")
    return text if text not in ("-0", "") else "0"


def _bool(value: Any) -> str:
    if value in (0, 1, "0", "1"):
        return str(int(value))
    raise _InvalidValue("True or False", value)


def _unix_time(value: dt.datetime) -> str:
    if value.tzinfo is None:
        raise _InvalidValue("a timezone-aware datetime or a Unix timestamp", value)
    return str(int(value.timestamp()))


def _timestamp(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return _unix_time(value)
    if is_number(value) and abs(value) != math.inf:
        return str(int(value))
    if isinstance(value, str) and (_INTEGER.fullmatch(value.strip()) or _TAKEN.fullmatch(value.strip())):
        return value.strip().replace("T", " ")
    raise _InvalidValue("a timezone-aware datetime or a Unix timestamp in seconds", value)


def _timestamp_or_phrase(value: Any) -> str:
    """Encode a timestamp, or pass on an English phrase that Flickr interprets, such as "yesterday"."""
    return value.strip() if isinstance(value, str) and value.strip() else _timestamp(value)


def _taken_date(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None).strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str) and _TAKEN.fullmatch(value.strip()):
        return value.strip().replace("T", " ")
    raise _InvalidValue("a datetime or a string such as '2004-11-29 16:01:26'", value)


def _timestamp_or_taken_date(value: Any) -> str:
    if isinstance(value, dt.datetime) and value.tzinfo:
        return _unix_time(value)
    return _taken_date(value) if isinstance(value, dt.date) else _timestamp(value)


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text)) and dt.date.fromisoformat(text) is not None
    except ValueError:
        return False


def _day(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str) and (_is_day(value.strip()) or re.fullmatch(r"\d+", value.strip(), re.ASCII)):
        return value.strip()
    if is_integer(value):
        return str(value)
    raise _InvalidValue("a date or a string such as '2010-02-25'", value)


def _encode_items(values: Any, encoder: Callable[[Any], str]) -> list[str]:
    """Encode each item of an iterable, or a single value."""
    if isinstance(values, (bytes, Mapping)) or not isinstance(values, Iterable):
        return [encoder(values)]
    encoded = []
    for index, item in enumerate(values):
        try:
            encoded.append(encoder(item))
        except _InvalidValue as error:
            error.index = index
            raise
    return encoded


def _list(encoder: Callable[[Any], str]) -> Callable[[Any], str]:
    def encode_item(item: Any) -> str:
        # A space after a comma would become part of the next value.
        text = encoder(item).strip()
        if "," in text:
            raise _InvalidValue("a value without a comma", text)
        if not text:
            raise _InvalidValue("a non-empty value", item)
        return text

    def encode_list(value: Any) -> str:
        if not isinstance(value, str):
            return ",".join(_encode_items(value, encode_item))
        try:
            return ",".join([encode_item(part) for part in value.split(",")])
        except _InvalidValue as error:
            raise _InvalidValue(f"a list or a comma-separated string, each item {error.args[0]}", value) from None

    return encode_list


def _keyword(value: Any) -> str:
    """Encode a keyword of Flickr, such as an extra. Spaces usually mean that the caller forgot the commas."""
    text = _str(value)
    if re.search(r"\S\s+\S", text):
        raise _InvalidValue("a keyword without spaces", value)
    return text


def _tag(value: Any) -> str:
    tag = _str(value)
    if '"' in tag:
        raise _InvalidValue("a tag without quotation marks", tag)
    return f'"{tag}"' if re.search(r"[\s,]", tag) else tag


def _tags(value: Any) -> str:
    """Join tags with spaces and quote those that contain one; a string is already in this form."""
    return value if isinstance(value, str) else " ".join(_encode_items(value, _tag))


def _bbox(value: Any) -> str:
    parts = value.split(",") if isinstance(value, str) else list(value) if isinstance(value, Iterable) else []
    if len(parts) != 4:
        raise _InvalidValue("minimum longitude, minimum latitude, maximum longitude, maximum latitude", value)
    west, south, east, north = (float(_float(part)) for part in parts)
    if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
        raise _InvalidValue("longitudes from -180 to 180 and latitudes from -90 to 90, the minimum latitude first", value)
    return ",".join(_float(part) for part in parts)


ENCODERS: Final[Mapping[str, Callable[[Any], str]]] = {
    "album": _identity("album"),
    "albums": _identities("album"),
    "bbox": _bbox,
    "bool": _bool,
    "day": _day,
    "float": _float,
    "galleries": _identities("gallery"),
    "gallery": _identity("gallery"),
    "group": _identity("group"),
    "groups": _identities("group"),
    "id": _id,
    "ids": _list(_id),
    "int": _int,
    "ints": _list(_int),
    "people": _identities("person"),
    "person": _identity("person"),
    "photo": _identity("photo"),
    "photos": _identities("photo"),
    "phrase": _timestamp_or_phrase,
    "str": _str,
    "strs": _list(_str),
    "tags": _tags,
    "taken": _taken_date,
    "takens": _list(_taken_date),
    "time_or_taken": _timestamp_or_taken_date,
    "timestamp": _timestamp,
    "timestamps": _list(_timestamp),
    "words": _list(_keyword),
}
"""The encoder of each kind of argument."""


_LISTS: Final = frozenset(
    ("albums", "galleries", "groups", "ids", "ints", "people", "photos", "strs", "takens", "timestamps", "words")
)
"""Kinds whose empty list is not sent. An empty list of tags is: it removes all tags."""


_LOOKED_UP: Final = frozenset(("gallery", "group", "person"))
"""Kinds of ids whose URL can have a name instead of the id."""


def urls_to_look_up(params: Mapping[str, Param] | None, encoded: Mapping[str, str]) -> list[str]:
    """Return the names of encoded arguments that are URLs in place of an id."""
    known = params or {}
    return [name for name, text in encoded.items() if "/" in text and name in known and known[name].kind in _LOOKED_UP]


def _is_empty(value: object) -> bool:
    return isinstance(value, Sized) and not isinstance(value, (str, bytes)) and not len(value)


def _str_or_id(value: Any) -> str:
    """Encode a string or a number, or the id of a model."""
    if isinstance(value, (str, int, float)):
        return _str(value)
    from .identities import InvalidIdentity, identify, kind_of

    kind = kind_of(value)
    try:
        return _str(value) if kind is None else identify(kind, value)
    except InvalidIdentity as error:
        raise _InvalidValue(error.expected, value, error.found) from None


def encode_unknown(value: Any) -> str:
    """Encode the value of an unknown argument: dates as Unix time or ISO dates, models as ids, iterables joined with commas."""
    if isinstance(value, dt.date):
        return _timestamp_or_taken_date(value)
    if isinstance(value, Iterable) and not isinstance(value, str) and not _is_model(value):
        return _list(_str_or_id)(value)
    return _str_or_id(value)


def encode(method: str, params: Mapping[str, Param] | None, arguments: Mapping[str, Any]) -> dict[str, str]:
    """Encode the arguments of a call by Flickr's names, or raise `ArgumentError`; `None` is not sent."""
    encoded: dict[str, str] = {}
    known = params or {}
    for name, value in arguments.items():
        if value is None or (_is_empty(value) and name in known and known[name].kind in _LISTS):
            continue
        if not re.fullmatch(r"[\w.:-]+", name, re.ASCII):
            raise ArgumentError(method, name, "is not a valid name; use ASCII letters, digits, '_', '.', ':' and '-'")
        encoder = ENCODERS[known[name].kind] if name in known else encode_unknown
        # Raised outside of the handlers, because the other errors contain the value.
        text = problem = ""
        try:
            text = encoder(value)
            text.encode()
        except _InvalidValue as error:
            problem = "must be a string" if name in SECRET_NAMES else str(error)
        except UnicodeEncodeError:
            problem = "must not contain lone surrogates"
        if "\0" in text:
            problem = "must not contain NUL characters"
        if problem:
            raise ArgumentError(method, name, problem)
        encoded[name] = text
    for name, param in known.items():
        if param.required and name not in encoded:
            raise ArgumentError(method, name, "is required")
    return encoded
