"""The page to which a user returns after a login or a logout. It is always a path of the application itself."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

MAX_LENGTH: Final = 500
"""Longer paths do not fit into a session that is stored in a cookie."""
UNRESERVED: Final = "!$&'()*+,-./:;=@_~"
"""The characters of a path that need no escape."""
_LOCAL: Final = re.compile(r"/[^\\\x00-\x1f\x7f\ud800-\udfff]*")


def local_path(target: object, default: str) -> str:
    r"""Return a path with its query if it is safe to redirect to, else `default`.

    Browsers take `//host` and `/\host` for URLs of another host, and ignore tabs and line breaks in URLs. Absolute URLs, such as
    `javascript:`, do not begin with a slash.

    Args:
        target: The path, such as the value of the parameter `next`.
        default: The path to use if the target is missing, unsafe or long.
    """
    if not isinstance(target, str) or not _LOCAL.fullmatch(target):
        return default
    escaped = quote(target, f"{UNRESERVED}%?#")
    # Browsers remove dot segments, so a path with an empty segment may become one that begins with two slashes.
    has_empty_segment = "//" in re.split("[?#]", escaped)[0]
    return default if has_empty_segment or len(escaped) > MAX_LENGTH else escaped


def path_of_request(path: str, query: bytes, default: str) -> str:
    """Return the path and query of a request, escaped; `default` if they are unsafe or long.

    Args:
        path: The path with its escapes decoded.
        query: The query as it was sent.
        default: The path to use instead.
    """
    suffix = f"?{quote(query, f'{UNRESERVED}%?')}" if query else ""
    return local_path(quote(path, UNRESERVED, errors="replace") + suffix, default)
