"""Convert Flickr's names to Python names."""

from __future__ import annotations

import keyword
import re
from collections.abc import Container, Iterable
from typing import Final, TypeGuard

from .problems import SpecError

__all__ = [
    "argument_name",
    "class_name",
    "constant_name",
    "values_name",
    "field_name",
    "may_be_field",
    "method_name",
    "module_name",
    "namespace_name",
    "reject_collisions",
]

# Attributes of a client, and `models`, which the endpoints import. A namespace with one of these names gets an underscore.
CLIENT_NAMES: Final = frozenset(
    [
        "aclose",
        "api_key",
        "backup",
        "backup_plan",
        "base_url",
        "cache",
        "call",
        "catalog",
        "check_tickets",
        "close",
        "contact_sheet",
        "download",
        "downloads",
        "fetch_shard",
        "finish_login",
        "harvest",
        "legacy_token",
        "login",
        "logout",
        "models",
        "options",
        "raw",
        "replace",
        "restore",
        "save_token",
        "short_url",
        "start_login",
        "start_replace",
        "start_upload",
        "ticket",
        "token",
        "token_store",
        "upload",
        "upload_task",
        "uploads",
        "user",
        "verify",
        "wait_for_image_host",
        "wait_for_tickets",
        "walk",
        "walk_set",
        "watch",
    ]
)
# Names that the body of a generated class uses. A method with one of these names gets an underscore.
BODY_NAMES: Final = frozenset(
    ["bool", "cached_property", "call", "date", "datetime", "dict", "endpoints", "float", "int", "list", "str"]
)
# Names in upper case that endpoint modules import.
MODULE_NAMES: Final = frozenset(["TYPE_CHECKING"])
# Names that the body of a generated method uses.
LOCAL_NAMES: Final = frozenset(["endpoints", "self"])
# Attributes of every model. A field with one of these names gets an underscore.
MODEL_NAMES: Final = frozenset(
    [
        "construct",
        "copy",
        "dict",
        "from_orm",
        "json",
        "model_computed_fields",
        "model_config",
        "model_construct",
        "model_copy",
        "model_dump",
        "model_dump_json",
        "model_extra",
        "model_fields",
        "model_fields_set",
        "model_json_schema",
        "model_parametrized_name",
        "model_post_init",
        "model_rebuild",
        "model_validate",
        "model_validate_json",
        "model_validate_strings",
        "parse_file",
        "parse_obj",
        "parse_raw",
        "schema",
        "schema_json",
        "update_forward_refs",
        "validate",
    ]
)
PAGE_NAMES: Final = frozenset(["count", "index", "items"])

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def snake(name: str) -> str:
    """Convert camelCase to snake_case, and characters that identifiers cannot contain to underscores."""
    return re.sub(r"\W", "_", _HUMP.sub("_", name)).lower()


def _free(name: str, taken: Iterable[str] = ()) -> str:
    name = name.lstrip("_") or "_"
    if name[0].isdigit():
        name = f"n{name}"
    return f"{name}_" if keyword.iskeyword(name) or name in taken else name


def method_name(verb: str) -> str:
    """Name the Python method of the last part of a method's name."""
    return _free(snake(verb), BODY_NAMES)


def namespace_name(part: str, *, top: bool) -> str:
    """Name the attribute of one part of a namespace."""
    return _free(snake(part), CLIENT_NAMES if top else BODY_NAMES)


def argument_name(name: str) -> str:
    """Name the Python argument of one of Flickr's arguments."""
    return _free(snake(name), LOCAL_NAMES)


def field_name(key: str, *, page: bool = False) -> str:
    """Name the field of a response key."""
    return _free(snake(key), MODEL_NAMES | PAGE_NAMES if page else MODEL_NAMES)


def may_be_field(name: object, *, page: bool = False) -> TypeGuard[str]:
    """Return whether a name from the spec is a valid, free field name."""
    taken = MODEL_NAMES | PAGE_NAMES if page else MODEL_NAMES
    return isinstance(name, str) and bool(re.fullmatch(r"[a-z][a-z0-9_]*", name)) and _free(name, taken) == name


def module_name(namespace: str) -> str:
    """Name the module of a namespace: `photos.comments` -> `photos_comments`."""
    return "_".join(namespace_name(part, top=depth == 0) for depth, part in enumerate(namespace.split(".")))


def class_name(namespace: str) -> str:
    """Name the class of a namespace: `photos.comments` -> `PhotosCommentsNamespace`."""
    parts = [part.capitalize() for part in module_name(namespace).split("_") if part]
    return "".join([*parts, "Namespace"])


def constant_name(verb: str, classes: Container[str] = ()) -> str:
    """Name the endpoint of a method: `getInfo` -> `GET_INFO`."""
    name = method_name(verb).upper()
    plain = name.rstrip("_")
    return f"{name}_" if plain in MODULE_NAMES or plain in classes else name


def values_name(enum: str) -> str:
    """Name the values of an enumeration: `PhotoExtra` -> `PHOTO_EXTRA`."""
    return snake(enum).upper().lstrip("_")


def reject_collisions(pairs: Iterable[tuple[str, str]], file: object, entry: str) -> None:
    """Reject pairs of Flickr's names and Python names in which a Python name occurs twice."""
    seen: dict[str, str] = {}
    for wire, python in pairs:
        if seen.get(python) == wire:
            raise SpecError(file, entry, f"{wire!r} is both a method and a namespace; both would be named {python!r} in Python")
        if python in seen:
            raise SpecError(file, entry, f"{seen[python]!r} and {wire!r} would both be named {python!r} in Python")
        seen[python] = wire
