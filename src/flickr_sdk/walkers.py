"""Walkers: all items of a list that comes in pages, fetched as a loop asks for them."""

from __future__ import annotations

import asyncio
import operator
import threading
import warnings
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, cast, overload

from ._core.decode import frames_of_the_library
from ._core.observe import tell
from ._core.paging import WHOLE, Cursor, Pager, WalkReport, Window, page_size
from ._drivers.ahead import Tasks, Threads
from ._unpicklable import Unpicklable
from ._wire.params import encode
from .errors import ArgumentError, IncompleteWarning, OutOfRange, UsageError

if TYPE_CHECKING:
    from ._core.request import Flow
    from ._endpoint import Endpoint
    from ._model.page import Page

__all__ = ["AsyncPages", "AsyncWalker", "Pages", "Progress", "Walk", "WalkReport", "Walker"]

ItemT = TypeVar("ItemT")
T = TypeVar("T")

Progress = Callable[[WalkReport], object]
"""Is told after each page how far a walk has come."""


@dataclass(frozen=True)
class Walk(Generic[ItemT]):
    """What is to be walked, and how.

    Attributes:
        endpoint: The method.
        arguments: The call's arguments as texts.
        call: Makes the flow of one call.
        asked: How many items the program wants in one page; unset, as many as there can be.
        prefetch: How many pages are fetched at once; with 0, each when it is needed.
        progress: Is told after each page how far the walk has come.
        window: The part of the list.
    """

    endpoint: Endpoint[Page[ItemT]]
    arguments: Mapping[str, str]
    call: Callable[[Endpoint[Page[ItemT]], Mapping[str, str]], Flow[Page[ItemT]]]
    asked: int | None = None
    prefetch: int = 0
    progress: Progress | None = None
    window: Window = WHOLE

    def __post_init__(self) -> None:
        method, prefetch = self.endpoint.method, self.prefetch
        if isinstance(prefetch, bool) or not isinstance(prefetch, int) or prefetch < 0:
            raise ArgumentError(method, "prefetch", f"is {prefetch!r}; give a whole number of pages, 0 for none")
        if self.progress is not None and not callable(self.progress):
            raise ArgumentError(method, "progress", f"is {self.progress!r}; give a function that takes a WalkReport")
        self.pager()

    @classmethod
    def through(cls, endpoint: Endpoint[Page[ItemT]], arguments: Mapping[str, object], **options: Any) -> Walk[ItemT]:
        """Make a walk of a call's arguments, which are written once: what they hold may not be there a second time.

        Args:
            endpoint: The method.
            arguments: The arguments by Flickr's names.
            **options: The other attributes.

        Returns:
            The walk.

        Raises:
            ArgumentError: An argument cannot be used.
        """
        return cls(endpoint, encode(endpoint.method, endpoint.params, arguments), **options)

    def pager(self) -> Pager[ItemT]:
        """Begin at the beginning."""
        size = page_size(self.endpoint, self.arguments, self.asked, self.window)
        return Pager(self.endpoint, self.arguments, size, self.window)

    def part(self, index: object) -> Walk[ItemT]:
        """Give a part of the list.

        Args:
            index: What stands between the brackets: a position or a slice.

        Returns:
            The walk through it.

        Raises:
            OutOfRange: It counts from the end.
            UsageError: It is no position and no slice, or has a step.
        """
        if isinstance(index, slice):
            if index.step not in (None, 1):
                raise UsageError(f"a walk has no steps such as {index.step!r}; take them with itertools.islice")
            start, stop = self._position(index.start or 0), None if index.stop is None else self._position(index.stop)
        else:
            start = self._position(index)
            stop = start + 1
        return replace(self, window=self.window.part(start, stop))

    def _position(self, value: object) -> int:
        try:
            position = operator.index(cast("Any", value))
        except TypeError:
            raise UsageError(f"a walk has positions and slices, not [{value!r}]") from None
        if position < 0:
            raise OutOfRange(
                f"{self.endpoint.method}: [{position}] counts from the end, which a walk does not know; "
                "count from the start, or make a list of all items first"
            )
        return position

    def no_item(self, index: int, report: WalkReport) -> OutOfRange:
        """Make the error for a position behind the end."""
        why = "; ".join(report.limits) or "the list ends before it"
        return OutOfRange(f"{self.endpoint.method}: there is no item [{index}]; {why}")


class _Walker(Unpicklable, Generic[ItemT]):
    """What both walkers share: where the walk is, and what came that nobody took yet."""

    def __init__(self, walk: Walk[ItemT]) -> None:
        self._walk = walk
        self._pager = walk.pager()
        self._items: deque[ItemT] = deque()
        self._warned = False

    def __repr__(self) -> str:
        report = self.report
        return f"<{type(self).__name__} {report.method}: {report.items} items of {report.pages} pages{', done' * report.done}>"

    @property
    def report(self) -> WalkReport:
        """How far the walk has come, and at its end what is missing and why."""
        return self._pager.report

    @property
    def total(self) -> int | None:
        """How many items the whole list has, as Flickr says; `None` before the first page."""
        return self._pager.report.total

    @property
    def duplicates(self) -> int:
        """How many items came again and were left out."""
        return self._pager.report.duplicates

    def __length_hint__(self) -> int:
        left = self._pager.left
        return NotImplemented if left is None else left + len(self._items)

    def _wanted(self) -> dict[Cursor, Callable[[], Flow[Page[ItemT]]]]:
        walk, pager = self._walk, self._pager
        # What fetches ahead must not hold on to the walker, or nobody would notice that its consumer went away.
        return {
            cursor: partial(walk.call, walk.endpoint, pager.arguments(cursor)) for cursor in pager.wanted(max(1, walk.prefetch))
        }

    def _took(self, cursor: Cursor, page: Page[ItemT]) -> None:
        self._items.extend(self._pager.take(cursor, page))
        tell(self._walk.progress, self._pager.report)

    def _end(self) -> None:
        """Say once what Flickr kept back."""
        limits = self._pager.report.limits
        if limits and not self._warned:
            self._warned = True
            message = f"{self._pager.report.method}: items are missing: {'; '.join(limits)}"
            warnings.warn(message, IncompleteWarning, stacklevel=frames_of_the_library())


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
        self._ahead = Threads(run, walk.prefetch)
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
        self._ahead = Tasks(run, walk.prefetch)
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
