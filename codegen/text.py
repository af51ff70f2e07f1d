"""Flickr's descriptions as plain text that may stand in a docstring."""

from __future__ import annotations

import html
import re
import textwrap
from typing import Final

__all__ = ["WIDTH", "comment", "docstring", "docstring_safe", "paragraph", "plain"]

WIDTH: Final = 110
"""How long a line of text in generated code may be."""

LONGEST: Final = 600
"""How many characters of a description are kept."""

_TAG = re.compile(r"<[A-Za-z/!?][^<>]*>")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z`\"])")
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


def docstring(text: str, indent: int) -> str:
    """Write a docstring: on one line where it fits, else as a summary, an empty line and the details.

    Args:
        text: What it says.
        indent: How far the code is indented.

    Returns:
        The docstring with its quotes; the first line is not indented, since a template has done that.
    """
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
    """Write a paragraph of a docstring.

    Args:
        text: What it says.
        indent: How far the code is indented.

    Returns:
        The paragraph; the first line is not indented, since a template has done that.
    """
    return "\n".join(_wrap(docstring_safe(text), " " * indent)).lstrip()


def comment(text: str, indent: int) -> str:
    """Write a comment of as many lines as it needs.

    Args:
        text: What it says.
        indent: How far the code is indented.

    Returns:
        The comment, indented.
    """
    return "\n".join(_wrap(" ".join(text.split()), " " * indent + "# "))


def _wrap(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


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
