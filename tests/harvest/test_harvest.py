"""Harvests can be resumed, prefetched, observed, and fetched shard by shard."""

from __future__ import annotations

import asyncio
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import ArgumentError, CheckpointError, Flickr, HttpStatusError
from flickr_sdk.harvest import HarvestReport, Shard, ShardResult

from ..support.paged import AsyncFlavor, Flavor, SyncFlavor, ids
from ..support.searched import DAY, NOON, SPAN, SearchServer, harvested, upload_times


def test_loop_resumes_after_an_error(flavor: Flavor) -> None:
    server = SearchServer(upload_times(9000))
    server.fail_after = 12
    harvest = flavor.client(server).harvest(tags=["aurora"], **SPAN)
    taken: list[int] = []
    with pytest.raises(HttpStatusError):
        taken.extend(iter(lambda: int(flavor.next(harvest).id), None))
    server.fail_after = None
    assert taken == list(range(len(taken)))
    assert [*taken, *ids(flavor.all(harvest))] == list(range(9000))


def test_shards_can_be_pickled_and_fetched_by_a_pool(file: Path) -> None:
    server = SearchServer(upload_times(9000))
    flickr: Flickr = SyncFlavor().client(server)
    with flickr.harvest(tags=["aurora"], checkpoint=file, **SPAN) as harvest:
        shards = list(harvest.shards())
        assert pickle.loads(pickle.dumps(shards)) == shards
        assert sum(shard.total for shard in shards) == 9000
        assert [shard.start for shard in shards[1:]] == [shard.end + 1 for shard in shards[:-1]]
        with ThreadPoolExecutor(2) as pool:
            results = [pickle.loads(pickle.dumps(result)) for result in pool.map(flickr.fetch_shard, shards)]
        assert [len(result) for result in results] == [shard.total for shard in shards]
        # A pool may return results in any order, and twice if it lost a worker.
        photos = [photo for result in (*reversed(results), results[0]) for photo in harvest.add(result)]
        assert sorted(ids(photos)) == list(range(9000))
        assert harvest.report.done
        assert list(harvest.shards()) == []


def test_finished_shards_are_not_planned_again(file: Path) -> None:
    server = SearchServer(upload_times(9000))
    flickr: Flickr = SyncFlavor().client(server)
    with flickr.harvest(tags=["aurora"], checkpoint=file, **SPAN) as harvest:
        first, *rest = harvest.shards()
        harvest.add(harvest.fetch_shard(first))
    counted = server.calls
    with flickr.harvest(tags=["aurora"], checkpoint=file, **SPAN) as again:
        assert list(again.shards()) == rest
    assert server.calls == counted, "the number of photos is counted once"


def test_shards_of_another_harvest_are_rejected(file: Path) -> None:
    flickr: Flickr = SyncFlavor().client(SearchServer(upload_times(30)))
    with flickr.harvest(tags=["aurora"], checkpoint=file, **SPAN) as harvest:
        foreign = ShardResult(Shard("flickr.photos.search", (), 1, 2, 3), (), 3)
        with pytest.raises(CheckpointError, match="does not belong to this harvest"):
            harvest.add(foreign)
        with pytest.raises(ArgumentError, match="pass a shard from `harvest.shards"):
            harvest.fetch_shard("1")  # type: ignore[arg-type]  # the point of the test


def test_shards_are_fetched_by_the_async_client(file: Path) -> None:
    async def run() -> tuple[list[int], HarvestReport]:
        server = SearchServer(upload_times(9000))
        async with AsyncFlavor.client(None, server) as flickr:  # type: ignore[arg-type]  # it needs no runner here
            async with flickr.harvest(tags=["aurora"], checkpoint=file, **SPAN) as harvest:
                results = await asyncio.gather(*[flickr.fetch_shard(shard) async for shard in harvest.shards()])
                photos = [photo for result in results for photo in await harvest.add(result)]
                return ids(photos), harvest.report

    found, report = asyncio.run(run())
    assert found == list(range(9000))
    assert report.done


def test_prefetch_is_the_number_of_shards_fetched_concurrently(flavor: Flavor) -> None:
    server = SearchServer(upload_times(30_000))
    assert harvested(flavor, server, prefetch=3) == list(range(30_000))
    assert server.max_in_flight <= 4, "three shards, and the call that counts the next one"


def test_progress_is_called_after_each_shard(flavor: Flavor) -> None:
    reports: list[HarvestReport] = []
    server = SearchServer(upload_times(9000))
    harvested(flavor, server, progress=reports.append)
    assert len(reports) == len(server.fetched_ranges())
    assert [report.photos for report in reports] == sorted(report.photos for report in reports)
    assert (reports[-1].photos, reports[-1].done) == (9000, True)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"shortest": 300}, "'shortest' is 300; pass an integer above 300 seconds"),
        ({"shortest": 900.5}, "'shortest' is 900.5"),
        ({"prefetch": -1}, "'prefetch' is -1"),
        ({"min_upload_date": "2024-02-11"}, "pass a timezone-aware datetime or a Unix timestamp"),
        ({"min_upload_date": NOON + DAY}, "is later than max_upload_date"),
        ({"min_taken_date": "2024-02", "max_taken_date": "2024-01-31"}, "min_taken_date.* is later than max_taken_date"),
        ({"has_geo": "perhaps"}, "has_geo"),
    ],
)
def test_invalid_arguments_are_rejected_before_any_request(flavor: Flavor, options: dict[str, Any], message: str) -> None:
    server = SearchServer([])
    with pytest.raises(ArgumentError, match=message):
        flavor.client(server).harvest(**{**SPAN, **options})
    assert server.calls == 0
