"""Reading long pages of sparse models at the speed of their answers, not of their models.

A photo has some 130 fields and an answer some 10 to 80 of them. pydantic-core looks every field of a model up in every object,
so a reader is made for the fields that the page at hand has, in its order, each read the way that its first value is written.
Whatever such a reader does not take goes to the model's own, whole reader; nothing is decided here but speed.
"""

from __future__ import annotations

import json
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from pydantic_core import SchemaError, SchemaValidator, ValidationError
from pydantic_core import core_schema as cs

from .._model.page import Page
from .._model.sparse import SparseModel
from .._model.wire_schema import plan_of

if TYPE_CHECKING:
    from pydantic import BaseModel

    from .._model.wire_schema import Plan, Slot

__all__ = ["FastPageParser", "item_reader"]

WORTHWHILE: Final = 16_000
"""Bytes below which an answer is read by the whole reader: making a reader costs more than it saves."""

LONGEST_ITEM: Final = 32_000
MOST_READERS: Final = 64


class FastPageParser:
    """Reads the answers of one method that pages through sparse models.

    Args:
        envelope: The model of the whole answer, whose field `payload` is the page.
        page: The page's model.
        item: The sparse model of its items.
    """

    def __init__(self, envelope: type[BaseModel], page: type[Page[Any]], item: type[SparseModel]) -> None:
        self._envelope = envelope
        self._item = item
        key = plan_of(page).slots[0].keys[0]
        self._start = re.compile(rf'"{re.escape(key)}"\s*:\s*\[\s*(?=\{{)'.encode())
        self._readers: dict[tuple[str, ...], SchemaValidator] = {}
        self._beside: set[str] = set()
        self._wide: set[str | int] = set()

    @cached_property
    def _plan(self) -> Plan:
        return plan_of(self._item)

    def read(self, body: bytes) -> Any:
        """Read an answer.

        Args:
            body: The answer's bytes.

        Returns:
            The envelope, or `None` where the whole reader has to do it.

        Raises:
            ValidationError: Something drifted.
        """
        first = self._first(body) if len(body) >= WORTHWHILE else None
        if not first:
            return None
        # A value of a rarer form widens its field in the readers to come; what none of its forms takes is a drift.
        while (reader := self._reader(first)) is not None:
            try:
                envelope = reader.validate_json(body)
            except ValidationError as error:
                if not self._widen(error):
                    raise
            else:
                return envelope if self._settle(envelope.payload.items) else None
        return None

    def _widen(self, error: ValidationError) -> bool:
        """Read the fields that failed by all their forms from now on; tell whether that changes anything."""
        failed = {
            part
            for one in error.errors(include_url=False, include_context=False, include_input=False)
            for part in one["loc"]
            if part in self._plan.by_key
        }
        if failed <= self._wide:
            return False
        self._wide |= failed
        self._readers.clear()
        return True

    def _first(self, body: bytes) -> dict[str, Any] | None:
        """Decode the page's first item and nothing else."""
        match = self._start.search(body)
        if match is None:
            return None
        try:
            item, _ = json.JSONDecoder().raw_decode(body[match.end() : match.end() + LONGEST_ITEM].decode("utf-8", "ignore"))
        except ValueError:
            return None
        return item if isinstance(item, dict) else None

    def _reader(self, first: dict[str, Any]) -> SchemaValidator | None:
        keys = tuple(first)
        reader = self._readers.get(keys)
        if reader is None:
            known = self._plan.by_key
            fields = {known[key].name: _MISSING for key in self._beside if key in known}
            fields |= {known[key].name: _MISSING if key in self._wide else value for key, value in first.items() if key in known}
            self._envelope.model_rebuild()
            try:
                schema = _narrowed(self._envelope.__pydantic_core_schema__, self._item, fields)
                reader = SchemaValidator(schema, _use_prebuilt=False)
            except (SchemaError, TypeError):
                return None
            if len(self._readers) >= MOST_READERS:
                self._readers.clear()
            self._readers[keys] = reader
        return reader

    def _settle(self, items: list[SparseModel]) -> bool:
        """Give their type to fields that the first item did not have; tell whether all fit."""
        known = self._plan.by_key
        for item in items:
            extra = item.__pydantic_extra__
            if not extra:
                continue
            for key in extra.keys() & known.keys():
                if not self._take(item, known[key], extra.pop(key)):
                    return False
                self._beside.add(key)
                self._readers.clear()
        return True

    def _take(self, item: SparseModel, slot: Slot, value: Any) -> bool:
        try:
            vars(item)[slot.name] = slot.adapter.validate_python(value)
        except ValidationError:
            return False
        item.__pydantic_fields_set__.add(slot.name)
        return True


_MISSING: Final = object()

_item_readers: dict[tuple[type[SparseModel], tuple[str, ...]], SchemaValidator] = {}


def item_reader(model: type[SparseModel], item: dict[str, Any]) -> SchemaValidator:
    """Give a reader for single items with the keys of one of them.

    Args:
        model: The sparse model.
        item: An item as Flickr sent it.

    Returns:
        A reader that gives what the model's own would, and raises what it would.
    """
    keys = tuple(item)
    reader = _item_readers.get((model, keys))
    if reader is None:
        known = plan_of(model).by_key
        fields = {known[key].name: _MISSING for key in keys if key in known}
        reader = SchemaValidator(_narrowed(model.__pydantic_core_schema__, model, fields), _use_prebuilt=False)
        if len(_item_readers) >= MOST_READERS:
            _item_readers.clear()
        _item_readers[model, keys] = reader
    return reader


def _narrowed(node: Any, model: type[SparseModel], fields: dict[str, Any]) -> Any:
    """Copy a schema, with one model cut down to some of its fields."""
    if isinstance(node, list):
        return [_narrowed(one, model, fields) for one in node]
    if not isinstance(node, dict):
        return node
    if node.get("type") == "model" and node.get("cls") is model:
        inner = node["schema"]
        if inner["type"] != "model-fields":
            raise TypeError(inner["type"])
        chosen = {name: _specialised(inner["fields"][name], value) for name, value in fields.items()}
        required = {name: one for name, one in inner["fields"].items() if one["schema"]["type"] != "default"}
        return {**node, "schema": {**inner, "fields": {**chosen, **{n: f for n, f in required.items() if n not in chosen}}}}
    return {key: _narrowed(one, model, fields) for key, one in node.items()}


def _choices(schema: Any) -> list[Any]:
    if schema["type"] == "default":
        return _choices(schema["schema"])
    if schema["type"] == "union" and schema.get("mode") == "left_to_right":
        return [choice for one in schema["choices"] for choice in _choices(one)]
    return [schema]


def _specialised(field: dict[str, Any], value: Any) -> dict[str, Any]:
    """Read a field by the one choice that takes the value at hand, or by `None`."""
    if value is _MISSING or value is None or value == "":
        return field
    choices = _choices(field["schema"])
    takes = next((one for one in choices if one["type"] != "none" and _takes(one, value)), None)
    if takes is None:
        return field
    if any(one["type"] == "none" for one in choices):
        takes = cs.nullable_schema(takes)
    if field["schema"]["type"] == "default":
        takes = {**field["schema"], "schema": takes}
    return {**field, "schema": takes}


def _takes(schema: Any, value: Any) -> bool:
    try:
        SchemaValidator(schema).validate_python(value)
    except (ValidationError, SchemaError):
        return False
    return True
