"""Read ids from the models and URLs that arguments accept in place of ids."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from .._utils.safe_repr import type_name
from ..errors.base import UsageError
from ..urls import builders
from ..urls.parser import parse_url

if TYPE_CHECKING:
    from ..urls.parser import FlickrUrl

NSID: Final = re.compile(r"\d+@N\d+", re.ASCII | re.IGNORECASE)


class _Kind(NamedTuple):
    attribute: str  # the property of objects that have such an id, see `flickr_sdk.types`
    expected: str


KINDS: Final[Mapping[str, _Kind]] = {
    "photo": _Kind("__photo_id__", "a photo, its id or its URL"),
    "album": _Kind("__album_id__", "an album, its id or its URL"),
    "person": _Kind("__person_id__", "a person, their NSID or their URL"),
    "group": _Kind("__group_id__", "a group, its NSID or its URL"),
    "gallery": _Kind("__gallery_id__", "a gallery, its id or its URL"),
}
"""The kinds of ids; each has an encoder of the same name."""
REMEDIES: Final = {
    ("photo", "album"): "pass a photo of the album",
    ("photo", "gallery"): "pass a photo of the gallery",
    ("photo", "group"): "pass a photo of the group's pool",
    ("photo", "person"): "pass a photo of the person",
    ("person", "photo"): "pass the owner of the photo",
    ("person", "album"): "pass the owner of the album",
    ("person", "gallery"): "pass the owner of the gallery",
}
"""How to correct an argument, by the expected kind and the given one."""


class InvalidIdentity(ValueError):
    """A value does not identify an object of the expected kind."""

    def __init__(self, expected: str, found: str) -> None:
        super().__init__(expected, found)
        self.expected = expected
        self.found = found


def kind_of(value: object) -> str | None:
    """Return the kind of object that a value identifies; `None` for a plain id."""
    return next((kind for kind, (attribute, _) in KINDS.items() if hasattr(type(value), attribute)), None)


def identify(kind: str, value: object) -> str:
    """Return the id in a model, or in a URL. The URL of a person, group or gallery without the id is returned as a whole.

    Raises:
        InvalidIdentity: The value has no id of this kind.
    """
    given = kind_of(value)
    if given == kind:
        found = getattr(value, KINDS[kind].attribute, None)
        if isinstance(found, str) and found.strip():
            return found.strip()
        raise InvalidIdentity(KINDS[kind].expected, f"{type_name(value)} without an id")
    if given is not None:
        found = getattr(value, KINDS[given].attribute, None)
        remedy = REMEDIES.get((kind, given))
        raise InvalidIdentity(KINDS[kind].expected, f"the {given} {found!r}{f'; {remedy}' if remedy else ''}")
    if isinstance(value, str) and "/" in value:
        return _id_in_url(kind, value)
    raise InvalidIdentity(KINDS[kind].expected, _shortened(value))


def _shortened(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."


def _id_in_url(kind: str, text: str) -> str:
    try:
        url = parse_url(text)
    except UsageError:
        raise InvalidIdentity(KINDS[kind].expected, _shortened(text)) from None
    found = _found_in(kind, url)
    if found is None:
        article = "an" if url.kind[0] in "aeiou" else "a"
        raise InvalidIdentity(KINDS[kind].expected, f"the URL of {article} {url.kind.replace('_', ' ')}, {_shortened(text)}")
    return found


def _found_in(kind: str, url: FlickrUrl) -> str | None:
    if kind == "photo":
        return url.photo_id
    if kind == "album":
        return url.album_id
    if kind == "person" and url.kind == "person" and url.owner:
        return url.owner if NSID.fullmatch(url.owner) else builders.photostream_page(url.owner)
    if kind == "group" and url.kind == "group" and url.group:
        return url.group if NSID.fullmatch(url.group) else builders.group_page(url.group)
    if kind == "gallery" and url.kind == "gallery" and url.owner and url.gallery_id:
        return builders.gallery_page(url.owner, url.gallery_id)
    return None
