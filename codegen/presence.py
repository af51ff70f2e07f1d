"""`presence`: count the fields of models in recorded responses, to find the ones that every response has.

Like `check-traffic`, it imports the SDK: a field is present if its attribute is not `None`.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from flickr_sdk import FlickrError, FlickrModel, parse_response
from flickr_sdk._model.wire_schema import schema_of

from .check_traffic import parse_recording
from .load import read_partial_folder
from .problems import SpecError
from .traffic import Unreadable, read_traffic

__all__ = ["Presence", "count_fields", "report_presence"]

MIN_OBJECTS: Final = 10
MIN_RESPONSES: Final = 3
"""Objects of the same response are similar, so many objects of one response do not suffice."""
MANY_RESPONSES: Final = 20
"""With this many recordings of a field, an example in the documentation without the field is considered outdated."""


@dataclass
class Presence:
    """How often a field is present in the objects of a model and of the models that extend it.

    Attributes:
        model: The model that defines the field.
        name: The field.
        required: Whether the model requires the field.
        objects: The number of objects in recordings.
        present: The number of objects that have the field.
        recordings: The recordings that contain the objects.
        examples: The number of objects in the examples of the documentation.
        present_in_examples: The number of objects in examples that have the field.
        example_methods: The methods whose examples contain the objects.
        missing: The number of objects without the field, by method. A method whose example lacks the field has 0.
    """

    model: str
    name: str
    required: bool
    objects: int = 0
    present: int = 0
    recordings: set[str] = field(default_factory=set)
    examples: int = 0
    present_in_examples: int = 0
    example_methods: set[str] = field(default_factory=set)
    missing: Counter[str] = field(default_factory=Counter)

    @property
    def is_always_present(self) -> bool:
        """Whether the field is in every one of enough recorded objects, and the documentation does not contradict."""
        recorded = self.present == self.objects >= MIN_OBJECTS
        enough = len(self.recordings) + len(self.example_methods) >= MIN_RESPONSES
        documented = self.present_in_examples == self.examples or len(self.recordings) >= MANY_RESPONSES
        return recorded and enough and documented

    def add(self, method: str, recording: str | None, *, present: bool) -> None:
        """Count one object of a recording or, without a recording, of an example."""
        if recording is None:
            self.examples += 1
            self.present_in_examples += present
            self.example_methods.add(method)
        else:
            self.objects += 1
            self.present += present
            self.recordings.add(recording)
        if not present:
            self.missing[method] += recording is not None


def count_fields(traffic: Path, examples: Sequence[Path] = ()) -> list[Presence]:
    """Count the fields of all models that are neither lists nor pages' own counts.

    Args:
        traffic: The recordings, as for `check-traffic`.
        examples: Reflection folders with the examples of the documentation.
    """
    found: dict[tuple[str, str], Presence] = {}
    for one in read_traffic(traffic):
        if not isinstance(one, Unreadable) and one.format not in ("urlencoded", "html"):
            try:
                payload = parse_recording(one, [])
            except FlickrError:
                continue
            _count(found, payload, one.method, one.source)
    for method, body in _example_bodies(examples):
        try:
            payload = parse_response(method, body, format="xml", on_drift=lambda _: None)
        except FlickrError:
            continue  # Some examples are not valid XML, or are of another method.
        _count(found, payload, method, None)
    return [found[key] for key in sorted(found)]


def _example_bodies(folders: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """Yield the different examples of each method as complete responses."""
    seen: set[tuple[str, str]] = set()
    for folder in folders:
        for method in read_partial_folder(folder)[0]:
            text = " ".join(re.sub(r"<\?xml[^>]*\?>", "", method.response).split())
            if text and (method.name, text) not in seen:
                seen.add((method.name, text))
                yield method.name, (text if text.startswith("<rsp") else f'<rsp stat="ok">{text}</rsp>').encode()


def _count(found: dict[tuple[str, str], Presence], payload: object, method: str, recording: str | None) -> None:
    for model in _models_in(payload):
        for wire, owner in _scalar_fields(type(model)):
            entry = found.setdefault((owner, wire.name), Presence(owner, wire.name, wire.required))
            entry.add(method, recording, present=getattr(model, wire.name) is not None)


def _models_in(value: object) -> Iterator[FlickrModel]:
    if isinstance(value, FlickrModel):
        yield value
        for wire in schema_of(type(value)).fields:
            yield from _models_in(getattr(value, wire.name))
    elif isinstance(value, list):
        for item in value:
            yield from _models_in(item)


@cache
def _scalar_fields(model: type[FlickrModel]) -> list[tuple[Any, str]]:
    """Return the fields except lists, each with the name of the generated model that defines it."""
    owners: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if base.__module__.startswith("flickr_sdk._generated"):
            owners.update(dict.fromkeys(base.__annotations__, base.__name__))
    return [(wire, owners[wire.name]) for wire in schema_of(model).fields if not wire.is_list and wire.name in owners]


def report_presence(traffic: Path, examples: Sequence[Path], optional: Mapping[str, str], format: str) -> int:
    """Print the counts, and the optional fields that every response has.

    Args:
        traffic: The recordings.
        examples: Reflection folders with the examples of the documentation.
        optional: The reasons for optional fields that every response has, by `Model.field`.
        format: `text` or `json`.

    Returns:
        0 if there are recordings and every field that is always present is required or has a reason, otherwise 1.
    """
    fields = count_fields(traffic, examples)
    if not fields:
        raise SpecError(traffic, "", "contains no recorded API responses")
    always = [one for one in fields if one.is_always_present and not one.required]
    open_ = [one for one in always if f"{one.model}.{one.name}" not in optional]
    if format == "json":
        print(json.dumps([_as_json(one) for one in fields], indent=1))
        return 1 if open_ else 0
    for one in fields:
        print(_line(one))
    for one in always:
        reason = optional.get(f"{one.model}.{one.name}")
        print(f"{one.model}.{one.name} is always present, but optional" + (f": {reason}" if reason else ""))
    print(f"{len(fields)} fields, {sum(one.required for one in fields)} required", file=sys.stderr)
    return 1 if open_ else 0


def _as_json(one: Presence) -> dict[str, Any]:
    return {
        "model": one.model,
        "field": one.name,
        "required": one.required,
        "always_present": one.is_always_present,
        "objects": one.objects,
        "present": one.present,
        "recordings": len(one.recordings),
        "examples": one.examples,
        "present_in_examples": one.present_in_examples,
        "missing": dict(sorted(one.missing.items())),
    }


def _line(one: Presence) -> str:
    kind = "required" if one.required else "optional"
    missing = f"  missing in {', '.join(sorted(one.missing))}" if one.missing else ""
    name = f"{one.model}.{one.name}"
    counts = (
        f"{one.present}/{one.objects} in {len(one.recordings)} recordings, {one.present_in_examples}/{one.examples} in examples"
    )
    return f"{name:45} {kind}  {counts}{missing}"
