"""Remove characters that could control a terminal or break a line."""

from __future__ import annotations

import re
from typing import Final, TextIO

__all__ = ["TerminalStream", "one_line", "printable", "quoted"]

CONTROL: Final = r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+"
"""Control characters could control the terminal, and separators would break lines. Compiled when it is first used."""
CONTROL_IN_LINES: Final = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]+"
DIRECTION: Final = r"[\u202a-\u202e\u2066-\u2069]"
"""Overrides of the writing direction could reorder the rest of the line. Arabic or Hebrew text does not need them."""


def one_line(text: str) -> str:
    """Replace control characters, including tabs and line breaks, with spaces."""
    return text if text.isprintable() else re.sub(CONTROL, " ", text)


def printable(text: str) -> str:
    """Return text that a terminal always shows as one line."""
    return text if text.isprintable() else re.sub(DIRECTION, "", one_line(text))


def quoted(text: str) -> str:
    """Quote text as one shell word, in double quotes if it contains an apostrophe, which is easier to read."""
    import shlex

    return f'"{text}"' if "'" in text and not re.search(r'["$`\\!]', text) else shlex.quote(text)


class TerminalStream:
    """Writes text to a terminal without control characters, except line breaks and tabs."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write text."""
        self._stream.write(text if text.isprintable() else re.sub(DIRECTION, "", re.sub(CONTROL_IN_LINES, " ", text)))
        return len(text)

    def flush(self) -> None:
        """Flush the stream."""
        self._stream.flush()
