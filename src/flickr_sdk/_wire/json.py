"""JSON responses: plain, or as JSONP."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from typing import TYPE_CHECKING, Final

from .text_repair import MAX_REPAIRED_BYTES, Report, mark_json, may_hold_surrogates, unmark_object

if TYPE_CHECKING:
    from pydantic import JsonValue

_JSONP = re.compile(rb"[A-Za-z_$][\w$.]*\s*\((.*)\)\s*;?", re.DOTALL)
MAX_DEPTH: Final = 200
"""The deepest accepted nesting of lists and objects."""

VALUE_MARKS: Final = (b",", b"{", b"[")
"""Each value follows one of these in JSON without syntax errors."""
MARKS: Final = (*VALUE_MARKS, b'"')
RARE_MARKS: Final = frozenset((b"{", b"[", b"<", b"&"))
MAX_FINDS: Final = 2_000
MAX_VALUES: Final = 250_000
"""The most values in a response. 500 photos with all extras have a fifth of them; decoded, each may take a kilobyte."""


class WireError(ValueError):
    """The response body is not valid in its format."""


def is_oversized(body: bytes, marks: tuple[bytes, ...] = MARKS) -> bool:
    """Whether one of the marks that precede or separate values is too frequent to decode the body."""
    # A value has up to four quotation marks, two of them around its key.
    return len(body) > MAX_VALUES and any(_exceeds(body, mark, MAX_VALUES * (4 if mark == b'"' else 1)) for mark in marks)


def _exceeds(body: bytes, mark: bytes, limit: int) -> bool:
    position = -1
    if mark in RARE_MARKS:
        # `find` skips over the bytes between the marks faster than `count` reads them.
        for _ in range(MAX_FINDS):
            position = body.find(mark, position + 1)
            if position < 0:
                return False
        limit -= MAX_FINDS
    return body.count(mark, position + 1) > limit


def check_size(body: bytes, marks: tuple[bytes, ...] = MARKS) -> None:
    """Raise `WireError` for an oversized body."""
    if is_oversized(body, marks):
        raise WireError(f"the response has more than {MAX_VALUES} values")


def strip_jsonp(body: bytes) -> bytes:
    """Return the JSON inside `name(...)`, or the body itself if it is plain JSON, without a byte order mark."""
    body = body.removeprefix(BOM_UTF8)
    match = _JSONP.fullmatch(body.strip()) if body.lstrip()[:1] not in (b"{", b"[", b'"') else None
    return match[1] if match else body


def _is_too_deep(value: JsonValue) -> bool:
    """Whether recursive functions could fail on the value."""
    level: list[JsonValue] = [value]
    for _ in range(MAX_DEPTH):
        parents = [parent for parent in level if isinstance(parent, (dict, list))]
        level = [child for parent in parents for child in (parent.values() if isinstance(parent, dict) else parent)]
        if not level:
            return False
    return True


def _decode(body: bytes) -> tuple[JsonValue, bool]:
    """Decode JSON; return the value, and whether its strings may contain invalid characters."""
    try:
        return json.loads(body), may_hold_surrogates(body)
    except ValueError:
        if len(body) > MAX_REPAIRED_BYTES:
            raise
        marked = mark_json(body)
    return json.loads(marked), True


def loads(body: bytes, on_repair: Report | None = None) -> dict[str, JsonValue]:
    """Decode a JSON or JSONP response, or raise `WireError`. Invalid characters become U+FFFD; `on_repair` receives them."""
    check_size(body)
    value: JsonValue = None
    is_suspect = False
    try:
        value, is_suspect = _decode(strip_jsonp(body))
    except (ValueError, RecursionError) as error:
        problem = str(error)
    else:
        problem = f"nested deeper than {MAX_DEPTH} levels" if _is_too_deep(value) else ""
    if problem:
        # Raised outside of the handler: the decoder's error contains the whole response, which may contain a token.
        raise WireError(f"the response is not valid JSON: {problem}")
    if not isinstance(value, dict):
        raise WireError("the JSON response is not an object")
    return unmark_object(value, "", on_repair) if is_suspect else value
