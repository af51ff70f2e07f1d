"""Parse responses that pydantic rejects: values that do not fit their documented type are kept and reported as drift."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, TypeGuard

from pydantic import ValidationError

from .._model.base import FlickrModel, SparseModel
from .._model.location import Located
from .._model.page import Page
from .._model.wire_schema import WireField, schema_of
from .._utils.redaction import redact_value
from .._utils.secret_names import HIDDEN, response_may_hold_secret
from ..errors.response_errors import MalformedResponse
from ..types import Drift
from .given_values import complete_items, items_field

if TYPE_CHECKING:
    from pydantic import JsonValue

MAX_DRIFTS: Final = 50_000
"""The most drifts of a response; each one that is reported takes time and memory."""
MAX_REDACTED: Final = 2_000_000
"""The size of the values of drifts after which further ones are not shown, because they would be searched for secrets."""


class TolerantParser:
    """Parses one response of a method and collects its drifts, in the order of the response."""

    def __init__(self, method: str, check_deadline: Callable[[], None] = lambda: None) -> None:
        self.method = method
        self.check_deadline = check_deadline  # called for each item and model; it may raise an error
        self.drifts: list[Drift] = []
        self._redacted = 0

    def report(self, path: str, value: object, expected: str) -> object:
        """Record a drift and return the value."""
        # Hooks may log the drift.
        is_hidden = response_may_hold_secret(self.method) or self._redacted > MAX_REDACTED
        shown = HIDDEN if is_hidden else redact_value(value)
        self._redacted += len(value if isinstance(value, str) else repr(value))
        self.drifts.append(Drift(self.method, path, shown, expected))
        return value

    def _check_limits(self) -> None:
        self.check_deadline()
        if len(self.drifts) > MAX_DRIFTS:
            problem = f"more than {MAX_DRIFTS} values of the response have an unexpected type"
            raise MalformedResponse(self.method, f"{problem}; check that it is a response of this method")

    def parse_model(self, model: type[FlickrModel], value: dict[str, Any], path: str) -> FlickrModel:
        """Parse an object into an instance of a model, in which values that drifted keep their wire value."""
        self._check_limits()
        schema, is_sparse = schema_of(model), issubclass(model, SparseModel)
        remaining = dict(value)
        values: dict[str, Any] = {}
        given: set[str] = set()
        extra: dict[str, Any] = {}
        fields = schema.fields
        if is_sparse:
            present = {schema.by_key[key].name for key in schema.by_key.keys() & value.keys()}
            fields = tuple(wire for wire in fields if wire.required or wire.name in present)
        for wire in fields:
            key = next((key for key in wire.keys if key in remaining), None)
            if key is None:
                values[wire.name] = self._default(model, wire, path)
                continue
            given.add(wire.name)
            values[wire.name] = self.parse_field(wire, remaining.pop(key), join_path(path, key), key, extra)
            for other in wire.keys:
                if other in remaining and str(remaining[other]) == str(values[wire.name]):
                    del remaining[other]
        for key, unknown in remaining.items():
            try:
                extra[key] = schema.extra_adapter.validate_python(unknown) if schema.extra_adapter else unknown
            except ValidationError:
                extra[key] = self.report(join_path(path, key), unknown, "a value of the type of all other keys")
        for name in extra.keys() & values.keys():
            # A key with the Python name of a field would hide the field in a dump.
            extra[f"{name}_"] = extra.pop(name)
        instance = model.__new__(model)
        object.__setattr__(instance, "__dict__", values)
        object.__setattr__(instance, "__pydantic_fields_set__", given | extra.keys())
        object.__setattr__(instance, "__pydantic_extra__", extra)
        object.__setattr__(instance, "__pydantic_private__", None)
        if isinstance(instance, Located):
            instance.remove_zero_location()
        return instance

    def _default(self, model: type[FlickrModel], wire: WireField, path: str) -> object:
        if not wire.required:
            return model.model_fields[wire.name].get_default(call_default_factory=True)
        self.drifts.append(Drift(self.method, join_path(path, wire.keys[0]), None, wire.expected, missing=True))
        return None

    def parse_field(self, wire: WireField, value: JsonValue, path: str, key: str, extra: dict[str, Any]) -> Any:
        """Parse the value of a field, and add unknown keys beside a wrapped value to `extra` as `key.name`."""
        items = items_field(wire.model) if isinstance(value, dict) else None
        if items is None or not isinstance(value, dict):
            return self._parse_complete(wire, value, path, key, extra)
        lacking, first = complete_items(items, value), len(self.drifts)
        result = self._parse_complete(wire, value, path, key, extra)
        if lacking:
            # The drift of the page causes the drift of the items.
            ends = tuple(f"].{name}" for name in lacking)
            self.drifts[first:] = [drift for drift in self.drifts[first:] if not (drift.missing and drift.path.endswith(ends))]
        return result

    def _parse_complete(self, wire: WireField, value: JsonValue, path: str, key: str, extra: dict[str, Any]) -> Any:
        if not _has_sparse_items(wire, value):
            with suppress(ValidationError):
                return wire.adapter.validate_python(value)
        if wire.none_if_zero_id and isinstance(value, dict) and value.get("id") in (0, "0"):
            extra.update({f"{key}.{name}": sibling for name, sibling in value.items() if name != "id"})
            return None
        if wire.wrapper is not None and isinstance(value, dict) and wire.wrapper in value:
            extra.update({f"{key}.{name}": sibling for name, sibling in value.items() if name != wire.wrapper})
            value, path = value[wire.wrapper], join_path(path, wire.wrapper)
        elif wire.wrapper is not None and wire.is_list and isinstance(value, dict):
            extra.update({f"{key}.{name}": sibling for name, sibling in value.items()})
            return []
        if wire.is_list:
            if not isinstance(value, list):
                return [] if value in (None, "") else self.report(path, value, wire.expected)
            return self._parse_list(wire, value, path, key, extra)
        if value in ([], "", {}, None) or value is False:
            # PHP writes an empty array for an empty object, and false for null.
            for empty in (None, "") if wire.is_text else (None,):
                with suppress(ValidationError):
                    return wire.adapter.validate_python(empty)
        return self._parse_value(wire, value, path)

    def _parse_list(self, wire: WireField, value: list[Any], path: str, key: str, extra: dict[str, Any]) -> list[Any]:
        if wire.model is None or not _can_read_items(wire.model):
            return [self._parse_item(wire, item, f"{path}[{i}]", f"{key}[{i}]", extra) for i, item in enumerate(value)]
        from .item_reader import all_read, read_items  # not for responses without such lists

        self._check_limits()
        model = wire.model
        if all_read(model, value):
            return value
        items = read_items(model, value)
        for i, item in enumerate(items):
            if type(item) is not model:
                items[i] = self._parse_item(wire, item, f"{path}[{i}]", f"{key}[{i}]", extra)
        return items

    def _parse_item(self, wire: WireField, value: Any, path: str, key: str, extra: dict[str, Any]) -> Any:
        self._check_limits()
        if wire.model is None:
            return self.parse_field(wire.item, value, path, key, extra)
        if isinstance(value, dict) and _can_read_items(wire.model):
            return self.parse_model(wire.model, value, path)
        return self._parse_value(wire.item, value, path)

    def _parse_value(self, wire: WireField, value: Any, path: str) -> Any:
        if wire.model is not None and isinstance(value, dict) and _has_sparse_items(wire, value):
            return self._parse_page(wire, wire.model, value, path)
        try:
            return wire.adapter.validate_python(value)
        except ValidationError:
            if wire.model is not None and isinstance(value, dict):
                return self.parse_model(wire.model, value, path)
            return self.report(path, value, wire.expected)

    def _parse_page(self, wire: WireField, model: type[FlickrModel], value: dict[str, Any], path: str) -> Any:
        """Parse the items of a page separately from its other fields."""
        field = schema_of(model).fields[0]
        key = next((key for key in field.keys if key in value), None)
        items = value[key] if key is not None else None
        if key is None or not isinstance(items, list):
            return self.parse_model(model, value, path)
        try:
            page = wire.adapter.validate_python({**value, key: []})
        except ValidationError:
            return self.parse_model(model, value, path)
        vars(page)[field.name] = self._parse_list(field, items, join_path(path, key), key, {})
        return page


def _has_sparse_items(wire: WireField, value: object) -> bool:
    """Whether the value is a page or list of sparse models, which is faster to parse item by item."""
    if wire.model is None:
        return False
    if wire.is_list:
        return isinstance(value, list) and issubclass(wire.model, SparseModel)
    if not (isinstance(value, dict) and issubclass(wire.model, Page)):
        return False
    item = schema_of(wire.model).fields[0].model
    return item is not None and issubclass(item, SparseModel)


def _can_read_items(model: type[FlickrModel]) -> TypeGuard[type[SparseModel]]:
    return issubclass(model, SparseModel)


def join_path(path: str, key: str) -> str:
    """Append a key to a path, which may be empty."""
    return f"{path}.{key}" if path else key
