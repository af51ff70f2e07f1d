"""The counts and the reason in the result of one shard that has more photos than Flickr returns in one order."""

from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk.harvest import Shard, ShardResult

from ..support.paged import Flavor, ids
from ..support.searched import MAX_PHOTOS, NOON, SearchServer, upload_times

SECONDS = 400
"""Too short to be split."""


def fetched(flavor: Flavor, server: Any) -> ShardResult:
    shard = Shard("flickr.photos.search", (("tags", "aurora"),), NOON, NOON + SECONDS - 1, len(server.times))
    result: ShardResult = flavor.wait(flavor.client(server).fetch_shard(shard))
    return result


@pytest.mark.parametrize(
    ("photos", "pages"), [(MAX_PHOTOS, 8), (MAX_PHOTOS + 1, 9), (MAX_PHOTOS + 1000, 10), (2 * MAX_PHOTOS, 16)]
)
def test_opposite_order_is_fetched_only_as_far_as_photos_are_missing(flavor: Flavor, photos: int, pages: int) -> None:
    server = SearchServer(upload_times(photos, length=SECONDS))
    result = fetched(flavor, server)
    assert ids(result.photos) == list(range(photos))
    assert (result.pages, result.pages, result.total) == (pages, server.calls, photos)
    assert (result.limit, result.missing, result.retryable) == ("", 0, False)


def test_shard_that_flickr_cuts_off_in_both_orders_is_not_fetched_again(flavor: Flavor) -> None:
    result = fetched(flavor, SearchServer(upload_times(2 * MAX_PHOTOS + 1, length=SECONDS)))
    assert ids(result.photos) == [*range(MAX_PHOTOS), *range(MAX_PHOTOS + 1, 2 * MAX_PHOTOS + 1)]
    assert (result.missing, result.retryable) == (1, False)
    assert result.limit == ("Flickr returns only 4,000 of 8,001 photos in each order, and the shard is too short to be split")
