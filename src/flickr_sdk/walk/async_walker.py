"""Walkers: all items of a list that comes in pages, fetched as a loop asks for them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, overload

from .._pipeline.prefetch import AsyncPrefetcher
from .walker_base import Walk, _Walker

if TYPE_CHECKING:
    from .._model.page import Page
    from .._pipeline.commands import Flow

__all__ = ["AsyncPages", "AsyncWalker"]
ItemT = TypeVar("ItemT")


class AsyncWalker(_Walker[ItemT], AsyncIterator[ItemT]):
    """All items of a list that comes in pages, to be awaited; see `Walker`.

    ::

        async for photo in flickr.walk(tags=["aurora"]):
            print(photo.title)
    """

    # A class that has positions would otherwise pass for a sequence, and a plain `for` would never end.
    __iter__: ClassVar[None] = None

    def __init__(self, walk: Walk[ItemT], run: Callable[[Flow[Page[ItemT]]], Coroutine[Any, Any, Page[ItemT]]]) -> None:
        super().__init__(walk)
        self._run = run
        self._ahead = AsyncPrefetcher(run, walk.prefetch)
        # Tasks may share a walker.
        self._lock = asyncio.Lock()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ItemT:
        if self._items:
            return self._items.popleft()
        async with self._lock:
            while not self._items:
                if await self._page() is None:
                    self._end()
                    raise StopAsyncIteration
            return self._items.popleft()

    async def _page(self) -> Page[ItemT] | None:
        wanted = self._wanted()
        if not wanted:
            return None
        self._ahead.want(wanted)
        cursor, flow = next(iter(wanted.items()))
        page = await self._ahead.take(cursor, flow)
        self._took(cursor, page)
        self._ahead.want(self._wanted())
        return page

    def pages(self) -> AsyncPages[ItemT]:
        """Walk page by page from here on.

        Returns:
            An asynchronous iterator of the pages as Flickr answers them: with what else they tell, and with items that came
            before.
        """
        return AsyncPages(self)

    @overload
    def __getitem__(self, index: int) -> Awaitable[ItemT]: ...
    @overload
    def __getitem__(self, index: slice) -> AsyncWalker[ItemT]: ...
    def __getitem__(self, index: int | slice) -> Awaitable[ItemT] | AsyncWalker[ItemT]:
        part = AsyncWalker(self._walk.part(index), self._run)
        return part if isinstance(index, slice) else self._first(part, index)

    async def _first(self, part: AsyncWalker[ItemT], index: int) -> ItemT:
        while not part._items:
            if await part._page() is None:
                raise self._walk.no_item(index, part.report)
        return part._items.popleft()

    async def aclose(self) -> None:
        """Cancel what is fetched ahead. The walk can go on nevertheless."""
        await self._ahead.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


class AsyncPages(AsyncIterator["Page[ItemT]"]):
    """The pages of a walk, to be awaited; see `AsyncWalker.pages`."""

    def __init__(self, walker: AsyncWalker[ItemT]) -> None:
        self._walker = walker

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Page[ItemT]:
        async with self._walker._lock:
            page = await self._walker._page()
            self._walker._items.clear()
            if page is None:
                self._walker._end()
                raise StopAsyncIteration
            return page
