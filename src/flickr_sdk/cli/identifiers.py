"""Parse arguments that are ids, URLs of pages or names, and reject others before a request is sent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ..errors import FlickrError
from ..urls import FlickrUrl, parse_url
from .errors import CliError, ExitCode
from .terminal_text import quoted

if TYPE_CHECKING:
    from .names import Names

__all__ = ["PHOTO_KINDS", "is_album", "is_id", "is_photo", "parse_thing", "resolve_id"]

FIELDS: Final = {
    "photo": "photo_id",
    "album": "album_id",
    "gallery": "gallery_id",
    "collection": "collection_id",
    "group": "group",
    "person": "owner",
}
"""The field of a parsed URL that contains the id, by the kind of the object."""
PHOTO_ID: Final = r"[0-9]{1,20}"
NSID: Final = r"[0-9]+@N[0-9]+"
GALLERY_ID: Final = r"[0-9]+-[0-9]+"
ALBUM_ID: Final = r"72[01][0-9]{14}"
"""Ids of albums since 2006. Ids of photos are shorter."""
URL_START: Final = r"(?i)[a-z]+://|([a-z0-9-]+\.)*(flickr|staticflickr)\.com/|flic\.kr/"
ID_FORMS: Final = {
    # A number of at most 8 digits may be the title of an album, such as 2024.
    "album": r"[0-9]{9,}",
    "gallery": rf"{GALLERY_ID}|{ALBUM_ID}",
    "group": NSID,
    "person": NSID,
}
"""The formats of ids of objects that also have names."""
PHOTO_KINDS: Final = ("photo", "file", "video")
"""The kinds of URLs of photos."""
EXAMPLE: Final = "52000000101"


def is_id(value: str) -> bool:
    """Whether a value has the format of an id."""
    return re.fullmatch(rf"{PHOTO_ID}|{NSID}|{GALLERY_ID}", value) is not None


def is_album(value: str) -> bool:
    """Whether a value is the id or the URL of an album, and cannot be a title."""
    return re.match(URL_START, value) is not None or re.fullmatch(ALBUM_ID, value) is not None


def is_photo(value: str) -> bool:
    """Whether a value is the id or the URL of a photo."""
    if re.match(URL_START, value):
        return _parse(value).kind in PHOTO_KINDS
    return re.fullmatch(PHOTO_ID, value) is not None and not re.fullmatch(ALBUM_ID, value)


def resolve_id(names: Names, value: str, kind: str, *, after: str = "", owner: str | None = None) -> str:
    """Return the id in a URL, the id itself, or the id of the object with this name.

    Only names are looked up. URLs of people, groups and galleries stay URLs, which the client looks up. `after` is the kind of
    the argument that precedes this one on the command line, for errors; `owner` is the owner of an album or gallery by title.
    """
    value = value.strip()
    if not value:
        raise CliError(ExitCode.USAGE, f"the id of the {kind} is empty", f"pass the id or URL of the {kind}")
    if re.match(URL_START, value) or ("/" in value and kind in ("photo", "collection")):
        return _id_of_url(value, kind)
    if kind == "photo":
        _check_photo_id(value, after)
    if kind not in ID_FORMS or re.fullmatch(ID_FORMS[kind], value.upper()):
        return value.upper()
    if kind == "group":
        return names.group(value)
    if kind == "person":
        return names.person(value)
    whose = owner and resolve_id(names, owner, "person")
    return names.album(value, whose) if kind == "album" else names.gallery(value, whose)


def _id_of_url(value: str, kind: str) -> str:
    parsed = _parse(value)
    found = getattr(parsed, FIELDS[kind])
    if found is None:
        raise CliError(
            ExitCode.USAGE, f"{value!r} is a URL of kind {parsed.kind!r} instead of {kind!r}", f"pass the id or URL of the {kind}"
        )
    return value if kind in ("person", "group", "gallery") else str(found)


def _check_photo_id(value: str, after: str) -> None:
    """Raise a usage error if a value is not the id of a photo."""
    other = next((one for one in OTHERS if re.fullmatch(one.pattern, value)), None)
    if re.fullmatch(PHOTO_ID, value) and other is None:
        return
    problem = f"{value!r} is not the id of a photo"
    order = f"pass the {after} before the photos, and the " if after else "pass the "
    remedy = f"{order}number of a photo, such as {EXAMPLE}"
    if other is not None:
        problem = f"{value!r} is the id of {other.noun}, not of a photo"
        remedy = remedy if after else f"use {other.command} {value}, or pass the number of a photo, such as {EXAMPLE}"
    elif re.fullmatch(r"[0-9]+([,; ]+[0-9]+)+", value):
        remedy = "separate the ids with spaces, without quotes"
    elif found := re.search(r"(?<![0-9])[0-9]{8,12}(?![0-9])", value):
        remedy = f"did you mean {found[0]}?"
    elif "," in value or value.startswith("{"):
        remedy = "pass ids alone, as --fields id prints them"
    else:
        remedy += f"; flickr search --text {quoted(value)} finds photos"
    raise CliError(ExitCode.USAGE, problem, remedy)


class _Other(NamedTuple):
    pattern: str
    noun: str
    command: str


OTHERS: Final = (
    _Other(ALBUM_ID, "an album", "flickr albums show"),
    _Other(NSID, "a person or group", "flickr people show"),
    _Other(GALLERY_ID, "a gallery", "flickr galleries show"),
)
"""Objects whose ids differ from those of photos."""


def parse_thing(value: str) -> FlickrUrl:
    """Parse a URL or an id. A number is the id of an album or a photo, and an NSID is that of a person."""
    value = value.strip()
    if "/" in value:
        return _parse(value)
    if re.fullmatch(NSID, value):
        return FlickrUrl("person", owner=value)
    if re.fullmatch(ALBUM_ID, value):
        return FlickrUrl("album", album_id=value)
    if re.fullmatch(PHOTO_ID, value):
        return FlickrUrl("photo", photo_id=value)
    if re.fullmatch(GALLERY_ID, value):
        return FlickrUrl("gallery", gallery_id=value)
    raise CliError(ExitCode.USAGE, f"{value!r} is neither a URL nor an id", f"pass a URL or an id, or use {by_name(value)}")


def by_name(name: str) -> str:
    """Return the commands that accept a name, for remedies."""
    word = quoted(name)
    return f"flickr albums show {word}, flickr people show {word} or flickr search --text {word}"


def _parse(value: str) -> FlickrUrl:
    try:
        return parse_url(value)
    except FlickrError as error:
        raise CliError(ExitCode.USAGE, f"{value!r} is not the URL of a Flickr page", "pass an id or another URL") from error
