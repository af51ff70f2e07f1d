"""How Flickr nests values: text in `_content`, lists inside a wrapper named after them."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic_core import CoreSchema
from pydantic_core import core_schema as cs

from .scalars import (
    ANY,
    Flag,
    FlagOrNone,
    Float,
    FloatOrNone,
    Int,
    IntOrNone,
    Str,
    StrOrNone,
    TakenOrNone,
    Time,
    TimeOrNone,
    empty_as,
)

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

__all__ = [
    "CONTENT",
    "FlagText",
    "FlagTextOrNone",
    "FloatText",
    "FloatTextOrNone",
    "In",
    "IntText",
    "IntTextOrNone",
    "Listed",
    "NoneIfZeroId",
    "TakenTextOrNone",
    "Text",
    "TextOrNone",
    "TimeText",
    "TimeTextOrNone",
]

CONTENT: Final = "_content"
"""The key under which Flickr's JSON writes the text of an XML element."""


_EMPTY_BOX: Final = cs.typed_dict_schema({}, extra_behavior="forbid")


def boxed(key: str, inner: CoreSchema) -> CoreSchema:
    """Read `{key: value}` as the value; a box that holds anything else does not match, so that nothing is lost."""
    box = cs.typed_dict_schema({key: cs.typed_dict_field(inner)}, extra_behavior="forbid")
    return cs.no_info_after_validator_function(operator.itemgetter(key), box)


class In:
    """The value stands in a box: `{"_content": value}` or `{"tag": [values]}`.

    Args:
        key: The box's key.
    """

    __slots__ = ("key",)

    def __init__(self, key: str) -> None:
        self.key = key

    def __repr__(self) -> str:
        return f"In({self.key!r})"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Give the schema that reads the box."""
        inner = handler(source)
        if self.key == CONTENT:
            # An element without text is an empty object; whether that will do is for the inner schema to say.
            empty = cs.chain_schema([_EMPTY_BOX, cs.no_info_plain_validator_function(_nothing), inner])
            return cs.union_schema([inner, boxed(CONTENT, inner), empty], mode="left_to_right", serialization=ANY)
        choices: list[CoreSchema | tuple[CoreSchema, str]] = [
            boxed(self.key, inner),
            # Without its box the list stands in what `model_dump` gives, which can so be read back.
            inner,
            cs.none_schema(),
            empty_as(None),
            _EMPTY_BOX,
        ]
        return cs.no_info_after_validator_function(_list_or_empty, cs.union_schema(choices, mode="left_to_right"))


class Listed:
    """The values stand in a list of their own; `null` and an empty string are an empty list."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Listed()"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Give the schema that reads the list."""
        choices: list[CoreSchema | tuple[CoreSchema, str]] = [handler(source), *_no_items()]
        return cs.no_info_after_validator_function(_list_or_empty, cs.union_schema(choices, mode="left_to_right"))


class NoneIfZeroId:
    """Something with an id stands here; Flickr writes `{"id": 0}` where there is nothing."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "NoneIfZeroId()"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Give the schema that reads the object or its absence."""
        zero = cs.literal_schema([0, "0"])
        # Nobody has marked nothing as a favorite; more than that is not said of it, and would be lost.
        keys = {"id": cs.typed_dict_field(zero), "is_faved": cs.typed_dict_field(zero, required=False)}
        nothing = cs.typed_dict_schema(keys, extra_behavior="forbid")
        choices: list[CoreSchema | tuple[CoreSchema, str]] = [
            cs.no_info_after_validator_function(_nothing, nothing),
            handler(source),
        ]
        return cs.union_schema(choices, mode="left_to_right")


def _nothing(_: object) -> None:
    return None


def _no_items() -> list[CoreSchema]:
    return [cs.none_schema(), empty_as(None), cs.list_schema(max_length=0)]


def _list_or_empty(value: list[object] | dict[str, object] | None) -> list[object]:
    return value if value and isinstance(value, list) else []


Text = Annotated[Str, In(CONTENT)]
TextOrNone = Annotated[StrOrNone, In(CONTENT)]
IntText = Annotated[Int, In(CONTENT)]
IntTextOrNone = Annotated[IntOrNone, In(CONTENT)]
FlagText = Annotated[Flag, In(CONTENT)]
FlagTextOrNone = Annotated[FlagOrNone, In(CONTENT)]
FloatText = Annotated[Float, In(CONTENT)]
FloatTextOrNone = Annotated[FloatOrNone, In(CONTENT)]
TimeText = Annotated[Time, In(CONTENT)]
TimeTextOrNone = Annotated[TimeOrNone, In(CONTENT)]
TakenTextOrNone = Annotated[TakenOrNone, In(CONTENT)]
