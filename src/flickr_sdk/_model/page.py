"""Lists with attributes, and above all the paged ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Final, Generic, Self, TypeVar, overload

from pydantic import AliasChoices, Field, model_validator

from .base import FlickrModel
from .containers import NoneIsEmptyList
from .scalars import FlagOrNone, IntOrNone, StrOrNone

__all__ = ["Page"]

ItemT = TypeVar("ItemT")
PER_PAGE: Final = ("perpage", "per_page")


class Page(FlickrModel, Sequence[ItemT], Generic[ItemT]):
    """Some items of a list, in order, with what Flickr says about the list.

    A page is a sequence of its items: iterate it, take its length, index and slice it.
    Lists that Flickr does not cut into pages have `None` for the page numbers.
    """

    items: Annotated[list[ItemT], NoneIsEmptyList()] = []
    """The items of this page."""
    page: IntOrNone = None
    """The number of this page, from 1."""
    pages: IntOrNone = None
    """How many pages there are."""
    per_page: IntOrNone = Field(default=None, validation_alias=AliasChoices(*PER_PAGE))
    """How many items a full page has."""
    total: IntOrNone = None
    """How many items all pages have together."""
    has_next_page: FlagOrNone = None
    """Whether there is a further page, where Flickr tells this instead of a total."""
    continuation: StrOrNone = None
    """What to send as `continuation` for the next page, where Flickr pages that way."""

    @model_validator(mode="after")
    def _one_per_page(self) -> Self:
        """Some answers say it twice, under both names."""
        if self.__pydantic_extra__:
            for key in self.__pydantic_extra__.keys() & set(PER_PAGE):
                if str(self.__pydantic_extra__[key]) == str(self.per_page):
                    del self.__pydantic_extra__[key]
            for key in self.__pydantic_extra__.keys() & type(self).model_fields.keys():
                # A key with the Python name of a field would hide the field in a dump.
                self.__pydantic_extra__[f"{key}_"] = self.__pydantic_extra__.pop(key)
        return self

    # BaseModel iterates over pairs of field and value; a page is a sequence of its items.
    def __iter__(self) -> Iterator[ItemT]:  # type: ignore[override]  # see above
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, index: int) -> ItemT: ...
    @overload
    def __getitem__(self, index: slice) -> list[ItemT]: ...
    def __getitem__(self, index: int | slice) -> ItemT | list[ItemT]:
        return self.items[index]

    def __contains__(self, item: object) -> bool:
        return item in self.items

    def __bool__(self) -> bool:
        return bool(self.items)
