"""What a walk decides, for any list: it ends, asks for no page twice, and gives each item once and in order."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from flickr_sdk._method.endpoint import Endpoint, Paging
from flickr_sdk.walk.pager import Pager, Window

LISTS = st.lists(st.integers(0, 40), max_size=60)
SIZES = st.integers(1, 12)
TELLS = st.sampled_from(["pages", "next", "continuation", "nothing"])
WINDOWS = st.builds(Window, st.integers(0, 70), st.none() | st.integers(0, 70))


class Listed(list[Any]):
    """A page: a list with what it tells of itself."""

    def __init__(self, items: list[int], **told: Any) -> None:
        super().__init__(SimpleNamespace(id=one) for one in items)
        told = {"total": None, "pages": None, "per_page": None, "has_next_page": None, "continuation": None, **told}
        self.__dict__.update(told)


def page(items: list[int], size: int, cursor: int | str, tells: str, last: int | None) -> Listed:
    number = int(cursor) + 1 if isinstance(cursor, str) else cursor
    shown = min(number, last or number)
    part, pages = items[(shown - 1) * size : shown * size], -(-len(items) // size)
    if tells == "pages":
        return Listed(part, total=len(items), pages=pages, per_page=size)
    if tells == "next":
        return Listed(part, has_next_page=shown < pages)
    return Listed(part, continuation=str(shown) if shown < pages else "-1") if tells == "continuation" else Listed(part)


def walked(
    items: list[int], size: int, tells: str, window: Window, *, ahead: int = 1, last: int | None = None, most: int | None = None
) -> tuple[list[int], list[int | str], Pager[Any]]:
    """Walk to the end; give the items, the pages that were taken, and the pager."""
    pager: Pager[Any] = Pager(Endpoint("flickr.photos.getRecent", paging=Paging(most=most)), {}, size, window)
    found: list[int] = []
    taken: list[int | str] = []
    while wanted := pager.wanted(ahead):
        assert len(wanted) <= ahead
        assert len(set(wanted)) == len(wanted)
        found += [one.id for one in pager.take(wanted[0], page(items, size, wanted[0], tells, last))]  # type: ignore[arg-type]  # like one
        taken.append(wanted[0])
        assert len(taken) <= len(items) + 20, "it goes on for ever"
    return found, taken, pager


@settings(max_examples=300, deadline=None)
@given(LISTS, SIZES, TELLS)
def test_each_item_comes_once_and_in_order(items: list[int], size: int, tells: str) -> None:
    found, taken, pager = walked(items, size, tells, Window())
    assert len(set(taken)) == len(taken)
    assert found == list(dict.fromkeys(found))
    # Only a list that repeats itself for pages may be given up early, and then the walk says so.
    if not pager.report.limits:
        assert found == list(dict.fromkeys(items))
        assert pager.report.duplicates == len(items) - len(found)
    assert pager.report.done
    assert pager.left == 0


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 60), SIZES, TELLS, WINDOWS, st.integers(1, 5))
def test_a_part_is_that_part_and_needs_its_pages_only(many: int, size: int, tells: str, window: Window, ahead: int) -> None:
    items = list(range(many))
    found, taken, pager = walked(items, size, tells, window, ahead=ahead)
    if not pager.report.limits:
        assert found == items[window.start : window.stop]
    if tells == "pages" and found:
        first, last = found[0] // size + 1, found[-1] // size + 1
        assert taken == list(range(first, last + 1))


@settings(max_examples=200, deadline=None)
@given(LISTS, SIZES, TELLS, st.integers(1, 4))
def test_a_last_page_that_repeats_ends_every_walk(items: list[int], size: int, tells: str, last: int) -> None:
    found, taken, pager = walked(items, size, tells, Window(), last=last)
    assert found == list(dict.fromkeys(items[: last * size])) or pager.report.limits
    assert len(taken) <= last + 10 + 1


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 60), SIZES, WINDOWS, st.integers(1, 50))
def test_nothing_behind_the_cap_is_asked_for_or_given(many: int, size: int, window: Window, most: int) -> None:
    items = list(range(many))
    found, taken, pager = walked(items, size, "pages", window, most=most)
    assert found == items[:most][window.start : window.stop]
    assert all(isinstance(one, int) and (one - 1) * size < most for one in taken)
    wished = items[window.start : window.stop]
    if found != wished and found:
        assert pager.report.limits
        assert pager.report.missing == len(wished) - len(found)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_a_part_of_a_part_is_what_slices_of_lists_make_it(start: int, stop: int, inner: int, end: int) -> None:
    items = list(range(60))
    whole = Window(start, stop).part(inner, end)
    assert items[whole.start : whole.stop] == items[start:stop][inner:end]
