"""The criteria of a search as options, which several commands share."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import TYPE_CHECKING, Any, Final

import typer

from .dates import date_ranges
from .errors import CliError, ExitCode
from .licenses import license_numbers
from .parameters import completion_of
from .search_url import criteria_of, is_search_url

if TYPE_CHECKING:
    from .context import Cli

__all__ = ["PRIVACY", "Search", "privacy_filter", "with_search_options", "words"]

PRIVACY: Final = {"public": 1, "friends": 2, "family": 3, "friends-family": 4, "private": 5}
"""The levels of `--privacy`, with Flickr's numbers."""
ORDERS: Final = (
    "relevance",
    "date-posted-desc",
    "date-posted-asc",
    "date-taken-desc",
    "date-taken-asc",
    "interestingness-desc",
    "interestingness-asc",
)
"""The values of `--sort`, for completion. The catalog contains Flickr's list."""
REFINEMENTS: Final = ("sort", "tag_mode", "safe_search", "radius")
"""Options that only refine other criteria."""
EXCLUSIVE: Final = (("mine", "user_id"), ("privacy", "user_id"), ("bbox", "lat"))
"""Pairs of options that cannot be combined."""
REQUIRED: Final[dict[str, set[str]]] = {"tag_mode": {"tags"}, "lat": {"lon"}, "lon": {"lat"}, "radius": {"lat", "lon"}}
"""Options that have no effect without another one."""
NUMBERS: Final = {"lat": (-90.0, 90.0), "lon": (-180.0, 180.0), "radius": (0.0, 32.0)}
"""The smallest and largest values. Flickr searches up to 32 km around a location."""


def _option(kind: Any, name: str, metavar: str, help: str, choices: Iterable[str] = ()) -> tuple[Any, Any]:
    complete = completion_of(metavar, choices)
    return kind, typer.Option(None, name, metavar=metavar, help=help, show_default=False, autocompletion=complete)


OPTIONS: Final[dict[str, tuple[Any, Any]]] = {
    "text": _option(list[str] | None, "--text", "WORDS", "Words in titles, descriptions and tags."),
    "tags": _option(list[str] | None, "--tags", "TAG,TAG", "Tags; -TAG excludes photos with a tag."),
    "tag_mode": _option(str | None, "--tag-mode", "any|all", "Match any of the tags, or all of them."),
    "mine": (bool, typer.Option(False, "--mine", help="Search your own photos, including private ones.")),
    "user_id": _option(str | None, "--user-id", "PERSON", "The photos of a person: their NSID, URL, path alias or username."),
    "group_id": _option(str | None, "--group-id", "GROUP", "The photos in a group's pool: its NSID, URL or name."),
    "min_taken_date": _option(str | None, "--min-taken-date", "DATE", "Taken on this day or later."),
    "max_taken_date": _option(str | None, "--max-taken-date", "DATE", "Taken before this day."),
    "min_upload_date": _option(str | None, "--min-upload-date", "DATE", "Uploaded on this day or later."),
    "max_upload_date": _option(str | None, "--max-upload-date", "DATE", "Uploaded before this day."),
    "license": _option(str | None, "--license", "N|NAME", "Licenses, separated by commas, such as CC0,'CC BY 2.0' or 4."),
    "media": _option(str | None, "--media", "photos|videos", "Photos or videos only."),
    "machine_tags": _option(list[str] | None, "--machine-tags", "TAG,TAG", "Machine tags, such as camera:lens=20mm."),
    "bbox": _option(str | None, "--bbox", "W,S,E,N", "Taken in this bounding box."),
    "lat": _option(float | None, "--lat", "DEGREES", "Taken near this latitude."),
    "lon": _option(float | None, "--lon", "DEGREES", "Taken near this longitude."),
    "radius": _option(float | None, "--radius", "KM", "The radius around --lat and --lon."),
    "privacy": _option(str | None, "--privacy", "LEVEL", f"Your photos with this privacy: {', '.join(PRIVACY)}.", PRIVACY),
    "safe_search": _option(str | None, "--safe-search", "N", "1 safe, 2 moderate, 3 restricted."),
    "sort": _option(str | None, "--sort", "ORDER", "relevance, date-posted-desc, date-taken-asc, ...", ORDERS),
}
"""Each option with its type."""


class Search:
    """The criteria of the command line."""

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = values

    def arguments(self, cli: Cli) -> dict[str, Any]:
        """Return the arguments of a walk, a harvest or a watch; `None` for criteria that are not given."""
        self._check()
        values = dict(self._values)
        mine, privacy, user, group = (values.pop(name) for name in ("mine", "privacy", "user_id", "group_id"))
        return {
            **values,
            **date_ranges(values),
            "text": " ".join(values["text"]) if values["text"] else None,
            "tags": words(values["tags"]),
            "machine_tags": words(values["machine_tags"]),
            "user_id": cli.owner(None) or "me" if mine or privacy else user and cli.owner(user),
            "group_id": cli.id(group, "group") if group else None,
            "license": license_numbers(values["license"]) if values["license"] else None,
            "privacy_filter": privacy_filter(privacy) if privacy else None,
        }

    def _check(self) -> None:
        """Raise a usage error for options that are empty, cannot be combined, or have no effect."""
        for name, value in self._values.items():
            if (isinstance(value, str) and not value.strip()) or (isinstance(value, list) and value and not words(value)):
                # An empty variable in a script must not select more photos.
                remedy = "pass a value, or check the variable that it comes from"
                raise CliError(ExitCode.USAGE, f"{_option_of(name)} is empty", remedy)
        given = {name for name, value in self._values.items() if _is_given(value)}
        for one, other in EXCLUSIVE:
            if {one, other} <= given:
                raise CliError(ExitCode.USAGE, f"{_option_of(one)} and {_option_of(other)} cannot be combined", "use one of them")
        for name, needed in REQUIRED.items():
            if name in given and not needed <= given:
                missing = " and ".join(map(_option_of, sorted(needed - given)))
                raise CliError(ExitCode.USAGE, f"{_option_of(name)} has no effect without {missing}", f"add {missing}")

        for name, (smallest, largest) in NUMBERS.items():
            value = self._values.get(name)
            if value is not None and not (smallest <= value <= largest and (name != "radius" or value)):
                between = f"pass a number from {smallest:g} to {largest:g}"
                raise CliError(ExitCode.USAGE, f"{_option_of(name)} is invalid: {value:g}", between)

    def require_no_criteria(self) -> None:
        """Raise a usage error if options of a search are combined with URLs or ids, which they do not filter."""
        if given := [_option_of(name) for name, value in self._values.items() if _is_given(value)]:
            problem = f"{given[0]} does not filter the photos of URLs and ids"
            raise CliError(ExitCode.USAGE, problem, f"omit {' and '.join(given)}, or pass only the options of a search")

    def take_owner(self) -> str | None:
        """Return the person in `--user-id`, and remove this criterion."""
        owner: str | None = self._values["user_id"]
        self._values["user_id"] = None
        return owner

    def take_urls(self, values: list[str]) -> list[str]:
        """Set the criteria from the URL of a search on flickr.com, and return its other values."""
        urls = [value for value in values if is_search_url(value)]
        if not urls:
            return values
        if len(values) > 1 or not self.is_empty:
            remedy = "pass the URL alone"
            raise CliError(
                ExitCode.USAGE, "a search URL cannot be combined with other sources or the options of a search", remedy
            )
        found = criteria_of(urls[0])
        if unknown := found.keys() - self._values.keys():
            problem = f"{min(unknown)} of the search URL has no effect here"
            raise CliError(ExitCode.USAGE, problem, "remove it from the URL")
        self._values.update(found)
        return []

    def add_text(self, query: list[str]) -> None:
        """Add words to those of `--text`."""
        self._values["text"] = [*query, *(self._values["text"] or [])]

    @property
    def is_empty(self) -> bool:
        """Whether no criterion selects photos."""
        return not any(_is_given(value) for name, value in self._values.items() if name not in REFINEMENTS)

    def require_criteria(self) -> None:
        """Raise a usage error if no criterion selects photos."""
        if self.is_empty:
            remedy = "pass words, --tags, --mine or another criterion"
            raise CliError(ExitCode.USAGE, "the search has no criteria", remedy)


def _is_given(value: object) -> bool:
    # Compared by identity, because a latitude may be 0.0.
    return not (value is None or value is False or value in ([], ()))


def _option_of(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def words(values: list[str] | None) -> list[str] | None:
    """Return tags from comma-separated values and repeated options."""
    found = [word.strip() for value in values or () for word in value.split(",") if word.strip()]
    return found or None


def privacy_filter(level: str) -> int:
    """Return Flickr's number of a level of privacy."""
    if level not in PRIVACY:
        raise CliError(ExitCode.USAGE, f"--privacy is invalid: {level!r}", f"use one of {', '.join(PRIVACY)}")
    return PRIVACY[level]


def with_search_options(*, without: tuple[str, ...] = ()) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the options of a search; its parameter `search` receives them as a `Search`."""
    options = {name: option for name, option in OPTIONS.items() if name not in without}

    def decorate(function: Callable[..., None]) -> Callable[..., None]:
        signature = inspect.signature(function, eval_str=True)
        own = [one for name, one in signature.parameters.items() if name != "search"]
        shared = [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=option, annotation=kind)
            for name, (kind, option) in options.items()
        ]

        @wraps(function)
        def command(*args: Any, **values: Any) -> None:
            criteria = {name: values.pop(name) for name in options}
            function(*args, search=Search(criteria), **values)

        parameters = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in (*own, *shared)]
        command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # read by typer
        command.__annotations__ = {one.name: one.annotation for one in parameters}
        return command

    return decorate
