"""Render code blocks with syntax highlighting."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import Final

from .markup import Markup, join, tag

__all__ = ["code_block", "format_body"]

JSON_PARTS: Final = re.compile(
    r'(?P<key>"(?:[^"\\]|\\.)*")(?=\s*:)|(?P<text>"(?:[^"\\]|\\.)*")|(?P<word>-?\d[\d.eE+-]*|true|false|null)'
)
XML_PARTS: Final = re.compile(r'(?P<key></?[A-Za-z_][\w.:-]*|/?>)|(?P<word>[\w.:-]+(?==")|<\?[^>]*\?>)|(?P<text>"[^"]*")')
PYTHON_PARTS: Final = re.compile(
    r'(?P<text>"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\')|(?P<word>\b(?:await|True|False|None|\d[\d.]*)\b)|(?P<key>\b\w+(?==))'
)
MAX_SHOWN_CHARACTERS: Final = 200_000
"""How many characters of a response are shown and highlighted."""


def code_block(text: str, label: str, parts: re.Pattern[str] = PYTHON_PARTS) -> Markup:
    """Render a code block that can be scrolled with the keyboard.

    Args:
        text: The code.
        label: The accessible name.
        parts: Matches the parts to highlight.

    Returns:
        The block.
    """
    return tag("pre", tag("code", _highlight(text, parts)), tabindex=0, role="region", aria_label=label)


def format_body(body: bytes, content_type: str) -> tuple[str, re.Pattern[str]]:
    """Format a response body for reading.

    Args:
        body: The body.
        content_type: The content type of the text.

    Returns:
        The text, indented if it is JSON, and the pattern that highlights its parts.
    """
    text = body.decode("utf-8", "replace")
    if "json" in content_type or "javascript" in content_type:
        # A fault may have corrupted the JSON; show it unchanged.
        with suppress(ValueError, RecursionError):
            text = json.dumps(json.loads(text), indent=2, ensure_ascii=False)
        return _truncate(text), JSON_PARTS
    return _truncate(text.expandtabs(2)), XML_PARTS if "xml" in content_type or "html" in content_type else re.compile(r"(?!)")


def _truncate(text: str) -> str:
    rest = len(text) - MAX_SHOWN_CHARACTERS
    return text if rest <= 0 else f"{text[:MAX_SHOWN_CHARACTERS]}\n... {rest:,} more characters"


def _highlight(text: str, parts: re.Pattern[str]) -> Markup:
    pieces: list[str] = []
    end = 0
    for found in parts.finditer(text):
        pieces += [text[end : found.start()], tag("span", found[0], class_=f"c-{found.lastgroup}")]
        end = found.end()
    return join((*pieces, text[end:]))
