"""Parse ids that the user passes as an id or as the URL of a page."""

from __future__ import annotations

from typing import Final

from ..errors import FlickrError
from ..urls import FlickrUrl, parse_url
from .errors import CliError, ExitCode

__all__ = ["parse_id", "parse_thing"]

FIELDS: Final = {
    "photo": "photo_id",
    "album": "album_id",
    "gallery": "gallery_id",
    "collection": "collection_id",
    "group": "group",
    "person": "owner",
}
"""The field of a URL that has the id of each kind of thing."""


def parse_id(value: str, kind: str) -> str:
    """Return the id in a URL, or the id itself. URLs of people, groups and galleries stay URLs, which the client looks up."""
    value = value.strip()
    if not value:
        raise CliError(ExitCode.USAGE, f"the id of the {kind} is empty", f"pass the id or URL of the {kind}")
    if "/" not in value:
        # A path alias is the name in the URLs of a person.
        is_alias = kind == "person" and "@" not in value and value != "me"
        return f"https://www.flickr.com/people/{value}/" if is_alias else value
    parsed = _parse(value)
    found = getattr(parsed, FIELDS[kind])
    if found is None:
        raise CliError(
            ExitCode.USAGE, f"{value!r} is a URL of kind {parsed.kind!r} instead of {kind!r}", f"pass the id or URL of the {kind}"
        )
    return value if kind in ("person", "group", "gallery") else str(found)


def parse_thing(value: str) -> FlickrUrl:
    """Return the ids in a URL. An id without a URL is that of a photo, or of a person if it is an NSID."""
    value = value.strip()
    if "/" in value:
        return _parse(value)
    if "@N" in value:
        return FlickrUrl("person", owner=value)
    if value.isdecimal():
        return FlickrUrl("photo", photo_id=value)
    raise CliError(ExitCode.USAGE, f"{value!r} is neither a URL nor an id", "pass the URL of a page, a photo's id, or an NSID")


def _parse(value: str) -> FlickrUrl:
    try:
        return parse_url(value)
    except FlickrError as error:
        raise CliError(ExitCode.USAGE, f"{value!r} is not the URL of a Flickr page", "pass an id or another URL") from error
