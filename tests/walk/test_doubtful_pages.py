"""Pages whose counts or items contradict the pages before them are requested again, and reported if they stay doubtful."""

from __future__ import annotations

import warnings
from typing import Any

import pytest

from flickr_sdk import Flickr, IncompleteWarning
from flickr_sdk._generated import catalog
from flickr_sdk._pipeline.commands import Sleep
from flickr_sdk._pipeline.method_lookup import find_endpoint
from flickr_sdk._pipeline.short_pages import ShortPages
from flickr_sdk.config import Retries
from flickr_sdk.models import PhotoPage

from ..support.paged import KEY, Flavor, PagedServer, ids, photo

QUICK = Retries(max_retries=3, initial_delay=0.001)


class Doubtful(PagedServer):
    """A server whose successive responses for a page pass through functions, of which the last one repeats."""

    def __init__(self, items: Any, changes: dict[int, list[Any]], **options: Any) -> None:
        super().__init__(items, **options)
        self.changes = changes

    def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
        payload = super().payload(arguments)
        changes = self.changes.get(int(arguments["page"]), [unchanged])
        (changes.pop(0) if len(changes) > 1 else changes[0])(payload["photos"])
        return payload


def unchanged(_: dict[str, Any]) -> None:
    return


def counted_as_empty(page: dict[str, Any]) -> None:
    page.update(photo=[], total="0", pages=0)


def counted_as_short(page: dict[str, Any]) -> None:
    page.update(photo=page["photo"][:70], total="570", pages=2)


def lacking(*positions: int) -> Any:
    def change(page: dict[str, Any]) -> None:
        page["photo"] = [photo for position, photo in enumerate(page["photo"]) if position not in positions]

    return change


def with_the_size_of_its_items(page: dict[str, Any]) -> None:
    page["photo"] = page["photo"][:430]
    page["perpage"] = 430


@pytest.mark.parametrize("prefetch", [0, 2, 5])
@pytest.mark.parametrize("change", [counted_as_empty, counted_as_short, with_the_size_of_its_items])
def test_page_with_counts_that_fit_its_missing_items_is_requested_again(flavor: Flavor, change: Any, prefetch: int) -> None:
    server = Doubtful(range(1700), {2: [change, unchanged]})
    walker = flavor.client(server, retries=QUICK).walk(prefetch=prefetch)
    assert ids(flavor.all(walker)) == list(range(1700))
    assert (walker.report.missing, walker.report.limits, walker.report.total) == (0, (), 1700)


@pytest.mark.parametrize("prefetch", [0, 2, 5])
@pytest.mark.parametrize("change", [counted_as_empty, counted_as_short, with_the_size_of_its_items])
def test_page_whose_counts_stay_doubtful_is_reported(flavor: Flavor, change: Any, prefetch: int) -> None:
    server = Doubtful(range(1700), {2: [change]})
    walker = flavor.client(server, retries=QUICK).walk(prefetch=prefetch)
    with pytest.warns(IncompleteWarning, match="page 2 has only"):
        found = ids(flavor.all(walker))
    assert found[:500] == list(range(500))
    assert found[-700:] == list(range(1000, 1700))
    assert walker.report.missing == 1700 - len(found)


def test_responses_that_lack_different_items_do_not_confirm_each_other(flavor: Flavor) -> None:
    server = Doubtful(range(1700), {2: [lacking(*range(20)), lacking(*range(20, 40)), unchanged]})
    walker = flavor.client(server, retries=QUICK).walk()
    assert ids(flavor.all(walker)) == list(range(1700))


@pytest.mark.parametrize("lacked", [20, 70])
def test_items_that_are_missing_in_turns_are_collected(flavor: Flavor, lacked: int) -> None:
    changes = [lacking(*range(start, start + lacked)) for start in (0, 100, 200, 300)]
    walker = flavor.client(Doubtful(range(1700), {2: changes}), retries=QUICK).walk()
    with pytest.warns(IncompleteWarning, match=f"page 2 has only {500 - lacked} of 500 items"):
        assert len(flavor.all(walker)) == 1700 - lacked
    assert walker.report.missing == lacked


@pytest.mark.parametrize(("photos", "last"), [(1700, 4), (300, 1), (100, 1)])
def test_last_page_that_lacks_many_items_is_requested_again(flavor: Flavor, photos: int, last: int) -> None:
    server = PagedServer(range(photos), lengths={last: [30, 500]})
    walker = flavor.client(server, retries=QUICK).walk()
    assert ids(flavor.all(walker)) == list(range(photos))


def test_last_page_that_stays_short_is_reported(flavor: Flavor) -> None:
    server = PagedServer(range(1700), lengths={4: [0]})
    walker = flavor.client(server, retries=QUICK).walk()
    with pytest.warns(IncompleteWarning, match="page 4 has only 0 of 200 items; retry later"):
        assert len(flavor.all(walker)) == 1500
    assert [page for page, _ in server.requests] == ["1", "2", "3", "4", "4"]


def test_few_items_missing_on_the_last_page_cost_no_request(flavor: Flavor) -> None:
    server = PagedServer(range(1700), lengths={4: [190]})
    walker = flavor.client(server, retries=QUICK).walk()
    assert len(flavor.all(walker)) == 1690
    assert (len(server.requests), walker.report.missing, walker.report.limits) == (4, 10, ())


def test_empty_pages_in_a_row_do_not_end_the_walk(flavor: Flavor) -> None:
    server = Doubtful(range(2500), {2: [counted_as_empty], 3: [counted_as_empty]})
    walker = flavor.client(server, retries=QUICK).walk()
    with pytest.warns(IncompleteWarning, match="2 pages lack 1,000 items, the first is page 2 with 0 of 500 items"):
        assert ids(flavor.all(walker)) == [*range(500), *range(1500, 2500)]
    assert walker.report.missing == 1000


def test_short_page_of_a_list_that_grows_is_requested_again(flavor: Flavor) -> None:
    def counted_before_it_grew(page: dict[str, Any]) -> None:
        page.update(total="870", pages=2)

    server = Doubtful(range(1700), {1: [counted_before_it_grew]}, lengths={2: [430, 500]})
    walker = flavor.client(server, retries=QUICK).walk()
    assert ids(flavor.all(walker)) == list(range(1700))


def test_few_items_repeated_in_place_of_others_are_reported_without_a_warning(flavor: Flavor) -> None:
    server = PagedServer([*range(500), *range(480, 1180)])
    walker = flavor.client(server, retries=QUICK).walk()
    assert len(flavor.all(walker)) == 1180
    assert (walker.report.missing, walker.report.duplicates, walker.report.limits) == (20, 20, ())


def test_whole_pages_are_requested_once(flavor: Flavor) -> None:
    for walked, requests in (
        (PagedServer(range(100)), ["1"]),
        (PagedServer(range(700)), ["1", "2"]),
        (PagedServer(range(4000), total=5000), [str(number) for number in range(1, 15)]),
    ):
        walker = flavor.client(walked, retries=QUICK).walk(per_page=300 if len(requests) > 2 else 500)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the limit of 4,000
            flavor.all(walker)
        assert [page for page, _ in walked.requests] == requests


def test_slice_of_the_last_page_is_requested_once(flavor: Flavor) -> None:
    server = PagedServer(range(700))
    assert ids(flavor.all(flavor.client(server, retries=QUICK).walk(per_page=500)[500:])) == list(range(500, 700))
    assert [page for page, _ in server.requests] == ["2"]


def page_of(items: int, *, total: int) -> PhotoPage:
    counts = {"page": 1, "pages": -(-total // 500), "perpage": 500, "total": total}
    return PhotoPage.model_validate({**counts, "photo": [photo(number) for number in range(items)]})


class Prefetched:
    """A prefetched page, whose flow is run step by step."""

    def __init__(self, short_pages: ShortPages, number: int, page: PhotoPage) -> None:
        self.requests = 0
        self._page = page
        with Flickr(KEY, retries=QUICK) as client:
            self.flow = short_pages.fetch(client._config, number, self._fetch)

    def _fetch(self, _: Any) -> Any:
        self.requests += 1
        yield from ()
        return self._page

    def finish(self) -> PhotoPage:
        with pytest.raises(StopIteration) as stopped:
            next(self.flow)
        page: PhotoPage = stopped.value.value
        return page


def test_prefetched_page_beyond_the_end_is_requested_once_if_the_first_page_explains_it() -> None:
    pages = ShortPages(find_endpoint(catalog, "flickr.photos.search"), 500)
    beyond = Prefetched(pages, 2, page_of(0, total=100))
    assert isinstance(next(beyond.flow), Sleep), "the first page has not arrived"
    assert len(Prefetched(pages, 1, page_of(100, total=100)).finish()) == 100
    assert len(beyond.finish()) == 0
    later = Prefetched(pages, 3, page_of(0, total=100))
    assert len(later.finish()) == 0
    assert (beyond.requests, later.requests) == (1, 1)


def test_last_page_that_flickr_fills_up_with_repeated_items_is_reported(flavor: Flavor) -> None:
    server = PagedServer([*range(1000), *range(1000)][:1700], total=1700)
    walker = flavor.client(server, retries=QUICK).walk()
    with pytest.warns(IncompleteWarning, match="items are missing: "):
        assert len(flavor.all(walker)) == 1000
