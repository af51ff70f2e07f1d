"""Models with many fields, of which a response contains few: photos with their extras."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import model_serializer

from .base import FlickrModel

if TYPE_CHECKING:
    from pydantic import SerializerFunctionWrapHandler

__all__ = ["SparseModel"]


class SparseModel(FlickrModel):
    """A model whose instances store only the fields of the response. All other fields have their default value.

    Storing every default would take most of the time of parsing a page of 500 photos.
    """

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            field = type(self).model_fields.get(name)
            if field is not None and not field.is_required():
                return field.get_default(call_default_factory=True)
            return super().__getattr__(name)

    def _all_fields(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in type(self).model_fields}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, SparseModel) or type(self) is not type(other):
            return NotImplemented
        return self._all_fields() == other._all_fields() and (self.model_extra or {}) == (other.model_extra or {})

    __hash__ = None  # type: ignore[assignment]  # models are mutable and compare by value

    @model_serializer(mode="wrap")
    def _dump_all(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        missing = type(self).model_fields.keys() - vars(self).keys()
        complete = self
        if missing:
            complete = self.model_copy()
            vars(complete).update(self._all_fields())
        dumped: dict[str, Any] = handler(complete)
        return dumped
