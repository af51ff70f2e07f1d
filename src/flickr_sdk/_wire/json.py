"""JSON answers: plain, or wrapped in a JavaScript call."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Final

from pydantic import JsonValue

__all__ = ["JsonValue", "WireError", "loads"]

_JSONP = re.compile(rb"[A-Za-z_$][\w$.]*\s*\((.*)\)\s*;?", re.DOTALL)
DEEPEST: Final = 200
"""How deep lists and objects may be nested before an answer is refused."""


class WireError(ValueError):
    """The bytes cannot be read in the format that they should have."""


def unwrap(body: bytes) -> bytes:
    """Take the JSON out of a JSONP answer.

    Args:
        body: The answer.

    Returns:
        The JSON inside `name(...)`, or the body itself.
    """
    match = _JSONP.fullmatch(body.strip()) if body.lstrip()[:1] not in (b"{", b"[", b'"') else None
    return match[1] if match else body


def _is_too_deep(value: JsonValue) -> bool:
    """Tell whether a value is nested so deep that Python cannot walk through it everywhere."""
    level: list[JsonValue] = [value]
    for _ in range(DEEPEST):
        level = [inside for one in level for inside in _insides(one)]
        if not level:
            return False
    return True


def _insides(value: JsonValue) -> Iterable[JsonValue]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def loads(body: bytes) -> dict[str, JsonValue]:
    """Decode a JSON or JSONP answer.

    Args:
        body: The answer's bytes.

    Returns:
        The object.

    Raises:
        WireError: The bytes are no JSON object.
    """
    value: JsonValue = None
    try:
        value = json.loads(unwrap(body))
    except (ValueError, RecursionError) as error:
        problem = str(error)
    else:
        problem = f"it is nested deeper than {DEEPEST}" if _is_too_deep(value) else ""
    if problem:
        # Raised out here, as the decoder's error holds the whole answer, and that may hold a token.
        raise WireError(f"the answer is no JSON ({problem})")
    if not isinstance(value, dict):
        raise WireError("the answer's JSON is no object")
    return value
