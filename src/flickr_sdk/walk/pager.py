"""Walking through a list that comes in pages: which page is wanted next, which items are new, and where the list ends.

The lists of Flickr end in many ways: some tell their number of pages, some only whether there is another, some hand out a token.
Some end before their total, by giving the same answer again and again. A `Pager` knows all that and does no I/O: a walker asks
it what is `wanted`, fetches that, and lets it `take` what came.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from .._method.endpoint import Paging
from ..errors.base import ArgumentError

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .._model.page import Page

__all__ = ["WHOLE", "Cursor", "Pager", "WalkReport", "Window", "page_size"]

ItemT = TypeVar("ItemT")

Cursor = int | str
"""What names a page: its number, or the continuation that leads to it."""

LAST_PAGE: Final = 10_000
"""Flickr answers later pages with this one."""
FIRST_CONTINUATION: Final = "0"
NO_CONTINUATION: Final = (None, "", "-1")
STALE: Final = 3
"""After how many pages without a new item a list has come to its end that does not tell how many pages it has."""
STALE_OF_KNOWN: Final = 10
"""The same for lists that do; their pages may be empty or repeat items, as photos are hidden or uploaded meanwhile."""
SAME: Final = 10
"""From how many items on two equal pages are no coincidence."""


@dataclass(frozen=True)
class WalkReport:
    """How far a walk has come.

    Attributes:
        method: The method that is walked.
        items: How many items it has given, each once.
        pages: How many pages have been answered.
        duplicates: How many items came again and were left out.
        total: How many items there are, as Flickr says; `None` where it says nothing, or nothing yet.
        done: Whether the walk has come to its end.
        limits: Why items are missing at the end, one sentence each; empty where none are cut off.
    """

    method: str
    items: int = 0
    pages: int = 0
    duplicates: int = 0
    total: int | None = None
    done: bool = False
    limits: tuple[str, ...] = ()
    _expected: int | None = None

    @property
    def missing(self) -> int:
        """How many items of the total did not come, known at the end.

        A few are missing from most long lists: Flickr counts photos that it does not show.
        """
        return max(0, (self._expected or 0) - self.items) if self.done else 0


@dataclass(frozen=True)
class Window:
    """The part of a list that is walked.

    Attributes:
        start: The position of the first item, from 0.
        stop: The position behind the last; `None` for the end of the list.
    """

    start: int = 0
    stop: int | None = None

    @property
    def length(self) -> int | None:
        """How many items it holds at most."""
        return None if self.stop is None else max(0, self.stop - self.start)

    def part(self, start: int, stop: int | None) -> Window:
        """Give a part of this part.

        Args:
            start: Where it begins, counted from the beginning of this one.
            stop: Where it ends.

        Returns:
            The part.
        """
        ends = [end for end in (self.stop, None if stop is None else self.start + stop) if end is not None]
        return Window(self.start + start, min(ends, default=None))


WHOLE: Final = Window()


def page_size(endpoint: Endpoint[Any], arguments: Mapping[str, object], asked: int | None, window: Window) -> int:
    """Say how many items to ask for in one page.

    Args:
        endpoint: The method.
        arguments: The call's arguments.
        asked: What the program asks for; unset, as many as there can be, or as the part needs.
        window: The part of the list.

    Returns:
        The number.

    Raises:
        ArgumentError: What the program asks for is no size of a page.
    """
    if asked is not None and (isinstance(asked, bool) or not isinstance(asked, int) or asked < 1):
        raise ArgumentError(endpoint.method, "per_page", f"is {asked!r}; give a whole number from 1")
    paging = endpoint.paging or Paging()
    largest = paging.largest
    if paging.by_place and any(name in arguments for name in paging.by_place[1]):
        largest = paging.by_place[0]
    wanted = asked or window.stop or largest
    return max(1, min(wanted, largest))


class Pager(Generic[ItemT]):
    """One walk through a list.

    Args:
        endpoint: The method.
        arguments: The call's arguments as texts.
        per_page: How many items to ask for in one page.
        window: The part of the list.
    """

    def __init__(
        self, endpoint: Endpoint[Page[ItemT]], arguments: Mapping[str, str], per_page: int, window: Window = WHOLE
    ) -> None:
        self._method = endpoint.method
        self._paging = endpoint.paging or Paging()
        self._arguments = arguments
        self._asked = self._per_page = per_page
        self._wished = window
        # Behind the last item that Flickr gives, items come again that this walk may not have seen before.
        self._window = window = (
            window if self._paging.most is None else Window(0, self._paging.most).part(window.start, window.stop)
        )
        self._position = 0
        self._last: int | None = None
        self._seen: set[object] = set()
        self._used: set[Cursor] = set()
        self._before: list[object] = []
        self._stale = 0
        self._items = self._pages = self._duplicates = 0
        self._total: int | None = None
        self._limits: list[str] = []
        continues = bool(self._paging.continuation) and self._paging.continuation in arguments
        self._next: Cursor | None = FIRST_CONTINUATION if continues else window.start // per_page + 1
        if window.length == 0 or (isinstance(self._next, int) and self._next > LAST_PAGE):
            self._next = None
            self._tell_of_caps(None)

    @property
    def report(self) -> WalkReport:
        """How far the walk has come."""
        done, limits = self._next is None, tuple(self._limits)
        expected = self._expected(self._wished) if done else None
        return WalkReport(self._method, self._items, self._pages, self._duplicates, self._total, done, limits, expected)

    @property
    def left(self) -> int | None:
        """How many items are still to come, as far as is known."""
        expected = 0 if self._next is None else self._expected(self._window)
        return None if expected is None else max(0, expected - self._items)

    def _expected(self, window: Window) -> int | None:
        """How many items a part of the list should give."""
        if self._total is None:
            return None if self._wished.stop is None else window.length
        return Window(0, self._total).part(window.start, window.stop).length

    def wanted(self, most: int) -> list[Cursor]:
        """Say which pages are to be fetched.

        Args:
            most: How many at most.

        Returns:
            The page that is to be taken next, and those behind it as far as they may be needed: also behind the end, where nobody
            knows yet where that is.
        """
        if self._next is None:
            return []
        if isinstance(self._next, str):
            return [self._next]
        last = self._bound if self._last is None else self._last
        if self._window.stop is not None:
            last = min(last, max(self._next, (self._window.stop - 1) // self._per_page + 1))
        return list(range(self._next, min(last + 1, self._next + most)))

    @property
    def _bound(self) -> int:
        """The last page that Flickr gives, whatever it says."""
        return min(LAST_PAGE, -(-self._paging.most // self._per_page) if self._paging.most else LAST_PAGE)

    def arguments(self, cursor: Cursor) -> dict[str, str]:
        """Give the arguments of the call for a page.

        Args:
            cursor: Which page.

        Returns:
            All arguments.
        """
        which = {"continuation": cursor} if isinstance(cursor, str) else {"page": str(cursor)}
        return {**self._arguments, "per_page": str(self._asked), **which}

    def take(self, cursor: Cursor, page: Page[ItemT]) -> list[ItemT]:
        """Take the page that is next.

        Args:
            cursor: Which page it is.
            page: What Flickr answered.

        Returns:
            The items that are new and belong to the walk's part of the list.
        """
        self._pages += 1
        numbers = getattr(page, self._paging.numbers, None) or page if self._paging.numbers else page
        self._total = _number(numbers.total) if _number(numbers.total) is not None else self._total
        self._per_page = self._size(_number(numbers.per_page), _number(numbers.pages))
        keys = [self._key(item) for item in page]
        known = len(self._seen)
        fresh = self._fresh(cursor, page, keys)
        self._used.add(cursor)
        self._next = self._after(cursor, numbers, len(keys))
        self._stop_where_nothing_comes(cursor, keys, new=len(self._seen) - known)
        self._before = list(keys)
        length = self._window.length
        if length is not None and self._items + len(fresh) >= length:
            fresh = fresh[: length - self._items]
            self._next = None
            self._limits.clear()
        if self._next is None:
            self._tell_of_caps(_number(numbers.pages))
        self._items += len(fresh)
        return fresh

    def _size(self, told: int | None, pages: int | None) -> int:
        """Say how many items a page has, where that is less than was asked for; a last page may tell of itself alone."""
        believed = told and self._total is not None and pages == -(-self._total // told)
        return min(self._per_page, told) if told and believed else self._per_page

    def _key(self, item: ItemT) -> object:
        """Tell items apart; those that lack what they should have, by all that they have."""
        # Most lists have one field for it, and may have many thousand items: a tuple for each would take as much again.
        values = [getattr(item, name, None) for name in self._paging.key]
        key = values[0] if len(values) == 1 else tuple(values)
        return repr(item) if values[0] is None else key

    def _fresh(self, cursor: Cursor, page: Page[ItemT], keys: Sequence[object]) -> list[ItemT]:
        """Leave out what came before, and what lies before the part that is walked."""
        if isinstance(cursor, int):
            self._position = (cursor - 1) * self._per_page
        fresh: list[ItemT] = []
        for item, key in zip(page, keys, strict=True):
            if key in self._seen:
                self._duplicates += 1
            elif self._position >= self._window.start:
                fresh.append(item)
            self._seen.add(key)
            self._position += 1
        return fresh

    def _after(self, cursor: Cursor, numbers: Any, count: int) -> Cursor | None:
        """Say which page follows one."""
        pages, more = _number(numbers.pages), getattr(numbers, "has_next_page", None)
        continuation = getattr(numbers, "continuation", None)
        if isinstance(cursor, str) or (pages is None and more is None and continuation is not None):
            if continuation in self._used:
                self._limits.append(f"Flickr gave the continuation {continuation!r} twice, so there is no way on")
                return None
            return None if continuation in NO_CONTINUATION else str(continuation)
        if pages is not None:
            self._last = min(pages, self._bound)
            # A smaller page than was asked for: the part that is walked begins further back.
            following = max(cursor + 1, self._window.start // self._per_page + 1)
            return following if following <= self._last else None
        return cursor + 1 if (count >= self._per_page if more is None else more) and cursor < LAST_PAGE else None

    def _stop_where_nothing_comes(self, cursor: Cursor, keys: Sequence[object], new: int) -> None:
        """End a walk that gets nowhere, so that none goes on for ever."""
        self._stale = 0 if new else self._stale + 1
        if self._next is None:
            return
        if not new and len(keys) >= SAME and keys == self._before:
            self._limits.append(f"page {cursor} is the same as the one before, so Flickr gives no more of this list")
            self._next = None
        elif self._stale >= (STALE if self._last is None else STALE_OF_KNOWN):
            self._limits.append(f"{self._stale} pages up to {cursor} brought nothing new, so Flickr gives no more of this list")
            self._next = None

    def _tell_of_caps(self, pages: int | None) -> None:
        """Say at the end what Flickr keeps back."""
        most, stop = self._paging.most, self._wished.stop
        expected = self._expected(Window(0, stop))
        if most is not None and (most < expected if expected is not None else stop is None or stop > most):
            what = "its list" if self._total is None else f"{self._total:,} items"
            self._limits.append(f"Flickr gives no more than the first {most:,} of {what}; narrow the search, or harvest it")
        elif (pages or 0) > LAST_PAGE and (stop is None or stop > LAST_PAGE * self._per_page):
            self._limits.append(f"Flickr gives no more than {LAST_PAGE:,} of {pages:,} pages; ask for more items a page")


def _number(value: object) -> int | None:
    """Give a number; what has drifted from its type is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
