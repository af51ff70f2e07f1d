"""Models with many fields of which an answer has few: photos, whose extras are asked for one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import model_serializer

from .base import FlickrModel

if TYPE_CHECKING:
    from pydantic import SerializerFunctionWrapHandler

__all__ = ["SparseModel"]


class SparseModel(FlickrModel):
    """A model whose instances hold only the fields that the answer had; all others read as their defaults.

    A page of 500 photos would otherwise spend most of its time on filling in fields that nobody asked for.
    """

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            field = type(self).model_fields.get(name)
            if field is not None and not field.is_required():
                return field.get_default(call_default_factory=True)
            return super().__getattr__(name)

    def _filled(self) -> dict[str, Any]:
        """Give all fields, those that the answer did not have by their defaults."""
        return {name: getattr(self, name) for name in type(self).model_fields}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, SparseModel) or type(self) is not type(other):
            return NotImplemented
        return self._filled() == other._filled() and (self.model_extra or {}) == (other.model_extra or {})

    __hash__ = None  # type: ignore[assignment]  # as for every class that compares by value

    @model_serializer(mode="wrap")
    def _dump_all(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Dump the absent fields too, as for any other model."""
        missing = type(self).model_fields.keys() - vars(self).keys()
        whole = self
        if missing:
            whole = self.model_copy()
            vars(whole).update(self._filled())
        dumped: dict[str, Any] = handler(whole)
        return dumped
