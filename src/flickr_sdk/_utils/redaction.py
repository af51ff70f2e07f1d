"""Redact secrets in foreign text: error pages and responses may quote a request or contain a token."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from .secret_names import BODY_EXCERPT, HIDDEN, SECRET_NAMES, response_may_hold_secret

# "token" alone names a secret in responses only.
NAMES: Final = "|".join(sorted({*SECRET_NAMES, "token", r"oauth_\w+"}, key=len, reverse=True))
# A name may follow an escaped separator, such as %3F.
ASSIGNED: Final = re.compile(rf"((?:(?<![a-z])|(?<=%[0-9a-f][0-9a-f]))(?:{NAMES})(?:=|%3D)[\"']?)[^\s&\"'<>,]+", re.IGNORECASE)
IN_JSON: Final = re.compile(rf'("(?:{NAMES})"\s*:\s*(?:{{\s*"_content"\s*:\s*)?")[^"]+', re.IGNORECASE)
IN_XML: Final = re.compile(rf"(<(?:{NAMES})(?:\s[^<>]*)?>)[^<>]+", re.IGNORECASE)


def redact(text: str) -> str:
    """Replace values with the name of a secret by `...`, in a query, JSON, XML or a page."""
    for pattern in (ASSIGNED, IN_JSON, IN_XML):
        text = pattern.sub(r"\1...", text)
    return text


def excerpt(method: str, body: bytes) -> str:
    """Return the start of a response body for an error, without secrets. `method` may be a step of the login."""
    if body and response_may_hold_secret(method):
        return HIDDEN
    # Redact before truncating, because half a secret is not recognized.
    text = body[: 20 * BODY_EXCERPT].decode("utf-8", "replace").partition("debug_sbs=")[0]
    return redact(text)[:BODY_EXCERPT]


def redact_values(text: str, secrets: Iterable[str]) -> str:
    """Replace secrets by `...` wherever they occur."""
    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        text = text.replace(secret, "...")
    return text
