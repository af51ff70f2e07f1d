"""How arguments are read: leniently, as Flickr does."""

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
LARGEST_ID: Final = 18
"""How many digits an id has at most; more do not fit into a column."""
DATE: Final = re.compile(
    r"(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?:[ T](\d\d?)(?::(\d\d?)(?::(\d\d?)(?:\.\d+)?)?)?)?)?)?(?:Z|[+-]\d\d:?\d\d)?"
)
"""MySQL's form, which may be cut off anywhere."""


DAYS: Final = {"now": 0, "today": 0, "yesterday": -1, "tomorrow": 1}
UNITS: Final = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 7 * 86400,
    "month": 30 * 86400,
    "year": 365 * 86400,
}
PHRASE: Final = re.compile(rf"-?(\d{{1,6}}) ({'|'.join(UNITS)})s?(?: ago)?|last ({'|'.join(UNITS)})", re.ASCII)


@dataclass(frozen=True)
class Paging:
    """Which part of a list is asked for.

    Attributes:
        page: The page, from 1.
        per_page: How many are on it.
    """

    page: int
    per_page: int

    @property
    def offset(self) -> int:
        """How many come before."""
        return (self.page - 1) * self.per_page


def parse_int(text: str | None) -> int | None:
    """Read a whole number.

    Args:
        text: What was sent.

    Returns:
        The number; `None` where there is none.
    """
    found = re.match(r"\s*([+-]?\d{1,18})", text or "", re.ASCII)
    return int(found[1]) if found else None


def parse_float(text: str | None) -> float | None:
    """Read a number.

    Args:
        text: What was sent.

    Returns:
        The number; `None` where it is none.
    """
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if abs(value) < float("inf") else None


def parse_flag(text: str | None) -> bool:
    """Read a yes or no.

    Args:
        text: What was sent.

    Returns:
        Whether it means yes.
    """
    return (text or "").strip().lower() not in ("", "0", "false", "no")


def parse_list(text: str | None) -> list[str]:
    """Read a list that is separated by commas.

    Args:
        text: What was sent.

    Returns:
        The items that are not empty.
    """
    return [one for one in map(str.strip, (text or "").split(",")) if one]


def parse_ids(text: str | None) -> list[int]:
    """Read a list of numeric ids.

    Args:
        text: What was sent.

    Returns:
        The ids; what is none is left out.
    """
    return [int(one) for one in parse_list(text) if one.isascii() and one.isdigit() and len(one) <= LARGEST_ID]


def parse_paging(arguments: Mapping[str, str], default: int = 100, most: int = 500, *, last: int | None = LAST_PAGE) -> Paging:
    """Read which page is asked for, and correct what makes no sense.

    Args:
        arguments: What was sent.
        default: How many are on a page where nothing is said.
        most: How many may be.
        last: The last page that may be asked for.

    Returns:
        The page.
    """
    page = max(1, parse_int(arguments.get("page")) or 1)
    per_page = parse_int(arguments.get("per_page"))
    per_page = default if per_page is None or per_page < 1 else min(per_page, most)
    return Paging(page if last is None else min(page, last), per_page)


def page_count(total: int, per_page: int) -> int:
    """Count pages.

    Args:
        total: How many there are.
        per_page: How many are on a page.

    Returns:
        The number of pages, 0 for nothing.
    """
    return -(-total // per_page)


def _date(text: str) -> datetime | None:
    found = DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        return datetime(year, month or 1, day or 1, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None


def parse_timestamp(text: str | None) -> int | None:
    """Read a moment in either form.

    Args:
        text: Unix seconds, or a date such as `2024-02-10 23:14:05`, which is taken as UTC.

    Returns:
        Unix seconds; `None` where it is no moment.
    """
    text = (text or "").strip()
    if re.fullmatch(r"-?\d{1,4}|-?\d{5,15}(\.\d*)?", text, re.ASCII) and not DATE.fullmatch(text):
        return int(float(text))
    date = _date(text)
    return None if date is None else int(date.timestamp())


def parse_relative_time(text: str | None, now: int) -> int | None:
    """Read a moment that may be a phrase.

    Args:
        text: Unix seconds, a date, or one of a few English phrases such as `yesterday`, `last week` and `3 days ago`.
        now: The time, in Unix seconds.

    Returns:
        Unix seconds; `None` where it is no moment.
    """
    words = (text or "").strip().lower()
    if words in DAYS:
        return now - now % 86400 + DAYS[words] * 86400 if words != "now" else now
    found = PHRASE.fullmatch(words)
    if found is None:
        return parse_timestamp(text)
    number_, unit = (int(found[1]), found[2]) if found[1] else (1, found[3])
    return now - number_ * UNITS[unit]


def parse_date_taken(text: str | None) -> str | None:
    """Read a date taken in either form.

    Args:
        text: A date such as `2024-02-10 23:14:05`, which may be cut off, or Unix seconds.

    Returns:
        The date in full; `None` where it is none.
    """
    text = (text or "").strip()
    date = _date(text)
    if date is None:
        seconds = parse_timestamp(text)
        if seconds is None:
            return None
        try:
            date = datetime.fromtimestamp(seconds, UTC)
        except (ValueError, OverflowError, OSError):
            return None
    return date.strftime("%Y-%m-%d %H:%M:%S").rjust(19, "0")
