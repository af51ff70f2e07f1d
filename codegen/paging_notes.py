"""Parse `spec/types/paging.yaml`, which lists the properties of paginated methods that signatures do not show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from .problems import SpecError

__all__ = ["FACES", "PagingNotes", "parse_paging"]

FACES: Final = ("walk", "walk_set", "harvest", "watch")
"""Methods of a client that walk the results of one API method."""
KNOWN: Final = frozenset(("by_place", "continuation", "key", "most", "numbers", "pages", "totals", "walked", "why"))


@dataclass(frozen=True)
class PagingNotes:
    """The content of `paging.yaml`.

    Attributes:
        largest: The largest page by method, where it differs from the default.
        methods: The other properties by method.
        faces: The API method by the client method that walks its results.
    """

    largest: Mapping[str, int] = field(default_factory=dict)
    methods: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    faces: Mapping[str, str] = field(default_factory=dict)


def parse_paging(content: Mapping[Any, Any], file: Path) -> PagingNotes:
    """Parse the mapping of `paging.yaml`."""
    if content.keys() - {"largest", "methods", "faces"}:
        raise SpecError(file, "", "accepts only `largest:`, `methods:` and `faces:`")
    largest: dict[str, int] = {}
    for size, methods in (content.get("largest") or {}).items():
        if type(size) is not int or size < 1 or not isinstance(methods, list):
            raise SpecError(file, f"largest.{size}", "must be a number with a list of methods")
        for method in methods:
            if method in largest:
                raise SpecError(file, f"largest.{size}.{method}", f"is also listed under {largest[method]}")
            largest[str(method)] = size
    entries: dict[str, Mapping[str, Any]] = {}
    for name, entry in (content.get("methods") or {}).items():
        if not isinstance(entry, dict) or entry.keys() - KNOWN or not entry.get("why"):
            raise SpecError(file, f"methods.{name}", f"must be a mapping of {', '.join(sorted(KNOWN))}, with a `why:`")
        for key, value in (("totals", "untrusted"), ("pages", "short")):
            if entry.get(key, value) != value:
                raise SpecError(file, f"methods.{name}.{key}", f"accepts only `{value}`")
        entries[str(name)] = entry
    faces = {str(name): str(method) for name, method in (content.get("faces") or {}).items()}
    if faces.keys() - set(FACES):
        raise SpecError(file, "faces", f"accepts only {', '.join(FACES)}")
    return PagingNotes(largest, entries, faces)
