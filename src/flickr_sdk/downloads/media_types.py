"""Recognize images and videos by the headers of a response and by their first bytes, and choose the ending of a file name."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from email.message import Message
from typing import Final
from urllib.parse import urlsplit

HEAD_SIZE: Final = 64
"""The number of bytes that `problem_of` and `choose_ending` look at."""
GENERIC_TYPES: Final = frozenset(("", "application/octet-stream", "binary/octet-stream"))
"""Content types of any file."""
PAGE_TYPES: Final = re.compile(r"text/.*|application/(json|xml|xhtml\+xml|problem\+json|.*javascript)")
PAGE_START: Final = re.compile(rb"(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*(<|[{\[]\s*\")")
"""The start of HTML, XML and JSON, which no image or video has."""
BINARY: Final = re.compile(r"[^\t\n\f\r\x20-\x7e\xa0-\U0010ffff]")
"""A control character: text contains none, and images and videos have one near their start."""
OTHER_FILES: Final = re.compile(rb"\x1f\x8b|\x28\xb5\x2f\xfd|PK\x03\x04|%PDF-|7z\xbc\xaf|MZ.{2}|\x7fELF", re.DOTALL)
"""The first bytes of archives, documents and programs."""

ENDINGS: Final[dict[str, tuple[str, ...]]] = {
    "image/jpeg": (".jpg", ".jpeg", ".jpe"),
    "image/png": (".png",),
    "image/gif": (".gif",),
    "image/tiff": (".tif", ".tiff"),
    "image/webp": (".webp",),
    "image/bmp": (".bmp",),
    "image/heic": (".heic", ".heif"),
    "image/heif": (".heif", ".heic"),
    "image/avif": (".avif",),
    "image/jxl": (".jxl",),
    "video/mp4": (".mp4", ".m4v"),
    "video/x-m4v": (".m4v", ".mp4"),
    "video/quicktime": (".mov", ".qt"),
    "video/webm": (".webm",),
    "video/x-matroska": (".mkv",),
    "video/x-msvideo": (".avi",),
    "video/mpeg": (".mpg", ".mpeg", ".mpe"),
    "video/mp2t": (".ts", ".mts", ".m2ts"),
    "video/ogg": (".ogv", ".ogg"),
    "video/x-ms-wmv": (".wmv", ".asf"),
    "video/x-ms-asf": (".asf", ".wmv"),
    "video/3gpp": (".3gp",),
    "video/3gpp2": (".3g2",),
    "video/x-flv": (".flv",),
}
KNOWN_ENDINGS: Final = frozenset(ending for endings in ENDINGS.values() for ending in endings)
SIGNATURES: Final = (
    (re.compile(rb"\xff\xd8\xff"), ENDINGS["image/jpeg"]),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), ENDINGS["image/png"]),
    (re.compile(rb"GIF8[79]a"), ENDINGS["image/gif"]),
    (re.compile(rb"II\*\0|MM\0\*"), ENDINGS["image/tiff"]),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), ENDINGS["image/webp"]),
    (re.compile(rb"RIFF.{4}AVI ", re.DOTALL), ENDINGS["video/x-msvideo"]),
    (re.compile(rb".{4}ftyphei[cxsm]|.{4}ftyphev|.{4}ftypmif1", re.DOTALL), ENDINGS["image/heic"]),
    (re.compile(rb".{4}ftypavi[fs]", re.DOTALL), ENDINGS["image/avif"]),
    (re.compile(rb".{4}ftypqt  ", re.DOTALL), ENDINGS["video/quicktime"]),
    # Many programs write the same brands into all files of this family.
    (re.compile(rb".{4}ftyp", re.DOTALL), (".mp4", ".m4v", ".mov", ".qt", ".3gp", ".3g2")),
    (re.compile(rb"\x1a\x45\xdf\xa3"), (".webm", ".mkv")),
    (re.compile(rb"OggS"), ENDINGS["video/ogg"]),
    (re.compile(rb"\x30\x26\xb2\x75\x8e\x66\xcf\x11"), ENDINGS["video/x-ms-wmv"]),
    (re.compile(rb"\0\0\x01[\xb3\xba]"), ENDINGS["video/mpeg"]),
    (re.compile(rb"FLV\x01"), ENDINGS["video/x-flv"]),
)
"""The first bytes of formats, and the endings that fit."""


def problem_of_headers(headers: Mapping[str, str], *, is_video: bool) -> str:
    """Describe a response that is no image or video by its headers; return an empty string if it may be one."""
    kind = _media_type(headers)
    if PAGE_TYPES.fullmatch(kind):
        return "a page instead of a file"
    if kind not in GENERIC_TYPES and not re.fullmatch(r"(image|video)/[\w.+-]+", kind, re.ASCII):
        return f"{kind[:80]!r} instead of an image or video"
    if is_video and kind.startswith("image/"):
        return "an image instead of the video"
    # The client requests no compression. Only the decoded bytes are the file, and their position in a partial file is unknown.
    encodings = {each.strip().lower() for each in headers.get("content-encoding", "").split(",")} - {"", "identity"}
    return f"a file with the Content-Encoding {', '.join(sorted(encodings))[:80]!r}" if encodings else ""


def problem_of(head: bytes) -> str:
    """Describe first bytes that are not those of an image or video; return an empty string if they may be."""
    if PAGE_START.match(head):
        return "a page instead of a file"
    with suppress(UnicodeDecodeError):
        # The last character may be incomplete.
        if not BINARY.search(codecs.getincrementaldecoder("utf-8")().decode(head)):
            return "text instead of a file"
    return "a file of another type" if OTHER_FILES.match(head) or not head.strip(b"\0") else ""


def choose_ending(head: bytes, headers: Mapping[str, str], urls: Iterable[str], default: str) -> str:
    """Choose the ending of a file name: it fits the bytes, then the `Content-Type`, then the names that the server uses."""
    of_bytes = next((endings for pattern, endings in SIGNATURES if pattern.match(head)), None)
    of_type = ENDINGS.get(_media_type(headers))
    if of_bytes and of_type and not set(of_bytes) & set(of_type):
        of_type = None
    names = (_disposition_name(headers), *(urlsplit(url).path for url in urls))
    for ending in (*(os.path.splitext(name)[1] for name in names), *(of_type or ())):
        fits = (allowed is None or ending.lower() in allowed for allowed in (of_bytes, of_type))
        if ending.lower() in KNOWN_ENDINGS and all(fits):
            return ending
    return of_bytes[0] if of_bytes else default


def _media_type(headers: Mapping[str, str]) -> str:
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def _disposition_name(headers: Mapping[str, str]) -> str:
    """Return the file name of the `Content-Disposition`, of which only the ending is used."""
    message = Message()
    message["Content-Disposition"] = re.sub(r"[^\x20-\x7e]", "", headers.get("content-disposition", ""))[:1000]
    return message.get_filename("")
