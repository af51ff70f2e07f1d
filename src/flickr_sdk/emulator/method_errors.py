"""Select the error code and message that Flickr returns for a failed call."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from .catalog import Catalog
from .response_formats import Failure
from .world import World

__all__ = ["MethodErrors"]

REFERENCES: Final[Mapping[str, str]] = {
    "user_id": "person",
    "gallery_id": "gallery",
    "group_id": "group",
    "photo_id": "photo",
    "photoset_id": "photoset",
}
"""Arguments that refer to an object that must exist, in the order in which Flickr checks them."""

MAY_BE_EMPTY: Final = frozenset((("flickr.photos.setTags", "tags"),))
"""Required arguments whose empty value has a meaning: a photo without tags."""

NOUNS: Final[Mapping[str, str]] = {"person": "user|person|nsid|user_id", "photoset": "photoset|set"}
"""The words for an object in Flickr's messages, if they differ from its name."""

NOT_FOUND: Final = re.compile(r"not found|\binvalid|unknown|no such|not a valid|does not exist|not in\b|user_id", re.IGNORECASE)
"""Matches messages about an unknown object. `user_id` is the complete message of one method."""

MISSING: Final = re.compile(r"required|missing|\bno \w+ (passed|specified)", re.IGNORECASE)
"""Matches messages about a missing argument."""

MISSING_OR_EMPTY: Final = re.compile(f"{MISSING.pattern}|blank|empty", re.IGNORECASE)
"""Matches messages about a missing argument, or an empty string or list."""

UNSPECIFIC: Final = re.compile(r"arguments?\b|parameters?\b", re.IGNORECASE)
FIRST_COMMON_CODE: Final = 95
"""Codes from here on are shared by all methods."""


class MethodErrors:
    """Checks arguments and selects a method's own errors from the catalog."""

    def __init__(self, catalog: Catalog, world: World) -> None:
        self.catalog = catalog
        self._world = world

    def require_arguments(self, method: str, arguments: Mapping[str, str]) -> None:
        """Raise the method's `Failure` if a required argument is missing or empty."""
        for name in self.catalog.required(method):
            if not arguments.get(name) and not (name in arguments and (method, name) in MAY_BE_EMPTY):
                raise self.missing(method, name)

    def require_existing(self, method: str, arguments: Mapping[str, str]) -> None:
        """Raise the method's `Failure` if an argument refers to an unknown photo, photoset, gallery, group or person."""
        for name, kind in REFERENCES.items():
            value = arguments.get(name)
            if value and value != "me" and not self._world.exists(kind, value):
                raise self.not_found(method, name)

    def missing(self, method: str, argument: str) -> Failure:
        """Select the method's error for a missing argument, or make a generic one."""
        own = self._own_errors(method)
        pattern = MISSING if argument.endswith("_id") else MISSING_OR_EMPTY
        missing = [error for error in own if pattern.search(error[1])]
        candidates = [error for error in missing if _mentions(argument, error[1])]
        candidates += [error for error in missing if UNSPECIFIC.search(error[1])]
        if not candidates and argument in REFERENCES:
            return self.not_found(method, argument)
        not_found = [error for error in own if NOT_FOUND.search(error[1])]
        candidates += [error for error in not_found if _mentions(argument, error[1])]
        if not REFERENCES.keys() & self._arguments(method):
            # The message is about the object that this argument looks up: "User not found" for a missing URL.
            candidates += not_found
        return Failure(*candidates[0]) if candidates else Failure(1, f"Required argument {argument} missing")

    def not_found(self, method: str, argument: str) -> Failure:
        """Select the method's error for an argument that refers to an unknown object, or make a generic one."""
        own = self._own_errors(method)
        # "Photo not in pool" is about an existing photo.
        not_found = sorted((error for error in own if NOT_FOUND.search(error[1])), key=lambda error: " not in " in error[1])
        candidates = [error for error in not_found if _mentions(argument, error[1])]
        others = [name for name in self._arguments(method) if not name.endswith("_id")]
        candidates += [error for error in not_found if not any(_mentions(other, error[1]) for other in others)]
        candidates += own
        kind = REFERENCES.get(argument, argument.removesuffix("_id").replace("_", " "))
        noun = NOUNS.get(kind, kind).partition("|")[0]
        return Failure(*candidates[0]) if candidates else Failure(1, f"{noun.capitalize()} not found")

    def from_code(self, method: str, code: int) -> Failure:
        """Make the method's error with this code and Flickr's message for it."""
        messages = dict(self.catalog.errors(method))
        return Failure(code, messages[code])

    def _own_errors(self, method: str) -> list[tuple[int, str]]:
        return [(code, message) for code, message in self.catalog.errors(method) if code < FIRST_COMMON_CODE]

    def _arguments(self, method: str) -> set[str]:
        return {argument["name"] for argument in self.catalog.reflection[method]["arguments"]["argument"]}


def _mentions(argument: str, message: str) -> bool:
    """Return whether a message is about an argument."""
    words = [REFERENCES[argument]] if argument in REFERENCES else argument.split("_")
    nouns = "|".join(f"(?:{NOUNS.get(word.rstrip('s'), word.rstrip('s'))})s?" for word in words if word not in ("id", "ids"))
    return re.search(rf"\b(?:{nouns})\b", message, re.IGNORECASE) is not None
