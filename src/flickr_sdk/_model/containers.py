"""How Flickr nests values: text in `_content`, lists in a wrapper object."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic_core import CoreSchema
from pydantic_core import core_schema as cs

from .._utils.record import record
from . import scalars
from .scalars import empty_as

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

CONTENT: Final = "_content"
"""The key of the text of an XML element in Flickr's JSON."""

_EMPTY_OBJECT: Final = cs.typed_dict_schema({}, extra_behavior="forbid")


def unwrapping(key: str, inner: CoreSchema) -> CoreSchema:
    """Accept `{key: value}` and return the value; an object with other keys does not match, so no key is lost."""
    wrapper = cs.typed_dict_schema({key: cs.typed_dict_field(inner)}, extra_behavior="forbid")
    return cs.no_info_after_validator_function(operator.itemgetter(key), wrapper)


@record(frozen=True)
class Wrapped:
    """Marks a value that is wrapped in an object: `{"_content": value}` or `{"tag": [values]}`."""

    key: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        inner = _stop_at_first_error(handler(source))
        if self.key == CONTENT:
            # An element without text is an empty object, which is valid if the inner schema accepts `None`.
            empty = cs.chain_schema([_EMPTY_OBJECT, cs.no_info_plain_validator_function(_none), inner])
            return cs.union_schema([inner, unwrapping(CONTENT, inner), empty], mode="left_to_right", serialization=scalars.ANY)
        # `model_dump` returns the list without its wrapper, and its output must validate.
        return _list_of(unwrapping(self.key, inner), inner, cs.none_schema(), empty_as(None), _EMPTY_OBJECT)


@record(frozen=True)
class NoneIsEmptyList:
    """Marks a list without a wrapper, in which `null` and an empty string mean an empty list."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return _list_of(_stop_at_first_error(handler(source)), cs.none_schema(), empty_as(None), cs.list_schema(max_length=0))


class GivenByPage:
    """Marks items that receive missing values from their page, such as the owner of an album.

    Each argument maps a key of the page to a key of the items.
    """

    __slots__ = ("keys",)

    def __init__(self, **keys: str) -> None:
        self.keys = keys

    def __repr__(self) -> str:
        return f"GivenByPage({self.keys})"


@record(frozen=True)
class NoneIfZeroId:
    """Marks an object with an id, for which Flickr returns `{"id": 0}` instead of `null`."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        zero = cs.literal_schema([0, "0"])
        # `is_faved` is always 0 here; an object with any other key is kept, because its values would be lost.
        keys = {"id": cs.typed_dict_field(zero), "is_faved": cs.typed_dict_field(zero, required=False)}
        absent = cs.typed_dict_schema(keys, extra_behavior="forbid")
        return cs.union_schema([cs.no_info_after_validator_function(_none, absent), handler(source)], mode="left_to_right")


def _stop_at_first_error(inner: CoreSchema) -> CoreSchema:
    """Do not collect the errors of all items of a list, which could fill the memory. The tolerant parser finds them."""
    return {**inner, "fail_fast": True} if inner["type"] == "list" else inner


def _none(_: object) -> None:
    return None


def _list_of(*choices: CoreSchema) -> CoreSchema:
    """Convert every value that is not a list to an empty list."""
    union = cs.union_schema(list(choices), mode="left_to_right")
    return cs.no_info_after_validator_function(lambda value: value if value and isinstance(value, list) else [], union)


Text = Annotated[scalars.Str, Wrapped(CONTENT)]
TextOrNone = Annotated[scalars.StrOrNone, Wrapped(CONTENT)]
IntText = Annotated[scalars.Int, Wrapped(CONTENT)]
IntTextOrNone = Annotated[scalars.IntOrNone, Wrapped(CONTENT)]
FlagText = Annotated[scalars.Flag, Wrapped(CONTENT)]
FlagTextOrNone = Annotated[scalars.FlagOrNone, Wrapped(CONTENT)]
FloatText = Annotated[scalars.Float, Wrapped(CONTENT)]
FloatTextOrNone = Annotated[scalars.FloatOrNone, Wrapped(CONTENT)]
TimeText = Annotated[scalars.Time, Wrapped(CONTENT)]
TimeTextOrNone = Annotated[scalars.TimeOrNone, Wrapped(CONTENT)]
TakenTextOrNone = Annotated[scalars.TakenOrNone, Wrapped(CONTENT)]
