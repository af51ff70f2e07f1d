"""A harvest fetches incomplete pages again, and does not claim to be done while photos are missing."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import IncompleteWarning
from flickr_sdk.config import Retries

from ..support.paged import Flavor, ids
from ..support.searched import NOON, SPAN, SearchServer, upload_times

QUICK = Retries(max_retries=3, initial_delay=0.001)


class ShortPages(SearchServer):
    """A search whose pages lack photos while `shortened` is positive: one response less each time, or always if it is `None`."""

    def __init__(self, *arguments: Any, shortened: int | None, page: int = 2, order: str = "", **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.shortened, self.page, self.order = shortened, page, order

    def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
        payload = super().payload(arguments)
        affected = arguments["page"] == str(self.page) and arguments["per_page"] != "1"
        if affected and arguments.get("sort", "").startswith(self.order) and self.shortened != 0:
            self.shortened = self.shortened and self.shortened - 1
            del payload["photos"]["photo"][-70:]
        return payload


@pytest.mark.parametrize("prefetch", [0, 3])
@pytest.mark.parametrize("page", [1, 2])
def test_short_page_of_a_shard_is_fetched_again(flavor: Flavor, page: int, prefetch: int) -> None:
    server = ShortPages(upload_times(9000), shortened=1, page=page)
    harvest = flavor.client(server, retries=QUICK).harvest(tags=["aurora"], prefetch=prefetch, **SPAN)
    assert ids(flavor.all(harvest)) == list(range(9000))
    assert (harvest.report.done, harvest.report.missing, harvest.report.shortfalls) == (True, 0, ())


def test_photos_missing_in_one_order_are_fetched_in_the_opposite_order(flavor: Flavor) -> None:
    server = ShortPages(upload_times(1800), shortened=None, order="date-posted-asc")
    harvest = flavor.client(server, retries=QUICK).harvest(tags=["aurora"], **SPAN)
    assert sorted(ids(flavor.all(harvest))) == list(range(1800))
    assert (harvest.report.done, harvest.report.missing) == (True, 0)


def test_shard_that_stays_incomplete_is_reported_and_fetched_by_the_next_run(flavor: Flavor, file: Path) -> None:
    # Both orders lack the same photos.
    server = ShortPages(upload_times(1800), shortened=None, page=1)
    client = flavor.client(server, retries=QUICK)
    original = server.payload
    server.payload = lambda arguments: original({**arguments, "sort": "date-posted-asc"})  # type: ignore[method-assign]  # one order
    harvest = client.harvest(tags=["aurora"], checkpoint=file, **SPAN)
    with pytest.warns(IncompleteWarning, match="70 photos are missing in 1 shards; .* page 1 has only 430 of 500 items"):
        assert len(flavor.all(harvest)) == 1730
    report = harvest.report
    assert (report.done, report.photos, report.missing, report.shards, report.unfinished) == (False, 1730, 70, 0, 1)
    (shortfall,) = report.shortfalls
    assert (shortfall.start, shortfall.missing) == (NOON, 70)
    flavor.close(harvest)

    server.shortened = 0
    again = client.harvest(tags=["aurora"], checkpoint=file, replay=False, **SPAN)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert ids(flavor.all(again)) == list(range(430, 500))
    assert (again.report.done, again.report.photos, again.report.missing, again.report.duplicates) == (True, 1800, 0, 0)
    assert again.report.shortfalls == ()
    flavor.close(again)


@pytest.mark.parametrize("workers", ["client", "harvest"])
def test_incomplete_shards_of_parallel_workers_stay_unfinished(flavor: Flavor, workers: str) -> None:
    server = ShortPages(upload_times(1800), shortened=None, page=1)
    client = flavor.client(server, retries=QUICK)
    harvest = client.harvest(tags=["aurora"], **SPAN)
    original = server.payload
    server.payload = lambda arguments: original({**arguments, "sort": "date-posted-asc"})  # type: ignore[method-assign]  # one order
    fetch = (client if workers == "client" else harvest).fetch_shard
    (shard,) = flavor.all(harvest.shards())
    flavor.wait(harvest.add(flavor.wait(fetch(shard))))
    assert (harvest.report.done, harvest.report.missing) == (False, 70)
    server.shortened = 0
    assert flavor.all(harvest.shards()) == [shard]
    assert len(flavor.wait(harvest.add(flavor.wait(fetch(shard))))) == 70
    assert (harvest.report.done, harvest.report.missing) == (True, 0)


def test_incomplete_only_page_of_a_shard_is_noticed(flavor: Flavor) -> None:
    server = ShortPages(upload_times(300), shortened=1, page=1)
    harvest = flavor.client(server, retries=QUICK).harvest(tags=["aurora"], **SPAN)
    assert sorted(ids(flavor.all(harvest))) == list(range(300))
    assert harvest.report.done


def test_shard_that_is_counted_as_empty_is_fetched_if_it_has_photos(flavor: Flavor) -> None:
    server = SearchServer(upload_times(700))
    original = server.payload

    def payload(arguments: dict[str, str]) -> dict[str, Any]:
        photos = original(arguments)["photos"]
        return {"photos": {**photos, "total": "0", "pages": 0}, "stat": "ok"}

    server.payload = payload  # type: ignore[method-assign]  # wrong totals
    harvest = flavor.client(server).harvest(tags=["aurora"], **SPAN)
    assert ids(flavor.all(harvest)) == list(range(700))
