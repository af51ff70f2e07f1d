"""Walkers detect every way in which Flickr ends a list, and report the items that it cuts off."""

from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk import IncompleteWarning, OutOfRange

from ..support.paged import Flavor, PagedServer, ids


def test_search_ends_at_its_4000th_photo_with_a_warning(flavor: Flavor) -> None:
    server = PagedServer(range(4000), total=90_000, last=8)
    walker = flavor.client(server).walk(prefetch=4)
    with pytest.warns(IncompleteWarning, match=r"only the first 4,000 of 90,000 items; narrow the search or use harvest\(\)"):
        assert ids(flavor.all(walker)) == list(range(4000))
    assert len(server.requests) == 8
    assert walker.report.missing == 86_000
    assert len(walker.report.limits) == 1


def test_slice_before_the_limit_is_complete(flavor: Flavor) -> None:
    server = PagedServer(range(4000), total=90_000, last=8)
    walker = flavor.client(server).walk()[3990:4000]
    assert ids(flavor.all(walker)) == list(range(3990, 4000))
    assert walker.report.missing == 0
    assert walker.report.limits == ()


def test_slice_across_the_limit_ends_there_with_a_warning(flavor: Flavor) -> None:
    server = PagedServer(range(4000), total=90_000, last=8)
    with pytest.warns(IncompleteWarning, match="4,000"):
        assert ids(flavor.all(flavor.client(server).walk()[3990:4010])) == list(range(3990, 4000))


def test_searches_by_place_request_250_photos_per_page(flavor: Flavor) -> None:
    server = PagedServer(range(600), largest=250)
    assert len(flavor.all(flavor.client(server).walk(bbox=(1.0, 2.0, 3.0, 4.0), tags="aurora", per_page=500))) == 600
    assert server.requests == [("1", 250), ("2", 250), ("3", 250)]


def test_slice_is_correct_if_pages_are_smaller_than_requested(flavor: Flavor) -> None:
    server = PagedServer(range(600), largest=50)
    assert ids(flavor.all(flavor.client(server).walk(per_page=100)[300:310])) == list(range(300, 310))
    assert [page for page, _ in server.requests] == ["4", "7"]


def test_slice_is_correct_if_the_last_page_reports_its_own_length(flavor: Flavor) -> None:
    class LastPageReportsItsLength(PagedServer):
        def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
            payload = super().payload(arguments)
            payload["photos"]["perpage"] = len(payload["photos"]["photo"])
            return payload

    server = LastPageReportsItsLength(range(1034))
    assert ids(flavor.all(flavor.client(server).walk(per_page=500)[600:])) == list(range(600, 1034))
    assert ids(flavor.all(flavor.client(server).walk(per_page=500)[1000:1020])) == list(range(1000, 1020))


def test_items_without_id_are_compared_by_all_fields(flavor: Flavor) -> None:
    class WithoutIds(PagedServer):
        def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
            payload = super().payload(arguments)
            for photo in payload["photos"]["photo"]:
                photo["title"] += photo.pop("id")
            return payload

    walker = flavor.client(WithoutIds([1, 2, 3, 3]), on_drift=lambda drift: None).walk(per_page=2)
    assert [photo.title[-1] for photo in flavor.all(walker)] == ["1", "2", "3"]
    assert walker.duplicates == 1


@pytest.mark.parametrize(("reports", "last"), [("pages", 4), ("next", 4)])
def test_endlessly_repeated_last_page_ends_the_walk(flavor: Flavor, reports: str, last: int) -> None:
    server = PagedServer(range(500), reports=reports, last=last)
    walker = flavor.client(server).walk.people.get_photos("me", per_page=20)
    with pytest.warns(IncompleteWarning, match="page 5 repeats the previous page"):
        assert ids(flavor.all(walker)) == list(range(80))
    assert len(server.requests) == 5


def test_repeated_small_pages_end_the_walk(flavor: Flavor) -> None:
    server = PagedServer(range(500), reports="next", last=4)
    with pytest.warns(IncompleteWarning, match="the last 3 pages, up to page 7, contained no new items"):
        assert len(flavor.all(flavor.client(server).walk.people.get_photos("me", per_page=2))) == 8


def test_repeated_continuation_ends_the_walk(flavor: Flavor) -> None:
    server = PagedServer(range(60), reports="continuation", last=3)
    walker = flavor.client(server).walk.galleries.get_photos("7-8", per_page=5)
    with pytest.warns(IncompleteWarning, match="continuation '3' twice"):
        assert len(flavor.all(walker)) == 15


def test_walk_continues_after_a_page_of_duplicates(flavor: Flavor) -> None:
    # New uploads after the first and the second page moved photo 7 to the next page.
    server = PagedServer([7, 7, 7, 8, 9])
    assert ids(flavor.all(flavor.client(server).walk(per_page=1))) == [7, 8, 9]


def test_walk_continues_after_empty_pages(flavor: Flavor) -> None:
    class WithEmptyPages(PagedServer):
        def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
            payload = super().payload(arguments)
            if arguments["page"] in ("2", "3", "4"):
                payload["photos"]["photo"] = []
            return payload

    walker = flavor.client(WithEmptyPages(range(6))).walk(per_page=1)
    with pytest.warns(IncompleteWarning, match="3 pages lack 3 items, the first is page 2 with 0 of 1 items"):
        assert ids(flavor.all(walker)) == [0, 4, 5]


@pytest.mark.parametrize(("length", "prefetch", "pages"), [(15, 0, 6), (15, 4, 6), (14, 0, 5), (2, 0, 1), (0, 0, 1)])
def test_walk_with_untrusted_totals_ends_at_the_first_page_that_is_not_full(
    flavor: Flavor, length: int, prefetch: int, pages: int
) -> None:
    server = PagedServer(range(length), reports="itself")
    walker = flavor.client(server).walk.photos.get_popular(per_page=3, prefetch=prefetch)
    assert ids(flavor.all(walker)) == list(range(length))
    report = walker.report
    assert (report.total, report.items, report.pages, report.missing, report.limits) == (None, length, pages, 0, ())


@pytest.mark.parametrize("size", [3, 20])
def test_walk_with_untrusted_totals_ends_at_a_repeated_last_page(flavor: Flavor, size: int) -> None:
    server = PagedServer(range(4 * size), reports="itself", last=4)
    walker = flavor.client(server).walk.photos.get_popular(per_page=size)
    assert ids(flavor.all(walker)) == list(range(4 * size))
    assert len(server.requests) <= 7
    assert walker.report.limits == ()


def test_slice_of_a_list_with_untrusted_totals_is_correct(flavor: Flavor) -> None:
    server = PagedServer(range(15), reports="itself")
    walk = flavor.client(server).walk.photos.get_popular(per_page=3)
    assert ids(flavor.all(walk[7:11])) == [7, 8, 9, 10]
    part = walk[7:100]
    assert ids(flavor.all(part)) == list(range(7, 15))
    assert part.report.missing == 0


def test_walk_with_untrusted_totals_continues_if_pages_are_smaller_than_requested(flavor: Flavor) -> None:
    server = PagedServer(range(25), reports="itself", largest=10)
    assert ids(flavor.all(flavor.client(server).walk.photos.get_popular(per_page=20))) == list(range(25))


def test_last_page_that_is_missing_in_the_number_of_pages_is_fetched(flavor: Flavor) -> None:
    server = PagedServer(range(8), reports="floor")
    assert ids(flavor.all(flavor.client(server).walk(per_page=3))) == list(range(8))
    assert [page for page, _ in server.requests] == ["1", "2", "3"]


def test_page_10000_is_the_last_page(flavor: Flavor) -> None:
    server = PagedServer(range(20_000), last=10_000)
    walker = flavor.client(server).walk.people.get_photos("me", per_page=1)[9_998:]
    with pytest.warns(IncompleteWarning, match="only 10,000 of 20,000 pages; increase per_page"):
        assert ids(flavor.all(walker)) == [9998, 9999]
    with pytest.raises(OutOfRange):
        flavor.wait(flavor.client(server).walk.people.get_photos("me", per_page=1)[10_000])
