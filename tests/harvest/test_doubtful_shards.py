"""A shard whose total shrinks between its planning and its pages is not finished before Flickr confirms it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import IncompleteWarning
from flickr_sdk.config import Retries

from ..support.paged import Flavor, ids
from ..support.searched import SPAN, SearchServer, upload_times

QUICK = Retries(max_retries=3, initial_delay=0.001)


class Shrinking(SearchServer):
    """A search whose pages, from `first` on, claim to have fewer photos: `times` responses, or all if it is `None`."""

    def __init__(self, photos: int, *, times: int | None, first: int = 1, left: int = 0) -> None:
        super().__init__(upload_times(photos))
        self.wrong_times, self.first, self.left = times, first, left

    def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
        payload = super().payload(arguments)
        if arguments["per_page"] != "1" and int(arguments["page"]) >= self.first and self.wrong_times != 0:
            self.wrong_times = self.wrong_times and self.wrong_times - 1
            size = int(arguments["per_page"])
            total = (int(arguments["page"]) - 1) * size + self.left
            payload["photos"] |= {"total": total, "pages": -(-total // size), "photo": payload["photos"]["photo"][: self.left]}
        return payload


@pytest.mark.parametrize("left", [0, 1, 90])
@pytest.mark.parametrize("first", [1, 2, 3])
def test_page_that_ends_a_shard_early_is_fetched_again(flavor: Flavor, first: int, left: int) -> None:
    server = Shrinking(1800, times=1, first=first, left=left)
    harvest = flavor.client(server, retries=QUICK).harvest(tags=["aurora"], **SPAN)
    assert sorted(ids(flavor.all(harvest))) == list(range(1800))
    assert (harvest.report.done, harvest.report.missing, harvest.report.shortfalls) == (True, 0, ())


@pytest.mark.parametrize("left", [0, 1, 90])
def test_shard_that_stays_shorter_than_planned_is_counted_again_by_the_next_run(flavor: Flavor, file: Path, left: int) -> None:
    server = Shrinking(1800, times=None, left=left)
    client = flavor.client(server, retries=QUICK)
    harvest = client.harvest(tags=["aurora"], checkpoint=file, **SPAN)
    with pytest.warns(IncompleteWarning, match="photos are missing in 1 shards"):
        found = ids(flavor.all(harvest))
    assert (harvest.report.done, harvest.report.missing) == (False, 1800 - len(found))
    flavor.close(harvest)

    server.wrong_times = 0
    again = client.harvest(tags=["aurora"], checkpoint=file, **SPAN)
    assert sorted(ids(flavor.all(again))) == list(range(1800))
    assert (again.report.done, again.report.missing, again.report.shortfalls) == (True, 0, ())
    flavor.close(again)


@pytest.mark.parametrize("left", [0, 300])
def test_photos_deleted_since_the_planning_do_not_keep_a_shard_unfinished(flavor: Flavor, file: Path, left: int) -> None:
    server = Shrinking(1800, times=None)
    client = flavor.client(server, retries=QUICK)
    harvest = client.harvest(tags=["aurora"], checkpoint=file, **SPAN)
    with pytest.warns(IncompleteWarning):
        flavor.all(harvest)
    flavor.close(harvest)

    remaining = SearchServer(server.times[:left])
    again = flavor.client(remaining, retries=QUICK).harvest(tags=["aurora"], checkpoint=file, **SPAN)
    assert ids(flavor.all(again)) == list(range(left))
    assert (again.report.done, again.report.missing, again.report.shortfalls) == (True, 0, ())
    flavor.close(again)


def test_total_that_shrinks_by_a_tenth_is_accepted(flavor: Flavor) -> None:
    server = SearchServer(upload_times(3000))
    original = server.payload

    def payload(arguments: dict[str, str]) -> dict[str, Any]:
        if arguments["per_page"] != "1":
            server.times = server.times[:2750]  # 250 photos are deleted after they were counted
        return original(arguments)

    server.payload = payload  # type: ignore[method-assign]  # deletes photos
    harvest = flavor.client(server, retries=QUICK).harvest(tags=["aurora"], **SPAN)
    assert ids(flavor.all(harvest)) == list(range(2750))
    assert (harvest.report.done, harvest.report.missing, harvest.report.shortfalls) == (True, 0, ())
