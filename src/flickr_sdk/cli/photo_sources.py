"""Find the photos that a URL, an id or the title of an album selects."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

from .errors import CliError, ExitCode
from .identifiers import PHOTO_KINDS, is_id, parse_thing
from .terminal_text import quoted

if TYPE_CHECKING:
    from ..models import Photo
    from .context import Cli

__all__ = ["album_sources", "check_size", "photos_of", "source_of"]

MAX_SHOWN: Final = 60
PIXELS: Final = {
    "75": "s",
    "150": "q",
    "240": "m",
    "320": "n",
    "400": "w",
    "500": "Medium",
    "640": "z",
    "800": "c",
    "1024": "b",
    "1600": "h",
    "2048": "k",
    "3072": "3k",
    "4096": "4k",
    "5120": "5k",
    "6144": "6k",
}
"""The suffixes of sizes by the length of their longest edge, except for 100, 300 and 700, which are labels of videos."""
PATHS: Final = ("/", "./", "../", "~")
"""Prefixes of paths."""
FAVORITES: Final = r"/photos/([^/]+)/(favorites|faves)(/|$|[?#])"


def source_of(cli: Cli, value: str) -> str:
    """Return the id of a photo or a URL that selects photos, for an id or URL.

    A number is an album if it has the format of an album's id, and otherwise a photo.
    """
    from ..urls import photostream_page, short_album_url

    value = value.strip()
    if value.startswith(PATHS):
        raise CliError(ExitCode.USAGE, f"{value!r} is a path, not a URL or an id", f"use --to {quoted(value)} for the folder")
    if value == "me":
        return photostream_page(cli.names.person(value))
    if "/" not in value and not is_id(value):
        if "," in value or value.startswith("{"):
            problem = f"{value[:MAX_SHOWN]!r} is neither a URL nor an id"
            raise CliError(ExitCode.USAGE, problem, "pass one URL or id per line, as --fields page_url prints them")
        word = quoted(value)
        others = f"--user-id {word} for a person, --text {word} for a search, or --to {word} for the folder"
        remedy = f"use --album {word} for an album, {others}"
        raise CliError(ExitCode.USAGE, f"{value!r} is neither a URL nor an id", remedy)
    found = parse_thing(value)
    if "/" in value or found.kind == "photo":
        return value
    if found.kind == "gallery":
        return cli.flickr.galleries.get_info(value).url
    return short_album_url(value) if found.kind == "album" else photostream_page(value)


def album_sources(cli: Cli, albums: Iterable[str], owner: str | None) -> list[str]:
    """Return the URLs of albums that are passed by id, URL or title; by default, the user is the owner."""
    from ..urls import short_album_url

    return [short_album_url(cli.id(album, "album", owner=owner)) for album in albums]


def check_size(size: str) -> None:
    """Raise a usage error if Flickr has no size with this suffix or label."""
    from typing import get_args

    from ..enums import SizeLabel
    from ..urls import OwnSecretSuffix, SharedSecretSuffix

    suffixes: tuple[str, ...] = (*get_args(SharedSecretSuffix), *get_args(OwnSecretSuffix))
    labels: tuple[str, ...] = get_args(SizeLabel)
    if size in PIXELS:
        raise CliError(ExitCode.USAGE, f"--size is invalid: {size!r}", f"pass --size {PIXELS[size]} for {size} pixels")
    if size not in suffixes and size.lower() not in ("largest", *(label.lower() for label in labels)):
        close = get_close_matches(size.lower(), [label.lower() for label in labels], 1, 0.7)
        meant = f"did you mean {quoted(close[0])}? " if close else ""
        remedy = f"{meant}use original, largest, a suffix ({', '.join(filter(None, suffixes))}), or a label such as 'Large 2048'"
        raise CliError(ExitCode.USAGE, f"--size is invalid: {size!r}", remedy)


def photos_of(cli: Cli, value: str, extras: Any) -> Iterable[Photo] | str:
    """Return the photos of an album, person, group, gallery or tag, or a person's favorites; for a photo, its id."""
    from ..urls import photostream_page

    flickr = cli.flickr
    if favorites := re.search(FAVORITES, value):
        owner = favorites[1] if "@N" in favorites[1] else f"https://www.flickr.com/photos/{favorites[1]}/"
        return flickr.walk.favorites.get_list(user_id=owner, extras=extras)
    found = parse_thing(value)
    if found.photo_id and found.kind in PHOTO_KINDS:
        return found.photo_id
    if found.kind == "album" and found.album_id:
        return flickr.walk_set(found.album_id, extras=extras)
    if found.kind == "gallery":
        return flickr.walk.galleries.get_photos(value, extras=extras)
    if found.kind == "group":
        return flickr.walk.groups.pools.get_photos(value, extras=extras)
    if found.kind in ("person", "icon"):
        return flickr.walk.people.get_photos(value if "/" in value else found.owner or value, extras=extras)
    if found.kind == "tag" and found.tag:
        owner = found.owner and photostream_page(found.owner)
        return flickr.walk(tags=[found.tag], user_id=owner, extras=extras)
    remedy = "pass the URL of a photo, album, person, group, gallery, tag page or favorites"
    raise CliError(ExitCode.USAGE, f"{value!r} is not the URL of a page with photos", remedy)
