"""Parsers for API arguments, as lenient as Flickr's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

__all__ = [
    "Paging",
    "page_count",
    "parse_date_taken",
    "parse_flag",
    "parse_float",
    "parse_ids",
    "parse_int",
    "parse_list",
    "parse_paging",
    "parse_relative_time",
    "parse_timestamp",
]

LAST_PAGE: Final = 10_000
MAX_ID_DIGITS: Final = 18
"""The longest id that fits into a SQLite integer."""
DATE: Final = re.compile(
    r"(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?:[ T](\d\d?)(?::(\d\d?)(?::(\d\d?)(?:\.\d+)?)?)?)?)?)?(?:Z|[+-]\d\d:?\d\d)?"
)
"""MySQL's date format, which may be truncated after any part."""

DAY: Final = 86400
DAY_OFFSETS: Final = {"now": 0, "today": 0, "yesterday": -1, "tomorrow": 1}
UNITS: Final = {"second": 1, "minute": 60, "hour": 3600, "day": DAY, "week": 7 * DAY, "month": 30 * DAY, "year": 365 * DAY}
PHRASE: Final = re.compile(rf"-?(\d{{1,6}}) ({'|'.join(UNITS)})s?(?: ago)?|last ({'|'.join(UNITS)})", re.ASCII)


@dataclass(frozen=True)
class Paging:
    """The requested page of a list.

    Attributes:
        page: The page number, from 1.
        per_page: The number of items per page.
    """

    page: int
    per_page: int

    @property
    def offset(self) -> int:
        """The number of items before the page."""
        return (self.page - 1) * self.per_page


def parse_int(text: str | None) -> int | None:
    """Parse the integer at the start of a string; `None` without a digit."""
    found = re.match(r"\s*([+-]?\d{1,18})", text or "", re.ASCII)
    return int(found[1]) if found else None


def parse_float(text: str | None) -> float | None:
    """Parse a finite number; `None` if the string is invalid."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if abs(value) < float("inf") else None


def parse_flag(text: str | None) -> bool:
    """Parse a boolean: everything except an empty string, `0`, `false` and `no` is true."""
    return (text or "").strip().lower() not in ("", "0", "false", "no")


def parse_list(text: str | None) -> list[str]:
    """Split a comma-separated list into its non-empty items."""
    return [item for item in map(str.strip, (text or "").split(",")) if item]


def parse_ids(text: str | None) -> list[int]:
    """Parse a comma-separated list of numeric ids, ignoring invalid ones."""
    return [int(item) for item in parse_list(text) if item.isascii() and item.isdigit() and len(item) <= MAX_ID_DIGITS]


def parse_paging(
    arguments: Mapping[str, str], default: int = 100, max_per_page: int = 500, *, last: int | None = LAST_PAGE
) -> Paging:
    """Parse `page` and `per_page`, clamping values that are out of range.

    Args:
        arguments: The arguments of the call.
        default: The number of items per page if `per_page` is missing or invalid.
        max_per_page: The largest `per_page`.
        last: The largest page number; `None` for no limit.
    """
    page = max(1, parse_int(arguments.get("page")) or 1)
    per_page = parse_int(arguments.get("per_page"))
    per_page = default if per_page is None or per_page < 1 else min(per_page, max_per_page)
    return Paging(page if last is None else min(page, last), per_page)


def page_count(total: int, per_page: int) -> int:
    """Return the number of pages for `total` items; 0 for an empty list."""
    return -(-total // per_page)


def _parse_date(text: str) -> datetime | None:
    found = DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        return datetime(year, month or 1, day or 1, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None


def parse_timestamp(text: str | None) -> int | None:
    """Parse a Unix timestamp, or a date such as `2024-02-10 23:14:05` as UTC; `None` if the string is neither."""
    text = (text or "").strip()
    if re.fullmatch(r"-?\d{1,4}|-?\d{5,15}(\.\d*)?", text, re.ASCII) and not DATE.fullmatch(text):
        return int(float(text))
    date = _parse_date(text)
    return None if date is None else int(date.timestamp())


def parse_relative_time(text: str | None, now: int) -> int | None:
    """Parse a timestamp that may be relative, such as `yesterday`, `last week` or `3 days ago`.

    Args:
        text: An English phrase, a Unix timestamp or a date.
        now: The current time as a Unix timestamp.

    Returns:
        A Unix timestamp; `None` if the string is invalid.
    """
    phrase = (text or "").strip().lower()
    if phrase in DAY_OFFSETS:
        return now if phrase == "now" else now - now % DAY + DAY_OFFSETS[phrase] * DAY
    found = PHRASE.fullmatch(phrase)
    if found is None:
        return parse_timestamp(text)
    count, unit = (int(found[1]), found[2]) if found[1] else (1, found[3])
    return now - count * UNITS[unit]


def parse_date_taken(text: str | None) -> str | None:
    """Parse a date taken, which may be truncated or a Unix timestamp, into `YYYY-MM-DD HH:MM:SS`; `None` if it is invalid."""
    text = (text or "").strip()
    date = _parse_date(text)
    if date is None:
        seconds = parse_timestamp(text)
        if seconds is None:
            return None
        try:
            date = datetime.fromtimestamp(seconds, UTC)
        except (ValueError, OverflowError, OSError):
            return None
    return date.strftime("%Y-%m-%d %H:%M:%S").rjust(19, "0")
