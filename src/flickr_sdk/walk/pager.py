"""Decide, without I/O, which page to fetch next, which items are new, and where a paged list ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from .._method.endpoint import Pagination
from .._pipeline.short_pages import ShortPage, ShortPages, count, identity, tolerance
from .._utils.number_checks import is_integer
from ..errors.base import ArgumentError

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .._model.page import Page

ItemT = TypeVar("ItemT")

Cursor = int | str
"""Identifies a page: its number, or the continuation that leads to it."""

LAST_PAGE: Final = 10_000
"""Flickr returns this page for all higher page numbers."""
FIRST_CONTINUATION: Final = "0"
NO_CONTINUATION: Final = (None, "", "-1")
MAX_STALE_PAGES: Final = 3
"""The number of consecutive pages without new items that ends a list with an unknown number of pages."""
MAX_STALE_KNOWN_PAGES: Final = 10
"""The same for lists that report their number of pages. Some of their pages are empty or repeated while photos are hidden or
uploaded."""
MIN_REPEATED_ITEMS: Final = 10
"""The number of items from which two equal pages are not a coincidence."""


@dataclass(frozen=True)
class WalkReport:
    """The progress of a walk.

    Attributes:
        method: The API method, such as `flickr.photos.search`.
        items: The number of items received, without duplicates.
        pages: The number of pages received.
        duplicates: The number of repeated items that were left out.
        total: The number of items that the latest page reports for the whole list; `None` if it is unknown, or known to be wrong.
        done: Whether the walk has ended, even if items are missing.
        limits: Why items are missing at the end, one sentence for each reason; empty if Flickr cut nothing off.
        short_pages: The pages that lacked items although the list continued, even after they were requested again.
    """

    method: str
    items: int = 0
    pages: int = 0
    duplicates: int = 0
    total: int | None = None
    done: bool = False
    limits: tuple[str, ...] = ()
    _expected: int | None = field(default=None, repr=False)
    short_pages: tuple[ShortPage, ...] = ()

    @property
    def missing(self) -> int:
        """The number of items that Flickr counted but did not return; 0 until the walk is done.

        If the list became shorter during the walk, the items that it had before count.

        Most long lists lack a few items, because Flickr also counts photos that it does not show.
        """
        if not self.done:
            return 0
        lacking = sum(short.missing for short in self.short_pages)
        return lacking if self._expected is None else max(0, self._expected - self.items)


@dataclass(frozen=True)
class Window:
    """The positions of a list from `start` up to, but not including, `stop`; without `stop`, up to the end."""

    start: int = 0
    stop: int | None = None

    @property
    def length(self) -> int | None:
        """The maximum number of items; `None` if unlimited."""
        return None if self.stop is None else max(0, self.stop - self.start)

    def slice(self, start: int, stop: int | None) -> Window:
        """Return a window of this window. Positions count from the start of this one."""
        ends = [end for end in (self.stop, None if stop is None else self.start + stop) if end is not None]
        return Window(self.start + start, min(ends, default=None))


WHOLE: Final = Window()


def page_size(endpoint: Endpoint[Any], arguments: Mapping[str, object], per_page: int | None, window: Window) -> int:
    """Return the page size to request: `per_page`, or what the window needs, within the maximum of the method."""
    if per_page is not None and not is_integer(per_page, 1):
        raise ArgumentError(endpoint.method, "per_page", f"is {per_page!r}; pass an integer above 0")
    paging = endpoint.paging or Pagination()
    largest = paging.max_per_page
    if paging.max_per_page_with and any(name in arguments for name in paging.max_per_page_with[1]):
        largest = paging.max_per_page_with[0]
    return max(1, min(per_page or window.stop or largest, largest))


class Pager(Generic[ItemT]):
    """The state of one walk through a window of a list. `arguments` must already be encoded; `total` was counted before.

    `is_exact` is described in `ShortPages`.
    """

    def __init__(
        self,
        endpoint: Endpoint[Page[ItemT]],
        arguments: Mapping[str, str],
        per_page: int,
        window: Window = WHOLE,
        total: int | None = None,
        *,
        is_exact: bool = False,
    ) -> None:
        self._method = endpoint.method
        self._paging = endpoint.paging or Pagination()
        self._arguments = arguments
        first = window.start // per_page + 1
        self.short_pages: ShortPages = ShortPages(endpoint, per_page, first, total, is_exact=is_exact)
        self._requested_size = self._page_size = per_page
        self._requested_window = window
        # After the last item that Flickr returns, the list repeats items that this walk may not have seen.
        self._window = Window(0, self._paging.max_items).slice(window.start, window.stop)
        self._position = 0
        self._last_page: int | None = None
        self._most_pages = 0
        self._seen: set[object] = set()
        self._fetched: set[Cursor] = set()
        self._previous_keys: list[object] = []
        self._stale_pages = 0
        self._items = self._pages = self._duplicates = 0
        self._total: int | None = None
        self._is_counted = total is not None
        self._largest_total = self._latest_total = 0
        self._limits: list[str] = []
        continues = bool(self._paging.continuation) and self._paging.continuation in arguments
        self._next: Cursor | None = FIRST_CONTINUATION if continues else window.start // per_page + 1
        if self._window.length == 0 or (isinstance(self._next, int) and self._next > LAST_PAGE):
            self._next = None
            self._report_limits(None)

    @property
    def report(self) -> WalkReport:
        """The progress of the walk."""
        done, limits, short = self._next is None, tuple(self._limits), self.short_pages
        largest, latest = self._largest_total, self._latest_total
        total = largest if latest < largest else self._total
        expected = self._expected(self._requested_window, total) if done and total is not None else None
        # The items of a short page may have moved to other pages.
        complete = expected is not None and self._items >= expected and self._requested_window == WHOLE
        if not limits and latest < largest and expected is not None and self._items < expected:
            fall = f"the total fell from {largest:,} to {latest:,} during the walk, so items may have been skipped"
            limits = (f"{fall}; if your loop removes items, make a list of all items first",)
        elif done and short.limit and not complete:
            limits += (short.limit,)
        lost = 0 if expected is None else min(self._duplicates, expected - self._items)
        if not limits and lost > max(MIN_REPEATED_ITEMS, tolerance(self._page_size)):
            limits = (f"Flickr returned {self._duplicates:,} items twice instead of others; retry later",)
        return WalkReport(
            self._method, self._items, self._pages, self._duplicates, self._total, done, limits, expected, short.found
        )

    @property
    def remaining(self) -> int | None:
        """The number of items to come; `None` if it is unknown."""
        expected = 0 if self._next is None else self._expected(self._window, self._total)
        return None if expected is None else max(0, expected - self._items)

    def _expected(self, window: Window, total: int | None) -> int | None:
        """Return the number of items that a window of a list of `total` items should contain."""
        if total is None:
            return None if self._requested_window.stop is None else window.length
        return Window(0, total).slice(window.start, window.stop).length

    def next_pages(self, limit: int) -> list[Cursor]:
        """Return up to `limit` pages to fetch, beginning with the one that `add_page` expects next.

        While the end of the list is unknown, some of them may be beyond it.
        """
        if self._next is None:
            return []
        if isinstance(self._next, str):
            return [self._next]
        last = self._max_page if self._last_page is None else self._last_page
        if self._window.stop is not None:
            last = min(last, max(self._next, (self._window.stop - 1) // self._page_size + 1))
        return list(range(self._next, min(last + 1, self._next + limit)))

    @property
    def _max_page(self) -> int:
        """The last page that Flickr returns, regardless of the number of pages that it reports."""
        return min(LAST_PAGE, -(-self._paging.max_items // self._page_size) if self._paging.max_items else LAST_PAGE)

    def page_arguments(self, cursor: Cursor) -> dict[str, str]:
        """Return the arguments of the call that fetches a page."""
        which = {"continuation": cursor} if isinstance(cursor, str) else {"page": str(cursor)}
        return {**self._arguments, "per_page": str(self._requested_size), **which}

    def add_page(self, cursor: Cursor, page: Page[ItemT]) -> list[ItemT]:
        """Record the next page, and return its items that are new and inside the window."""
        self._pages += 1
        counts = getattr(page, self._paging.info_field, None) or page if self._paging.info_field else page
        pages = self._read_counts(counts)
        keys = [identity(self._paging, item) for item in page]
        known = len(self._seen)
        items = self._new_items(cursor, page, keys)
        new = len(self._seen) - known
        if isinstance(cursor, int):
            is_short = self.short_pages.add(cursor, page)
            pages = self._checked_pages(cursor, pages, new, is_empty=is_short and not keys)
        self._fetched.add(cursor)
        self._next = self._following(cursor, counts, pages, len(keys))
        self._stop_on_repeats(cursor, keys, new=new)
        self._previous_keys = keys
        length = self._window.length
        if length is not None and self._items + len(items) >= length:
            items = items[: length - self._items]
            self._next = None
            self._limits.clear()
        if self._next is None:
            self._report_limits(pages)
        self._items += len(items)
        return items

    def _read_counts(self, counts: Any) -> int | None:
        """Update the total and the page size, and return the number of pages, if Flickr reports it."""
        if self._paging.untrusted_totals:
            return None
        total, pages = count(counts.total), count(counts.pages)
        self._total = self._total if total is None else total
        self._compare_totals(total or 0)
        # Flickr may use a smaller page size than requested. A last page may report its own length.
        size = count(counts.per_page)
        if size and self._total is not None and pages == -(-self._total // size):
            self._page_size = min(self._page_size, size)
        # Flickr's examples of discussion lists leave out a last page that is not full: 2 pages for 8 replies, 3 per page.
        return pages if pages is None or self._total is None else max(pages, -(-self._total // self._page_size))

    def _compare_totals(self, total: int) -> None:
        """Record the total of the next page. It falls if the list loses items, for example those that this walk returned."""
        if self._is_counted or not total:  # an empty page may report a total of 0
            return
        # A total that falls by more than the items returned so far was wrong before.
        if not 0 <= self._largest_total - total <= len(self._seen):
            self._largest_total = total
        self._latest_total = total

    def _checked_pages(self, page: int, pages: int | None, new: int, *, is_empty: bool) -> int | None:
        """Return the number of pages that is consistent with the items of a page; `None` if it is unknown."""
        if is_empty:  # The page should have items, so its counts do not end the list.
            return self._most_pages or pages
        if not new:
            return pages
        if pages is not None and (page > pages or (self._total is not None and len(self._seen) > self._total)):
            self._total = pages = None
        # A list may seem to become shorter while it is fetched. Its next page shows whether it has ended.
        self._most_pages = max(self._most_pages, pages or 0)
        return self._most_pages or None

    def _new_items(self, cursor: Cursor, page: Page[ItemT], keys: Sequence[object]) -> list[ItemT]:
        """Return the items that were not seen before and do not lie before the window."""
        if isinstance(cursor, int):
            self._position = (cursor - 1) * self._page_size
        items: list[ItemT] = []
        for item, key in zip(page, keys, strict=True):
            if key in self._seen:
                self._duplicates += 1
            elif self._position >= self._window.start:
                items.append(item)
            self._seen.add(key)
            self._position += 1
        return items

    def _following(self, cursor: Cursor, counts: Any, pages: int | None, length: int) -> Cursor | None:
        """Return the page after a page of the given length; `None` at the end of the list."""
        more = getattr(counts, "has_next_page", None)
        continuation = getattr(counts, "continuation", None)
        if isinstance(cursor, str) or (pages is None and more is None and continuation is not None):
            if continuation in self._fetched:
                self._limits.append(f"Flickr returned the continuation {continuation!r} twice, so the next page is unknown")
                return None
            return None if continuation in NO_CONTINUATION else str(continuation)
        if pages is not None:
            self._last_page = min(pages, self._max_page)
            # If the pages are smaller than requested, the window begins on a later page.
            following = max(cursor + 1, self._window.start // self._page_size + 1)
            return following if following <= self._last_page else None
        full = length >= min(count(counts.per_page) or self._page_size, self._page_size)
        return cursor + 1 if (full if more is None else more) and cursor < LAST_PAGE else None

    def _stop_on_repeats(self, cursor: Cursor, keys: Sequence[object], new: int) -> None:
        """End the walk if the list only repeats itself."""
        self._stale_pages = 0 if new else self._stale_pages + 1
        if self._next is None:
            return
        if not new and len(keys) >= MIN_REPEATED_ITEMS and keys == self._previous_keys:
            repeated = f"page {cursor} repeats the previous page"
        elif self._stale_pages >= (MAX_STALE_PAGES if self._last_page is None else MAX_STALE_KNOWN_PAGES):
            repeated = f"the last {self._stale_pages} pages, up to page {cursor}, contained no new items"
        else:
            return
        self._next = None
        # Without trusted totals, a repeated page is the only sign that the last full page was the last one.
        if not self._paging.untrusted_totals:
            self._limits.append(f"{repeated}, so Flickr returns no more of this list")

    def _report_limits(self, pages: int | None) -> None:
        """Add the limit of Flickr that cuts off the requested window, if one does."""
        most, stop = self._paging.max_items, self._requested_window.stop
        expected = self._expected(Window(0, stop), self._total)
        unknown = expected is None and (not self._pages or (most is not None and self._position >= most))
        if most is not None and (most < expected if expected is not None else unknown and (stop is None or stop > most)):
            items = "items of this list" if self._total is None else f"of {self._total:,} items"
            self._limits.append(f"Flickr returns only the first {most:,} {items}; narrow the search or use harvest()")
        elif (pages or 0) > LAST_PAGE and (stop is None or stop > LAST_PAGE * self._page_size):
            self._limits.append(f"Flickr returns only {LAST_PAGE:,} of {pages:,} pages; increase per_page")
