"""Find pages that lack items, by their own counts or those of the pages before, and request them again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .._method.endpoint import Pagination
from .._utils.number_checks import is_integer
from .commands import Sleep
from .events import LOG
from .retry import backoff

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .call import ClientConfig
    from .commands import Flow

PageT = TypeVar("PageT", bound=Any)

MAX_REPEATS: Final = 3
"""The maximum number of times that a page is requested again, within the retries of the client."""
ENOUGH_CONFIRMED: Final = 3
"""After this number of confirmed short pages, pages that lack no more items than those are not requested again."""


@dataclass(frozen=True)
class ShortPage:
    """A page with fewer items than it should have by its own counts, or by those of the page before.

    Attributes:
        page: The number of the page.
        items: The number of items on it.
        missing: The number of items that it lacks.
        explained: Whether this is normal: the page lacks a single item or at most a tenth of its items, the same each time that
            it is requested. Flickr also counts items that it does not show.
    """

    page: int
    items: int
    missing: int
    explained: bool


def tolerance(expected: int) -> int:
    """Return how many of the expected items of a page Flickr may count but not show."""
    return expected // 10


def identity(paging: Pagination, item: object) -> object:
    """Return the identity of an item: its key fields, or all of its fields if it lacks them."""
    # Most lists have one key field and may have many thousand items: a tuple for each would double the memory.
    values = [getattr(item, name, None) for name in paging.key]
    key = values[0] if len(values) == 1 else tuple(values)
    if values[0] is None:
        return repr(item)
    try:
        hash(key)
    except TypeError:  # drift can make a key field a list or an object
        return repr(item)
    return key


@dataclass(frozen=True)
class ListCounts:
    """The size of the pages of a list, and its known length: the number of items, or of pages."""

    size: int
    total: int | None
    pages: int | None

    def lacking(self, number: int, length: int, max_items: int | None, *, is_exact: bool) -> tuple[int, int]:
        """Return how many items a page lacks and should have. A last page may lack items that Flickr hides."""
        if self.total is None:
            end, is_last = (self.pages or 0) * self.size, number >= (self.pages or 0)
            if is_last:
                return 0, length
        else:
            end, is_last = self.total, number * self.size >= self.total
        end = end if max_items is None else min(end, max_items)
        expected = max(0, min(self.size, end - (number - 1) * self.size))
        missing = max(0, expected - length)
        return (0 if is_last and not is_exact and missing <= tolerance(expected) else missing), expected


class ShortPages:
    """The short pages of one list, which concurrent flows may share.

    Args:
        endpoint: The endpoint of the list.
        requested_size: The page size that is requested.
        first: The first page that is requested.
        total: The number of items that Flickr has counted before; `None` if it is unknown.
        is_exact: Whether Flickr counts only items that it shows, so that a last page that lacks a few is requested again too.
    """

    def __init__(
        self, endpoint: Endpoint[Any], requested_size: int, first: int = 1, total: int | None = None, *, is_exact: bool = False
    ) -> None:
        self._method = endpoint.method
        self._paging = endpoint.paging or Pagination()
        self._requested_size = requested_size
        self._first = first
        self._total = total
        self._is_exact = is_exact
        self._known: ListCounts | None = None  # the counts of the last page with items
        self._confirmed: list[int] = []
        self._unsettled: set[int] = set()
        self._found: dict[int, ShortPage] = {}

    @property
    def found(self) -> tuple[ShortPage, ...]:
        """The short pages, in the order of the walk."""
        return tuple(self._found.values())

    @property
    def limit(self) -> str:
        """The problem with unexplained short pages, for a warning; empty without such pages."""
        pages = [short for short in self._found.values() if not short.explained]
        if not pages:
            return ""
        first, missing = pages[0], sum(short.missing for short in pages)
        counts = f"{first.items:,} of {first.items + first.missing:,} items"
        if len(pages) > 1:
            return f"{len(pages):,} pages lack {missing:,} items, the first is page {first.page} with {counts}; retry later"
        return f"page {first.page} has only {counts}; retry later"

    def add(self, number: int, page: Any) -> bool:
        """Record the final version of a page, and return whether it is short."""
        expected, missing = self._missing(number, page)
        if missing and not self._paging.untrusted_totals:
            single = int(len(page) > 0 and not self._is_exact)  # even short lists may lack an item
            explained = number not in self._unsettled and missing <= max(single, tolerance(expected))
            self._found[number] = ShortPage(number, len(page), missing, explained)
        self._remember(page)
        return bool(missing) and not self._paging.untrusted_totals

    def fetch(self, config: ClientConfig, number: int, fetch: Callable[[ClientConfig], Flow[PageT]]) -> Flow[PageT]:
        """Fetch a page; repeat the request while the page is short, until two responses agree, and return the longest."""
        page = longest = yield from fetch(config)
        repeats = min(config.retries.max_retries, MAX_REPEATS)
        for repeat in range(1, repeats + 1):
            if not self._is_doubtful(number, page):
                return self._settled(number, page)
            delay = backoff(config, repeat)
            LOG.info("%s: page %d may lack items, requesting it again in %.2f s", self._method, number, delay)
            yield Sleep(delay)
            if not self._is_doubtful(number, page):  # the counts of a page that arrived meanwhile explain this one
                return self._settled(number, page)
            before, page = page, (yield from fetch(_without_cached_responses(config)))
            if len(page) >= len(longest):
                longest = page
            missing = self._missing(number, page)[1]
            if missing and self._identities(page) == self._identities(before):
                self._confirmed.append(missing)
                return longest
        if repeats and self._is_doubtful(number, page):
            self._unsettled.add(number)
        return longest

    def _settled(self, number: int, page: PageT) -> PageT:
        if number == self._first and self._known is None:
            self._remember(page)
        return page

    def _remember(self, page: Any) -> None:
        if page:
            self._known = self._counts(page) or self._known

    def _is_doubtful(self, number: int, page: Any) -> bool:
        """Whether a page may lack items that another request returns."""
        missing = self._missing(number, page)[1]
        if not missing and self._known is None and number > self._first:
            # A prefetched page, which came before the first one: its counts can be as wrong as its items.
            missing = 0 if self._counts(page) is None else max(0, self._requested_size - len(page))
        return bool(missing) and not (len(self._confirmed) >= ENOUGH_CONFIRMED and missing <= max(self._confirmed))

    def _identities(self, page: Any) -> set[object]:
        return {identity(self._paging, item) for item in page}

    def _missing(self, number: int, page: Any) -> tuple[int, int]:
        """Return how many items a page should have, and how many it lacks; 0 if the counts are unusable."""
        own, known = self._counts(page), self._known
        if self._paging.untrusted_totals:
            # A page that is not full ends the list, so make sure that it lacks no items.
            size = min(self._requested_size, count(page.per_page) or self._requested_size)
            return size, max(0, size - len(page)) if page else 0
        if own is None:
            return 0, 0
        if known is None and self._total is not None:
            known = ListCounts(own.size, self._total, None)
        each = [counts for counts in (own, known) if counts is not None]
        most = self._paging.max_items
        missing, expected = max(counts.lacking(number, len(page), most, is_exact=self._is_exact) for counts in each)
        return expected, missing

    def _counts(self, page: Any) -> ListCounts | None:
        """Return the counts of a page; `None` if they are unusable."""
        paging = self._paging
        counts = getattr(page, paging.info_field, None) or page if paging.info_field else page
        total, pages = count(counts.total), count(counts.pages)
        if paging.untrusted_totals or paging.short_pages or (total is None and pages is None):
            return None
        for size in (count(counts.per_page), self._requested_size):
            # A wrong page size shows in the number of pages, which Flickr's examples of discussion lists round down.
            if size and (total is None or pages is None or pages in (total // size, -(-total // size))):
                return ListCounts(size, total, pages)
        return None


def count(value: object) -> int | None:
    """Return a count; `None` if the response contains another type."""
    return value if is_integer(value, 0) else None


def _without_cached_responses(config: ClientConfig) -> ClientConfig:
    return config if config.cache is None else config.replace(cache=config.cache.refreshed())
