"""Parse response schemas, which `spec/types` contains in a short form.

A field is `key: type | description`. A type is a scalar, an enumeration or a shape, with `!` if every response has it::

    id: id! | The photo's id.                 a value
    title: text! | The title.                 the text of an element, `{"_content": ...}` in JSON
    perms: AuthPerms in _content | ...        the same, for an enumeration
    owner: Person | Whose photo it is.        an object
    tags: Tag[] in tag | The tags.            a list in a wrapper: `{"tags": {"tag": [...]}}`
    set: PhotoContextSet[] | The albums.      a list without a wrapper

A shape can be a page (`page: Photo in photo`, `page: text in tag`), extend another shape (`extends: Photo`), have a hand-written
base (`base: PhotoLinks`), and accept unknown keys whose values have one scalar type (`open: text`). A page can give its items the
values that only the page has (`gives: {path_alias: group_alias}`, from the key of the page to the key of the item).
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
    "reject_foreign_shapes",
]

CONTENT: Final = "_content"
"""The key of the text of an element in JSON."""

SCALARS: Final[Mapping[str, tuple[str, str]]] = {
    "id": ("Str", "StrOrNone"),
    "str": ("Str", "StrOrNone"),
    "url": ("Str", "StrOrNone"),
    "int": ("Int", "IntOrNone"),
    "pixels": ("Pixels", "IntOrNone"),
    "float": ("Float", "FloatOrNone"),
    "flag": ("Flag", "FlagOrNone"),
    "time": ("Time", "TimeOrNone"),
    "taken": ("TakenOrNone", "TakenOrNone"),
    "date": ("Date", "DateOrNone"),
    "lots": ("IntOrLots", "IntOrLots"),
    "json": ("JsonOrNone", "JsonOrNone"),
    "text": ("Text", "TextOrNone"),
    "int_text": ("IntText", "IntTextOrNone"),
    "flag_text": ("FlagText", "FlagTextOrNone"),
    "float_text": ("FloatText", "FloatTextOrNone"),
    "time_text": ("TimeText", "TimeTextOrNone"),
    "taken_text": ("TakenTextOrNone", "TakenTextOrNone"),
}
"""The types of `flickr_sdk._model` for each scalar: required and optional."""

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
"""The Python types of the scalars that can be a whole response or the items of a page."""

BASES: Final = frozenset(
    ("Attributable", "AlbumLinks", "CompletePhotoLinks", "GalleryLinks", "IconOwner", "Located", "PhotoLinks")
)
"""Hand-written bases of models."""

_TYPE = re.compile(r"(?P<base>[A-Za-z_][A-Za-z0-9_]*)(?P<list>\[\])?(?P<required>!)?(?: in (?P<wrapper>[\w:.-]+))?")
_SHAPE_KEYS = frozenset(("doc", "fields", "page", "base", "extends", "open", "gives"))
_FIELD_KEYS = frozenset(("type", "doc", "name", "none_if_zero_id", "why"))


@dataclass(frozen=True)
class TypeRef:
    """A type in the short form."""

    base: str
    repeated: bool = False
    required: bool = False
    wrapper: str | None = None


@dataclass(frozen=True)
class Field:
    """A field of a shape."""

    key: str
    name: str
    type: TypeRef
    doc: str = ""
    none_if_zero_id: bool = False
    alternative_keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shape:
    """An object in a response.

    Attributes:
        name: The name of the model.
        module: The module of the model.
        doc: The description.
        fields: The fields, without inherited ones.
        item: The type of the items, if the shape is a page.
        item_key: The key of the items in the response.
        gives: The keys of the page whose values items without them receive, and the keys that they have in the items.
        parent: The shape that it extends.
        base: The hand-written base class of the model.
        open: The scalar type of all other keys.
        file: The file that defines it.
    """

    name: str
    module: str
    doc: str
    fields: tuple[Field, ...]
    item: str | None = None
    item_key: str | None = None
    gives: tuple[tuple[str, str], ...] = ()
    parent: str | None = None
    base: str | None = None
    open: str | None = None
    file: str = ""

    @property
    def uses(self) -> set[str]:
        """The names of the types that the shape uses."""
        used = {one.type.base for one in self.fields} | ({self.open} if self.open else set())
        return used | {name for name in (self.item, self.parent, self.base) if name}


@dataclass(frozen=True)
class Response:
    """The response of a method."""

    type: TypeRef | None = None
    root: str | None = None
    optional: bool = False
    unknown: bool = False
    why: str = ""


def parse_type(text: str, file: object, entry: str) -> TypeRef:
    """Parse a type in the short form."""
    match = _TYPE.fullmatch(text.strip())
    if not match:
        raise SpecError(file, entry, f"has the type {text!r}, expected for example `id!`, `Tag[] in tag` or `Person`")
    if match["wrapper"] and not match["list"] and match["wrapper"] != CONTENT:
        raise SpecError(file, entry, f"has the type {text!r}; only lists can have a wrapper, and only enumerations `{CONTENT}`")
    if match["wrapper"] == CONTENT and match["base"] in SCALARS:
        raise SpecError(file, entry, f"has the type {text!r}; use the type for values in `{CONTENT}`, such as `int_text`")
    return TypeRef(match["base"], bool(match["list"]), bool(match["required"]), match["wrapper"])


def _parse_field(key: str, value: Any, file: object, entry: str, *, page: bool) -> Field:
    long = value if isinstance(value, dict) else {}
    if isinstance(value, str):
        written, _, doc = value.partition("|")
        long = {"type": written.strip(), "doc": doc.strip()}
    unknown = set(long) - _FIELD_KEYS
    if unknown or not isinstance(long.get("type"), str):
        raise SpecError(file, entry, f"has unknown keys {sorted(unknown)}" if unknown else "needs a `type:`")
    if "name" in long and not long.get("why"):
        raise SpecError(file, entry, "has a `name:` but no `why:`")
    name = long["name"] if "name" in long else names.field_name(key, page=page)
    if not names.may_be_field(name, page=page):
        raise SpecError(file, entry, f"has the name {name!r}, which is not a valid field name; set another `name:`")
    return Field(
        key=key,
        name=name,
        type=parse_type(long["type"], file, entry),
        doc=" ".join(str(long.get("doc") or "").split()),
        none_if_zero_id=bool(long.get("none_if_zero_id")),
    )


def parse_shape(name: str, value: Any, module: str, file: object) -> Shape:
    """Parse a shape."""
    entry = f"shapes.{name}"
    if not re.fullmatch(r"[A-Z][A-Za-z0-9]*", name):
        raise SpecError(file, entry, "is not a class name; write it in CapitalWords")
    if not isinstance(value, dict) or set(value) - _SHAPE_KEYS:
        raise SpecError(file, entry, f"must be a mapping of {', '.join(sorted(_SHAPE_KEYS))}")
    doc = " ".join(str(value.get("doc") or "").split())
    if not doc:
        raise SpecError(file, entry, "needs a `doc:`")
    for key in ("base", "extends", "open"):
        if not isinstance(value.get(key, ""), str):
            raise SpecError(file, f"{entry}.{key}", f"is {value[key]!r:.60}, expected a name")
    base = value.get("base")
    if base and base not in BASES:
        raise SpecError(file, entry, f"has the unknown base {base!r}; use {' or '.join(sorted(BASES))}")
    item = item_key = None
    if "page" in value:
        match = re.fullmatch(r"(\w+) in ([\w:.-]+)", str(value["page"]))
        if not match:
            raise SpecError(file, entry, f"has page: {value['page']!r}, expected for example `Photo in photo`")
        item, item_key = match[1], match[2]
        if value.get("extends") or base:
            raise SpecError(file, entry, "is a page, which cannot have `extends:` or `base:`")
        if item in SCALARS and item not in PLAIN:
            raise SpecError(file, entry, f"is a page of {item!r}; pages contain shapes or one of {', '.join(PLAIN)}")
    gives = value.get("gives", {})
    if not isinstance(gives, dict) or not all(isinstance(one, str) for pair in gives.items() for one in pair):
        raise SpecError(file, f"{entry}.gives", f"is {gives!r:.60}, expected a mapping of keys to keys")
    if gives and item is None:
        raise SpecError(file, f"{entry}.gives", "needs a `page:`")
    written = value.get("fields")
    if not isinstance(written, dict | None):
        raise SpecError(file, f"{entry}.fields", f"is {written!r:.60}, expected a mapping")
    fields = tuple(
        _parse_field(str(key), one, file, f"{entry}.{key}", page=item is not None) for key, one in (written or {}).items()
    )
    names.reject_collisions(((one.key, one.name) for one in fields), file, entry)
    return Shape(
        name,
        module,
        doc,
        fields,
        item,
        item_key,
        tuple(gives.items()),
        value.get("extends"),
        base,
        value.get("open"),
        str(file),
    )


def reject_foreign_shapes(shapes: Mapping[str, Shape], used: Iterable[tuple[str, object, str]]) -> None:
    """Reject a file of `responses` that uses a shape of another; shared shapes belong to `shapes`."""
    for name, file, entry in used:
        shape = shapes.get(name)
        if shape and Path(shape.file).parent.name == "responses" and shape.file != str(file):
            raise SpecError(
                file,
                entry,
                f"uses {name}, which is defined in {shape.file}; move it to {Path(shape.file).parent.with_name('shapes')}",
            )


def parse_response(value: Any, file: object, entry: str) -> Response:
    """Parse the response of a method."""
    if value == "none":
        return Response()
    if value == "unproven":
        return Response(optional=True, unknown=True)
    if value == "unknown":
        return Response(unknown=True)
    if not isinstance(value, dict) or not isinstance(value.get("type"), str):
        raise SpecError(file, entry, "must be `none`, `unproven`, `unknown` or a mapping with `type` and `root`")
    unknown = set(value) - {"type", "root", "optional", "why"}
    if unknown:
        raise SpecError(file, entry, f"has unknown keys {sorted(unknown)}")
    root = value.get("root")
    if root is not None and not (isinstance(root, str) and re.fullmatch(r"[\w:.-]+", root)):
        raise SpecError(file, entry, f"has the root {root!r:.60}, expected a key of the response")
    return Response(
        type=parse_type(value["type"], file, entry),
        root=root,
        optional=bool(value.get("optional")),
        why=str(value.get("why") or ""),
    )
