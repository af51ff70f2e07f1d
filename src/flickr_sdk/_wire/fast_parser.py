"""A fast parser for long pages of sparse models."""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any, Final

from pydantic_core import SchemaError, SchemaValidator, ValidationError
from pydantic_core import core_schema as cs

from .._model.base import SparseModel
from .._model.location import Located
from .._model.page import Page
from .._model.wire_schema import schema_of

if TYPE_CHECKING:
    from pydantic import BaseModel

MIN_BODY_BYTES: Final = 16_000
"""For shorter responses, building a validator costs more than it saves."""

MAX_ITEM_BYTES: Final = 32_000
MAX_VALIDATORS: Final = 64


# A photo has about 130 fields, a response contains 10 to 80 of them, and pydantic-core looks up every field of the model in every
# object. So this parser builds a validator for the fields of the page at hand, in their order, each with the type that its first
# value has. Responses that such a validator does not accept go to the complete validator of the model, so the result is the same.
class FastPageParser:
    """Parses the responses of one method: `envelope` is the model of the response, whose field `payload` is the page."""

    def __init__(self, envelope: type[BaseModel], page: type[Page[Any]], item: type[SparseModel]) -> None:
        self._envelope = envelope
        self._item = item
        key = schema_of(page).fields[0].keys[0]
        self._start_of_items = re.compile(rf'"{re.escape(key)}"\s*:\s*\[\s*(?=\{{)'.encode())
        self._validators: dict[tuple[str, ...], SchemaValidator] = {}
        self._late_keys: set[str] = set()
        """Keys that later items had, but not the first."""
        self._widened: set[str | int] = set()
        """Keys whose values have several types, so their fields accept all types of the model."""

    def parse(self, body: bytes) -> Any:
        """Return the envelope, or `None` if the complete validator must parse it; raise `ValidationError` on drift."""
        first = self._first_item(body) if len(body) >= MIN_BODY_BYTES else None
        if not first:
            return None
        # A value of a rarer type widens its field in the next validator; a value that no type accepts is drift.
        while (validator := self._validator(first)) is not None:
            try:
                envelope = validator.validate_json(body)
            except ValidationError as error:
                if not self._widen(error):
                    raise
            else:
                items = envelope.payload.items
                for item in items:
                    _restore_class(self._item, item)
                return envelope if self._validate_late_fields(items) else None
        return None

    def _widen(self, error: ValidationError) -> bool:
        """Accept all types in the fields that failed; return whether that changes anything."""
        failed = {
            part
            for detail in error.errors(include_url=False, include_context=False, include_input=False)
            for part in detail["loc"]
            if part in schema_of(self._item).by_key
        }
        if failed <= self._widened:
            return False
        self._widened |= failed
        self._validators.clear()
        return True

    def _first_item(self, body: bytes) -> dict[str, Any] | None:
        match = self._start_of_items.search(body)
        if match is None:
            return None
        try:
            item, _ = json.JSONDecoder().raw_decode(body[match.end() : match.end() + MAX_ITEM_BYTES].decode("utf-8", "ignore"))
        except ValueError:
            return None
        return item if isinstance(item, dict) else None

    def _validator(self, first: dict[str, Any]) -> SchemaValidator | None:
        keys = tuple(first)
        validator = self._validators.get(keys)
        if validator is None:
            known = schema_of(self._item).by_key
            samples = {known[key].name: _NO_SAMPLE for key in self._late_keys if key in known}
            samples |= {
                known[key].name: _NO_SAMPLE if key in self._widened else value for key, value in first.items() if key in known
            }
            self._envelope.model_rebuild()
            try:
                schema = _narrow_model(self._envelope.__pydantic_core_schema__, self._item, samples)
                validator = SchemaValidator(schema)
            except (SchemaError, TypeError):
                return None
            if len(self._validators) >= MAX_VALIDATORS:
                self._validators.clear()
            self._validators[keys] = validator
        return validator

    def _validate_late_fields(self, items: list[SparseModel]) -> bool:
        """Validate the fields that the first item did not have; return whether all are valid."""
        known = schema_of(self._item).by_key
        for item in items:
            extra = item.__pydantic_extra__
            if not extra:
                continue
            for key in extra.keys() & known.keys():
                field = known[key]
                try:
                    vars(item)[field.name] = field.adapter.validate_python(extra.pop(key))
                except ValidationError:
                    return False
                item.__pydantic_fields_set__.add(field.name)
                self._late_keys.add(key)
                self._validators.clear()
            if isinstance(item, Located):
                item.remove_zero_location()
        return True


_NO_SAMPLE: Final = object()
_LOCATION: Final = frozenset(("latitude", "longitude"))


def parse_item(model: type[SparseModel], value: dict[str, Any]) -> Any:
    """Return the same as the model's own validator, and raise the same errors."""
    return _restore_class(model, _item_validator(model, tuple(value)).validate_python(value))


@lru_cache(MAX_VALIDATORS)
def _item_validator(model: type[SparseModel], keys: tuple[str, ...]) -> SchemaValidator:
    known = schema_of(model).by_key
    samples = {known[key].name: _NO_SAMPLE for key in keys if key in known}
    return SchemaValidator(_narrow_model(model.__pydantic_core_schema__, model, samples))


def _narrow_model(node: Any, model: type[SparseModel], samples: dict[str, Any]) -> Any:
    """Copy a core schema, in which one model has only its required fields and those of `samples`."""
    if isinstance(node, list):
        return [_narrow_model(child, model, samples) for child in node]
    if not isinstance(node, dict):
        return node
    if node.get("type") == "function-after" and node["schema"].get("cls") is model and not samples.keys() & _LOCATION:
        # A function call for each item costs more than the validation of a short item.
        return {**_narrow_model(node["schema"], model, samples), **({"ref": node["ref"]} if "ref" in node else {})}
    kind = node.get("cls") if node.get("type") == "model" else None
    if kind is model:
        inner = node["schema"]
        if inner["type"] != "model-fields":
            raise TypeError(inner["type"])
        fields = {name: _narrow_field(inner["fields"][name], value) for name, value in samples.items()}
        for name, field in inner["fields"].items():
            if field["schema"]["type"] != "default":
                fields.setdefault(name, field)
        # The caller restores the class of the many items, because a function in the schema would cost more.
        return {**node, "cls": _incomplete(model), "schema": {**inner, "fields": fields}}
    narrowed = {key: _narrow_model(child, model, samples) for key, child in node.items()}
    if kind is None or narrowed == node:
        return narrowed
    ref = narrowed.pop("ref", None)
    narrowed["cls"] = _incomplete(kind)
    return {**cs.no_info_after_validator_function(partial(_restore_class, kind), cs.any_schema(), ref=ref), "schema": narrowed}


@cache
def _incomplete(model: type[BaseModel]) -> type[BaseModel]:
    """Create a subclass that is not complete: for a complete class, pydantic uses its own schema in place of the given one."""
    return type.__new__(type(model), model.__name__, (model,), {"__slots__": (), "__pydantic_complete__": False})


def _restore_class(model: type[BaseModel], instance: BaseModel) -> BaseModel:
    object.__setattr__(instance, "__class__", model)
    return instance


def _choices(schema: Any) -> list[Any]:
    if schema["type"] == "default":
        return _choices(schema["schema"])
    if schema["type"] == "union" and schema.get("mode") == "left_to_right":
        return [choice for member in schema["choices"] for choice in _choices(member)]
    return [schema]


def _narrow_field(field: dict[str, Any], sample: Any) -> dict[str, Any]:
    """Reduce the union of a field to the member that accepts the sample, and `None`."""
    if sample is _NO_SAMPLE or sample is None or sample == "":
        return field
    choices = _choices(field["schema"])
    schema = next((choice for choice in choices if choice["type"] != "none" and _accepts(choice, sample)), None)
    if schema is None:
        return field
    if any(choice["type"] == "none" for choice in choices):
        schema = cs.nullable_schema(schema)
    if field["schema"]["type"] == "default":
        schema = {**field["schema"], "schema": schema}
    return {**field, "schema": schema}


def _accepts(schema: Any, value: Any) -> bool:
    try:
        SchemaValidator(schema).validate_python(value)
    except (ValidationError, SchemaError):
        return False
    return True
