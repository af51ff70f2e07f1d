"""Walkers: all items of a list that comes in pages, fetched as a loop asks for them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Self, TypeVar, overload

from .._pipeline.prefetch import Prefetcher
from .walker_base import Walk, _Walker

if TYPE_CHECKING:
    from .._model.page import Page
    from .._pipeline.commands import Flow

__all__ = ["Pages", "Walker"]
ItemT = TypeVar("ItemT")


class Walker(_Walker[ItemT], Iterator[ItemT]):
    """All items of a list that comes in pages, each once, fetched as they are asked for.

    ::

        for photo in flickr.walk(tags=["aurora"]):
            print(photo.title)

    A walker is an iterator: it goes through its list once, and after an error the next loop goes on at the page that failed.
    A slice, such as `walker[:25]`, is a new walker that begins at its own beginning; `walker[:]` walks the whole list again.
    """

    def __init__(self, walk: Walk[ItemT], run: Callable[[Flow[Page[ItemT]]], Page[ItemT]]) -> None:
        super().__init__(walk)
        self._run = run
        self._ahead = Prefetcher(run, walk.prefetch)
        # Threads may share a walker. It may be asked for an item by its own progress function, too.
        self._lock = threading.RLock()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ItemT:
        with self._lock:
            while not self._items:
                if self._page() is None:
                    self._end()
                    raise StopIteration
            return self._items.popleft()

    def _page(self) -> Page[ItemT] | None:
        wanted = self._wanted()
        if not wanted:
            return None
        self._ahead.want(wanted)
        cursor, flow = next(iter(wanted.items()))
        page = self._ahead.take(cursor, flow)
        self._took(cursor, page)
        self._ahead.want(self._wanted())
        return page

    def pages(self) -> Pages[ItemT]:
        """Walk page by page from here on.

        Returns:
            An iterator of the pages as Flickr answers them: with what else they tell, and with items that came before.
        """
        return Pages(self)

    @overload
    def __getitem__(self, index: int) -> ItemT: ...
    @overload
    def __getitem__(self, index: slice) -> Walker[ItemT]: ...
    def __getitem__(self, index: int | slice) -> ItemT | Walker[ItemT]:
        part = Walker(self._walk.part(index), self._run)
        if isinstance(index, slice):
            return part
        while not part._items:
            if part._page() is None:
                raise self._walk.no_item(index, part.report)
        return part._items.popleft()

    def close(self) -> None:
        """Stop what is fetched ahead. The walk can go on nevertheless."""
        self._ahead.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Pages(Iterator["Page[ItemT]"]):
    """The pages of a walk; see `Walker.pages`."""

    def __init__(self, walker: Walker[ItemT]) -> None:
        self._walker = walker

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Page[ItemT]:
        with self._walker._lock:
            page = self._walker._page()
            self._walker._items.clear()
            if page is None:
                self._walker._end()
                raise StopIteration
            return page
