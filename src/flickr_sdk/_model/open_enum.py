"""Enumerations that Flickr may extend."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Self

from pydantic_core import CoreSchema
from pydantic_core import core_schema as cs

from .scalars import ANY, first_of

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


class OpenIntEnum(IntEnum):
    """An `IntEnum` that accepts unknown integers: they become members named `UNKNOWN_<number>`."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if isinstance(value, bool) or not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_ = f"UNKNOWN_{value}"
        member._value_ = value
        return member

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        # pydantic-core finds the known members without calling Python.
        known = cs.enum_schema(cls, list(cls), sub_type="int")
        return first_of(known, cs.no_info_after_validator_function(cls, cs.int_schema(), serialization=ANY))
