"""What the emulator knows of the API: the reflection and the samples that were generated from the spec."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import resources
from typing import Any, Final

__all__ = ["Catalog", "load"]

PACKAGE: Final = "flickr_sdk._generated"
ID_KEYS: Final = frozenset(("author", "gallery_id", "id", "nsid", "owner", "photo_id", "photoset_id", "user_id", "_content"))


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
    def ids(self) -> frozenset[str]:
        """Every id that some sample holds: what exists in the emulator's world."""
        return frozenset(_ids(list(self.samples.values())))


def _ids(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield from _ids(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from _ids(one, key)
    elif isinstance(value, str) and key in ID_KEYS and len(value) > 5:
        yield value


def load() -> Catalog:
    """Read the generated data.

    Returns:
        The catalog.
    """
    data = resources.files(PACKAGE) / "data"
    beyond = json.loads((data / "methods.json").read_text(encoding="utf-8"))
    return Catalog(_merge(data / "reflection"), _merge(data / "samples"), beyond)


def _merge(folder: Any) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    if folder.is_dir():
        for file in folder.iterdir():
            merged.update(json.loads(file.read_text(encoding="utf-8")))
    return merged
