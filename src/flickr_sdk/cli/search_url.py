"""Read the criteria in the URL of a search on flickr.com."""

from __future__ import annotations

import re
from typing import Final

from .errors import CliError, ExitCode

__all__ = ["criteria_of", "is_search_url"]

SEARCH_URL: Final = r"(https?://)?(www\.)?flickr\.com/search/?(\?(?P<query>[^#]*))?(#.*)?"
SUPPORTED: Final = (
    "text",
    "tags",
    "tag_mode",
    "user_id",
    "group_id",
    "license",
    "media",
    "sort",
    "safe_search",
    "machine_tags",
    "bbox",
    "lat",
    "lon",
    "radius",
    "min_taken_date",
    "max_taken_date",
    "min_upload_date",
    "max_upload_date",
)
"""Parameters with an option of the search."""
IGNORED: Final = ("advanced", "page", "ref", "view_all", "view")
"""Parameters that change the page, but not the photos."""
LISTS: Final = ("text", "tags", "machine_tags")
NUMBERS: Final = ("lat", "lon", "radius")


def is_search_url(value: str) -> bool:
    """Whether a value is the URL of a search, such as `https://www.flickr.com/search/?tags=aurora`."""
    return re.fullmatch(SEARCH_URL, value.strip()) is not None


def criteria_of(url: str) -> dict[str, object]:
    """Return the values for the options of a search.

    Raises:
        CliError: The URL has a filter that the API does not have.
    """
    from urllib.parse import parse_qsl

    found = re.fullmatch(SEARCH_URL, url.strip())
    values: dict[str, object] = {}
    for name, text in parse_qsl((found and found["query"]) or ""):
        if name in SUPPORTED:
            try:
                values[name] = [text] if name in LISTS else float(text) if name in NUMBERS else text
            except ValueError:
                raise CliError(ExitCode.USAGE, f"{name} of the search URL is invalid: {text!r}", "pass a number") from None
        elif name not in IGNORED:
            problem = f"the search URL has the filter {name!r}, which Flickr's API does not have"
            raise CliError(ExitCode.USAGE, problem, "omit it, or see flickr search --help")
    return values
