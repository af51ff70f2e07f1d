"""Response schemas: the short form that people write in `spec/types`, and what it means.

A field is `key: type | description`. A type is a scalar, an enumeration or a shape, with `!` where every answer has it::

    id: id! | The photo's id.                 a value
    title: text! | The title.                 the text of an element of its own, `{"_content": ...}` in JSON
    perms: AuthPerms in _content | ...        the same, where the text is of an enumeration
    owner: Person | Whose photo it is.        an object
    tags: Tag[] in tag | The tags.            a list in a wrapper: `{"tags": {"tag": [...]}}`
    set: PhotoContextSet[] | The albums.      a list that stands there itself

A shape may be a page (`page: Photo in photo`, `page: text in tag`), extend another (`extends: Photo`), a hand-written base
(`base: PhotoLinks`) or both, and may take any further key as a value of one scalar (`open: text`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from . import names
from .problems import SpecError

__all__ = [
    "BASES",
    "CONTENT",
    "PLAIN",
    "SCALARS",
    "Field",
    "Response",
    "Shape",
    "TypeRef",
    "parse_response",
    "parse_shape",
    "parse_type",
    "refuse_strangers",
]

CONTENT: Final = "_content"
"""The key under which JSON has the text of an element."""

SCALARS: Final[Mapping[str, tuple[str, str]]] = {
    "id": ("Str", "StrOrNone"),
    "str": ("Str", "StrOrNone"),
    "url": ("Str", "StrOrNone"),
    "int": ("Int", "IntOrNone"),
    "float": ("Float", "FloatOrNone"),
    "flag": ("Flag", "FlagOrNone"),
    "time": ("Time", "TimeOrNone"),
    "taken": ("TakenOrNone", "TakenOrNone"),
    "date": ("DateOrNone", "DateOrNone"),
    "lots": ("IntOrLots", "IntOrLots"),
    "json": ("JsonOrNone", "JsonOrNone"),
    "text": ("Text", "TextOrNone"),
    "int_text": ("IntText", "IntTextOrNone"),
    "flag_text": ("FlagText", "FlagTextOrNone"),
    "float_text": ("FloatText", "FloatTextOrNone"),
    "time_text": ("TimeText", "TimeTextOrNone"),
    "taken_text": ("TakenTextOrNone", "TakenTextOrNone"),
}
"""Scalars and the types of `flickr_sdk._model` for them: where every answer has the value, and elsewhere."""

PLAIN: Final[Mapping[str, str]] = {
    "id": "str",
    "str": "str",
    "url": "str",
    "text": "str",
    "int": "int",
    "int_text": "int",
    "float": "float",
    "float_text": "float",
    "flag": "bool",
    "flag_text": "bool",
}
"""The Python types of those scalars that may be a whole answer, or the items of a page."""

BASES: Final = frozenset(("IconOwner", "PhotoLinks"))
"""Hand-written bases that give models behaviour."""

_TYPE = re.compile(r"(?P<base>[A-Za-z_][A-Za-z0-9_]*)(?P<list>\[\])?(?P<required>!)?(?: in (?P<box>[\w:.-]+))?")
_SHAPE_KEYS = frozenset(("doc", "fields", "page", "base", "extends", "open"))
_FIELD_KEYS = frozenset(("type", "doc", "name", "none_if_zero_id", "why"))


@dataclass(frozen=True)
class TypeRef:
    """A type as written in the short form."""

    base: str
    repeated: bool = False
    required: bool = False
    box: str | None = None


@dataclass(frozen=True)
class Field:
    """One field of a shape."""

    key: str
    name: str
    type: TypeRef
    doc: str = ""
    none_if_zero_id: bool = False
    alternative_keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shape:
    """One object of an answer.

    Attributes:
        name: The model's name.
        module: The module that the model goes to.
        doc: What it is.
        fields: Its own fields.
        item: What a page holds, where it is one.
        item_key: The wire's key of those items.
        parent: The shape that it extends.
        base: The hand-written base that it has.
        open: The scalar that any further key holds.
        file: Where it stands.
    """

    name: str
    module: str
    doc: str
    fields: tuple[Field, ...]
    item: str | None = None
    item_key: str | None = None
    parent: str | None = None
    base: str | None = None
    open: str | None = None
    file: str = ""

    @property
    def uses(self) -> set[str]:
        """The names of all types that the shape is made of."""
        used = {one.type.base for one in self.fields} | ({self.open} if self.open else set())
        return used | {name for name in (self.item, self.parent, self.base) if name}


@dataclass(frozen=True)
class Response:
    """What a method answers."""

    type: TypeRef | None = None
    root: str | None = None
    optional: bool = False
    unknown: bool = False
    why: str = ""


def parse_type(text: str, file: object, entry: str) -> TypeRef:
    """Read a type in the short form.

    Args:
        text: The type.
        file: Where it stands, for messages.
        entry: The entry that it stands in.

    Returns:
        What it means.

    Raises:
        SpecError: It is not of the short form.
    """
    match = _TYPE.fullmatch(text.strip())
    if not match:
        raise SpecError(file, entry, f"has the type {text!r}, expected for example `id!`, `Tag[] in tag` or `Person`")
    if match["box"] and not match["list"] and match["box"] != CONTENT:
        raise SpecError(file, entry, f"has the type {text!r}; only lists stand in a wrapper, and enumerations in `{CONTENT}`")
    if match["box"] == CONTENT and match["base"] in SCALARS:
        raise SpecError(file, entry, f"has the type {text!r}; values in `{CONTENT}` have types of their own, such as `int_text`")
    return TypeRef(match["base"], bool(match["list"]), bool(match["required"]), match["box"])


def _parse_field(key: str, value: Any, file: object, entry: str, *, page: bool) -> Field:
    long = value if isinstance(value, dict) else {}
    if isinstance(value, str):
        written, _, doc = value.partition("|")
        long = {"type": written.strip(), "doc": doc.strip()}
    unknown = set(long) - _FIELD_KEYS
    if unknown or not isinstance(long.get("type"), str):
        raise SpecError(file, entry, f"has unknown keys {sorted(unknown)}" if unknown else "has no type")
    if "name" in long and not long.get("why"):
        raise SpecError(file, entry, "has a name of its own but says no `why:`")
    name = long["name"] if "name" in long else names.field_name(key, page=page)
    if not names.may_be_field(name, page=page):
        raise SpecError(file, entry, f"is called {name!r}, which cannot be the name of a field; give it another `name:`")
    return Field(
        key=key,
        name=name,
        type=parse_type(long["type"], file, entry),
        doc=" ".join(str(long.get("doc") or "").split()),
        none_if_zero_id=bool(long.get("none_if_zero_id")),
    )


def parse_shape(name: str, value: Any, module: str, file: object) -> Shape:
    """Read one shape.

    Args:
        name: Its name.
        value: The entry.
        module: The module that its model goes to.
        file: Where it stands.

    Returns:
        The shape.

    Raises:
        SpecError: The entry is not of the form.
    """
    entry = f"shapes.{name}"
    if not re.fullmatch(r"[A-Z][A-Za-z0-9]*", name):
        raise SpecError(file, entry, "is no name for a class; write it in CapitalWords")
    if not isinstance(value, dict) or set(value) - _SHAPE_KEYS:
        raise SpecError(file, entry, f"must have the keys {', '.join(sorted(_SHAPE_KEYS))} and no others")
    doc = " ".join(str(value.get("doc") or "").split())
    if not doc:
        raise SpecError(file, entry, "has no doc")
    for key in ("base", "extends", "open"):
        if not isinstance(value.get(key, ""), str):
            raise SpecError(file, f"{entry}.{key}", f"is {value[key]!r:.60}, expected a name")
    base = value.get("base")
    if base and base not in BASES:
        raise SpecError(file, entry, f"has the base {base!r}; there are {', '.join(sorted(BASES))}")
    item = item_key = None
    if "page" in value:
        match = re.fullmatch(r"(\w+) in ([\w:.-]+)", str(value["page"]))
        if not match:
            raise SpecError(file, entry, f"has page: {value['page']!r}, expected for example `Photo in photo`")
        item, item_key = match[1], match[2]
        if value.get("extends") or base:
            raise SpecError(file, entry, "is a page, which extends nothing else")
        if item in SCALARS and item not in PLAIN:
            raise SpecError(file, entry, f"is a page of {item!r}; there are pages of shapes and of {', '.join(PLAIN)}")
    written = value.get("fields")
    if not isinstance(written, dict | None):
        raise SpecError(file, f"{entry}.fields", f"is {written!r:.60}, expected a mapping")
    fields = tuple(
        _parse_field(str(key), one, file, f"{entry}.{key}", page=item is not None) for key, one in (written or {}).items()
    )
    names.refuse_collisions(((one.key, one.name) for one in fields), file, entry)
    return Shape(name, module, doc, fields, item, item_key, value.get("extends"), base, value.get("open"), str(file))


def refuse_strangers(shapes: Mapping[str, Shape], used: Iterable[tuple[str, object, str]]) -> None:
    """Refuse that one file of responses uses a shape of another: what methods of two files share belongs to `shapes`.

    Args:
        shapes: All shapes.
        used: The name of a shape, the file that uses it, and the entry there.

    Raises:
        SpecError: A file of responses uses another's shape.
    """
    for name, file, entry in used:
        shape = shapes.get(name)
        if shape and Path(shape.file).parent.name == "responses" and shape.file != str(file):
            raise SpecError(
                file,
                entry,
                f"uses {name}, which stands in {shape.file}; move it to {Path(shape.file).parent.with_name('shapes')}",
            )


def parse_response(value: Any, file: object, entry: str) -> Response:
    """Read what a method answers.

    Args:
        value: The entry: `none` for a write that answers nothing, `unproven` for a write that seems to, `unknown`, or an object
            with `type` and mostly `root`.
        file: Where it stands.
        entry: The method's name.

    Returns:
        The response.

    Raises:
        SpecError: The entry is not of the form.
    """
    if value == "none":
        return Response()
    if value == "unproven":
        return Response(optional=True, unknown=True)
    if value == "unknown":
        return Response(unknown=True)
    if not isinstance(value, dict) or not isinstance(value.get("type"), str):
        raise SpecError(file, entry, "must be `none`, `unproven`, `unknown` or an object with `type` and `root`")
    unknown = set(value) - {"type", "root", "optional", "why"}
    if unknown:
        raise SpecError(file, entry, f"has unknown keys {sorted(unknown)}")
    root = value.get("root")
    if root is not None and not (isinstance(root, str) and re.fullmatch(r"[\w:.-]+", root)):
        raise SpecError(file, entry, f"has the root {root!r:.60}, expected a key of the answer")
    return Response(
        type=parse_type(value["type"], file, entry),
        root=root,
        optional=bool(value.get("optional")),
        why=str(value.get("why") or ""),
    )
