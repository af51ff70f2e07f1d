"""The base of every generated model."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Final

from pydantic import BaseModel, ConfigDict

from ..tokens import SECRET_NAMES

__all__ = ["FlickrModel"]

SECRET: Final = SECRET_NAMES | {"token"}
"""Fields whose values no repr shows: tokens, above all."""


class FlickrModel(BaseModel):
    """A part of an answer.

    Fields carry Flickr's names. Keys that the model does not know are kept: they are attributes, and stand in `model_extra`.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="allow",
        defer_build=True,
        protected_namespaces=(),
        validate_by_name=True,
        validate_by_alias=True,
    )

    def __repr_args__(self) -> Iterable[tuple[str | None, object]]:
        """Show what the answer had, what every answer has first; not the many fields that it did not have."""
        given = self.model_fields_set
        fields = [(name, field.is_required()) for name, field in type(self).model_fields.items() if name in given]
        shown = [(name, getattr(self, name)) for name, _ in sorted(fields, key=lambda one: not one[1])]
        for name, value in [*shown, *(self.model_extra or {}).items()]:
            yield name, "..." if name in SECRET and value else value
