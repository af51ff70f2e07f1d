"""Make strings safe in file names on Linux, macOS and Windows. Decisions without I/O."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MAX_COMPONENT: Final = 150
"""The maximum length of a file or folder name in bytes. File systems allow 255, and other names get endings."""
MAX_PATH: Final = 200
"""The maximum length of a whole relative path in bytes: Windows allows 259 characters with the folder."""

REMOVED: Final = re.compile(
    # Control characters; invisible characters that change the direction or the order of others, or that nobody sees; halves of
    # characters; and code points that are no characters. Joiners inside words and emoji stay.
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff"
    "\uffa0\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff"
    + "".join(f"{chr((plane << 16) + 0xFFFE)}{chr((plane << 16) + 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
SPACES: Final = re.compile(r"\s+")
FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]')
"""Characters that Windows does not allow, and the separators of paths."""
STRIPPED: Final = " \t.-~\u200c\u200d"
"""Characters that a name must not start with: hidden files, options of programs and home folders."""
DEVICES: Final = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\s*(\..*)?", re.IGNORECASE | re.DOTALL
)
"""The names of devices on Windows, with any ending."""


def safe_text(text: str) -> str:
    """Return a string without characters that are unsafe in a file name, in the composed form (NFC)."""
    # A newline in a title separates words.
    text = FORBIDDEN.sub("_", REMOVED.sub("", SPACES.sub(" ", text)))
    # The removal of characters may bring others together that are composed.
    return unicodedata.normalize("NFC", text).strip(" \u200c\u200d")


def safe_component(name: str) -> str:
    """Return a safe file or folder name for a name that consists of safe strings."""
    name = name.lstrip(STRIPPED).rstrip(" .\u200c\u200d")
    name = unicodedata.normalize("NFC", name)
    return f"_{name}" if not name or DEVICES.fullmatch(name) or unicodedata.combining(name[0]) else name


def shorten(text: str, length: int) -> str:
    """Truncate a string to a number of bytes, without half a character or a joiner at its end."""
    return text.encode()[: max(0, length)].decode("utf-8", "ignore").rstrip(" .\u200c\u200d")


def shorten_characters(text: str, length: int) -> str:
    """Truncate a string to a number of characters, without a joiner at its end."""
    return text[:length].rstrip(" .\u200c\u200d")
