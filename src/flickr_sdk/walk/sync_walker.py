# Derived from flickr_sdk.walk.async_walker by codegen. Do not edit.
"""Iterators over the items and pages of a paged list."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Self, TypeVar, overload

from .._pipeline.prefetch import Prefetcher
from ..errors.base import FlickrError
from .walker_base import BaseWalker, PagedQuery

if TYPE_CHECKING:
    from .._model.page import Page
    from .._pipeline.commands import Flow
    from ..types import RawResponse
    from .pager import WalkReport
    from .raw_pages import PageResponses

ItemT = TypeVar("ItemT")


class Walker(BaseWalker[ItemT], Iterator[ItemT]):
    """An iterator over all items of a paged list, without duplicates. Pages are fetched on demand.

    ::

        for photo in flickr.walk(tags=["aurora"]):
            print(photo.title)

    A walker iterates over its list once. After an error, the next loop resumes at the page that failed. `walker[7]` returns
    one item. A slice such as `walker[:25]` is a new walker that fetches only the pages that it needs; `walker[:]` iterates over
    the whole list again.
    """

    def __init__(self, query: PagedQuery[ItemT], run: Callable[[Flow[Page[ItemT]]], Page[ItemT]]) -> None:
        super().__init__(query)
        self._run = run
        self._prefetcher = Prefetcher(run, query.prefetch)
        # Concurrent loops may share a walker.
        self._lock = threading.RLock()
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        super()._after_fork_in_child()
        self._lock = threading.RLock()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ItemT:
        with self._lock:
            while not self._items:
                if self._fetch_page() is None:
                    self._warn_if_incomplete()
                    raise StopIteration
            return self._items.popleft()

    def _fetch_page(self) -> Page[ItemT] | None:
        flows = self._next_flows()
        if not flows:
            return None
        self._prefetcher.prefetch(flows)
        cursor, flow = next(iter(flows.items()))
        try:
            page = self._prefetcher.result(cursor, flow)
        except FlickrError as error:
            error._shorten_traceback()
            raise
        self._add_page(cursor, page)
        self._prefetcher.prefetch(self._next_flows())
        return page

    def pages(self) -> Pages[ItemT]:
        """Iterate over the remaining pages instead of their items.

        Returns:
            An iterator over the pages as Flickr returns them, with all their fields and with duplicates.
        """
        return Pages(self)

    @overload
    def __getitem__(self, index: int) -> ItemT: ...
    @overload
    def __getitem__(self, index: slice) -> Walker[ItemT]: ...
    def __getitem__(self, index: int | slice) -> ItemT | Walker[ItemT]:
        part = Walker(self._query.slice(index), self._run)
        return part if isinstance(index, slice) else self._first(part, index)

    def _first(self, part: Walker[ItemT], index: int) -> ItemT:
        while not part._items:
            if part._fetch_page() is None:
                raise self._query.missing_item(index, part.report)
        return part._items.popleft()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return the default columns of the remaining items as an Arrow stream, for polars, DuckDB and pandas."""
        # Few programs need this module, and pyarrow.
        from ..data.sync_tables import arrow_stream

        items: Any = self
        return arrow_stream(items).__arrow_c_stream__(requested_schema)

    def close(self) -> None:
        """Stop prefetching. A later loop resumes the walk."""
        self._prefetcher.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Pages(Iterator["Page[ItemT]"]):
    """An iterator over the pages of a walk; see `Walker.pages`."""

    def __init__(self, walker: Walker[ItemT]) -> None:
        self._walker = walker

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._walker!r}>"

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Page[ItemT]:
        with self._walker._lock:
            page = self._walker._fetch_page()
            self._walker._items.clear()
            if page is None:
                self._walker._warn_if_incomplete()
                raise StopIteration
            return page


class RawPages(Iterator["RawResponse[Page[ItemT]]"]):
    """An iterator over the responses of a walk, one for each page; returned by `flickr.raw(flickr.walk)(...)`.

    `parse()` of a response returns the page. If a short page is requested again, the iterator returns only the
    response with the most items.
    """

    def __init__(self, walker: Walker[ItemT], responses: PageResponses[ItemT]) -> None:
        self._pages = Pages(walker)
        self._walker = walker
        self._responses = responses

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._walker!r}>"

    @property
    def report(self) -> WalkReport:
        """The progress of the walk, and at its end which items are missing and why."""
        return self._walker.report

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> RawResponse[Page[ItemT]]:
        return self._responses.take(self._pages.__next__())

    def close(self) -> None:
        """Stop prefetching. A later loop resumes the walk."""
        self._walker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
