"""Read all pages of a list. A page that lacks items is requested again, and reported if it stays short."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from .._wire.arguments import encode
from ..walk.page_fetcher import CallPage, fetch_page
from ..walk.pager import Pager, WalkReport, Window
from .session import PER_PAGE, call_persistently

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow


class Listed(NamedTuple):
    """The items of a list, each once.

    Attributes:
        items: The items.
        problem: Why items are missing; empty if the list is complete.
        is_temporary: Whether a later request may return the missing items.
    """

    items: list[Any]
    problem: str
    is_temporary: bool


class ListReader:
    """Reads a list, one page at a time.

    Args:
        config: The configuration of the client.
        endpoint: The endpoint of the list.
        arguments: The arguments of the calls, without the page arguments.
        per_page: The size of the pages.
        first: The first page to read.
        is_exact: Whether Flickr counts only items that it shows, which is true for lists of the token's own account.
        call: Calls the method for each page.
    """

    def __init__(
        self,
        config: ClientConfig,
        endpoint: Endpoint[Any],
        arguments: Mapping[str, object],
        *,
        per_page: int = PER_PAGE,
        first: int = 1,
        is_exact: bool = False,
        call: CallPage = call_persistently,
    ) -> None:
        self._config = config
        self._endpoint = endpoint
        self._call = call
        encoded = encode(endpoint.method, endpoint.params, arguments)
        self._pager: Final[Pager[Any]] = Pager(endpoint, encoded, per_page, Window((first - 1) * per_page), is_exact=is_exact)
        self._is_exact = is_exact
        self.items: list[Any] = []  # the new items of the last page

    @property
    def report(self) -> WalkReport:
        """The progress of the reader."""
        return self._pager.report

    @property
    def problem(self) -> str:
        """Why items are missing so far; empty if none are missing."""
        missing = self._pager.report.missing if self._is_exact else 0
        return self.shortfall or (f"Flickr counts {missing:,} more than it returned; retry later" if missing else "")

    @property
    def shortfall(self) -> str:
        """Why items that a later request may return are missing; empty if none are missing."""
        return "; ".join(self._pager.report.limits) or self._pager.short_pages.limit

    @property
    def next_page(self) -> int | None:
        """The number of the page to read next; `None` at the end of the list."""
        cursors = self._pager.next_pages(1)
        return int(cursors[0]) if cursors else None

    def read(self) -> Flow[Page[Any]]:
        """Read the next page."""
        (cursor,) = self._pager.next_pages(1)
        arguments = self._pager.page_arguments(cursor)
        page: Page[Any] = yield from fetch_page(self._config, self._endpoint, arguments, self._pager.short_pages, self._call)
        self.items = self._pager.add_page(cursor, page)
        return page


def fetch_pages(
    config: ClientConfig,
    endpoint: Endpoint[Any],
    arguments: Mapping[str, object],
    *,
    per_page: int = PER_PAGE,
    is_exact: bool = False,
) -> Flow[Listed]:
    """Return the items of all pages of a short list; see `ListReader`."""
    reader, items = ListReader(config, endpoint, arguments, per_page=per_page, is_exact=is_exact), list[Any]()
    while reader.next_page is not None:
        yield from reader.read()
        items += reader.items
    return Listed(items, reader.problem, bool(reader.shortfall))
