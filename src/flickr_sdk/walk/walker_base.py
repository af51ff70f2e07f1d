"""The parts of a walker that need no I/O."""

from __future__ import annotations

import operator
import warnings
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from .._pipeline.api_call import call_method
from .._pipeline.events import call_hook
from .._utils.close_names import NamesClose
from .._utils.fork import ForkAware
from .._utils.number_checks import is_integer
from .._utils.stack_level import library_stack_level
from .._utils.unpicklable import Unpicklable
from .._wire.arguments import encode, urls_to_look_up
from .._wire.known_values import warn_unknown_values
from ..errors.base import ArgumentError, OutOfRange, UsageError
from ..errors.state_errors import IncompleteWarning
from .extras import already_read, item_model, with_extras
from .page_fetcher import CallPage, fetch_page
from .pager import WHOLE, Cursor, Pager, WalkReport, Window, page_size

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .._model.base import FlickrModel
    from .._model.page import Page
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow

ItemT = TypeVar("ItemT")
WalkProgressCallback = Callable[[WalkReport], object]
"""A callback that is called with a `WalkReport` after each page."""


@dataclass(frozen=True)
class PagedQuery(Generic[ItemT]):
    """The call that a walker repeats for each page, and its options."""

    endpoint: Endpoint[Page[ItemT]]
    arguments: Mapping[str, str]
    config: ClientConfig
    per_page: int | None = None
    prefetch: int = 0
    progress: WalkProgressCallback | None = None
    window: Window = WHOLE
    call: CallPage = call_method
    ids: dict[str, str] = field(default_factory=dict)  # by URL, after the lookup

    def __post_init__(self) -> None:
        method = self.endpoint.method
        if not is_integer(self.prefetch, 0):
            raise ArgumentError(method, "prefetch", f"is {self.prefetch!r}; pass the number of pages as an integer, or 0")
        if self.progress is not None and not callable(self.progress):
            raise ArgumentError(method, "progress", f"is {self.progress!r}; pass a callable that takes a WalkReport")
        self.pager()

    @classmethod
    def create(cls, endpoint: Endpoint[Page[ItemT]], arguments: Mapping[str, object], **options: Any) -> PagedQuery[ItemT]:
        """Encode the arguments once for all pages, because an argument may be an iterator."""
        encoded = encode(endpoint.method, endpoint.params, arguments)
        warn_unknown_values(endpoint.method, endpoint.params, encoded)
        return cls(endpoint, encoded, **options)

    def pager(self) -> Pager[ItemT]:
        """Return a pager at the start of the window."""
        size = page_size(self.endpoint, self.arguments, self.per_page, self.window)
        return Pager(self.endpoint, self.arguments, size, self.window)

    @property
    def concurrent_pages(self) -> int:
        """The number of pages to fetch at a time. The first one looks up the ids of URLs."""
        is_known = self.ids or not urls_to_look_up(self.endpoint.params, self.arguments)
        return max(1, self.prefetch) if is_known else 1

    def slice(self, index: object) -> PagedQuery[ItemT]:
        """Return the query for a position or a slice."""
        if isinstance(index, slice):
            if index.step not in (None, 1):
                raise UsageError(f"a walk does not support the step {index.step!r}; use itertools.islice")
            start, stop = self._position(index.start or 0), None if index.stop is None else self._position(index.stop)
        else:
            start = self._position(index)
            stop = start + 1
        return replace(self, window=self.window.slice(start, stop))

    def _position(self, value: object) -> int:
        try:
            position = operator.index(cast("Any", value))
        except TypeError:
            raise UsageError(f"a walk does not support the index [{value!r}]; use an integer or a slice") from None
        if position < 0:
            raise OutOfRange(
                f"{self.endpoint.method}: [{position}] counts from the end, which is unknown; "
                "count from the start, or make a list of all items first"
            )
        return position

    def missing_item(self, index: int, report: WalkReport) -> OutOfRange:
        """Return the error for a position beyond the end."""
        reason = "; ".join(report.limits) or "the list ends before it"
        return OutOfRange(f"{self.endpoint.method}: item [{index}] does not exist; {reason}")


class BaseWalker(ForkAware, NamesClose, Unpicklable, Generic[ItemT]):
    """The state of a walker: its position, and the items that were received but not returned yet."""

    def __init__(self, query: PagedQuery[ItemT]) -> None:
        self._query = query
        self._pager = query.pager()
        self._items: deque[ItemT] = deque()
        self._warned = False

    def __repr__(self) -> str:
        report = self.report
        return f"<{type(self).__name__} {report.method}: {report.items} items of {report.pages} pages{', done' * report.done}>"

    @property
    def report(self) -> WalkReport:
        """The progress of the walk, and at its end which items are missing and why."""
        return self._pager.report

    @property
    def total(self) -> int | None:
        """The number of items that Flickr reports for the whole list; `None` before the first page."""
        return self._pager.report.total

    @property
    def duplicates(self) -> int:
        """The number of repeated items that were left out."""
        return self._pager.report.duplicates

    @property
    def __item_model__(self) -> type[FlickrModel] | None:
        """The model of the items, for tables; `None` if the items are strings."""
        return item_model(self._query.endpoint)

    def __require_unread__(self) -> None:
        """Raise `UsageError` if the walk has started: a table would lack its first items."""
        if self._pager.report.pages:
            raise already_read(self, "pass walk[:], which starts again, or read the walk once, into a table or a file")

    def __request_extras__(self, extras: Sequence[str]) -> None:
        """Request the extras that the columns of a table need."""
        arguments = with_extras(self._query.endpoint, self._query.arguments, extras)
        if arguments == self._query.arguments:
            return
        self._query = replace(self._query, arguments=arguments)
        self._pager = self._query.pager()

    def __length_hint__(self) -> int:
        remaining = self._pager.remaining
        return NotImplemented if remaining is None else remaining + len(self._items)

    def _next_flows(self) -> dict[Cursor, Callable[[], Flow[Page[ItemT]]]]:
        """Return a factory of the flow for each page to fetch, the next page first."""
        query, pager = self._query, self._pager
        # The factories do not reference the walker: prefetching has to stop when it is garbage-collected.
        return {
            cursor: partial(
                fetch_page, query.config, query.endpoint, pager.page_arguments(cursor), pager.short_pages, query.call, query.ids
            )
            for cursor in pager.next_pages(query.concurrent_pages)
        }

    def _add_page(self, cursor: Cursor, page: Page[ItemT]) -> None:
        self._items.extend(self._pager.add_page(cursor, page))
        call_hook(self._query.progress, self._pager.report)

    def _warn_if_incomplete(self) -> None:
        limits = self._pager.report.limits
        if limits and not self._warned:
            self._warned = True
            message = f"{self._pager.report.method}: items are missing: {'; '.join(limits)}"
            warnings.warn(message, IncompleteWarning, stacklevel=library_stack_level())
