"""Python values as Flickr's argument texts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sized
from typing import TYPE_CHECKING, Any, Final

from ..errors.base import ArgumentError

if TYPE_CHECKING:
    from .._method.endpoint import Param

__all__ = ["ENCODERS", "encode", "encode_unknown"]

# Flickr writes 00 where a month or a day is not known.
_TAKEN = re.compile(r"\d{4}(-(0\d|1[0-2])(-([0-2]\d|3[01])([ T]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?)?)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class _Unreadable(ValueError):
    """Says what is wrong with a value, without its method and name."""


def _show(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "..."


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, float):
        return _float(value)
    if isinstance(value, str):
        return str(value)
    raise _Unreadable(f"is {_show(value)}; give text or a number")


def _id(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise _Unreadable(f"is {_show(value)}; give an id as text")
    text = str(value).strip()
    if not text:
        raise _Unreadable("is empty; give an id")
    return text


def _int(value: Any) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(int(value))
    if isinstance(value, str) and re.fullmatch(r"-?\d+", value.strip()):
        return value.strip()
    raise _Unreadable(f"is {_show(value)}; give a whole number")


def _float(value: Any) -> str:
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise _Unreadable(f"is {_show(value)}; give a number") from None
    if number != number or number in (float("inf"), float("-inf")) or isinstance(value, bool):
        raise _Unreadable(f"is {_show(value)}; give a finite number")
    if isinstance(value, str):
        return value.strip()
    text = f"{number:.10f}".rstrip("0").rstrip(".")
    return text if text not in ("-0", "") else "0"


def _bool(value: Any) -> str:
    if isinstance(value, bool) or value in (0, 1):
        return "1" if value else "0"
    if value in ("0", "1"):
        return str(value)
    raise _Unreadable(f"is {_show(value)}; give True or False")


def _unix(value: dt.datetime) -> str:
    if value.tzinfo is None:
        raise _Unreadable(f"is the naive datetime {value}; give one with a time zone, or a Unix time")
    return str(int(value.timestamp()))


def _timestamp(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return _unix(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(int(value))
    if isinstance(value, str) and (re.fullmatch(r"-?\d+", value.strip()) or _TAKEN.fullmatch(value.strip())):
        return value.strip().replace("T", " ")
    raise _Unreadable(f"is {_show(value)}; give a datetime with a time zone, or a Unix time in seconds")


def _phrase(value: Any) -> str:
    """Write a moment, or pass on the English for one that Flickr reads: "yesterday"."""
    return value.strip() if isinstance(value, str) and value.strip() else _timestamp(value)


def _taken(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None).strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str) and _TAKEN.fullmatch(value.strip()):
        return value.strip().replace("T", " ")
    raise _Unreadable(f"is {_show(value)}; give a datetime, or text such as '2004-11-29 16:01:26'")


def _time_or_taken(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return _unix(value) if value.tzinfo else _taken(value)
    if isinstance(value, dt.date):
        return _taken(value)
    return _timestamp(value)


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
    if isinstance(value, str) and (_is_day(value.strip()) or value.strip().isdigit()):
        return value.strip()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise _Unreadable(f"is {_show(value)}; give a date, or text such as '2010-02-25'")


def _several(value: Any, one: Callable[[Any], str]) -> list[str]:
    if isinstance(value, (bytes, Mapping)) or not isinstance(value, Iterable):
        return [one(value)]
    return [one(item) for item in value]


def _list(one: Callable[[Any], str]) -> Callable[[Any], str]:
    """Join several values with commas; Flickr reads a space after a comma as a part of the next value."""

    def encode_list(value: Any) -> str:
        values = value.split(",") if isinstance(value, str) else value
        try:
            parts = [part.strip() for part in _several(values, one)]
        except _Unreadable as error:
            if isinstance(value, Iterable):
                raise _Unreadable(str(error).replace("is ", "holds ", 1)) from None
            raise
        for part in parts:
            if "," in part:
                raise _Unreadable(f"holds {_show(part)}; a comma would split it in two")
        if not all(parts):
            raise _Unreadable(f"is {_show(value)}; one of its values is empty")
        return ",".join(parts)

    return encode_list


def _word(value: Any) -> str:
    text = _text(value)
    if re.search(r"\S\s+\S", text):
        raise _Unreadable(f"is {_show(value)}; Flickr would take it for one value that it does not know, give a list")
    return text


def _tags(value: Any) -> str:
    """Join tags with spaces, quoted where a tag holds one; text is taken for Flickr's own form."""
    if isinstance(value, str):
        return value
    parts = []
    for tag in _several(value, _text):
        if '"' in tag:
            raise _Unreadable(f"holds the tag {_show(tag)}; Flickr cannot read a quotation mark in a tag")
        parts.append(f'"{tag}"' if re.search(r"[\s,]", tag) else tag)
    return " ".join(parts)


def _bbox(value: Any) -> str:
    parts = value.split(",") if isinstance(value, str) else list(value) if isinstance(value, Iterable) else []
    if len(parts) != 4:
        raise _Unreadable(f"is {_show(value)}; give minimum longitude, minimum latitude, maximum longitude, maximum latitude")
    west, south, east, north = (float(_float(part)) for part in parts)
    if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
        raise _Unreadable(f"is {_show(value)}; longitudes reach from -180 to 180, latitudes from -90 to 90, south first")
    return ",".join(_float(part) for part in parts)


ENCODERS: Final[Mapping[str, Callable[[Any], str]]] = {
    "bbox": _bbox,
    "bool": _bool,
    "day": _day,
    "float": _float,
    "id": _id,
    "ids": _list(_id),
    "int": _int,
    "ints": _list(_int),
    "phrase": _phrase,
    "str": _text,
    "strs": _list(_text),
    "tags": _tags,
    "taken": _taken,
    "takens": _list(_taken),
    "time_or_taken": _time_or_taken,
    "timestamp": _timestamp,
    "timestamps": _list(_timestamp),
    "words": _list(_word),
}
"""How each kind of argument is written."""


_SECRET: Final = frozenset(("auth_token", "frob", "mini_token", "oauth_token", "blog_password"))
"""Arguments whose values no message shows."""

_LISTS: Final = frozenset(("ids", "ints", "strs", "takens", "timestamps", "words"))
"""Kinds of which an empty list is nothing to send; an empty list of tags is: it takes all tags away."""


def _is_empty(value: object) -> bool:
    return isinstance(value, Sized) and not isinstance(value, (str, bytes)) and not len(value)


def encode_unknown(value: Any) -> str:
    """Write the value of an argument that the SDK does not know.

    Args:
        value: Text, a number, a bool, a datetime (sent as Unix time), a date, or a sequence of those (joined with commas).

    Returns:
        The text.
    """
    if isinstance(value, dt.date):
        return _time_or_taken(value)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return _list(_text)(value)
    return _text(value)


def encode(method: str, params: Mapping[str, Param] | None, arguments: Mapping[str, Any]) -> dict[str, str]:
    """Write a call's arguments.

    Args:
        method: The method, for messages.
        params: The method's arguments; `None` where they are not known.
        arguments: The values by Flickr's names; `None` means that the argument is not sent.

    Returns:
        The texts, in the order given.

    Raises:
        ArgumentError: A value has no form that Flickr reads, or a required one is missing.
    """
    texts: dict[str, str] = {}
    known = params or {}
    for name, value in arguments.items():
        if value is None or (_is_empty(value) and name in known and known[name].kind in _LISTS):
            continue
        if not re.fullmatch(r"[\w.:-]+", name, re.ASCII):
            raise ArgumentError(method, name, "is no name that an argument can have")
        encoder = ENCODERS[known[name].kind] if name in known else encode_unknown
        try:
            text = encoder(value)
        except _Unreadable as error:
            problem = "cannot be read; give text" if name in _SECRET else str(error)
            raise ArgumentError(method, name, problem) from None
        if "\0" in text:
            raise ArgumentError(method, name, "holds a NUL character, which Flickr cannot store")
        try:
            text.encode()
        except UnicodeEncodeError:
            raise ArgumentError(method, name, "holds a lone surrogate, which is no Unicode text") from None
        texts[name] = text
    for name, param in known.items():
        if param.required and name not in texts:
            raise ArgumentError(method, name, "is required and missing")
    return texts
