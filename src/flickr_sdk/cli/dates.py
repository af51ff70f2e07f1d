"""Dates and times of the command line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .errors import CliError, ExitCode

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["taken_date", "time_of", "upload_date"]

PARTIAL: Final = r"\d{4}(-\d\d)?"
"""A year or a month, which means its first day."""
EXAMPLES: Final = "pass a date such as 2024-02-29, or a time such as 2024-02-29T18:00"


def time_of(text: str, option: str, remedy: str = f"{EXAMPLES}+01:00") -> dt.datetime:
    """Return a time, which is in UTC unless it has an offset.

    Args:
        text: A year, a month, a day, a time in ISO format, or a Unix timestamp.
        option: The option whose value it is.
        remedy: The remedy of the error.

    Raises:
        CliError: The text is none of them.
    """
    import datetime as dt

    full = text.strip()
    try:
        if re.fullmatch(PARTIAL, full):
            full = (full + "-01-01")[: len("2024-01-01")]
        elif full.isdecimal():
            return dt.datetime.fromtimestamp(int(full), dt.UTC)
        time = dt.datetime.fromisoformat(full)
    except (ValueError, OverflowError, OSError):
        raise CliError(ExitCode.USAGE, f"{option} is {text!r}", remedy) from None
    return time if time.tzinfo else time.replace(tzinfo=dt.UTC)


def upload_date(text: str | None, option: str) -> int | None:
    """Return the Unix timestamp of an upload date; `None` if the option is not given."""
    return None if text is None else int(time_of(text, option).timestamp())


def taken_date(text: str | None, option: str) -> str | None:
    """Return the date of an option for dates taken, which have no time zone; `None` if the option is not given."""
    if text is None:
        return None
    text = text.strip()
    remedy = f"{EXAMPLES}, without a time zone"
    time = time_of(text, option, remedy)
    if re.search(r"(Z|[+-]\d\d(:?\d\d)?)$", text[len("2024-01-01") :]):
        raise CliError(ExitCode.USAGE, f"{option} is {text!r}", remedy)
    # A timestamp and the name of a day, a month or a year stay as they are.
    return text if "T" not in text.upper() and ":" not in text else f"{time:%Y-%m-%d %H:%M:%S}"
