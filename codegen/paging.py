"""Which methods are walked page by page, and how: what the signatures tell, and what `spec/types/paging.yaml` adds to that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from .load import Method
from .problems import SpecError
from .schema import Response, Shape

if TYPE_CHECKING:
    from .spec import Spec

__all__ = ["FACES", "PAGING_ARGUMENTS", "PagingNotes", "Walk", "check_paging", "parse_paging", "walk_of"]

LARGEST: Final = 500
"""How many items a page holds at most, where the spec says nothing else."""
PAGING_ARGUMENTS: Final = frozenset(("page", "per_page", "continuation"))
"""What a walker sends by itself."""
OWN_ARGUMENTS: Final = frozenset(("prefetch", "progress"))
"""What a walker takes beside a method's arguments."""
KEYS: Final = ("id", "nsid", "text", "name", "url")
"""The fields that tell two items apart, the best first."""
FACES: Final = ("walk", "walk_set", "harvest")
"""The names on a client that go through one method each."""
TIME_AND_ORDER: Final = frozenset(("min_upload_date", "max_upload_date", "sort"))
"""What a method has to take whose lists are to be divided by time."""
KNOWN: Final = frozenset(("by_place", "continuation", "key", "most", "numbers", "walked", "why"))


@dataclass(frozen=True)
class PagingNotes:
    """What people wrote about paging.

    Attributes:
        largest: The largest page by method, where it is not the usual one.
        methods: What is special about a method.
        faces: The method that each name on a client goes through.
    """

    largest: Mapping[str, int] = field(default_factory=dict)
    methods: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    faces: Mapping[str, str] = field(default_factory=dict)


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


def parse_paging(content: Mapping[Any, Any], file: Path) -> PagingNotes:
    """Read what people wrote.

    Args:
        content: The file's mapping.
        file: The file, for messages.

    Returns:
        The notes.

    Raises:
        SpecError: They are not in their form.
    """
    if content.keys() - {"largest", "methods", "faces"}:
        raise SpecError(file, "", "may hold `largest:`, `methods:` and `faces:` only")
    largest: dict[str, int] = {}
    for size, methods in (content.get("largest") or {}).items():
        if type(size) is not int or size < 1 or not isinstance(methods, list):
            raise SpecError(file, f"largest.{size}", "must be a number with a list of methods")
        for method in methods:
            if method in largest:
                raise SpecError(file, f"largest.{size}.{method}", f"stands under {largest[method]} too")
            largest[str(method)] = size
    entries: dict[str, Mapping[str, Any]] = {}
    for name, entry in (content.get("methods") or {}).items():
        if not isinstance(entry, dict) or entry.keys() - KNOWN or not entry.get("why"):
            raise SpecError(file, f"methods.{name}", f"must be a mapping of {', '.join(sorted(KNOWN))}, with a `why:`")
        entries[str(name)] = entry
    faces = {str(name): str(method) for name, method in (content.get("faces") or {}).items()}
    if faces.keys() - set(FACES):
        raise SpecError(file, "faces", f"may name {', '.join(FACES)} only")
    return PagingNotes(largest, entries, faces)


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
