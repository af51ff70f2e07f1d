"""Dates and times of the command line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .errors import CliError, ExitCode

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

__all__ = ["date_ranges", "time_of", "upload_date"]

PARTIAL: Final = r"\d{4}(-\d\d)?"
"""A year or a month, which means its first day."""
COMPACT: Final = r"(19|20)\d{6}"
"""A day without hyphens. As a Unix timestamp, it would be in 1970."""
EXAMPLES: Final = "pass a date such as 2024-02-29, or a time such as 2024-02-29T18:00"


def time_of(text: str, option: str, remedy: str = f"{EXAMPLES}+01:00") -> dt.datetime:
    """Return a time, which is in UTC unless it has an offset.

    Args:
        text: A year, a month, a day, a time in ISO 8601 format, or a Unix timestamp.
        option: The name of the option, for errors.
        remedy: The remedy of the error.

    Raises:
        CliError: The string has another format.
    """
    import datetime as dt

    full = text.strip()
    try:
        if re.fullmatch(COMPACT, full):
            full = f"{full[:4]}-{full[4:6]}-{full[6:]}"
        elif re.fullmatch(PARTIAL, full):
            full = (full + "-01-01")[: len("2024-01-01")]
        elif full.isdecimal():
            return dt.datetime.fromtimestamp(int(full), dt.UTC)
        time = dt.datetime.fromisoformat(full)
    except (ValueError, OverflowError, OSError):
        raise CliError(ExitCode.USAGE, f"{option} is invalid: {text!r}", remedy) from None
    return time if time.tzinfo else time.replace(tzinfo=dt.UTC)


def upload_date(text: str | None, option: str) -> int | None:
    """Return the Unix timestamp of an upload date; `None` if the option is not given."""
    return None if text is None else int(time_of(text, option).timestamp())


def taken_date(text: str | None, option: str) -> str | None:
    """Return the value of an option for dates taken, which have no time zone; `None` if the option is not given."""
    if text is None:
        return None
    text = text.strip()
    remedy = f"{EXAMPLES}, without a time zone"
    time = time_of(text, option, remedy)
    if re.search(r"(Z|[+-]\d\d(:?\d\d)?)$", text[len("2024-01-01") :]):
        raise CliError(ExitCode.USAGE, f"{option} is invalid: {text!r}", remedy)
    # Flickr documents this format and timestamps, but no incomplete dates.
    return text if text.isdecimal() and len(text) > len("20240229") else f"{time:%Y-%m-%d %H:%M:%S}"


def date_ranges(options: Mapping[str, str | None]) -> dict[str, str | int | None]:
    """Return the arguments for dates taken and upload dates, by the names of the command's options.

    Raises:
        CliError: A date is invalid, or a range is empty.
    """
    found: dict[str, str | int | None] = {}
    for kind, convert in (("taken", taken_date), ("upload", upload_date)):
        first, last = f"min_{kind}_date", f"max_{kind}_date"
        names = {name: f"--{name.replace('_', '-')}" for name in (first, last) if name in options}
        found |= {name: convert(options[name], option) for name, option in names.items()}
        start, end = options.get(first), options.get(last)
        if start is not None and end is not None:
            begin, stop = time_of(start, names[first]), time_of(end, names[last])
            if begin == stop:
                remedy = f"pass a later date as {names[last]}, which the range excludes"
                raise CliError(ExitCode.USAGE, f"{names[first]} and {names[last]} are the same time", remedy)
            if begin > stop:
                raise CliError(ExitCode.USAGE, f"{names[first]} is later than {names[last]}", "swap them")
    return found
