"""What the emulator knows of the API: the reflection and the samples that were generated from the spec."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import resources
from typing import Any, Final

__all__ = ["Catalog", "load", "load_python"]

PACKAGE: Final = "flickr_sdk._generated"

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


@dataclass(frozen=True)
class Catalog:
    """The API as generated.

    Attributes:
        reflection: The answer of `flickr.reflection.getMethodInfo` for each method, without `stat`.
        samples: Made-up answers for each method, without `stat`.
        beyond: What is known of methods that reflection does not say, such as arguments that it calls required and that are not.
    """

    reflection: Mapping[str, dict[str, Any]] = field(repr=False)
    samples: Mapping[str, list[dict[str, Any]]] = field(repr=False)
    beyond: Mapping[str, dict[str, Any]] = field(repr=False)

    def required(self, method: str) -> list[str]:
        """List the arguments that a method demands.

        Args:
            method: The method's name.

        Returns:
            Their names, without `api_key`.
        """
        arguments = self.reflection[method]["arguments"]["argument"]
        loose = {"api_key", *self.beyond.get(method, {}).get("optional", ())}
        return [one["name"] for one in arguments if not one["optional"] and one["name"] not in loose]

    def errors(self, method: str) -> list[tuple[int, str]]:
        """List a method's error codes and messages.

        Args:
            method: The method's name.

        Returns:
            Pairs of code and message.
        """
        return [(one["code"], one["message"]) for one in self.reflection[method]["errors"]["error"]]

    @cached_property
    def texts(self) -> frozenset[str]:
        """Every text that stands in a sample, and what a name in an address could be: what the made-up world speaks of."""
        return frozenset(_texts(list(self.samples.values())))

    @cached_property
    def things(self) -> Mapping[str, frozenset[str]]:
        """What exists in the emulator's world, because some sample is about it: ids by `photo`, `person` and so on."""
        found: dict[str, set[str]] = {thing: set() for thing in ELEMENTS.values()}
        for thing, value in _things(list(self.samples.values()), ""):
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


def load() -> Catalog:
    """Read the generated data.

    Returns:
        The catalog.
    """
    data = resources.files(PACKAGE) / "data"
    beyond = json.loads((data / "methods.json").read_text(encoding="utf-8"))
    return Catalog(_merge(data / "reflection"), _merge(data / "samples"), beyond)


@cache
def load_python() -> tuple[Mapping[str, dict[str, Any]], Mapping[str, list[dict[str, str]]]]:
    """Read how methods are called in Python.

    Returns:
        For each method its name below a client, the type of its answer, and its arguments; and the tables of known values.
    """
    data = resources.files(PACKAGE) / "data"
    return _merge(data / "python"), json.loads((data / "values.json").read_text(encoding="utf-8"))


def _merge(folder: Any) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    if folder.is_dir():
        for file in folder.iterdir():
            merged.update(json.loads(file.read_text(encoding="utf-8")))
    return merged


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, (str, int)):
        yield str(value)
