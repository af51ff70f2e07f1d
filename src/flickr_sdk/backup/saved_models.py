"""Read the models in the documents of a backup, which contain the values that Flickr sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from .._model.base import FlickrModel

if TYPE_CHECKING:
    from collections.abc import Iterable

ModelT = TypeVar("ModelT", bound=FlickrModel)


def read_model(model: type[ModelT], value: object) -> ModelT:
    """Return the model of a document. Values of unexpected types are kept, as in the response.

    Raises:
        ValueError: The value is not an object, or lacks most of the fields that every response has.
    """
    try:
        return model.model_validate(value)
    except ValueError:
        from .._model.wire_schema import schema_of
        from .._wire.tolerant_parser import TolerantParser

        if not isinstance(value, dict):
            raise
        read = TolerantParser("backup").parse_model(model, value, "")
        assert isinstance(read, model)
        required = {field.name for field in schema_of(model).fields if field.required}
        if len(required & read.model_fields_set) * 2 < len(required):
            raise
        return read


def read_models(model: type[ModelT], values: Iterable[object]) -> tuple[ModelT, ...]:
    """Return the models of a list of a document."""
    return tuple(read_model(model, value) for value in values)
