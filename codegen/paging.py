"""Derive how methods are walked page by page, from their signatures and the notes of `spec/types/paging.yaml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from .load import Method
from .problems import SpecError
from .schema import Response, Shape
from .spec import Spec

__all__ = ["PAGING_ARGUMENTS", "Walk", "check_paging", "walk_of"]

LARGEST: Final = 500
"""The default of the largest number of items on a page."""
PAGING_ARGUMENTS: Final = frozenset(("page", "per_page", "continuation"))
"""Arguments that a walker sets."""
OWN_ARGUMENTS: Final = frozenset(("prefetch", "progress"))
"""Arguments of a walker besides those of the method."""
KEYS: Final = ("id", "nsid", "text", "name", "url")
"""Fields that can identify an item, in order of preference."""
TIME_AND_ORDER: Final = frozenset(("min_upload_date", "max_upload_date", "sort"))
"""Arguments that a method needs so that its results can be divided by time."""


@dataclass(frozen=True)
class Walk:
    """The pagination of a method.

    Attributes:
        item: The type of the items.
        key: The fields that identify an item.
        largest: The largest number of items on a page.
        most: The largest number of items that Flickr returns in total.
        by_place: The largest page of calls with certain arguments, and these arguments.
        numbers: The field that contains the page numbers, if it is not the page itself.
        continuation: The argument of a list that is paged by continuation.
        untrusted_totals: Whether Flickr reports wrong page counts and totals.
        short_pages: Whether Flickr leaves out items of pages in the middle of the list.
    """

    item: str
    key: tuple[str, ...]
    largest: int
    most: int | None = None
    by_place: tuple[int, tuple[str, ...]] | None = None
    numbers: str = ""
    continuation: str = ""
    untrusted_totals: bool = False
    short_pages: bool = False

    @property
    def source(self) -> str:
        """The `Pagination(...)` expression of an endpoint."""
        given: dict[str, object] = {"key": self.key if self.key != ("id",) else None, "max_items": self.most}
        given |= {"max_per_page_with": self.by_place, "info_field": self.numbers, "continuation": self.continuation}
        given |= {"untrusted_totals": self.untrusted_totals, "short_pages": self.short_pages}
        parts = [str(self.largest)] if self.largest != LARGEST else []
        return f"Pagination({', '.join([*parts, *(f'{name}={value!r}' for name, value in given.items() if value)])})"


def check_paging(spec: Spec, file: Path) -> None:
    """Reject notes of a complete spec that match nothing or have no effect."""
    methods = {method.name: method for method in spec.methods}
    named = {*spec.paging.largest, *spec.paging.methods, *spec.paging.faces.values()}
    for name in sorted(named):
        if name in spec.undescribed:
            continue
        if name not in methods:
            raise SpecError(file, name, "matches no method of the reflection; correct or remove it")
        special = spec.paging.methods.get(name, {})
        unwalked = special.get("walked") is False
        walked = walk_of(spec, methods[name], heed=not unwalked) is not None
        if not walked or (unwalked and name in spec.paging.largest):
            raise SpecError(file, name, "has no effect; the method is not walked")
        if spec.paging.largest.get(name) == LARGEST:
            raise SpecError(file, f"largest.{name}", "has no effect; this is the default")
        taken = {one.name for one in methods[name].arguments}
        by_place = special.get("by_place") or {"arguments": []}
        for argument in (*by_place["arguments"], *filter(None, [special.get("continuation")])):
            if argument not in taken:
                raise SpecError(file, f"{name}.{argument}", "matches no argument of the method; correct or remove it")
    for face in ("harvest", "watch"):
        searched = spec.paging.faces.get(face)
        if searched in methods and not {one.name for one in methods[searched].arguments} >= TIME_AND_ORDER:
            raise SpecError(file, f"faces.{face}", f"needs a method with the arguments {', '.join(sorted(TIME_AND_ORDER))}")


def walk_of(spec: Spec, method: Method, *, heed: bool = True) -> Walk | None:
    """Return how a method is walked, or `None`; `heed=False` ignores `walked: false` in the notes."""
    names = {one.name for one in method.arguments}
    page = _page(spec, spec.responses.get(method.name))
    special = spec.paging.methods.get(method.name, {})
    if page is None or "page" not in names or names & OWN_ARGUMENTS or (heed and special.get("walked") is False):
        return None
    assert page.item
    file = spec.home / "types" / "paging.yaml"
    fields = _fields(spec, page.item)
    key = special.get("key") or _key(fields)
    for one in key:
        if one not in fields:
            raise SpecError(file, f"{method.name}.key", f"names {one!r}, which is not a field of {page.item}")
    numbers = special.get("numbers", "")
    if numbers and numbers not in {one.name for one in page.fields}:
        raise SpecError(file, f"{method.name}.numbers", f"names {numbers!r}, which is not a field of {page.name}")
    by_place = special.get("by_place")
    return Walk(
        item=page.item,
        key=tuple(key),
        largest=spec.paging.largest.get(method.name, LARGEST),
        most=special.get("most"),
        by_place=(int(by_place["per_page"]), tuple(by_place["arguments"])) if by_place else None,
        numbers=numbers,
        continuation=special.get("continuation", "") if "continuation" in names else "",
        untrusted_totals="totals" in special,
        short_pages=special.get("pages") == "short",
    )


def _page(spec: Spec, response: Response | None) -> Shape | None:
    """Return the shape of a response that is a page of objects."""
    if response is None or response.type is None or response.type.repeated or response.optional:
        return None
    shape = spec.shapes.get(response.type.base)
    return shape if shape and shape.item in spec.shapes else None


def _fields(spec: Spec, name: str) -> dict[str, bool]:
    """Return the fields of a shape, including inherited ones, and whether each is required."""
    found: dict[str, bool] = {}
    above: str | None = name
    while above:
        shape = spec.shapes[above]
        for one in shape.fields:
            found.setdefault(one.name, one.type.required)
        above = shape.parent
    return found


def _key(fields: Mapping[str, bool]) -> Iterable[str]:
    """Choose the identifying field: the first candidate that is required, or else that exists."""
    sure = [name for name in KEYS if fields.get(name)]
    return sure[:1] or [name for name in KEYS if name in fields][:1]
