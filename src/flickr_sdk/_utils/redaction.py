"""Takes secrets out of the texts of others: error pages and answers may quote a request, or hold a token."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from .secret_names import BODY_EXCERPT, HIDDEN, SECRET_NAMES, response_may_hold_secret

__all__ = ["excerpt", "redact", "redact_values"]
# A bare "token" is the name of a secret in answers only.
NAMES: Final = "|".join(sorted({*SECRET_NAMES, "token", r"oauth_\w+"}, key=len, reverse=True))
ASSIGNED: Final = re.compile(rf"((?<![a-z])(?:{NAMES})(?:=|%3D)[\"']?)[^\s&\"'<>,]+", re.IGNORECASE)
IN_JSON: Final = re.compile(rf'("(?:{NAMES})"\s*:\s*(?:{{\s*"_content"\s*:\s*)?")[^"]+', re.IGNORECASE)
IN_XML: Final = re.compile(rf"(<(?:{NAMES})(?:\s[^<>]*)?>)[^<>]+", re.IGNORECASE)


def redact(text: str) -> str:
    """Replace what stands under the name of a secret.

    Args:
        text: The text: a query, JSON, XML or a page.

    Returns:
        The text with `...` in their places.
    """
    for pattern in (ASSIGNED, IN_JSON, IN_XML):
        text = pattern.sub(r"\1...", text)
    return text


def excerpt(method: str, body: bytes) -> str:
    """Give the start of an answer's body as an error shows it.

    Args:
        method: The API's method, or a step of the login.
        body: The body.

    Returns:
        The text, bounded and without what stands under the name of a secret.
    """
    if body and response_may_hold_secret(method):
        return HIDDEN
    # A secret must not be cut in two before it is known as one.
    text = body[: 20 * BODY_EXCERPT].decode("utf-8", "replace").partition("debug_sbs=")[0]
    return redact(text)[:BODY_EXCERPT]


def redact_values(text: str, secrets: Iterable[str]) -> str:
    """Replace secrets wherever they stand.

    Args:
        text: The text.
        secrets: The secrets; empty ones are passed over.

    Returns:
        The text with `...` in their places.
    """
    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        text = text.replace(secret, "...")
    return text
