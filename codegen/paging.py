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
"""How many items a page holds at most, where the spec says nothing else."""
PAGING_ARGUMENTS: Final = frozenset(("page", "per_page", "continuation"))
"""What a walker sends by itself."""
OWN_ARGUMENTS: Final = frozenset(("prefetch", "progress"))
"""What a walker takes beside a method's arguments."""
KEYS: Final = ("id", "nsid", "text", "name", "url")
"""The fields that tell two items apart, the best first."""
TIME_AND_ORDER: Final = frozenset(("min_upload_date", "max_upload_date", "sort"))
"""What a method has to take whose lists are to be divided by time."""


@dataclass(frozen=True)
class Walk:
    """How a method is walked.

    Attributes:
        item: The type of the items.
        key: The fields that tell two items apart.
        largest: How many items a page holds at most.
        most: How many items come at most, whatever the total says.
        by_place: The largest page of a call with one of the arguments that follow.
        numbers: The field that holds the page's numbers, where it is not the page itself.
        continuation: The argument with which the list is paged by continuation.
    """

    item: str
    key: tuple[str, ...]
    largest: int
    most: int | None = None
    by_place: tuple[int, tuple[str, ...]] | None = None
    numbers: str = ""
    continuation: str = ""

    @property
    def source(self) -> str:
        """The `Paging(...)` of an endpoint."""
        given: dict[str, object] = {"key": self.key if self.key != ("id",) else None, "most": self.most}
        given |= {"by_place": self.by_place, "numbers": self.numbers, "continuation": self.continuation}
        parts = [str(self.largest)] if self.largest != LARGEST else []
        return f"Paging({', '.join([*parts, *(f'{name}={value!r}' for name, value in given.items() if value)])})"


def check_paging(spec: Spec, file: Path) -> None:
    """Refuse notes that match nothing or change nothing.

    Args:
        spec: A whole spec.
        file: The file of the notes, for messages.

    Raises:
        SpecError: There is such a note.
    """
    methods = {method.name: method for method in spec.methods}
    named = {*spec.paging.largest, *spec.paging.methods, *spec.paging.faces.values()}
    for name in sorted(named):
        if name not in methods:
            raise SpecError(file, name, "matches no method of the reflection")
        special = spec.paging.methods.get(name, {})
        unwalked = special.get("walked") is False
        walked = walk_of(spec, methods[name], heed=not unwalked) is not None
        if not walked or (unwalked and name in spec.paging.largest):
            raise SpecError(file, name, "changes nothing; the method is not walked")
        if spec.paging.largest.get(name) == LARGEST:
            raise SpecError(file, f"largest.{name}", "changes nothing; this is the largest page everywhere")
        taken = {one.name for one in methods[name].arguments}
        by_place = special.get("by_place") or {"arguments": []}
        for argument in (*by_place["arguments"], *filter(None, [special.get("continuation")])):
            if argument not in taken:
                raise SpecError(file, f"{name}.{argument}", "matches no argument of the method")
    harvested = spec.paging.faces.get("harvest")
    if harvested and not {one.name for one in methods[harvested].arguments} >= TIME_AND_ORDER:
        raise SpecError(file, "faces.harvest", f"needs a method that takes {', '.join(sorted(TIME_AND_ORDER))}")


def walk_of(spec: Spec, method: Method, *, heed: bool = True) -> Walk | None:
    """Work out how a method is walked.

    Args:
        spec: The input.
        method: The method.
        heed: Whether to leave out what people say is not to be walked.

    Returns:
        How it is walked; `None` for a method that is not.

    Raises:
        SpecError: A note does not fit the method's answers.
    """
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
            raise SpecError(file, f"{method.name}.key", f"names {one!r}, which is no field of {page.item}")
    numbers = special.get("numbers", "")
    if numbers and numbers not in {one.name for one in page.fields}:
        raise SpecError(file, f"{method.name}.numbers", f"names {numbers!r}, which is no field of {page.name}")
    by_place = special.get("by_place")
    return Walk(
        item=page.item,
        key=tuple(key),
        largest=spec.paging.largest.get(method.name, LARGEST),
        most=special.get("most"),
        by_place=(int(by_place["per_page"]), tuple(by_place["arguments"])) if by_place else None,
        numbers=numbers,
        continuation=special.get("continuation", "") if "continuation" in names else "",
    )


def _page(spec: Spec, response: Response | None) -> Shape | None:
    """Give the shape of a method's answer where it is a page of objects."""
    if response is None or response.type is None or response.type.repeated or response.optional:
        return None
    shape = spec.shapes.get(response.type.base)
    return shape if shape and shape.item in spec.shapes else None


def _fields(spec: Spec, name: str) -> dict[str, bool]:
    """List the fields of a shape, with whether every answer has them."""
    found: dict[str, bool] = {}
    above: str | None = name
    while above:
        shape = spec.shapes[above]
        for one in shape.fields:
            found.setdefault(one.name, one.type.required)
        above = shape.parent
    return found


def _key(fields: Mapping[str, bool]) -> Iterable[str]:
    """Choose what tells items apart: the first field of the usual ones that every answer has."""
    sure = [name for name in KEYS if fields.get(name)]
    return sure[:1] or [name for name in KEYS if name in fields][:1]
