"""A harvest splits a search into shards below Flickr's limit, and returns each photo exactly once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import IncompleteWarning
from flickr_sdk.harvest import HarvestReport

from ..support.paged import Flavor, ids
from ..support.searched import NOON, SPAN, SearchServer, harvested, upload_times


def test_search_is_complete_although_every_page_repeats_a_photo(flavor: Flavor) -> None:
    server = SearchServer(upload_times(20_000), repeat_at=250)
    assert sorted(harvested(flavor, server, prefetch=3)) == list(range(20_000))


def test_photos_are_returned_in_the_order_of_their_upload(flavor: Flavor) -> None:
    server = SearchServer(upload_times(9000))
    assert harvested(flavor, server) == list(range(9000))
    # Time ranges are halved until they are small enough, and no request is repeated.
    assert max(server.requests.values()) == 1
    assert 3 <= len(server.fetched_ranges()) <= 8
    # Counting costs one call for each shard and for each time range that was split.
    pages = sum(size > 1 for _, _, size, _, _ in server.requests)
    assert server.calls - pages == 2 * len(server.fetched_ranges()) - 1


def test_small_search_is_one_shard(flavor: Flavor) -> None:
    server = SearchServer(upload_times(30))
    assert harvested(flavor, server) == list(range(30))
    assert [(size, page, order) for _, _, size, page, order in server.requests] == [
        (1, 1, "date-posted-desc"),
        (500, 1, "date-posted-asc"),
    ]


def test_search_without_photos_has_no_shards(flavor: Flavor) -> None:
    server = SearchServer([])
    harvest = flavor.client(server).harvest(tags=["aurora"])
    assert flavor.all(harvest) == []
    assert server.calls == 1
    assert harvest.report == HarvestReport(done=True)
    assert str(harvest.report) == "0 photos, 0 finished shards, 0 unfinished, 0 missing"
    assert (
        str(HarvestReport(1, 2, 1, 3)) == "1 photo, 2 finished shards, 1 unfinished, 3 duplicates left out, 0 missing (not done)"
    )


def test_default_upload_dates_are_the_beginning_of_flickr_and_now(flavor: Flavor) -> None:
    server = SearchServer(upload_times(10, start=1_100_000_000))
    harvest = flavor.client(server).harvest(tags=["aurora"])
    before = int(dt.datetime.now(dt.UTC).timestamp())
    assert len(flavor.all(harvest)) == 10
    starts, ends = {start for start, *_ in server.requests}, {end for _, end, *_ in server.requests}
    assert starts == {int(dt.datetime(2004, 1, 1, tzinfo=dt.UTC).timestamp())}
    assert before - 5 <= ends.pop() <= before + 60


def test_no_time_range_is_shorter_than_the_minimum(flavor: Flavor) -> None:
    # 9,000 uploads within two minutes: more than Flickr returns in both orders.
    server = SearchServer(upload_times(9000, start=NOON + 40_000, length=120))
    harvest = flavor.client(server).harvest(tags=["aurora"], **SPAN)
    with pytest.warns(
        IncompleteWarning,
        match="1,000 photos are missing in 1 shards; the first is from 2024-02-11 23:.* UTC: .*too short to be split",
    ):
        found = ids(flavor.all(harvest))
    assert found == [*range(4000), *range(5000, 9000)]
    assert min(end - start + 1 for start, end, *_ in server.requests) >= 360
    (shortfall,) = harvest.report.shortfalls
    assert shortfall.missing == harvest.report.missing == 1000
    assert shortfall.start <= NOON + 40_000 <= shortfall.end


def test_photos_cut_off_at_one_end_are_fetched_in_the_opposite_order(flavor: Flavor) -> None:
    server = SearchServer(upload_times(7000, start=NOON + 40_000, length=120))
    assert harvested(flavor, server) == list(range(7000))


def test_photos_replaced_by_duplicates_are_fetched_in_the_opposite_order(flavor: Flavor) -> None:
    server = SearchServer(upload_times(300), repeat_at=10)
    harvest = flavor.client(server).harvest(tags=["aurora"], **SPAN)
    assert sorted(ids(flavor.all(harvest))) == list(range(300))
    assert harvest.report.duplicates == 2
    assert (harvest.report.missing, harvest.report.shortfalls) == (0, ())


def test_hidden_photos_are_missing_without_a_warning(flavor: Flavor) -> None:
    server = SearchServer(upload_times(300), hidden=[7, 8])
    harvest = flavor.client(server).harvest(tags=["aurora"], **SPAN)
    assert len(flavor.all(harvest)) == 298
    assert (harvest.report.missing, harvest.report.shortfalls) == (2, ())
    assert server.calls == 2, "another call would not return them"


def test_photo_of_two_shards_is_returned_once(flavor: Flavor, file: Path) -> None:
    server = SearchServer(upload_times(9000))
    original_payload = server.payload

    def payload(arguments: dict[str, str]) -> dict[str, Any]:
        if int(arguments["per_page"]) > 1:
            arguments = {**arguments, "max_upload_date": str(int(arguments["max_upload_date"]) + 5)}
        return original_payload(arguments)

    server.payload = payload  # type: ignore[method-assign]  # shards overlap
    harvest = flavor.client(server).harvest(tags=["aurora"], checkpoint=file, **SPAN)
    assert sorted(ids(flavor.all(harvest))) == list(range(9000))
    assert harvest.report.duplicates > 0
    flavor.close(harvest)
