"""Repair characters that are invalid in JSON or XML: broken UTF-8, control characters, lone surrogates."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pydantic import JsonValue

REPLACEMENT: Final = "\ufffd"
EXPECTED: Final = "valid characters"
"""The expected type of a drift whose value was repaired."""

MAX_REPAIRED_BYTES: Final = 2**23
"""Invalid characters of longer responses are not replaced, because that takes time and memory for each."""
MAX_PATH: Final = 200
"""Paths are not extended beyond this length, which bounds the work for large responses."""

_FIRST_MARK: Final = 0xFDD0
_MARKS: Final = {_FIRST_MARK + code: chr(code) if code in b"\t\n\r" else REPLACEMENT for code in range(0x20)} | dict.fromkeys(
    range(0xD800, 0xE000), REPLACEMENT
)
"""Noncharacters, which valid text does not contain, and the control characters that they replace in a marked body."""

_MARKED: Final = re.compile("[\ud800-\udfff\ufdd0-\ufdef]")
_SURROGATE: Final = re.compile(rb"\\u[dD][89a-fA-F]|\xed[\xa0-\xbf]")
_JSON_STRING: Final = re.compile(r'"(?:[^"\\]++|\\.)*+', re.DOTALL)
_CONTROLS: Final = {code: chr(_FIRST_MARK + code) for code in range(0x20)}
_XML_ENCODING: Final = re.compile(rb"""\s*<\?xml[^>]{0,99}?\sencoding\s*=\s*["']([\w.-]+)""")
_CODECS: Final = {"utf-8": "utf-8", "utf8": "utf-8", "us-ascii": "utf-8", "ascii": "utf-8", "iso-8859-1": "latin-1"}
_XML_REFERENCE: Final = re.compile("&#(x[0-9a-fA-F]+|[0-9]+);")
_XML_INVALID: Final = dict.fromkeys(
    (*range(9), 0xB, 0xC, *range(0xE, 0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), chr(_FIRST_MARK)
)

Report = Callable[[str, str], object]
"""Called with the path of each repaired string and the string."""


def mark_json(body: bytes) -> str:
    """Decode JSON, in which raw control characters and invalid bytes of strings become marks that a decoder accepts."""

    def mark(string: re.Match[str]) -> str:
        return string[0].translate(_CONTROLS)

    # The escaped bytes are lone surrogates, like the invalid escapes of a string.
    return _JSON_STRING.sub(mark, body.decode("utf-8", "surrogateescape"))


def may_hold_surrogates(body: bytes) -> bool:
    """Whether decoded JSON could contain lone surrogates, which the decoder accepts but encodings reject."""
    return _SURROGATE.search(body) is not None


def mark_xml(body: bytes) -> str | None:
    """Decode XML, in which invalid characters and references become marks; `None` if there are none."""
    declared = _XML_ENCODING.match(body.removeprefix(b"\xef\xbb\xbf"))
    codec = _CODECS.get(declared[1].decode().lower()) if declared else "utf-8"
    if codec is None or len(body) > MAX_REPAIRED_BYTES:
        return None
    text = body.decode(codec, "surrogateescape")
    # A match for each of millions of invalid characters would take a hundred times their memory.
    marked = _XML_REFERENCE.sub(_mark_reference, text.translate(_XML_INVALID))
    return None if marked == text else marked


def _mark_reference(found: re.Match[str]) -> str:
    digits, base = (found[1][1:], 16) if found[1].startswith("x") else (found[1], 10)
    # Python refuses to convert very long numbers.
    significant = digits.lstrip("0")
    code = int(significant or "0", base) if len(significant) < 8 else -1
    valid = (
        code in b"\t\n\r" if 0 <= code < 0x20 else 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0xFFFF < code < 0x110000
    )
    return found[0] if valid else chr(_FIRST_MARK)


def unmark(text: str) -> str:
    """Replace the marks by the characters that they stand for, and lone surrogates by U+FFFD."""
    return text.translate(_MARKS) if _MARKED.search(text) else text


def unmark_all(value: JsonValue, path: str = "", report: Report | None = None) -> JsonValue:
    """Replace the marks in the strings and keys of a decoded response, and report each of these strings."""
    if isinstance(value, str):
        repaired = unmark(value)
        if repaired != value and report is not None:
            report(path, repaired)
        return repaired
    if isinstance(value, list):
        return [unmark_all(item, _extend(path, f"[{number}]"), report) for number, item in enumerate(value)]
    return unmark_object(value, path, report) if isinstance(value, dict) else value


def unmark_object(value: dict[str, JsonValue], path: str = "", report: Report | None = None) -> dict[str, JsonValue]:
    """Replace the marks in the keys and values of an object, and report each of these strings."""
    repaired: dict[str, JsonValue] = {}
    for marked_key, item in value.items():
        key = unmark(marked_key)
        inner = _extend(path, f".{key}" if path else key)
        if key != marked_key and report is not None:
            report(inner, key)
        repaired[key] = unmark_all(item, inner, report)
    return repaired


def _extend(path: str, part: str) -> str:
    return path if len(path) >= MAX_PATH else path + part[:MAX_PATH]
