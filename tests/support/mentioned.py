"""What the samples are about: ids of photos, albums, people and so on."""

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
"""Elements with an id of their own, and what the id stands for."""

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
"""Attributes that hold the id of something else, and what of."""


def things(samples: Mapping[str, list[dict[str, Any]]]) -> Mapping[str, frozenset[str]]:
    """Find the ids of what some sample is about, by `photo`, `person` and so on."""
    found: dict[str, set[str]] = {thing: set() for thing in ELEMENTS.values()}
    for thing, value in _things(list(samples.values()), ""):
        found[thing].add(value)
    return {thing: frozenset(ids) for thing, ids in found.items()}


def _things(value: Any, name: str) -> Iterator[tuple[str, str]]:
    """Find the ids in what stands under a name."""
    if isinstance(value, dict):
        if name in ELEMENTS:
            keys = ("_content",) if name in ATTRIBUTES and "_content" in value else ("id", "nsid")
            own = (value.get(key) for key in keys)
            yield from ((ELEMENTS[name], one) for one in own if isinstance(one, str))
        for key, one in value.items():
            yield from _things(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from _things(one, name)
    elif isinstance(value, str) and value and name in ATTRIBUTES:
        yield ATTRIBUTES[name], value
