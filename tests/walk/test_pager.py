"""For any list, a pager ends the walk, requests no page twice, and returns each item once and in order."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from flickr_sdk._method.endpoint import Endpoint, Pagination
from flickr_sdk.walk.pager import Pager, Window

LISTS = st.lists(st.integers(0, 40), max_size=60)
SIZES = st.integers(1, 12)
REPORTED = st.sampled_from(["pages", "next", "continuation", "nothing"])
WINDOWS = st.builds(Window, st.integers(0, 70), st.none() | st.integers(0, 70))


class FakePage(list[Any]):
    """A page with the counts that it reports."""

    def __init__(self, items: list[int], **counts: Any) -> None:
        super().__init__(SimpleNamespace(id=item) for item in items)
        self.__dict__.update(total=None, pages=None, per_page=None, has_next_page=None, continuation=None)
        self.__dict__.update(counts)


def page(items: list[int], size: int, cursor: int | str, reported: str, last: int | None) -> FakePage:
    requested = int(cursor) + 1 if isinstance(cursor, str) else cursor
    number = min(requested, last or requested)
    part, pages = items[(number - 1) * size : number * size], -(-len(items) // size)
    if reported == "pages":
        return FakePage(part, total=len(items), pages=pages, per_page=size)
    if reported == "itself":
        return FakePage(part, total=len(part), pages=1, per_page=size)
    if reported == "next":
        return FakePage(part, has_next_page=number < pages)
    if reported == "continuation":
        return FakePage(part, continuation=str(number) if number < pages else "-1")
    return FakePage(part)


def walk(
    items: list[int],
    size: int,
    reported: str,
    window: Window,
    *,
    prefetch: int = 1,
    last: int | None = None,
    most: int | None = None,
) -> tuple[list[int], list[int | str], Pager[Any]]:
    """Walk to the end; return the ids, the pages that were added, and the pager."""
    paging = Pagination(max_items=most, untrusted_totals=reported == "itself")
    pager: Pager[Any] = Pager(Endpoint("flickr.photos.getRecent", paging=paging), {}, size, window)
    found: list[int] = []
    added: list[int | str] = []
    while cursors := pager.next_pages(prefetch):
        assert len(cursors) <= prefetch
        assert len(set(cursors)) == len(cursors)
        current: Any = page(items, size, cursors[0], reported, last)
        found += [item.id for item in pager.add_page(cursors[0], current)]
        added.append(cursors[0])
        assert len(added) <= len(items) + 20, "the walk does not end"
    return found, added, pager


@settings(max_examples=300, deadline=None)
@given(LISTS, SIZES, REPORTED)
def test_each_item_is_returned_once_and_in_order(items: list[int], size: int, reported: str) -> None:
    found, added, pager = walk(items, size, reported, Window())
    assert len(set(added)) == len(added)
    assert found == list(dict.fromkeys(found))
    # A walk ends early only if the list repeats itself for several pages, and then it reports a limit.
    if not pager.report.limits:
        assert found == list(dict.fromkeys(items))
        assert pager.report.duplicates == len(items) - len(found)
    assert pager.report.done
    assert pager.remaining == 0


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 60), SIZES, REPORTED, WINDOWS, st.integers(1, 5))
def test_window_returns_its_part_of_the_list_and_fetches_only_its_pages(
    length: int, size: int, reported: str, window: Window, prefetch: int
) -> None:
    items = list(range(length))
    found, added, pager = walk(items, size, reported, window, prefetch=prefetch)
    if not pager.report.limits:
        assert found == items[window.start : window.stop]
    if reported == "pages" and found:
        first, last = found[0] // size + 1, found[-1] // size + 1
        assert added == list(range(first, last + 1))


@settings(max_examples=200, deadline=None)
@given(LISTS, SIZES, REPORTED, st.integers(1, 4))
def test_repeated_last_page_ends_every_walk(items: list[int], size: int, reported: str, last: int) -> None:
    found, added, pager = walk(items, size, reported, Window(), last=last)
    assert found == list(dict.fromkeys(items[: last * size])) or pager.report.limits
    assert len(added) <= last + 10 + 1


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 60), SIZES, WINDOWS, st.none() | st.integers(1, 4))
def test_untrusted_totals_do_not_end_a_walk(length: int, size: int, window: Window, last: int | None) -> None:
    items = list(range(length))[: last and last * size]
    found, _, pager = walk(items, size, "itself", window, last=last)
    assert pager.report.total is None
    assert pager.report.missing == 0
    if window.start == 0 or last is None:
        assert found == items[window.start : window.stop]


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 60), SIZES, WINDOWS, st.integers(1, 50))
def test_items_beyond_the_limit_are_neither_fetched_nor_returned(length: int, size: int, window: Window, most: int) -> None:
    items = list(range(length))
    found, added, pager = walk(items, size, "pages", window, most=most)
    assert found == items[:most][window.start : window.stop]
    assert all(isinstance(cursor, int) and (cursor - 1) * size < most for cursor in added)
    requested = items[window.start : window.stop]
    if found != requested and found:
        assert pager.report.limits
        assert pager.report.missing == len(requested) - len(found)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_window_of_a_window_equals_the_slice_of_a_slice(start: int, stop: int, inner_start: int, inner_stop: int) -> None:
    items = list(range(60))
    window = Window(start, stop).slice(inner_start, inner_stop)
    assert items[window.start : window.stop] == items[start:stop][inner_start:inner_stop]
