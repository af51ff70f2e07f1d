"""Map arguments to their Python types and encoders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from .identities import KINDS
from .problems import SpecError
from .spec import Spec

__all__ = ["ArgumentType", "argument_type"]


@dataclass(frozen=True)
class ArgumentType:
    """The type of an argument.

    Attributes:
        annotation: The Python annotation, without `| None`.
        kind: The name of the encoder in `flickr_sdk._wire.arguments`.
        imports: The imports of the annotation: modules and names.
        values: The enumeration with the values; empty for other types.
    """

    annotation: str
    kind: str
    imports: tuple[tuple[str, str], ...] = ()
    values: str = ""


_ABC: Final = ("collections.abc", "Sequence")
_DATETIME: Final = ("datetime", "datetime")
_DATE: Final = ("datetime", "date")

SIMPLE: Final[Mapping[str, ArgumentType]] = {
    "bbox": ArgumentType("BBox | Sequence[float] | str", "bbox", (("flickr_sdk.types", "BBox"), _ABC)),
    "bool": ArgumentType("bool", "bool"),
    "day": ArgumentType("date | int | str", "day", (_DATE,)),
    "float": ArgumentType("float", "float"),
    "id": ArgumentType("str | int", "id"),
    "ids": ArgumentType("Sequence[str | int] | str", "ids", (_ABC,)),
    "int": ArgumentType("int", "int"),
    "ints": ArgumentType("Sequence[int] | str", "ints", (_ABC,)),
    "phrase": ArgumentType("datetime | int | str", "phrase", (_DATETIME,)),
    "str": ArgumentType("str", "str"),
    "strs": ArgumentType("Sequence[str] | str", "strs", (_ABC,)),
    "tags": ArgumentType("Sequence[str] | str", "tags", (_ABC,)),
    "taken": ArgumentType("datetime | str", "taken", (_DATETIME,)),
    "takens": ArgumentType("Sequence[datetime | str] | str", "takens", (_ABC, _DATETIME)),
    "time_or_taken": ArgumentType("datetime | int | str", "time_or_taken", (_DATETIME,)),
    "timestamp": ArgumentType("datetime | int | str", "timestamp", (_DATETIME,)),
    "timestamps": ArgumentType("Sequence[datetime | int | str] | str", "timestamps", (_ABC, _DATETIME)),
    "url": ArgumentType("str", "str"),
}
"""All types except enumerations."""

UNTYPED: Final = ArgumentType("str | int | float | bool", "str")
"""The type of an argument without an entry in the spec; reflection contains no types."""


MAX_INLINE: Final = 8
"""The maximum number of values that a signature lists. For longer lists, it contains the name."""


def _identity(kind: str, *, several: bool) -> ArgumentType:
    """Return the type of an argument that names a photo, album, person, group or gallery."""
    protocol = KINDS[kind].protocol
    imports = (("flickr_sdk.types", protocol),)
    if several:
        return ArgumentType(f"Sequence[str | int | {protocol}] | str", KINDS[kind].several, (*imports, _ABC))
    return ArgumentType(f"str | int | {protocol}", kind, imports)


def _enum(name: str, spec: Spec, *, several: bool, file: object, entry: str) -> ArgumentType:
    table = spec.enums.get(name)
    if table is None:
        known = ", ".join([*SIMPLE, *KINDS])
        raise SpecError(file, entry, f"has the unknown type {name!r}; define it in enums.yaml or use one of {known}")
    is_int = table.get("kind") == "int"
    values = [str(value) if is_int else f'"{value}"' for value in table["values"]]
    imports: tuple[tuple[str, str], ...] = (("typing", "Literal"),)
    annotation = f"Literal[{', '.join(values)}]"
    if table.get("sparse"):
        imports, annotation = (("..enums", name),), f"{name} | {'int' if is_int else 'str'}"
    elif is_int and len(values) > MAX_INLINE:
        imports, annotation = (("..enums", name), ("..enums", f"{name}Number")), f"{name} | {name}Number"
    elif is_int:
        imports, annotation = (*imports, ("..enums", name)), f"{name} | {annotation}"
    elif len(values) > MAX_INLINE:
        imports, annotation = (("..enums", name),), name
    if several:
        kind = "ints" if is_int else "words"
        return ArgumentType(f"Sequence[{annotation}] | {annotation}", kind, (*imports, _ABC), name)
    return ArgumentType(annotation, "int" if is_int else "str", imports, name)


def argument_type(spec: Spec, method: str, name: str) -> ArgumentType:
    """Return the type of an argument; `UNTYPED` if the spec has none."""
    file, entry = spec.home / "types" / "arguments.yaml", f"arguments.{name}"
    written: Any = spec.argument_types.get(name)
    override = (spec.argument_overrides.get(method) or {}).get(name)
    if override:
        entry, written = f"overrides.{method}.{name}", override["type"]
    if written is None:
        return UNTYPED
    if isinstance(written, dict):
        if set(written) != {"list"}:
            raise SpecError(file, entry, f"has the type {written!r}, expected a name or `{{list: Name}}`")
        if written["list"] in ("timestamp", "taken"):
            return SIMPLE[f"{written['list']}s"]
        if written["list"] in KINDS:
            return _identity(str(written["list"]), several=True)
        return _enum(str(written["list"]), spec, several=True, file=file, entry=entry)
    if written in KINDS:
        return _identity(str(written), several=False)
    return SIMPLE.get(str(written)) or _enum(str(written), spec, several=False, file=file, entry=entry)
