"""The failures of a method, in its own codes and words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from .catalog import Catalog
from .response_formats import Failure
from .world import World

__all__ = ["MethodErrors"]

THINGS: Final[Mapping[str, str]] = {
    "user_id": "person",
    "gallery_id": "gallery",
    "group_id": "group",
    "photo_id": "photo",
    "photoset_id": "photoset",
}
"""Arguments whose values have to exist, and what they stand for, in the order in which Flickr looks at them."""

MAY_BE_EMPTY: Final = frozenset((("flickr.photos.setTags", "tags"),))
"""Demanded arguments that mean something when they are empty: a photo without tags."""

NOUNS: Final[Mapping[str, str]] = {"person": "user|person|nsid|user_id", "photoset": "photoset|set"}
"""What Flickr's messages call a thing, where they do not call it by its name."""

ABSENT: Final = re.compile(r"not found|\binvalid|unknown|no such|not a valid|does not exist|not in\b|user_id", re.IGNORECASE)
"""Messages about something that is not there. `user_id` is the whole message of one method."""

NO_VALUE: Final = re.compile(r"required|missing|\bno \w+ (passed|specified)", re.IGNORECASE)
"""Messages about an argument that is not there."""

NO_CONTENT: Final = re.compile(f"{NO_VALUE.pattern}|blank|empty", re.IGNORECASE)
"""The same, and those about a text or list that holds nothing."""

IN_GENERAL: Final = re.compile(r"arguments?\b|parameters?\b", re.IGNORECASE)
COMMON_FROM: Final = 95


class MethodErrors:
    """Knows how a method fails.

    Args:
        catalog: The API.
        world: What exists.
    """

    def __init__(self, catalog: Catalog, world: World) -> None:
        self.catalog = catalog
        self._world = world

    def require_arguments(self, method: str, arguments: Mapping[str, str]) -> None:
        """Fail where a demanded argument is missing or empty.

        Args:
            method: The method.
            arguments: What was sent.

        Raises:
            Failure: One is missing.
        """
        for name in self.catalog.required(method):
            if not arguments.get(name) and not (name in arguments and (method, name) in MAY_BE_EMPTY):
                raise self.missing(method, name)

    def require_existing(self, method: str, arguments: Mapping[str, str]) -> None:
        """Fail where an argument names a photo, photoset, gallery, group or person that does not exist.

        Args:
            method: The method.
            arguments: What was sent.

        Raises:
            Failure: It does not exist.
        """
        for name, thing in THINGS.items():
            value = arguments.get(name)
            if value and value != "me" and not self._world.exists(thing, value):
                raise self.not_found(method, name)

    def missing(self, method: str, argument: str) -> Failure:
        """Find the failure that says that an argument is missing.

        Args:
            method: The method.
            argument: The argument.

        Returns:
            The method's own failure, or a general one.
        """
        own = self._own_errors(method)
        demanded = [one for one in own if (NO_VALUE if argument.endswith("_id") else NO_CONTENT).search(one[1])]
        fitting = [one for one in demanded if _names(argument, one[1])] + [one for one in demanded if IN_GENERAL.search(one[1])]
        if not fitting and argument in THINGS:
            return self.not_found(method, argument)
        absent = [one for one in own if ABSENT.search(one[1])]
        fitting += [one for one in absent if _names(argument, one[1])]
        if not THINGS.keys() & self._arguments(method):
            # Then the message is about what this argument would have found: "User not found" without an address.
            fitting += absent
        return Failure(*fitting[0]) if fitting else Failure(1, f"Required argument {argument} missing")

    def not_found(self, method: str, argument: str) -> Failure:
        """Find the failure that says that what an argument names does not exist.

        Args:
            method: The method.
            argument: The argument, such as `photo_id`.

        Returns:
            The method's own failure, or a general one.
        """
        own = self._own_errors(method)
        absent = [one for one in own if ABSENT.search(one[1])]
        fitting = [one for one in absent if _names(argument, one[1])]
        others = [name for name in self._arguments(method) if not name.endswith("_id")]
        fitting += [one for one in absent if not any(_names(other, one[1]) for other in others)]
        fitting += own
        thing = THINGS.get(argument, argument.removesuffix("_id").replace("_", " "))
        noun = NOUNS.get(thing, thing).partition("|")[0]
        return Failure(*fitting[0]) if fitting else Failure(1, f"{noun.capitalize()} not found")

    def from_code(self, method: str, code: int) -> Failure:
        """Make the failure of a code.

        Args:
            method: The method.
            code: The code.

        Returns:
            The failure, with Flickr's message.
        """
        messages = dict(self.catalog.errors(method))
        return Failure(code, messages[code])

    def _own_errors(self, method: str) -> list[tuple[int, str]]:
        return [(code, message) for code, message in self.catalog.errors(method) if code < COMMON_FROM]

    def _arguments(self, method: str) -> set[str]:
        return {one["name"] for one in self.catalog.reflection[method]["arguments"]["argument"]}


def _names(argument: str, message: str) -> bool:
    """Tell whether a message is about an argument."""
    words = [THINGS[argument]] if argument in THINGS else argument.split("_")
    nouns = "|".join(f"(?:{NOUNS.get(word.rstrip('s'), word.rstrip('s'))})s?" for word in words if word not in ("id", "ids"))
    return re.search(rf"\b(?:{nouns})\b", message, re.IGNORECASE) is not None
