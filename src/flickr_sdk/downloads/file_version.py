"""Identify the version of a file on the server, so that a resumed download never mixes two versions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlsplit

BYTE_RANGE: Final = re.compile(r"bytes (\d{1,18})-(\d{1,18})/(\d{1,18})", re.ASCII | re.IGNORECASE)
UNSATISFIED_RANGE: Final = re.compile(r"bytes \*/(\d{1,18})", re.ASCII | re.IGNORECASE)
PRINTABLE: Final = re.compile(r"[\x20-\x7e]{1,1000}")
"""Validators that can be sent back in a header."""


@dataclass(frozen=True)
class FileVersion:
    """The metadata of a file in the response that contained its first bytes."""

    url: str
    location: str = ""  # the URL that served the file, without its query, which may be a signature that expires
    validator: str = ""  # a strong ETag, or else a strong Last-Modified; empty if the file cannot be resumed
    etag: str = ""
    last_modified: str = ""
    total: int | None = None

    @classmethod
    def from_headers(cls, headers: Mapping[str, str], url: str, location: str) -> FileVersion:
        """Return the version in a response with the whole file."""
        etag, modified = _header(headers, "etag"), _header(headers, "last-modified")
        # A weak ETag identifies the picture, not its bytes.
        validator = etag if etag and not etag.startswith("W/") else modified if _is_strong(modified, headers) else ""
        return cls(url, without_query(location), validator, etag, modified, content_length(headers))

    @classmethod
    def from_json(cls, data: object, url: str) -> FileVersion | None:
        """Read the metadata of a partial download; `None` if it is invalid, or belongs to another URL."""
        if not isinstance(data, dict) or data.get("url") != url:
            return None
        version = cls(**{name: data[name] for name in cls.__dataclass_fields__ if name in data})
        strings = (version.location, version.validator, version.etag, version.last_modified)
        total_is_valid = version.total is None or (type(version.total) is int and version.total > 0)
        if not total_is_valid or not all(isinstance(each, str) for each in strings) or not PRINTABLE.fullmatch(version.validator):
            return None
        if not version.etag and not version.last_modified:  # written by a previous release
            kind = "etag" if version.validator.startswith('"') else "last_modified"
            return replace(version, **{kind: version.validator})  # type: ignore[arg-type]  # one of two strings
        return version

    def to_json(self) -> dict[str, object]:
        """Return the metadata of a partial download."""
        return asdict(self)

    def end_of_part(self, headers: Mapping[str, str], location: str, offset: int) -> tuple[int, int] | str:
        """Return the end of the part in a response with status 206, and the size of the file; or the problem of the part."""
        content_range = BYTE_RANGE.fullmatch(_header(headers, "content-range"))
        if content_range is None:
            return f"with the Content-Range {_header(headers, 'content-range')!r}"
        first, last, total = map(int, content_range.groups())
        if first != offset or not first <= last < total:
            return f"with bytes {first} to {last} of {total} instead of those from {offset}"
        if content_length(headers) not in (None, last + 1 - first):
            return "with a Content-Length that differs from its Content-Range"
        return self._difference(headers, location, total) or (last + 1, total)

    def is_complete(self, headers: Mapping[str, str], location: str, offset: int) -> bool:
        """Whether a response with status 416 confirms that the bytes received so far are the whole file."""
        content_range = UNSATISFIED_RANGE.fullmatch(_header(headers, "content-range"))
        if content_range is None or int(content_range[1]) != offset or self.total != offset:
            return False
        tags = (_header(headers, "etag") or self.etag, _header(headers, "last-modified") or self.last_modified)
        return tags == (self.etag, self.last_modified) and self._is_same_location(location)

    def _difference(self, headers: Mapping[str, str], location: str, total: int) -> str:
        given = {"ETag": _header(headers, "etag"), "Last-Modified": _header(headers, "last-modified")}
        for name, known in (("ETag", self.etag), ("Last-Modified", self.last_modified)):
            if given[name] and known and given[name] != known:
                return f"of another version: its {name} is {given[name]!r} instead of {known!r}"
        if self.total not in (None, total):
            return f"of another version: it has {total} bytes instead of {self.total}"
        if not self._is_same_location(location):
            return "of another file, after a redirect"
        # A server that ignores If-Range has to prove with the same validator that it sent the same version.
        return "" if self.validator in given.values() else "without the ETag or Last-Modified of the first part"

    def _is_same_location(self, location: str) -> bool:
        return self.location in ("", without_query(location))


def content_length(headers: Mapping[str, str]) -> int | None:
    """Return the length of the body in bytes, if the response has it."""
    length = headers.get("content-length", "")
    return int(length) if re.fullmatch(r"\d{1,18}", length, re.ASCII) else None


def without_query(url: str) -> str:
    """Return a URL without its query and fragment."""
    return urlsplit(url)._replace(query="", fragment="").geturl()


def _header(headers: Mapping[str, str], name: str) -> str:
    value = headers.get(name, "").strip()
    return value if PRINTABLE.fullmatch(value) else ""


def _is_strong(last_modified: str, headers: Mapping[str, str]) -> bool:
    """Whether the date identifies one version: the file was not modified in the second of the response."""
    try:
        modified = parsedate_to_datetime(last_modified)
        return (parsedate_to_datetime(headers.get("date", "")) - modified).total_seconds() >= 1
    except (ValueError, TypeError):  # a missing or invalid date, or one with and one without a zone
        return False
