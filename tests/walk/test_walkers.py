"""Walkers give every item once and in order, and ask for no page that they do not need."""

from __future__ import annotations

import operator
from typing import Any

import httpx
import pytest

from flickr_sdk import ApiError, ArgumentError, FlickrError, HttpStatusError, OutOfRange, UsageError
from flickr_sdk.walk.walker_base import WalkReport

from ..support.paged import Either, Paged, ids


def test_a_walk_gives_all_items_in_order_with_the_fewest_calls(either: Either) -> None:
    server = Paged(range(1234))
    walker = either.client(server).walk(tags=["aurora"], extras=["geo"])
    assert ids(either.all(walker)) == list(range(1234))
    assert server.asked == [("1", 500), ("2", 500), ("3", 500)]
    assert (server.arguments["tags"], server.arguments["extras"]) == ("aurora", "geo")
    assert walker.report == WalkReport("flickr.photos.search", 1234, 3, 0, 1234, True, (), 1234)
    assert walker.report.missing == 0


def test_a_walk_asks_for_nothing_before_its_first_item_is_asked_for(either: Either) -> None:
    server = Paged(range(30))
    walker = either.client(server).walk(per_page=10)
    assert server.asked == []
    assert [walker.total, operator.length_hint(walker, -1)] == [None, -1]
    assert int(either.next(walker).id) == 0
    assert server.asked == [("1", 10)]
    assert [walker.total, operator.length_hint(walker, -1)] == [30, 29]


@pytest.mark.parametrize(
    ("part", "per_page", "asked"),
    [
        (slice(25), 15, [("1", 15), ("2", 15)]),
        (slice(5, 21), 20, [("1", 20), ("2", 20)]),
        (slice(5, 20), 20, [("1", 20)]),
        (slice(60, 70), 20, [("4", 20)]),
        (slice(95, None), 20, [("5", 20)]),
        (slice(25), None, [("1", 25)]),
        (slice(40, 50), None, [("1", 50)]),
        (slice(0), 10, []),
        (slice(20, 10), 10, []),
        (slice(500, 510), 10, [("51", 10)]),
        (slice(None), 50, [("1", 50), ("2", 50)]),
        (slice(0, 100, 1), 50, [("1", 50), ("2", 50)]),
    ],
)
def test_a_slice_fetches_only_the_pages_that_it_needs(
    either: Either, part: slice, per_page: int | None, asked: list[tuple[str, int]]
) -> None:
    server = Paged(range(100), root="photoset")
    walker = either.client(server).walk_set("721576", per_page=per_page)[part]
    assert server.asked == []
    assert ids(either.all(walker)) == list(range(100))[part]
    assert server.asked == asked


def test_a_slice_of_a_slice_counts_from_its_beginning(either: Either) -> None:
    server = Paged(range(100))
    walker = either.client(server).walk(per_page=10)
    assert ids(either.all(walker[20:60][5:10])) == [25, 26, 27, 28, 29]
    assert ids(either.all(walker[90:][8:40])) == [98, 99]
    assert server.asked == [("3", 10), ("10", 10)]


def test_a_position_fetches_its_page(either: Either) -> None:
    server = Paged(range(100))
    walker = either.client(server).walk(per_page=10)
    assert int(either.wait(walker[37]).id) == 37
    assert server.asked == [("4", 10)]


def test_a_position_behind_the_end_is_an_index_error(either: Either) -> None:
    walker = either.client(Paged(range(10))).walk(per_page=10)
    with pytest.raises(IndexError, match=r"flickr.photos.search: there is no item \[10\]; the list ends before it") as caught:
        either.wait(walker[10])
    assert isinstance(caught.value, FlickrError)
    with pytest.raises(OutOfRange, match="no more than the first 4,000"):
        either.wait(walker[4000])


@pytest.mark.parametrize(
    ("index", "message"),
    [
        (-1, "counts from the end"),
        (slice(-5, None), "counts from the end"),
        (slice(None, -5), "counts from the end"),
        (slice(None, None, 2), "no steps such as 2; take them with itertools.islice"),
        (slice(None, None, -1), "no steps such as -1"),
        ("0", "positions and slices"),
        (1.0, "positions and slices"),
    ],
)
def test_what_a_walk_cannot_do_is_refused_at_once(either: Either, index: Any, message: str) -> None:
    server = Paged(range(10))
    walker = either.client(server).walk()
    with pytest.raises(UsageError, match=message):
        _ = walker[index]
    assert server.asked == []


@pytest.mark.parametrize("per_page", [0, -1, True, 2.5, "10"])
def test_a_size_that_no_page_has_is_refused(either: Either, per_page: Any) -> None:
    with pytest.raises(ArgumentError, match="flickr.photos.search: argument 'per_page' is .*; give a whole number from 1"):
        either.client(Paged([])).walk(per_page=per_page)


def test_a_page_that_is_too_large_becomes_the_largest_there_is(either: Either) -> None:
    server = Paged(range(700))
    assert len(either.all(either.client(server).walk(per_page=1000))) == 700
    assert server.asked == [("1", 500), ("2", 500)]


@pytest.mark.parametrize(("name", "value"), [("prefetch", -1), ("prefetch", True), ("prefetch", 1.5), ("progress", 3)])
def test_options_that_are_none_are_refused(either: Either, name: str, value: Any) -> None:
    with pytest.raises(ArgumentError, match=f"argument '{name}' is"):
        either.client(Paged([])).walk(**{name: value})


def test_a_bad_argument_is_refused_where_the_walk_is_made(either: Either) -> None:
    with pytest.raises(ArgumentError, match="has_geo"):
        either.client(Paged([])).walk(has_geo="perhaps")


def test_arguments_that_can_be_read_once_only_serve_for_all_pages(either: Either) -> None:
    server = Paged(range(30))
    either.all(either.client(server).walk(tags=(tag for tag in ("aurora", "northern lights")), per_page=10))
    assert len(server.asked) == 3
    assert server.arguments["tags"] == "aurora,northern lights"


def test_a_walker_is_walked_once_and_its_copy_begins_anew(either: Either) -> None:
    server = Paged(range(10))
    walker = either.client(server).walk()
    assert len(either.all(walker)) == 10
    assert either.all(walker) == []
    assert len(either.all(walker[:])) == 10
    assert repr(walker).endswith("flickr.photos.search: 10 items of 1 pages, done>")


def test_pages_are_given_as_flickr_answers_them(either: Either) -> None:
    server = Paged([1, 2, 3, 3, 4])
    walker = either.client(server).walk(per_page=3)
    pages = either.all(walker.pages())
    assert [ids(page) for page in pages] == [[1, 2, 3], [3, 4]]
    assert [(page.page, page.pages, page.total) for page in pages] == [(1, 2, 5), (2, 2, 5)]
    assert (walker.report.items, walker.duplicates) == (4, 1)


def test_items_that_come_again_are_left_out_and_counted(either: Either) -> None:
    server = Paged([1, 2, 3, 3, 4, 1, 5])
    walker = either.client(server).walk(per_page=3)
    assert ids(either.all(walker)) == [1, 2, 3, 4, 5]
    assert (walker.duplicates, walker.report.missing, walker.report.limits) == (2, 2, ())


@pytest.mark.parametrize("prefetch", [0, 3])
def test_after_an_error_the_walk_goes_on_at_the_page_that_failed(either: Either, prefetch: int) -> None:
    server = Paged(range(50), failing={3: httpx.Response(502, text="<html>Bad Gateway</html>")})
    walker = either.client(server).walk(per_page=10, prefetch=prefetch)
    assert [int(either.next(walker).id) for _ in range(20)] == list(range(20))
    with pytest.raises(HttpStatusError):
        either.next(walker)
    assert not walker.report.done
    assert ids(either.all(walker)) == list(range(20, 50))
    assert sorted(server.asked) == [("1", 10), ("2", 10), ("3", 10), ("4", 10), ("5", 10)]


def test_flickrs_own_failure_comes_as_it_is(either: Either) -> None:
    answer = httpx.Response(200, json={"stat": "fail", "code": 3, "message": "Parameterless searches have been disabled."})
    walker = either.client(Paged([], failing={1: answer})).walk()
    with pytest.raises(ApiError) as caught:
        either.next(walker)
    assert caught.value.code == 3


def test_progress_is_told_after_each_page_and_an_error_of_the_hook_ends_nothing(either: Either) -> None:
    told: list[WalkReport] = []

    def progress(report: WalkReport) -> None:
        told.append(report)
        raise RuntimeError("made up")

    assert len(either.all(either.client(Paged(range(25))).walk(per_page=10, progress=progress))) == 25
    assert [(one.items, one.pages, one.total, one.done) for one in told] == [
        (10, 1, 25, False),
        (20, 2, 25, False),
        (25, 3, 25, True),
    ]
