"""The base of every generated model."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Final

from pydantic import BaseModel, ConfigDict

from .._utils.secret_names import SECRET_NAMES

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
            yield name, _screened(name, value)

    def __getstate__(self) -> dict[Any, Any]:
        """Refuse to be pickled with a token inside; a model inside this one sees to itself."""
        given = {**vars(self), **(self.model_extra or {})}
        if any(_screened(name, value) is not value for name, value in given.items()):
            name = type(self).__name__
            raise TypeError(
                f"this {name} holds a key or a token and is not pickled; keep a token with flickr_sdk.Token and its as_dict()"
            )
        return super().__getstate__()


def _screened(name: str, value: object) -> object:
    """Hide what is secret, also inside what is kept as it came; give all else itself."""
    if name in SECRET and value:
        return "..."
    if isinstance(value, dict):
        inside = {key: _screened(key, one) for key, one in value.items()}
        return inside if any(inside[key] is not one for key, one in value.items()) else value
    if isinstance(value, list):
        every = [_screened("", one) for one in value]
        return every if any(new is not one for new, one in zip(every, value, strict=True)) else value
    return value
