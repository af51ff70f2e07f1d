"""Code on the pages: answers indented, with a colour for each of their parts."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import Final

from .markup import Markup, join, tag

__all__ = ["code_block", "shown_body"]

JSON_PARTS: Final = re.compile(
    r'(?P<key>"(?:[^"\\]|\\.)*")(?=\s*:)|(?P<text>"(?:[^"\\]|\\.)*")|(?P<word>-?\d[\d.eE+-]*|true|false|null)'
)
XML_PARTS: Final = re.compile(r'(?P<key></?[A-Za-z_][\w.:-]*|/?>)|(?P<word>[\w.:-]+(?==")|<\?[^>]*\?>)|(?P<text>"[^"]*")')
PYTHON_PARTS: Final = re.compile(
    r'(?P<text>"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\')|(?P<word>\b(?:await|True|False|None|\d[\d.]*)\b)|(?P<key>\b\w+(?==))'
)
LARGEST: Final = 200_000
"""How much of an answer is coloured, in characters. Of the rest one is told."""


def code_block(text: str, label: str, parts: re.Pattern[str] = PYTHON_PARTS) -> Markup:
    """Make a block of code that can be scrolled by the keyboard.

    Args:
        text: The code.
        label: What it is, for those who do not see it.
        parts: Finds what is coloured.

    Returns:
        The block.
    """
    return tag("pre", tag("code", _coloured(text, parts)), tabindex=0, role="region", aria_label=label)


def shown_body(body: bytes, content_type: str) -> tuple[str, re.Pattern[str]]:
    """Prepare an answer to be read by people.

    Args:
        body: The answer.
        content_type: Its type.

    Returns:
        The text, indented where it is JSON, and what finds its parts.
    """
    text = body.decode("utf-8", "replace")
    if "json" in content_type or "javascript" in content_type:
        # What a fault has made of the answer is shown as it is.
        with suppress(ValueError, RecursionError):
            text = json.dumps(json.loads(text), indent=2, ensure_ascii=False)
        return _cut(text), JSON_PARTS
    return _cut(text.expandtabs(2)), XML_PARTS if "xml" in content_type or "html" in content_type else re.compile(r"(?!)")


def _cut(text: str) -> str:
    rest = len(text) - LARGEST
    return text if rest <= 0 else f"{text[:LARGEST]}\n... and {rest:,} characters more"


def _coloured(text: str, parts: re.Pattern[str]) -> Markup:
    pieces: list[str] = []
    end = 0
    for found in parts.finditer(text):
        pieces += [text[end : found.start()], tag("span", found[0], class_=f"c-{found.lastgroup}")]
        end = found.end()
    return join((*pieces, text[end:]))
