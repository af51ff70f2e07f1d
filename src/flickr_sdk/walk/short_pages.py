"""Find pages that lack items although the list continues after them, and request them again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .._method.endpoint import Pagination
from .._pipeline.commands import Sleep
from .._pipeline.events import LOG
from .._pipeline.retry import backoff
from .._utils.number_checks import is_integer

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow

PageT = TypeVar("PageT", bound=Any)

MAX_REPEATS: Final = 3
"""The maximum number of times that a page is requested again, within the retries of the client."""
ENOUGH_CONFIRMED: Final = 3
"""The number of pages confirmed to lack items after which pages that lack no more are not requested again."""


@dataclass(frozen=True)
class ShortPage:
    """A page with fewer items than its page size, although the list continues after it.

    Attributes:
        page: The number of the page.
        items: The number of items on it.
        missing: The number of items that it lacks.
        explained: Whether this is normal: the page is short by at most a tenth each time that it is requested. Flickr also counts
            items that it does not show.
    """

    page: int
    items: int
    missing: int
    explained: bool


def tolerance(size: int) -> int:
    """Return the number of items of a page that Flickr may count but not show."""
    return size // 10


class ShortPages:
    """The short pages of one list, which concurrent flows may share."""

    def __init__(self, endpoint: Endpoint[Any], requested_size: int) -> None:
        self._method = endpoint.method
        self._paging = endpoint.paging or Pagination()
        self._requested_size = requested_size
        self._confirmed: list[int] = []
        self._unsettled: set[int] = set()
        self._found: dict[int, ShortPage] = {}

    @property
    def found(self) -> tuple[ShortPage, ...]:
        """The short pages, in the order of the walk."""
        return tuple(self._found.values())

    @property
    def limit(self) -> str:
        """A sentence about the pages whose shortness is not normal; empty without such pages."""
        pages = [short for short in self._found.values() if not short.explained]
        if not pages:
            return ""
        first, missing = pages[0], sum(short.missing for short in pages)
        counts = f"{first.items:,} of {first.items + first.missing:,} items"
        if len(pages) > 1:
            return f"{len(pages):,} pages lack {missing:,} items, the first is page {first.page} with {counts}; try again later"
        return f"page {first.page} has only {counts}; try again later"

    def add(self, number: int, page: Any) -> None:
        """Record the final version of a page."""
        size, missing = self._missing(number, page)
        if missing:
            explained = number not in self._unsettled and missing <= tolerance(size)
            self._found[number] = ShortPage(number, len(page), missing, explained)

    def fetch(self, config: ClientConfig, number: int, fetch: Callable[[ClientConfig], Flow[PageT]]) -> Flow[PageT]:
        """Fetch a page; repeat the request while the page is short, until two responses agree, and return the longest."""
        page = longest = yield from fetch(config)
        size, missing = self._missing(number, page)
        repeats = min(config.retries.max_retries, MAX_REPEATS)
        for repeat in range(1, repeats + 1):
            if not missing or (len(self._confirmed) >= ENOUGH_CONFIRMED and missing <= max(self._confirmed)):
                return longest
            delay = backoff(config, repeat)
            LOG.info(
                "%s: page %d lacks %d of %d items, requesting it again in %.2f s", self._method, number, missing, size, delay
            )
            yield Sleep(delay)
            before, page = missing, (yield from fetch(_without_cached_responses(config)))
            size, missing = self._missing(number, page)
            if len(page) >= len(longest):
                longest = page
            if missing == before:
                self._confirmed.append(missing)
                return longest
        if missing and repeats:
            self._unsettled.add(number)
        return longest

    def _missing(self, number: int, page: Any) -> tuple[int, int]:
        """Return the size of a full page, and how many items a page lacks; 0 for the last page, or if the counts are unusable."""
        paging = self._paging
        counts = getattr(page, paging.info_field, None) or page if paging.info_field else page
        total, pages = count(counts.total), count(counts.pages)
        if paging.untrusted_totals or paging.short_pages or (total is None and pages is None):
            return 0, 0
        for size in (count(counts.per_page), self._requested_size):
            # A wrong page size shows in the number of pages, which Flickr's examples of discussion lists round down.
            if size and (total is None or pages is None or pages in (total // size, -(-total // size))):
                break
        else:
            return 0, 0
        if number >= max(pages or 0, -(-(total or 0) // size)):
            return size, 0
        expected = size if paging.max_items is None else min(size, paging.max_items - (number - 1) * size)
        return size, max(0, expected - len(page))


def count(value: object) -> int | None:
    """Return a count; `None` if the response contains another type."""
    return value if is_integer(value, 0) else None


def _without_cached_responses(config: ClientConfig) -> ClientConfig:
    return config if config.cache is None else config.replace(cache=config.cache.refreshed())
