"""The wire format of each model, field by field. The XML reader and the tolerant parser follow it."""

from __future__ import annotations

import types
from enum import IntEnum
from functools import cache, cached_property
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import AliasChoices, TypeAdapter

from .._utils.record import record
from .base import FlickrModel
from .containers import CONTENT, GivenByPage, NoneIfZeroId, Wrapped
from .scalars import SECONDS, Scalar

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo


@record(frozen=True)
class WireField:
    """A field of a model, or the payload of a response. `model` is the model of the value, or of the items of a list.

    `given` maps keys of the page to keys of the items. Items without a value receive that of the page.
    """

    name: str
    keys: tuple[str, ...]  # in the response, the usual one first
    annotation: Any
    model: type[FlickrModel] | None = None
    is_list: bool = False
    wrapper: str | None = None
    required: bool = True
    none_if_zero_id: bool = False
    given: tuple[tuple[str, str], ...] = ()

    @property
    def is_text(self) -> bool:
        """Whether the value is the text of an XML element."""
        return self.wrapper == CONTENT

    @cached_property
    def adapter(self) -> TypeAdapter[Any]:
        """Validates the whole value."""
        return _adapter(self.annotation)

    @cached_property
    def item(self) -> WireField:
        """The field of one list item, or this field if it is not a list."""
        lists = (part for part in nested_types(self.annotation) if get_origin(part) is list)
        return next((wire_field(self.name, self.keys, get_args(part)[0]) for part in lists), self)

    @cached_property
    def expected(self) -> str:
        """The expected type, in words."""
        if self.is_list:
            return "a list"
        if self.model:
            return f"an object ({self.model.__name__})"
        nested = nested_types(self.annotation)
        for mark in (mark for part in nested for mark in getattr(part, "__metadata__", ())):
            if isinstance(mark, Scalar):
                return mark.name
        for part in nested:
            if isinstance(part, type) and issubclass(part, IntEnum):
                return f"a number ({part.__name__})"
        return "a value of another type"


@record(frozen=True)
class ModelSchema:
    """The fields of a model, in order and indexed by key and name; `extra_adapter` validates the values of undeclared keys."""

    fields: tuple[WireField, ...]
    by_key: dict[str, WireField]
    by_name: dict[str, WireField]
    extra_adapter: TypeAdapter[Any] | None = None


def nested_types(annotation: Any) -> list[Any]:
    """List a type and the types inside it, except the item types of lists."""
    found = [annotation]
    origin = get_origin(annotation)
    if origin is Annotated:
        found += nested_types(get_args(annotation)[0])
    elif origin is Union or origin is types.UnionType:
        for arg in get_args(annotation):
            found += nested_types(arg)
    return found


def _adapter(annotation: Any) -> TypeAdapter[Any]:
    # A model has its own configuration.
    is_model = any(isinstance(part, type) and issubclass(part, FlickrModel) for part in nested_types(annotation))
    return TypeAdapter(annotation, config=None if is_model else SECONDS)


def _keys(name: str, field: FieldInfo) -> tuple[str, ...]:
    alias = field.validation_alias or field.alias
    if isinstance(alias, AliasChoices):
        return tuple(str(choice) for choice in alias.choices)
    return (alias,) if isinstance(alias, str) else (name,)


def wire_field(name: str, keys: tuple[str, ...], annotation: Any, *, required: bool = True) -> WireField:
    """Derive the wire format of a field from its type."""
    nested = nested_types(annotation)
    marks = [mark for part in nested for mark in getattr(part, "__metadata__", ())]
    items = [inner for part in nested if get_origin(part) is list for inner in nested_types(get_args(part)[0])]
    models = (part for part in items or nested if isinstance(part, type) and issubclass(part, FlickrModel))
    wrapper = next((mark.key for mark in marks if isinstance(mark, Wrapped)), None)
    none_if_zero_id = any(isinstance(mark, NoneIfZeroId) for mark in marks)
    given = tuple(pair for mark in marks if isinstance(mark, GivenByPage) for pair in mark.keys.items())
    return WireField(name, keys, annotation, next(models, None), bool(items), wrapper, required, none_if_zero_id, given)


@cache
def schema_of(model: type[FlickrModel]) -> ModelSchema:
    """Return the wire format of a model."""
    # Resolves annotations with names of classes that are defined later in the module.
    model.model_rebuild()
    fields = []
    for name, info in model.model_fields.items():
        annotation = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
        fields.append(wire_field(name, _keys(name, info), annotation, required=info.is_required()))
    extra = None
    if "__pydantic_extra__" in model.__annotations__:
        extra = _adapter(get_args(get_type_hints(model, include_extras=True)["__pydantic_extra__"])[1])
    by_key = {key: field for field in fields for key in field.keys}
    return ModelSchema(tuple(fields), by_key, {field.name: field for field in fields}, extra)
