"""The slow, tolerant parse: for the rare answer in which a value does not fit its documented type.

It reads field by field. What fits becomes what the model says; what does not stays as Flickr sent it and is reported with its
path.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from pydantic import TypeAdapter, ValidationError

from .._model.base import FlickrModel
from .._model.page import Page
from .._model.sparse import SparseModel
from .._model.wire_schema import Slot, plan_of
from .._utils.secret_names import HIDDEN, response_may_hold_secret
from .drift import Drift
from .fast_parser import item_reader

if TYPE_CHECKING:
    from .json import JsonValue

__all__ = ["Drift", "TolerantParser"]


_SOMETHING: Final = object()


@dataclass
class TolerantParser:
    """Reads one answer and collects its drifts.

    Attributes:
        method: The method that was called.
        drifts: What did not fit, in the answer's order.
    """

    method: str
    drifts: list[Drift] = field(default_factory=list)

    def keep(self, path: str, value: object, expected: str) -> object:
        """Report a drift.

        Args:
            path: Where the value stands.
            value: The value.
            expected: What it should have been.

        Returns:
            The value itself.
        """
        # Whoever is told of it may log it.
        self.drifts.append(Drift(self.method, path, HIDDEN if response_may_hold_secret(self.method) else value, expected))
        return value

    def model(self, model: type[FlickrModel], value: dict[str, Any], path: str) -> FlickrModel:
        """Read an object.

        Args:
            model: What it should be.
            value: The object as Flickr sent it.
            path: Where it stands.

        Returns:
            An instance of the model, with the wire's values where they drifted.
        """
        plan = plan_of(model)
        left = dict(value)
        fields: dict[str, Any] = {}
        given: set[str] = set()
        extra: dict[str, Any] = {}
        for slot in plan.slots:
            key = next((key for key in slot.keys if key in left), None)
            if key is None:
                fields[slot.name] = self._absent(model, slot, path)
                continue
            given.add(slot.name)
            fields[slot.name] = self.slot(slot, left.pop(key), join(path, key), key, extra)
            for other in slot.keys:
                if other in left and str(left[other]) == str(fields[slot.name]):
                    del left[other]
        for key, one in left.items():
            extra[key] = self._further(plan.further, one, join(path, key))
        for name in extra.keys() & fields.keys():
            # A key with the Python name of a field would hide the field in a dump.
            extra[f"{name}_"] = extra.pop(name)
        instance = model.__new__(model)
        object.__setattr__(instance, "__dict__", fields)
        object.__setattr__(instance, "__pydantic_fields_set__", given)
        object.__setattr__(instance, "__pydantic_extra__", extra)
        object.__setattr__(instance, "__pydantic_private__", None)
        return instance

    def _further(self, adapter: TypeAdapter[Any] | None, value: JsonValue, path: str) -> object:
        if adapter is None:
            return value
        try:
            return adapter.validate_python(value)
        except ValidationError:
            return self.keep(path, value, "a value of the type that all further keys have")

    def _absent(self, model: type[FlickrModel], slot: Slot, path: str) -> object:
        if not slot.required:
            return model.model_fields[slot.name].get_default(call_default_factory=True)
        self.drifts.append(Drift(self.method, join(path, slot.keys[0]), None, slot.expected, missing=True))
        return None

    def slot(self, slot: Slot, value: JsonValue, path: str, key: str, extra: dict[str, Any]) -> Any:
        """Read what stands in one place.

        Args:
            slot: What is expected there.
            value: What Flickr sent.
            path: Where it stands.
            key: The wire's name of the place.
            extra: Takes what stands beside the value in its box and is not known, by `box.key`.

        Returns:
            The typed value, or the wire's.
        """
        if not _piecewise(slot, value):
            try:
                return slot.adapter.validate_python(value)
            except ValidationError:
                pass
        if slot.none_if_zero_id and isinstance(value, dict) and value.get("id") in (0, "0"):
            extra.update({f"{key}.{name}": one for name, one in value.items() if name != "id"})
            return None
        if slot.box is not None and isinstance(value, dict) and slot.box in value:
            extra.update({f"{key}.{name}": one for name, one in value.items() if name != slot.box})
            value, path = value[slot.box], join(path, slot.box)
        elif slot.box is not None and slot.repeated and isinstance(value, dict):
            extra.update({f"{key}.{name}": one for name, one in value.items()})
            return []
        if slot.repeated:
            if not isinstance(value, list):
                return [] if value in (None, "") else self.keep(path, value, slot.expected)
            return [self._item(slot, item, f"{path}[{number}]", f"{key}[{number}]", extra) for number, item in enumerate(value)]
        if value in ([], "", {}, None) or value is False:
            # PHP writes an empty array for an empty object, and false for nothing.
            nothing = self._nothing(slot)
            if nothing is not _SOMETHING:
                return nothing
        return self._one(slot, slot.adapter, value, path)

    def _nothing(self, slot: Slot) -> object:
        """Give what stands for nothing in a place: `None`, or empty text; `_SOMETHING` where something must be."""
        for nothing in (None, "") if slot.is_text else (None,):
            try:
                return slot.adapter.validate_python(nothing)
            except ValidationError:
                continue
        return _SOMETHING

    def _item(self, slot: Slot, value: Any, path: str, key: str, extra: dict[str, Any]) -> Any:
        if slot.model is None:
            return self.slot(slot.item, value, path, key, extra)
        if issubclass(slot.model, SparseModel) and isinstance(value, dict):
            try:
                return item_reader(slot.model, value).validate_python(value)
            except ValidationError:
                return self.model(slot.model, value, path)
        return self._one(slot, slot.item_adapter, value, path)

    def _one(self, slot: Slot, adapter: Any, value: Any, path: str) -> Any:
        if slot.model is not None and isinstance(value, dict) and _piecewise(slot, value):
            return self.model(slot.model, value, path)
        try:
            return adapter.validate_python(value)
        except ValidationError:
            if slot.model is not None and isinstance(value, dict):
                return self.model(slot.model, value, path)
            expected = f"an object ({slot.model.__name__})" if slot.model else slot.expected
            return self.keep(path, value, expected)


def _piecewise(slot: Slot, value: object) -> bool:
    """Tell whether reading piece by piece costs less than trying the whole first: for pages and lists of sparse models."""
    if slot.model is None:
        return False
    if slot.repeated:
        return isinstance(value, list) and issubclass(slot.model, SparseModel)
    if not (isinstance(value, dict) and issubclass(slot.model, Page)):
        return False
    item = plan_of(slot.model).slots[0].model
    return item is not None and issubclass(item, SparseModel)


def join(path: str, key: str) -> str:
    """Extend a path by a key.

    Args:
        path: The path so far, possibly empty.
        key: The key.

    Returns:
        The longer path.
    """
    return f"{path}.{key}" if path else key
