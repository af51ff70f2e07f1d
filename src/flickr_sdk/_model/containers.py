"""How Flickr nests values: text in `_content`, lists in a wrapper object."""

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

CONTENT: Final = "_content"
"""The key of the text of an XML element in Flickr's JSON."""

_EMPTY_OBJECT: Final = cs.typed_dict_schema({}, extra_behavior="forbid")


def unwrapping(key: str, inner: CoreSchema) -> CoreSchema:
    """Accept `{key: value}` and return the value; an object with other keys does not match, so no key is lost."""
    wrapper = cs.typed_dict_schema({key: cs.typed_dict_field(inner)}, extra_behavior="forbid")
    return cs.no_info_after_validator_function(operator.itemgetter(key), wrapper)


class Wrapped:
    """Marks a value that is wrapped in an object: `{"_content": value}` or `{"tag": [values]}`."""

    __slots__ = ("key",)

    def __init__(self, key: str) -> None:
        self.key = key

    def __repr__(self) -> str:
        return f"Wrapped({self.key!r})"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        inner = handler(source)
        if self.key == CONTENT:
            # An element without text is an empty object, which is valid if the inner schema accepts `None`.
            empty = cs.chain_schema([_EMPTY_OBJECT, cs.no_info_plain_validator_function(_none), inner])
            return cs.union_schema([inner, unwrapping(CONTENT, inner), empty], mode="left_to_right", serialization=ANY)
        choices: list[CoreSchema | tuple[CoreSchema, str]] = [
            unwrapping(self.key, inner),
            # `model_dump` returns the list without its wrapper, and its output must validate.
            inner,
            cs.none_schema(),
            empty_as(None),
            _EMPTY_OBJECT,
        ]
        return cs.no_info_after_validator_function(_list_or_empty, cs.union_schema(choices, mode="left_to_right"))


class NoneIsEmptyList:
    """Marks a list without a wrapper, in which `null` and an empty string mean an empty list."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "NoneIsEmptyList()"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        choices: list[CoreSchema | tuple[CoreSchema, str]] = [handler(source), *_no_items()]
        return cs.no_info_after_validator_function(_list_or_empty, cs.union_schema(choices, mode="left_to_right"))


class NoneIfZeroId:
    """Marks an object with an id, for which Flickr returns `{"id": 0}` instead of `null`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "NoneIfZeroId()"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        zero = cs.literal_schema([0, "0"])
        # `is_faved` is always 0 here; an object with any other key is kept, because its values would be lost.
        keys = {"id": cs.typed_dict_field(zero), "is_faved": cs.typed_dict_field(zero, required=False)}
        absent = cs.typed_dict_schema(keys, extra_behavior="forbid")
        choices: list[CoreSchema | tuple[CoreSchema, str]] = [
            cs.no_info_after_validator_function(_none, absent),
            handler(source),
        ]
        return cs.union_schema(choices, mode="left_to_right")


def _none(_: object) -> None:
    return None


def _no_items() -> list[CoreSchema]:
    return [cs.none_schema(), empty_as(None), cs.list_schema(max_length=0)]


def _list_or_empty(value: list[object] | dict[str, object] | None) -> list[object]:
    return value if value and isinstance(value, list) else []


Text = Annotated[Str, Wrapped(CONTENT)]
TextOrNone = Annotated[StrOrNone, Wrapped(CONTENT)]
IntText = Annotated[Int, Wrapped(CONTENT)]
IntTextOrNone = Annotated[IntOrNone, Wrapped(CONTENT)]
FlagText = Annotated[Flag, Wrapped(CONTENT)]
FlagTextOrNone = Annotated[FlagOrNone, Wrapped(CONTENT)]
FloatText = Annotated[Float, Wrapped(CONTENT)]
FloatTextOrNone = Annotated[FloatOrNone, Wrapped(CONTENT)]
TimeText = Annotated[Time, Wrapped(CONTENT)]
TimeTextOrNone = Annotated[TimeOrNone, Wrapped(CONTENT)]
TakenTextOrNone = Annotated[TakenOrNone, Wrapped(CONTENT)]
