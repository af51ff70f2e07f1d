"""The base classes of all generated models."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self

from pydantic import BaseModel, ConfigDict, model_serializer, model_validator

from .._utils.secret_names import SECRET_NAMES

if TYPE_CHECKING:
    from pydantic import SerializerFunctionWrapHandler

SECRET: Final = SECRET_NAMES | {"token"}
"""Fields whose values are hidden in a repr."""


class FlickrModel(BaseModel):
    """The base class of all response models.

    Fields have Flickr's names in snake_case. Unknown keys of a response are kept: they are attributes of the model and in its
    `model_extra`. A repr shows only the fields that the response contained, and hides keys and tokens; a model that contains
    one cannot be pickled.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="allow",
        defer_build=True,
        val_temporal_unit="seconds",
        protected_namespaces=(),
        validate_by_name=True,
        validate_by_alias=True,
    )

    def __repr_args__(self) -> Iterable[tuple[str | None, object]]:
        """Yield the fields that the response contained, the required ones first."""
        given = self.model_fields_set
        fields = [(name, field.is_required()) for name, field in type(self).model_fields.items() if name in given]
        shown = [(name, getattr(self, name)) for name, _ in sorted(fields, key=lambda pair: not pair[1])]
        for name, value in [*shown, *(self.model_extra or {}).items()]:
            yield name, _redact(name, value)

    def __getstate__(self) -> dict[Any, Any]:
        """Refuse to pickle keys and tokens. Nested models check themselves."""
        given = {**vars(self), **(self.model_extra or {})}
        if any(_redact(name, value) is not value for name, value in given.items()):
            name = type(self).__name__
            raise TypeError(
                f"{name} contains a key or a token and cannot be pickled; store tokens with the as_dict() of flickr_sdk.Token"
            )
        return super().__getstate__()


_parts_lock = threading.Lock()


def _new_lock() -> None:
    global _parts_lock
    _parts_lock = threading.Lock()


if hasattr(os, "register_at_fork"):  # not on Windows
    # Another thread of the parent may have held the lock.
    os.register_at_fork(after_in_child=_new_lock)

_PARTS: Final[dict[str, Callable[[SparseModel], object]]] = {
    "__pydantic_fields_set__": lambda model: set(vars(model)),
    "__pydantic_extra__": lambda _: {},
    "__pydantic_private__": lambda _: None,
}
"""The parts of an instance that are created when they are first read. A set of 80 names takes more memory than their values."""


class SparseModel(FlickrModel):
    """A model whose instances store only the fields of the response. All other fields have their default value.

    Storing every default would take most of the time of parsing a page of 500 photos.
    """

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name in _PARTS:
                return self._create_part(name)
            field = type(self).model_fields.get(name)
            if field is not None and not field.is_required():
                return field.get_default(call_default_factory=True)
            return super().__getattr__(name)

    def __delattr__(self, name: str) -> None:
        """Delete a field or an unknown key; the field stays in `model_fields_set`."""
        _ = self.__pydantic_fields_set__
        super().__delattr__(name)

    def _create_part(self, name: str) -> object:
        with _parts_lock:
            with suppress(AttributeError):
                # Another thread has created it.
                return object.__getattribute__(self, name)
            part = _PARTS[name](self)
            object.__setattr__(self, name, part)
            return part

    @model_validator(mode="after")
    def _keep_given_fields(self) -> Self:
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__dict__", {name: value for name, value in vars(self).items() if name in given})
        return self

    def _all_fields(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in type(self).model_fields}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, SparseModel) or type(self) is not type(other):
            return NotImplemented
        return self._all_fields() == other._all_fields() and (self.model_extra or {}) == (other.model_extra or {})

    __hash__ = None  # type: ignore[assignment]  # models are mutable and compare by value

    @model_serializer(mode="wrap")
    def _dump_all(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        complete = self.model_copy()
        object.__setattr__(complete, "__dict__", self._all_fields())
        dumped: dict[str, Any] = handler(complete)
        return dumped


def _redact(name: str, value: object) -> object:
    """Hide secrets, in nested unknown values too; return the same object if there are none."""
    if name in SECRET and value:
        return "..."
    if isinstance(value, dict):
        redacted = {key: _redact(key, item) for key, item in value.items()}
        return redacted if any(redacted[key] is not item for key, item in value.items()) else value
    if isinstance(value, list):
        items = [_redact("", item) for item in value]
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    return value
