"""JSON answers: plain, or wrapped in a JavaScript call."""

from __future__ import annotations

import json
import re

from pydantic import JsonValue

__all__ = ["JsonValue", "WireError", "loads"]

_JSONP = re.compile(rb"\s*[A-Za-z_$][\w$.]*\s*\((.*)\)\s*;?\s*", re.DOTALL)


class WireError(ValueError):
    """The bytes cannot be read in the format that they should have."""


def unwrap(body: bytes) -> bytes:
    """Take the JSON out of a JSONP answer.

    Args:
        body: The answer.

    Returns:
        The JSON inside `name(...)`, or the body itself.
    """
    match = _JSONP.fullmatch(body) if body.lstrip()[:1] not in (b"{", b"[", b'"') else None
    return match[1] if match else body


def loads(body: bytes) -> dict[str, JsonValue]:
    """Decode a JSON or JSONP answer.

    Args:
        body: The answer's bytes.

    Returns:
        The object.

    Raises:
        WireError: The bytes are no JSON object.
    """
    try:
        value = json.loads(unwrap(body))
    except (ValueError, RecursionError) as error:
        problem = str(error)
    else:
        problem = ""
    if problem:
        # Raised out here, as the decoder's error holds the whole answer, and that may hold a token.
        raise WireError(f"the answer is no JSON ({problem})")
    if not isinstance(value, dict):
        raise WireError("the answer's JSON is no object")
    return value
