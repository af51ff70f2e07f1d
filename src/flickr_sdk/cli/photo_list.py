"""The photos of `flickr photos list`: the photos of a person or album, or the user's own photos of one kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from .dates import date_ranges, upload_date
from .errors import CliError, ExitCode
from .photo_rows import extras_of
from .search_options import PRIVACY, privacy_filter

if TYPE_CHECKING:
    from ..models import Photo
    from .context import Cli

__all__ = ["KINDS", "list_photos"]

FILTERS: Final = ("privacy", "min_taken_date", "max_taken_date", "min_upload_date", "max_upload_date")
KINDS: Final[dict[str, tuple[str, ...]]] = {
    "untagged": FILTERS,
    "not-in-album": FILTERS,
    "without-location": FILTERS,
    "with-location": FILTERS,
    "recently-updated": ("updated_since",),
}
"""The kinds of `--only` with the options that apply to each."""
OWN_TAGS: Final = "flickrsdk:"
"""The prefix of the machine tags that the program adds to uploads."""


def list_photos(
    cli: Cli, only: str | None, options: dict[str, str | None], extras: list[str] | None, *, sort: str | None = None
) -> Iterable[Photo]:
    """Return the photos of a person or an album, or the user's own photos of one kind.

    Args:
        cli: The run.
        only: The kind; `None` for all photos of the person.
        options: The values of the filters by their names: those in `FILTERS`, `user_id`, `album` and `updated_since`.
        extras: More fields.
        sort: The order in which the caller sorts all photos.

    Raises:
        CliError: An option does not apply to the kind.
    """
    _check(only, options)
    privacy = options["privacy"]
    arguments: dict[str, Any] = {
        "privacy_filter": privacy and privacy_filter(privacy),
        **date_ranges(options),
        "extras": extras_of(cli, [*(extras or ()), *(["count_faves"] if sort in ("faves", "-faves") else [])]),
        "per_page": cli.page_size() if sort is None else 500,
    }
    walk = cli.flickr.walk
    shown = {name: arguments[name] for name in ("extras", "per_page")}
    if options["album"] is not None:
        return cli.flickr.walk_set(cli.id(options["album"], "album", owner=options["user_id"]), **shown)
    if only is None:
        return walk.people.get_photos(cli.owner(options["user_id"]) or "me", **arguments)
    if only == "recently-updated":
        since = upload_date(options["updated_since"], "--updated-since")
        # Flickr requires a date.
        return walk.photos.recently_updated(since or 1, **shown)
    if only == "untagged":
        return _untagged(cli, arguments)
    if only == "not-in-album":
        return walk.photos.get_not_in_set(**arguments)
    if only == "with-location":
        return walk.photos.get_with_geo_data(**arguments)
    return walk.photos.get_without_geo_data(**arguments)


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _check(only: str | None, options: dict[str, str | None]) -> None:
    """Raise a usage error for an option without effect."""
    given = [name for name, value in options.items() if value is not None]
    for name in given:
        if not str(options[name]).strip():
            remedy = "pass a value, or check the variable that it comes from"
            raise CliError(ExitCode.USAGE, f"{_option(name)} is empty", remedy)
    if options["album"] is not None:
        if wrong := [*(["--only"] if only else []), *(_option(name) for name in given if name not in ("album", "user_id"))]:
            problem = f"{' and '.join(wrong)} {'has' if len(wrong) == 1 else 'have'} no effect with --album"
            raise CliError(ExitCode.USAGE, problem, "pass --album alone, or with --user-id for its owner")
        return
    if only is None:
        allowed: tuple[str, ...] = (*FILTERS, "user_id")
        if "user_id" in given and "privacy" in given:
            raise CliError(ExitCode.USAGE, "--privacy selects only from your own photos", "omit --user-id or --privacy")
    elif only in KINDS:
        allowed = KINDS[only]
    else:
        remedy = f"use --privacy {only}" if only in PRIVACY else f"use one of {', '.join(KINDS)}"
        raise CliError(ExitCode.USAGE, f"--only is invalid: {only!r}", remedy)
    if wrong := [_option(name) for name in given if name not in allowed]:
        if wrong == ["--updated-since"]:
            problem, remedy = "--updated-since has no effect here", "add --only recently-updated"
        else:
            problem = f"{' and '.join(wrong)} {'has' if len(wrong) == 1 else 'have'} no effect with --only {only}"
            remedy = f"omit {'it' if len(wrong) == 1 else 'them'}"
            if only == "recently-updated":
                remedy += ", or use --updated-since DATE"
        raise CliError(ExitCode.USAGE, problem, remedy)


def _untagged(cli: Cli, arguments: dict[str, Any]) -> Iterable[Photo]:
    """Return the photos without tags of the user. The machine tags of the program's uploads do not count."""
    walk = cli.flickr.walk
    cli.require_account()
    # To Flickr, a photo with a machine tag is tagged.
    search = cli.flickr.photos.search(user_id="me", machine_tags=[OWN_TAGS], per_page=1)
    if not search.total:
        return walk.photos.get_untagged(**arguments)
    extras = list(dict.fromkeys([*arguments["extras"], "tags", "machine_tags"]))
    # The search returns at most 4,000 photos.
    return _without_tags(walk.people.get_photos("me", **{**arguments, "extras": extras, "per_page": 500}))


def _without_tags(photos: Iterable[Photo]) -> Iterator[Photo]:
    for photo in photos:
        tags = [*(photo.tags or "").split(), *(photo.machine_tags or "").split()]
        if all(tag.startswith(OWN_TAGS) for tag in tags):
            yield photo
