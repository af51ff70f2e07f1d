"""The kinds of ids that arguments share with models: of photos, albums, people, groups and galleries."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from .problems import SpecError
from .schema import Shape

__all__ = ["KINDS", "IdKind", "Identity", "read_identities"]


class IdKind(NamedTuple):
    """A kind of id: the encoders of one id and of a list, and the protocol of models with such an id, with its property."""

    several: str
    protocol: str
    attribute: str


KINDS: Final[Mapping[str, IdKind]] = {
    "album": IdKind("albums", "AlbumLike", "__album_id__"),
    "gallery": IdKind("galleries", "GalleryLike", "__gallery_id__"),
    "group": IdKind("groups", "GroupLike", "__group_id__"),
    "person": IdKind("people", "PersonLike", "__person_id__"),
    "photo": IdKind("photos", "PhotoLike", "__photo_id__"),
}
"""The kinds by the name of their encoder."""


class Identity(NamedTuple):
    """The id that a model passes to an argument: its kind, and the field that contains it."""

    kind: str
    field: str


def read_identities(content: Mapping[Any, Any], shapes: Mapping[str, Shape], file: Path, *, own: bool) -> dict[str, Identity]:
    """Read the ids of models by shape. Entries of another spec (not `own`) that match nothing are left out."""
    found: dict[str, Identity] = {}
    for kind, entries in content.items():
        if kind not in KINDS or not isinstance(entries, dict):
            raise SpecError(file, str(kind), f"must be a mapping of shapes to fields, named {', '.join(KINDS)}")
        for name, field in entries.items():
            if name not in shapes and not own:
                continue
            if name not in shapes or field not in _fields(shapes, name):
                raise SpecError(file, f"{kind}.{name}", f"matches no shape with the field {field!r}; correct or remove it")
            if name in found:
                raise SpecError(file, f"{kind}.{name}", f"is also in {found[name].kind!r}; a model can have only one kind of id")
            found[str(name)] = Identity(str(kind), str(field))
    return found


def _fields(shapes: Mapping[str, Shape], name: str) -> set[str]:
    fields: set[str] = set()
    shape: Shape | None = shapes[name]
    while shape:
        fields.update(one.name for one in shape.fields)
        shape = shapes.get(shape.parent or "")
    return fields
