"""Python names for Flickr's names."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable
from typing import Final

from .problems import SpecError

__all__ = [
    "argument_name",
    "class_name",
    "constant_name",
    "field_name",
    "method_name",
    "module_name",
    "namespace_name",
    "refuse_collisions",
]

# Names that a client has of its own; a namespace of Flickr's with one of these names gets an underscore.
CLIENT_NAMES: Final = frozenset(
    [
        "api_key",
        "base_url",
        "cache",
        "call",
        "close",
        "aclose",
        "download",
        "harvest",
        "login",
        "logout",
        "options",
        "replace",
        "short_url",
        "token",
        "upload",
        "uploads",
        "user",
        "walk",
        "walk_set",
    ]
)
# Attributes of every model; a field with one of these names gets an underscore.
MODEL_NAMES: Final = frozenset(
    ["construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj", "parse_raw", "schema", "schema_json", "validate"]
)
PAGE_NAMES: Final = frozenset(["count", "index", "items"])

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def snake(name: str) -> str:
    """Turn camelCase into snake_case; all else stays.

    Args:
        name: Flickr's name.

    Returns:
        The name in lower case, humps parted by underscores, and what no Python name may hold as underscores.
    """
    return re.sub(r"\W", "_", _HUMP.sub("_", name)).lower()


def _free(name: str, taken: Iterable[str] = ()) -> str:
    name = name.lstrip("_") or "_"
    if name[0].isdigit():
        name = f"n{name}"
    return f"{name}_" if keyword.iskeyword(name) or name in taken else name


def method_name(verb: str) -> str:
    """Name the Python method for the last part of a method's name."""
    return _free(snake(verb), ("call",))


def namespace_name(part: str, *, top: bool) -> str:
    """Name the attribute for one part of a namespace."""
    return _free(snake(part), CLIENT_NAMES if top else ())


def argument_name(name: str) -> str:
    """Name the Python argument for one of Flickr's."""
    return _free(snake(name), ("self",))


def field_name(key: str, *, page: bool = False) -> str:
    """Name the field for a key of an answer."""
    return _free(snake(key), MODEL_NAMES | PAGE_NAMES if page else MODEL_NAMES)


def module_name(namespace: str) -> str:
    """Name the module of a namespace: `photos.comments` -> `photos_comments`."""
    return _free("_".join(snake(part) for part in namespace.split(".")))


def class_name(namespace: str) -> str:
    """Name the class of a namespace: `photos.comments` -> `PhotosCommentsNamespace`."""
    parts = [part.capitalize() for part in module_name(namespace).split("_") if part]
    return "".join([*parts, "Namespace"])


def constant_name(verb: str) -> str:
    """Name the endpoint of a method: `getInfo` -> `GET_INFO`."""
    return method_name(verb).upper()


def refuse_collisions(pairs: Iterable[tuple[str, str]], file: object, entry: str) -> None:
    """Refuse two of Flickr's names that have one Python name.

    Args:
        pairs: Flickr's names and the Python names made of them.
        file: Where they come from, for the message.
        entry: The entry that holds them.

    Raises:
        SpecError: Two collide.
    """
    seen: dict[str, str] = {}
    for wire, python in pairs:
        if seen.setdefault(python, wire) != wire:
            raise SpecError(file, entry, f"{seen[python]!r} and {wire!r} would both be called {python!r} in Python")
