"""Walkers return every item once and in order, and fetch only the pages that they need."""

from __future__ import annotations

import operator
from typing import Any

import httpx
import pytest

from flickr_sdk import ApiError, ArgumentError, FlickrError, HttpStatusError, OutOfRange, UsageError
from flickr_sdk.walk import WalkReport

from ..support.paged import Flavor, PagedServer, ids


def test_walk_returns_all_items_in_order_with_the_fewest_calls(flavor: Flavor) -> None:
    server = PagedServer(range(1234))
    walker = flavor.client(server).walk(tags=["aurora"], extras=["geo"])
    assert ids(flavor.all(walker)) == list(range(1234))
    assert server.requests == [("1", 500), ("2", 500), ("3", 500)]
    assert (server.arguments["tags"], server.arguments["extras"]) == ("aurora", "geo")
    assert walker.report == WalkReport("flickr.photos.search", 1234, 3, 0, 1234, True, (), 1234)
    assert walker.report.missing == 0


def test_reprs_show_the_progress(flavor: Flavor) -> None:
    walker = flavor.client(PagedServer(range(30))).walk(per_page=10)
    flavor.next(walker)
    assert repr(walker).endswith("Walker flickr.photos.search: 10 items of 1 pages>")
    assert repr(walker.pages()) == f"<{type(walker.pages()).__name__} of {walker!r}>"
    assert "_expected" not in repr(walker.report)


def test_no_request_is_sent_before_the_first_item(flavor: Flavor) -> None:
    server = PagedServer(range(30))
    walker = flavor.client(server).walk(per_page=10)
    assert server.requests == []
    assert [walker.total, operator.length_hint(walker, -1)] == [None, -1]
    assert int(flavor.next(walker).id) == 0
    assert server.requests == [("1", 10)]
    assert [walker.total, operator.length_hint(walker, -1)] == [30, 29]


@pytest.mark.parametrize(
    ("part", "per_page", "requests"),
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
def test_slice_fetches_only_the_pages_that_it_needs(
    flavor: Flavor, part: slice, per_page: int | None, requests: list[tuple[str, int]]
) -> None:
    server = PagedServer(range(100), root="photoset")
    walker = flavor.client(server).walk_set("721576", per_page=per_page)[part]
    assert server.requests == []
    assert ids(flavor.all(walker)) == list(range(100))[part]
    assert server.requests == requests


def test_slice_of_a_slice_counts_from_its_start(flavor: Flavor) -> None:
    server = PagedServer(range(100))
    walker = flavor.client(server).walk(per_page=10)
    assert ids(flavor.all(walker[20:60][5:10])) == [25, 26, 27, 28, 29]
    assert ids(flavor.all(walker[90:][8:40])) == [98, 99]
    assert server.requests == [("3", 10), ("10", 10)]


def test_index_fetches_only_its_page(flavor: Flavor) -> None:
    server = PagedServer(range(100))
    walker = flavor.client(server).walk(per_page=10)
    assert int(flavor.wait(walker[37]).id) == 37
    assert server.requests == [("4", 10)]


def test_index_beyond_the_end_raises_index_error(flavor: Flavor) -> None:
    walker = flavor.client(PagedServer(range(10))).walk(per_page=10)
    with pytest.raises(IndexError, match=r"flickr.photos.search: item \[10\] does not exist; the list ends before it") as caught:
        flavor.wait(walker[10])
    assert isinstance(caught.value, FlickrError)
    with pytest.raises(OutOfRange, match="only the first 4,000"):
        flavor.wait(walker[4000])


@pytest.mark.parametrize(
    ("index", "message"),
    [
        (-1, "counts from the end"),
        (slice(-5, None), "counts from the end"),
        (slice(None, -5), "counts from the end"),
        (slice(None, None, 2), "does not support the step 2; use itertools.islice"),
        (slice(None, None, -1), "does not support the step -1"),
        ("0", "use an integer or a slice"),
        (1.0, "use an integer or a slice"),
    ],
)
def test_unsupported_index_is_rejected_before_any_request(flavor: Flavor, index: Any, message: str) -> None:
    server = PagedServer(range(10))
    walker = flavor.client(server).walk()
    with pytest.raises(UsageError, match=message):
        _ = walker[index]
    assert server.requests == []


@pytest.mark.parametrize("per_page", [0, -1, True, 2.5, "10"])
def test_invalid_page_size_is_rejected(flavor: Flavor, per_page: Any) -> None:
    with pytest.raises(ArgumentError, match="flickr.photos.search: argument 'per_page' is .*; pass an integer above 0"):
        flavor.client(PagedServer([])).walk(per_page=per_page)


def test_page_size_is_reduced_to_the_maximum(flavor: Flavor) -> None:
    server = PagedServer(range(700))
    assert len(flavor.all(flavor.client(server).walk(per_page=1000))) == 700
    assert server.requests == [("1", 500), ("2", 500)]


@pytest.mark.parametrize(("name", "value"), [("prefetch", -1), ("prefetch", True), ("prefetch", 1.5), ("progress", 3)])
def test_invalid_options_are_rejected(flavor: Flavor, name: str, value: Any) -> None:
    with pytest.raises(ArgumentError, match=f"argument '{name}' is"):
        flavor.client(PagedServer([])).walk(**{name: value})


def test_invalid_argument_is_rejected_when_the_walk_is_created(flavor: Flavor) -> None:
    with pytest.raises(ArgumentError, match="has_geo"):
        flavor.client(PagedServer([])).walk(has_geo="perhaps")


def test_iterators_as_arguments_are_sent_with_every_page(flavor: Flavor) -> None:
    server = PagedServer(range(30))
    flavor.all(flavor.client(server).walk(tags=(tag for tag in ("aurora", "northern lights")), per_page=10))
    assert len(server.requests) == 3
    assert server.arguments["tags"] == "aurora,northern lights"


def test_walker_is_exhausted_after_one_loop_and_its_copy_restarts(flavor: Flavor) -> None:
    server = PagedServer(range(10))
    walker = flavor.client(server).walk()
    assert len(flavor.all(walker)) == 10
    assert flavor.all(walker) == []
    assert len(flavor.all(walker[:])) == 10
    assert repr(walker).endswith("flickr.photos.search: 10 items of 1 pages, done>")


def test_pages_are_returned_as_flickr_sends_them(flavor: Flavor) -> None:
    server = PagedServer([1, 2, 3, 3, 4])
    walker = flavor.client(server).walk(per_page=3)
    pages = flavor.all(walker.pages())
    assert [ids(page) for page in pages] == [[1, 2, 3], [3, 4]]
    assert [(page.page, page.pages, page.total) for page in pages] == [(1, 2, 5), (2, 2, 5)]
    assert (walker.report.items, walker.duplicates) == (4, 1)


def test_duplicates_are_left_out_and_counted(flavor: Flavor) -> None:
    server = PagedServer([1, 2, 3, 3, 4, 1, 5])
    walker = flavor.client(server).walk(per_page=3)
    assert ids(flavor.all(walker)) == [1, 2, 3, 4, 5]
    assert (walker.duplicates, walker.report.missing, walker.report.limits) == (2, 2, ())


@pytest.mark.parametrize("prefetch", [0, 3])
def test_walk_resumes_at_the_failed_page_after_an_error(flavor: Flavor, prefetch: int) -> None:
    server = PagedServer(range(50), failures={3: httpx.Response(502, text="<html>Bad Gateway</html>")})
    walker = flavor.client(server).walk(per_page=10, prefetch=prefetch)
    assert [int(flavor.next(walker).id) for _ in range(20)] == list(range(20))
    with pytest.raises(HttpStatusError):
        flavor.next(walker)
    assert not walker.report.done
    assert ids(flavor.all(walker)) == list(range(20, 50))
    assert sorted(server.requests) == [("1", 10), ("2", 10), ("3", 10), ("4", 10), ("5", 10)]


def test_api_error_is_raised_unchanged(flavor: Flavor) -> None:
    response = httpx.Response(200, json={"stat": "fail", "code": 3, "message": "Parameterless searches have been disabled."})
    walker = flavor.client(PagedServer([], failures={1: response})).walk()
    with pytest.raises(ApiError) as caught:
        flavor.next(walker)
    assert caught.value.code == 3


def test_progress_is_called_after_each_page_and_its_error_does_not_stop_the_walk(flavor: Flavor) -> None:
    reports: list[WalkReport] = []

    def progress(report: WalkReport) -> None:
        reports.append(report)
        raise RuntimeError("made up")

    assert len(flavor.all(flavor.client(PagedServer(range(25))).walk(per_page=10, progress=progress))) == 25
    assert [(report.items, report.pages, report.total, report.done) for report in reports] == [
        (10, 1, 25, False),
        (20, 2, 25, False),
        (25, 3, 25, True),
    ]
