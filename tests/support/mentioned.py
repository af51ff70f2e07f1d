"""Find the ids of photos, albums, people and other objects in the samples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

ELEMENTS: Final[Mapping[str, str]] = {
    "contact": "person",
    "gallery": "gallery",
    "group": "group",
    "institution": "person",
    "member": "person",
    "nextphoto": "photo",
    "owner": "person",
    "person": "person",
    "photo": "photo",
    "photoid": "photo",
    "photoset": "photoset",
    "pool": "group",
    "prevphoto": "photo",
    "set": "photoset",
    "user": "person",
    "who": "person",
}
"""Elements that have an id, and the kind of object it identifies."""

ATTRIBUTES: Final[Mapping[str, str]] = {
    "author": "person",
    "gallery_id": "gallery",
    "group_id": "group",
    "owner": "person",
    "photo_id": "photo",
    "photoid": "photo",
    "photoset_id": "photoset",
    "primary": "photo",
    "primary_photo_id": "photo",
    "user": "person",
    "user_id": "person",
}
"""Attributes that contain the id of another object, and its kind."""


def ids_by_kind(samples: Mapping[str, list[dict[str, Any]]]) -> Mapping[str, frozenset[str]]:
    """Return the ids in all samples by kind, such as `photo` and `person`."""
    found: dict[str, set[str]] = {kind: set() for kind in ELEMENTS.values()}
    for kind, value in _ids(list(samples.values()), ""):
        found[kind].add(value)
    return {kind: frozenset(ids) for kind, ids in found.items()}


def _ids(value: Any, name: str) -> Iterator[tuple[str, str]]:
    """Find the ids in a value, given the name of its key."""
    if isinstance(value, dict):
        if name in ELEMENTS:
            keys = ("_content",) if name in ATTRIBUTES and "_content" in value else ("id", "nsid")
            own = (value.get(key) for key in keys)
            yield from ((ELEMENTS[name], one) for one in own if isinstance(one, str))
        for key, one in value.items():
            yield from _ids(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from _ids(one, name)
    elif isinstance(value, str) and value and name in ATTRIBUTES:
        yield ATTRIBUTES[name], value
