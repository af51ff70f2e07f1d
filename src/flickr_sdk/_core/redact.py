"""Takes secrets out of the texts of others: error pages and answers may quote a request, or hold a token."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ..tokens import SECRET_NAMES

__all__ = ["redact", "redact_values"]

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
