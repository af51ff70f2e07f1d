"""Iterators over the items and pages of a paged list."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, overload

from .._pipeline.prefetch import AsyncPrefetcher
from ..errors.base import FlickrError
from .walker_base import BaseWalker, PagedQuery

if TYPE_CHECKING:
    from .._model.page import Page
    from .._pipeline.commands import Flow
    from ..types import RawResponse
    from .pager import WalkReport
    from .raw_pages import PageResponses

ItemT = TypeVar("ItemT")


class AsyncWalker(BaseWalker[ItemT], AsyncIterator[ItemT]):
    """An iterator over all items of a paged list, without duplicates. Pages are fetched on demand.

    ::

        async for photo in flickr.walk(tags=["aurora"]):
            print(photo.title)

    A walker iterates over its list once. After an error, the next loop resumes at the page that failed. `await walker[7]` returns
    one item. A slice such as `walker[:25]` is a new walker that fetches only the pages that it needs; `walker[:]` iterates over
    the whole list again.
    """

    # async-only: Python would otherwise treat a class with `__getitem__` as a sequence, and a plain `for` would never end.
    __iter__: ClassVar[None] = None

    def __init__(self, query: PagedQuery[ItemT], run: Callable[[Flow[Page[ItemT]]], Coroutine[Any, Any, Page[ItemT]]]) -> None:
        super().__init__(query)
        self._run = run
        self._prefetcher = AsyncPrefetcher(run, query.prefetch)
        # Concurrent loops may share a walker.
        self._lock = asyncio.Lock()
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        super()._after_fork_in_child()
        self._lock = asyncio.Lock()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ItemT:
        if self._items:  # async-only: threads would race for the last item
            return self._items.popleft()
        async with self._lock:
            while not self._items:
                if await self._fetch_page() is None:
                    self._warn_if_incomplete()
                    raise StopAsyncIteration
            return self._items.popleft()

    async def _fetch_page(self) -> Page[ItemT] | None:
        flows = self._next_flows()
        if not flows:
            return None
        self._prefetcher.prefetch(flows)
        cursor, flow = next(iter(flows.items()))
        try:
            page = await self._prefetcher.result(cursor, flow)
        except FlickrError as error:
            error._shorten_traceback()
            raise
        self._add_page(cursor, page)
        self._prefetcher.prefetch(self._next_flows())
        return page

    def pages(self) -> AsyncPages[ItemT]:
        """Iterate over the remaining pages instead of their items.

        Returns:
            An iterator over the pages as Flickr returns them, with all their fields and with duplicates.
        """
        return AsyncPages(self)

    @overload
    def __getitem__(self, index: int) -> Awaitable[ItemT]: ...
    @overload
    def __getitem__(self, index: slice) -> AsyncWalker[ItemT]: ...
    def __getitem__(self, index: int | slice) -> Awaitable[ItemT] | AsyncWalker[ItemT]:
        part = AsyncWalker(self._query.slice(index), self._run)
        return part if isinstance(index, slice) else self._first(part, index)

    async def _first(self, part: AsyncWalker[ItemT], index: int) -> ItemT:
        while not part._items:
            if await part._fetch_page() is None:
                raise self._query.missing_item(index, part.report)
        return part._items.popleft()

    # sync-only: def __arrow_c_stream__(self, requested_schema: object = None) -> object:
    # sync-only:     """Return the default columns of the remaining items as an Arrow stream, for polars, DuckDB and pandas."""
    # sync-only:     # Few programs need this module, and pyarrow.
    # sync-only:     from ..data.sync_tables import arrow_stream
    # sync-only:
    # sync-only:     items: Any = self
    # sync-only:     return arrow_stream(items).__arrow_c_stream__(requested_schema)

    async def aclose(self) -> None:
        """Stop prefetching. A later loop resumes the walk."""
        await self._prefetcher.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


class AsyncPages(AsyncIterator["Page[ItemT]"]):
    """An iterator over the pages of a walk; see `AsyncWalker.pages`."""

    def __init__(self, walker: AsyncWalker[ItemT]) -> None:
        self._walker = walker

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._walker!r}>"

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Page[ItemT]:
        async with self._walker._lock:
            page = await self._walker._fetch_page()
            self._walker._items.clear()
            if page is None:
                self._walker._warn_if_incomplete()
                raise StopAsyncIteration
            return page


class AsyncRawPages(AsyncIterator["RawResponse[Page[ItemT]]"]):
    """An iterator over the responses of a walk, one for each page; returned by `flickr.raw(flickr.walk)(...)`.

    `parse()` of a response returns the page. If a short page is requested again, the iterator returns only the
    response with the most items.
    """

    def __init__(self, walker: AsyncWalker[ItemT], responses: PageResponses[ItemT]) -> None:
        self._pages = AsyncPages(walker)
        self._walker = walker
        self._responses = responses

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._walker!r}>"

    @property
    def report(self) -> WalkReport:
        """The progress of the walk, and at its end which items are missing and why."""
        return self._walker.report

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> RawResponse[Page[ItemT]]:
        return self._responses.take(await self._pages.__anext__())

    async def aclose(self) -> None:
        """Stop prefetching. A later loop resumes the walk."""
        await self._walker.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
