"""How a value that is refused is shown: arguments get swapped, so a text may be a key, a secret or a token."""

from __future__ import annotations

import re

__all__ = ["shown"]


def shown(value: object) -> str:
    """Show a refused value in an error's message, where it is no secret for sure.

    Args:
        value: The value.

    Returns:
        A short word of letters or a number as it is, since no secret of Flickr's looks like that; of all else the type.
    """
    if isinstance(value, str):
        if not value or re.fullmatch(r"[A-Za-z_ -]{1,12}", value):
            return repr(value)
        return f"a text of {len(value)} characters"
    if value is None or isinstance(value, (bool, int, float)):
        return repr(value)
    return f"a {type(value).__name__}"
