"""A page that lacks items although the list continues is requested again, and reported if it stays incomplete."""

from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk import IncompleteWarning
from flickr_sdk._pipeline.short_pages import ENOUGH_CONFIRMED, MAX_REPEATS, ShortPage
from flickr_sdk.cache import MemoryCache
from flickr_sdk.config import Retries
from flickr_sdk.rate_limit import MemoryLimiter

from ..support.paged import Flavor, PagedServer, ids

QUICK = Retries(max_retries=3, initial_delay=0.001)


def requested(server: PagedServer) -> list[str]:
    return [page for page, _ in server.requests]


@pytest.mark.parametrize("prefetch", [0, 3])
@pytest.mark.parametrize("first", [430, 499, 0], ids=["some", "one", "all"])
def test_short_page_that_is_whole_the_second_time_loses_nothing(flavor: Flavor, first: int, prefetch: int) -> None:
    server = PagedServer(range(1700), lengths={2: [first, 500]})
    walker = flavor.client(server, retries=QUICK).walk(prefetch=prefetch)
    assert ids(flavor.all(walker)) == list(range(1700))
    assert sorted(requested(server)) == ["1", "2", "2", "3", "4"]
    assert (walker.report.missing, walker.report.limits, walker.report.short_pages) == (0, (), ())


@pytest.mark.parametrize(
    ("namespace", "method", "arguments", "root"),
    [
        ("people", "get_photos", {"user_id": "me"}, "photos"),
        ("photosets", "get_photos", {"photoset_id": "72"}, "photoset"),
        ("favorites", "get_list", {}, "photos"),
        ("groups.pools", "get_photos", {"group_id": "1@N01"}, "photos"),
    ],
)
def test_short_pages_of_every_list_are_requested_again(
    flavor: Flavor, namespace: str, method: str, arguments: dict[str, str], root: str
) -> None:
    server = PagedServer(range(250), root=root, lengths={1: [80, 100], 2: [7, 70, 100]})
    walks: Any = flavor.client(server, retries=QUICK).walk
    for name in namespace.split("."):
        walks = getattr(walks, name)
    assert ids(flavor.all(getattr(walks, method)(**arguments, per_page=100))) == list(range(250))
    assert requested(server) == ["1", "1", "2", "2", "2", "3"]


def test_pages_of_a_walk_are_whole(flavor: Flavor) -> None:
    server = PagedServer(range(1200), lengths={1: [430, 500]})
    pages = flavor.all(flavor.client(server, retries=QUICK).walk().pages())
    assert [len(page) for page in pages] == [500, 500, 200]


def test_slice_is_whole(flavor: Flavor) -> None:
    server = PagedServer(range(1200), lengths={2: [430, 500]})
    assert ids(flavor.all(flavor.client(server, retries=QUICK).walk(per_page=500)[900:1100])) == list(range(900, 1100))


def test_walk_set_is_whole(flavor: Flavor) -> None:
    server = PagedServer(range(1200), root="photoset", lengths={2: [430, 500]})
    assert ids(flavor.all(flavor.client(server, retries=QUICK).walk_set("72"))) == list(range(1200))


def test_most_complete_response_is_kept_and_the_rest_reported(flavor: Flavor) -> None:
    server = PagedServer(range(1700), lengths={2: [430, 460, 440, 450]})
    walker = flavor.client(server, retries=QUICK).walk()
    with pytest.warns(IncompleteWarning, match="items are missing: page 2 has only 460 of 500 items; retry later"):
        assert ids(flavor.all(walker)) == [*range(960), *range(1000, 1700)]
    assert requested(server).count("2") == 1 + MAX_REPEATS
    assert walker.report.short_pages == (ShortPage(2, 460, 40, explained=False),)
    assert walker.report.missing == 40


def test_page_that_stays_equally_short_is_requested_twice(flavor: Flavor) -> None:
    server = PagedServer(range(1700), lengths={2: [430]})
    walker = flavor.client(server, retries=QUICK).walk()
    with pytest.warns(IncompleteWarning, match="page 2 has only 430 of 500 items"):
        assert len(flavor.all(walker)) == 1630
    assert requested(server) == ["1", "2", "2", "3", "4"]


def test_few_hidden_photos_are_missing_without_a_warning(flavor: Flavor) -> None:
    server = PagedServer(range(1700), lengths={2: [498]})
    walker = flavor.client(server, retries=QUICK).walk()
    assert len(flavor.all(walker)) == 1698
    assert (walker.report.missing, walker.report.limits) == (2, ())
    assert walker.report.short_pages == (ShortPage(2, 498, 2, explained=True),)


def test_list_with_hidden_photos_on_all_pages_costs_a_limited_number_of_requests(flavor: Flavor) -> None:
    server = PagedServer(range(2000), lengths={page: [97] for page in range(1, 20)})
    walker = flavor.client(server, retries=QUICK).walk(per_page=100)
    assert len(flavor.all(walker)) == 19 * 97 + 100
    assert len(server.requests) == 20 + ENOUGH_CONFIRMED
    assert walker.report.missing == 19 * 3


def test_page_that_lacks_more_than_hidden_photos_is_still_requested_again(flavor: Flavor) -> None:
    server = PagedServer(range(1000), lengths={1: [97], 2: [97], 3: [97], 5: [60, 97]})
    walker = flavor.client(server, retries=QUICK).walk(per_page=100)
    assert len(flavor.all(walker)) == 1000 - 12
    assert requested(server).count("5") == 2


def test_lists_that_flickr_filters_are_not_requested_again(flavor: Flavor) -> None:
    server = PagedServer(range(500), lengths={1: [94], 2: [80]})
    walker = flavor.client(server, retries=QUICK).walk.interestingness.get_list(per_page=100)
    assert len(flavor.all(walker)) == 474
    assert requested(server) == ["1", "2", "3", "4", "5"]
    assert walker.report.missing == 26


@pytest.mark.parametrize("prefetch", [0, 3])
@pytest.mark.parametrize("first", [70, 99])
def test_short_page_does_not_end_a_list_without_totals(flavor: Flavor, first: int, prefetch: int) -> None:
    class Popular(PagedServer):
        def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
            payload = super().payload(arguments)
            if arguments["page"] == "2" and requested(self).count("2") == 1:
                del payload["photos"]["photo"][first:]
            return payload

    server = Popular(range(250), reports="itself")
    walker = flavor.client(server, retries=QUICK).walk.photos.get_popular(per_page=100, prefetch=prefetch)
    assert ids(flavor.all(walker)) == list(range(250))
    assert (walker.report.missing, walker.report.limits, walker.report.short_pages) == (0, (), ())
    assert requested(server).count("3") == 2  # the last page is confirmed


def test_client_without_retries_reports_a_short_page(flavor: Flavor) -> None:
    server = PagedServer(range(1700), lengths={2: [430, 500]})
    walker = flavor.client(server).walk()
    with pytest.warns(IncompleteWarning, match="page 2 has only 430 of 500 items"):
        assert len(flavor.all(walker)) == 1630
    assert requested(server) == ["1", "2", "3", "4"]


def test_repeated_request_does_not_return_the_cached_page(flavor: Flavor) -> None:
    server = PagedServer(range(1200), lengths={1: [430, 500]})
    client = flavor.client(server, retries=QUICK, cache=MemoryCache())
    for _ in range(2):
        assert ids(flavor.all(client.walk())) == list(range(1200))
    # The second walk finds the whole page in the cache.
    assert requested(server) == ["1", "1", "2", "3"]


def test_repeated_request_counts_against_the_rate_limit(flavor: Flavor) -> None:
    limiter = MemoryLimiter(100, 3600)
    server = PagedServer(range(700), lengths={1: [430, 500]})
    assert len(flavor.all(flavor.client(server, retries=QUICK, limiter=limiter).walk())) == 700
    used = PagedServer(range(0))
    client = flavor.client(used, limiter=limiter, on_limit="raise")
    for _ in range(97):
        flavor.all(client.walk())
    assert len(used.requests) == 97
    with pytest.raises(Exception, match="rate limit"):
        flavor.all(client.walk())


class Counts(PagedServer):
    """A server that reports other counts on some pages."""

    def __init__(self, items: Any, counts: dict[str, dict[str, Any]], **options: Any) -> None:
        super().__init__(items, **options)
        self.counts = counts

    def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
        payload = super().payload(arguments)
        counts = {**payload["photos"], **self.counts.get("*", {}), **self.counts.get(arguments["page"], {})}
        return {**payload, "photos": {name: value for name, value in counts.items() if value is not None}}


@pytest.mark.parametrize(
    "counts",
    [
        {"2": {"total": "200", "pages": 2}},
        {"1": {"total": "900", "pages": 9}},
        {"2": {"total": "0", "pages": 0}},
        {"2": {"total": 0, "pages": 1}},
        {"3": {"total": None, "pages": 0}},
        {"*": {"total": "0", "pages": 0}},
        {"*": {"total": None, "pages": 0}},
        {"*": {"total": "100", "pages": 1}},
        {"*": {"total": None}},
        {"*": {"pages": None}},
        {"*": {"total": 530, "pages": 6}},
    ],
    ids=str,
)
@pytest.mark.parametrize("prefetch", [0, 3])
def test_wrong_totals_end_no_walk_early(flavor: Flavor, counts: dict[str, dict[str, Any]], prefetch: int) -> None:
    walker = flavor.client(Counts(range(530), counts), retries=QUICK).walk(per_page=100, prefetch=prefetch)
    if counts == {"*": {"total": "100", "pages": 1}}:
        # A consistent first page of one page is the whole list.
        assert ids(flavor.all(walker)) == list(range(100))
        return
    assert ids(flavor.all(walker)) == list(range(530))
    report = walker.report
    assert (report.done, report.missing, report.limits) == (True, 0, ())
    assert report.total in (530, None)


def test_list_that_becomes_shorter_ends_after_its_last_item(flavor: Flavor) -> None:
    server = Counts(range(200), {"1": {"total": "900", "pages": 9}})
    walker = flavor.client(server, retries=QUICK).walk(per_page=100)
    assert ids(flavor.all(walker)) == list(range(200))
    assert requested(server) == ["1", "2", "3"]
    assert (walker.report.total, walker.report.missing, walker.report.limits) == (200, 0, ())


def test_list_that_becomes_longer_is_walked_to_its_end(flavor: Flavor) -> None:
    server = Counts(range(430), {"1": {"total": "200", "pages": 2}})
    walker = flavor.client(server, retries=QUICK).walk(per_page=100)
    assert ids(flavor.all(walker)) == list(range(430))
    assert walker.total == 430


def test_total_below_the_number_of_items_is_not_reported(flavor: Flavor) -> None:
    reports: list[Any] = []
    server = Counts(range(230), {"*": {"total": "0", "pages": 0}})
    walker = flavor.client(server, retries=QUICK).walk(per_page=100, progress=reports.append)
    assert len(flavor.all(walker)) == 230
    assert [(report.items, report.total, report.done) for report in reports] == [
        (100, None, False),
        (200, None, False),
        (230, None, True),
    ]
