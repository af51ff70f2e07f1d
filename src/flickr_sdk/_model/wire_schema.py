"""What a model expects of the wire, field by field: the map that XML reading and the slow, tolerant parse go by."""

from __future__ import annotations

import types
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, cached_property
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import AliasChoices, TypeAdapter

from .base import FlickrModel
from .containers import CONTENT, In, NoneIfZeroId
from .page import Page
from .scalars import Scalar

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

__all__ = ["Plan", "Slot", "plan_of"]


@dataclass(frozen=True)
class Slot:
    """One place of an answer: a field of a model, or the payload itself.

    Attributes:
        name: The Python name.
        keys: The wire's names for it, the usual one first.
        annotation: The full annotated type.
        model: The model that stands there, or that the list's items are.
        repeated: Whether a list stands there.
        box: The key of the box that the value or list stands in, if it does.
        required: Whether every answer has it.
        none_if_zero_id: Whether an object with the id 0 stands for nothing.
    """

    name: str
    keys: tuple[str, ...]
    annotation: Any
    model: type[FlickrModel] | None = None
    repeated: bool = False
    box: str | None = None
    required: bool = True
    none_if_zero_id: bool = False

    @property
    def is_text(self) -> bool:
        """Whether the value is the text of an XML element of its own."""
        return self.box == CONTENT

    @cached_property
    def adapter(self) -> TypeAdapter[Any]:
        """Reads the whole place at once."""
        return TypeAdapter(self.annotation)

    @cached_property
    def item_adapter(self) -> TypeAdapter[Any]:
        """Reads one item of the list, where a list stands there."""
        for arg in _walk(self.annotation):
            if get_origin(arg) is list:
                return TypeAdapter(get_args(arg)[0])
        return self.adapter

    @cached_property
    def item(self) -> Slot:
        """One item of the list, where a list stands there, as a place of its own."""
        for arg in _walk(self.annotation):
            if get_origin(arg) is list:
                return slot(self.name, self.keys, get_args(arg)[0])
        return self

    @cached_property
    def expected(self) -> str:
        """What a message says that the value should have been."""
        if self.repeated:
            return "a list"
        if self.model:
            return f"an object ({self.model.__name__})"
        for arg in _walk(self.annotation):
            for mark in getattr(arg, "__metadata__", ()):
                if isinstance(mark, Scalar):
                    return mark.name
        for arg in _walk(self.annotation):
            if isinstance(arg, type) and issubclass(arg, IntEnum):
                return f"a number ({arg.__name__})"
        return "a value of another type"


@dataclass(frozen=True)
class Plan:
    """The slots of one model.

    Attributes:
        model: The model.
        slots: Its fields, in order.
        by_key: The same by each of the wire's names.
        further: Reads the values of all further keys, where the model gives them a type.
    """

    model: type[FlickrModel]
    slots: tuple[Slot, ...]
    by_key: dict[str, Slot]
    further: TypeAdapter[Any] | None = None


def _walk(annotation: Any) -> list[Any]:
    """List a type and all types inside it, without the arguments of lists."""
    found = [annotation]
    origin = get_origin(annotation)
    if origin is Annotated:
        found += _walk(get_args(annotation)[0])
    elif origin is Union or origin is types.UnionType:
        for arg in get_args(annotation):
            found += _walk(arg)
    return found


def _keys(name: str, field: FieldInfo) -> tuple[str, ...]:
    alias = field.validation_alias or field.alias
    if isinstance(alias, AliasChoices):
        return tuple(str(choice) for choice in alias.choices)
    return (alias,) if isinstance(alias, str) else (name,)


def slot(name: str, keys: tuple[str, ...], annotation: Any, *, required: bool = True) -> Slot:
    """Work out what a type expects of the wire.

    Args:
        name: The Python name.
        keys: The wire's names.
        annotation: The type.
        required: Whether every answer has it.

    Returns:
        The slot.
    """
    model: type[FlickrModel] | None = None
    repeated = False
    box: str | None = None
    zero = False
    for part in _walk(annotation):
        for mark in getattr(part, "__metadata__", ()):
            if isinstance(mark, In):
                box = mark.key
            zero = zero or isinstance(mark, NoneIfZeroId)
        if get_origin(part) is list:
            repeated = True
            inner = get_args(part)[0]
            for item in _walk(inner):
                if isinstance(item, type) and issubclass(item, FlickrModel):
                    model = item
        elif isinstance(part, type) and not get_args(part) and issubclass(part, FlickrModel):
            model = part
    return Slot(name, keys, annotation, model, repeated, box, required, zero)


@cache
def plan_of(model: type[FlickrModel]) -> Plan:
    """Give the plan of a model.

    Args:
        model: The model.

    Returns:
        Its slots.
    """
    # Annotations that name classes defined further down are resolved only now.
    model.model_rebuild()
    slots = []
    for name, field in model.model_fields.items():
        annotation = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        slots.append(slot(name, _keys(name, field), annotation, required=field.is_required()))
    return Plan(model, tuple(slots), {key: one for one in slots for key in one.keys}, _further(model))


def _further(model: type[FlickrModel]) -> TypeAdapter[Any] | None:
    if "__pydantic_extra__" not in vars(model).get("__annotations__", {}):
        return None
    annotation = get_type_hints(model, include_extras=True)["__pydantic_extra__"]
    return TypeAdapter(get_args(annotation)[1])


def is_page(model: type[FlickrModel]) -> bool:
    """Tell whether a model is a list with attributes.

    Args:
        model: The model.

    Returns:
        Whether it is.
    """
    return issubclass(model, Page)
