"""Pages of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Final, Generic, Self, TypeVar, overload

from pydantic import AliasChoices, Field, model_validator

from .base import FlickrModel
from .containers import NoneIsEmptyList
from .html_preview import HtmlPreview, PreviewKind
from .scalars import FLAG_OR_NONE, INT_OR_NONE, STR_OR_NONE

ItemT = TypeVar("ItemT")
PER_PAGE: Final = ("perpage", "per_page")
SHOWN_ITEMS: Final = 3
"""The number of items in the repr of a page."""
NAMES: Final = ("id", "nsid", "title", "name", "username", "label")
"""The fields of an item in the repr of a page."""


class _ShortItems:
    """The repr of the items of a page: the first few items, and the number of further items."""

    def __init__(self, items: Sequence[object]) -> None:
        self._items = items

    def __repr__(self) -> str:
        shown = [_short_repr(item) for item in self._items[:SHOWN_ITEMS]]
        rest = len(self._items) - len(shown)
        return f"[{', '.join(shown)}{f', and {rest} more' if rest > 0 else ''}]"


def _short_repr(item: object) -> str:
    if not isinstance(item, FlickrModel):
        return repr(item)
    fields = [(name, getattr(item, name, None)) for name in NAMES]
    shown = [f"{name}={value!r}" for name, value in fields if isinstance(value, str) and value]
    return f"{type(item).__name__}({', '.join(shown) or '...'})"


class Page(HtmlPreview, FlickrModel, Sequence[ItemT], Generic[ItemT]):
    """A page of a list: a sequence of items, with the page number and the totals.

    Iterate over a page, take its `len()`, index it or slice it. Fields that Flickr did not return are `None`, such as the page
    numbers of a list that is not paginated. The repr of a page shows only its first items.
    """

    @staticmethod
    def _preview_kind() -> PreviewKind:
        return "page"

    items: Annotated[list[ItemT], NoneIsEmptyList()] = []
    """The items of this page, in Flickr's order."""
    page: Annotated[int | None, INT_OR_NONE] = None
    """The number of this page, starting at 1."""
    pages: Annotated[int | None, INT_OR_NONE] = None
    """The number of pages."""
    per_page: Annotated[int | None, INT_OR_NONE] = Field(default=None, validation_alias=AliasChoices(*PER_PAGE))
    """The number of items on a full page."""
    total: Annotated[int | None, INT_OR_NONE] = None
    """The number of items on all pages."""
    has_next_page: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether there is another page; set by lists without a total."""
    continuation: Annotated[str | None, STR_OR_NONE] = None
    """The `continuation` argument of the next page; set by lists that are paginated this way."""

    @model_validator(mode="after")
    def _drop_duplicate_page_size(self) -> Self:
        # Some responses contain it under both names.
        if self.__pydantic_extra__:
            for key in self.__pydantic_extra__.keys() & set(PER_PAGE):
                if str(self.__pydantic_extra__[key]) == str(self.per_page):
                    del self.__pydantic_extra__[key]
            for key in self.__pydantic_extra__.keys() & type(self).model_fields.keys():
                # A key with the Python name of a field would hide the field in a dump.
                self.__pydantic_extra__[f"{key}_"] = self.__pydantic_extra__.pop(key)
        return self

    def __repr_args__(self) -> Iterable[tuple[str | None, object]]:
        for name, value in super().__repr_args__():
            # An invalid value is kept, but has no items.
            yield name, _ShortItems(self.items) if name == "items" and isinstance(value, list) else value

    # BaseModel iterates over pairs of field and value.
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

    @property
    def __item_model__(self) -> type[FlickrModel] | None:
        """The model of the items, for tables; `None` if the items are strings."""
        from .wire_schema import schema_of

        return schema_of(type(self)).by_name["items"].model

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return the default columns of the items as an Arrow stream, for polars, DuckDB, pandas and pyarrow."""
        # Few programs need this module, and pyarrow.
        from .arrow import page_stream

        return page_stream(self.items, self.__item_model__, requested_schema)
