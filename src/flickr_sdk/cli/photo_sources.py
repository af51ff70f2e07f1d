"""The photos that a URL, an id or a search selects."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from .errors import CliError, ExitCode
from .identifiers import parse_thing

if TYPE_CHECKING:
    from ..models import Photo
    from .context import Cli

__all__ = ["photos_of"]

FAVORITES: Final = r"/photos/([^/]+)/(favorites|faves)(/|$|[?#])"


def photos_of(cli: Cli, value: str, extras: Any) -> Iterable[Photo] | str:
    """Return the photos of an album, person, group, gallery or tag, or of a person's favorites; the id of a single photo."""
    flickr = cli.flickr
    if favorites := re.search(FAVORITES, value):
        owner = favorites[1] if "@N" in favorites[1] else f"https://www.flickr.com/photos/{favorites[1]}/"
        return flickr.walk.favorites.get_list(user_id=owner, extras=extras)
    found = parse_thing(value)
    if found.photo_id and found.kind in ("photo", "file", "video"):
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
        return flickr.walk(tags=[found.tag], extras=extras)
    remedy = "pass the URL of a photo, album, person, group, gallery, tag or of favorites"
    raise CliError(ExitCode.USAGE, f"{value!r} has no photos", remedy)
