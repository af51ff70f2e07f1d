"""Convert Flickr's descriptions to text for docstrings."""

from __future__ import annotations

import html
import re
import textwrap
from typing import Final

__all__ = ["WIDTH", "comment", "docstring", "docstring_safe", "paragraph", "plain"]

WIDTH: Final = 110
"""The longest line of text in generated code, in characters."""

MAX_LENGTH: Final = 600
"""The longest description, in characters; longer ones are shortened."""

_TAG = re.compile(r"<[A-Za-z/!?][^<>]*>")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z`\"])")
_BREAK = re.compile(r"<\s*(?:br|p|li|dt|dd|div)\b[^<>]*>", re.IGNORECASE)


def docstring_safe(text: str) -> str:
    """Escape text for a docstring: backslashes, triple quotes and control characters."""
    text = "".join(char if char.isprintable() else " " for char in text)
    text = text.replace("\\", "\\\\").replace('"""', "'''")
    return text + "." if text.endswith('"') else text


def docstring(text: str, indent: int) -> str:
    """Return a docstring, on one line if it fits; the first line is not indented."""
    text = docstring_safe(text)
    if indent + len(text) + 6 <= WIDTH:
        return f'"""{text}"""'
    summary, *details = _SENTENCE.split(text, maxsplit=1)
    margin = " " * indent
    lines = _wrap(f'"""{summary}', margin)
    for one in details:
        lines += ["", *_wrap(one, margin)]
    return "\n".join([*lines, f'{margin}"""']).lstrip()


def paragraph(text: str, indent: int) -> str:
    """Return a paragraph of a docstring; the first line is not indented."""
    return "\n".join(_wrap(docstring_safe(text), " " * indent)).lstrip()


def comment(text: str, indent: int) -> str:
    """Return a wrapped, indented comment."""
    return "\n".join(_wrap(" ".join(text.split()), " " * indent + "# "))


def _wrap(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def plain(description: str) -> str:
    """Convert a description, which can contain HTML, to one line of plain text."""
    text = html.unescape(_TAG.sub("", _BREAK.sub(" ", description)))
    text = " ".join(text.split())
    if len(text) > MAX_LENGTH:
        head = text[:MAX_LENGTH]
        text = (head[: head.rfind(". ") + 1] if ". " in head else head.rsplit(" ", 1)[0] + " ...").strip()
    if text and text[-1] not in ".!?:":
        text += "."
    return text
