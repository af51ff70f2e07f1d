"""Flickr's descriptions as plain text that may stand in a docstring."""

from __future__ import annotations

import html
import re
from typing import Final

__all__ = ["docstring_safe", "plain"]

LONGEST: Final = 600
"""How many characters of a description are kept."""

_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(r"<\s*(?:br|p|li|dt|dd|div)\b[^<>]*>", re.IGNORECASE)


def docstring_safe(text: str) -> str:
    """Take out what would end or change a docstring.

    Args:
        text: One line of text.

    Returns:
        The text with backslashes doubled, triple quotes broken up and no control characters.
    """
    text = "".join(char if char.isprintable() else " " for char in text)
    text = text.replace("\\", "\\\\").replace('"""', "'''")
    return text + "." if text.endswith('"') else text


def plain(description: str) -> str:
    """Turn a description that may hold HTML into one line of plain text.

    Args:
        description: The description as reflected.

    Returns:
        The text, shortened at a sentence where it is long.
    """
    text = html.unescape(_TAG.sub("", _BREAK.sub(" ", description)))
    text = " ".join(text.split())
    if len(text) > LONGEST:
        head = text[:LONGEST]
        text = (head[: head.rfind(". ") + 1] if ". " in head else head.rsplit(" ", 1)[0] + " ...").strip()
    if text and text[-1] not in ".!?:":
        text += "."
    return text
