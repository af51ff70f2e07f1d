"""Show a rejected value in an error message without showing a secret, because arguments get swapped."""

from __future__ import annotations

import re


def shown(value: object) -> str:
    """Return the repr of a number or of a short string, which no secret of Flickr resembles; else the type of the value."""
    if isinstance(value, str):
        if len(value) <= 8 or re.fullmatch(r"[A-Za-z_ -]{1,12}", value):
            return repr(value)
        return f"a string of {len(value)} characters"
    return repr(value) if isinstance(value, (bool, int, float)) else type_name(value)


def type_name(value: object) -> str:
    """Return the name of a value's type with its article, or `None`."""
    name = type(value).__name__
    return "None" if value is None else f"{'an' if re.match('[aeio]|upl', name, re.IGNORECASE) else 'a'} {name}"
