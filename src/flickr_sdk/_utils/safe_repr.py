"""Show a rejected value in an error message without showing a secret, because arguments get swapped."""

from __future__ import annotations

import re


def shown(value: object) -> str:
    """Return the repr of a number or of a short word, which no secret of Flickr resembles; else the type of the value."""
    if isinstance(value, str):
        if not value or re.fullmatch(r"[A-Za-z_ -]{1,12}", value):
            return repr(value)
        return f"a string of {len(value)} characters"
    if value is None or isinstance(value, (bool, int, float)):
        return repr(value)
    return f"a {type(value).__name__}"
