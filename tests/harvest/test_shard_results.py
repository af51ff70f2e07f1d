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


def test_one_photo_that_flickr_replaced_by_another_is_fetched_in_the_opposite_order(flavor: Flavor) -> None:
    server = SearchServer(upload_times(300, length=SECONDS), repeat_at=5)
    result = fetched(flavor, server)
    assert sorted(ids(result.photos)) == list(range(300))
    assert (result.pages, result.missing, result.duplicates, result.limit) == (2, 0, 2, "")


class ShortPageServer(SearchServer):
    """A search whose first page lacks photos in each order."""

    def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
        payload = super().payload(arguments)
        if arguments["page"] == "1":
            del payload["photos"]["photo"][-70:]
        return payload


def test_limit_of_flickr_is_the_reason_although_pages_are_incomplete_too(flavor: Flavor) -> None:
    result = fetched(flavor, ShortPageServer(upload_times(2 * MAX_PHOTOS + 1, length=SECONDS)))
    assert (result.missing, result.retryable) == (141, False)
    assert result.limit.startswith("Flickr returns only 4,000 of 8,001 photos in each order")


class RepeatingServer(SearchServer):
    """A search whose third page and all later ones repeat the second one."""

    def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
        number = min(int(arguments["page"]), 2)
        payload = super().payload({**arguments, "page": str(number)})
        payload["photos"]["page"] = arguments["page"]
        return payload


@pytest.mark.parametrize(("photos", "missing"), [(1900, 0), (2400, 400)])
def test_list_that_repeats_itself_is_fetched_from_both_ends(flavor: Flavor, photos: int, missing: int) -> None:
    result = fetched(flavor, RepeatingServer(upload_times(photos, length=SECONDS)))
    assert (len(result.photos), result.missing, result.retryable) == (photos - missing, missing, False)
    assert result.limit == ("page 3 repeats the previous page, so Flickr returns no more of this list" if missing else "")


@pytest.mark.parametrize("photos", [1000, 3950])
def test_shard_with_hidden_photos_on_every_page_is_finished(flavor: Flavor, photos: int) -> None:
    server = SearchServer(upload_times(photos, length=SECONDS), hidden=range(0, photos, 25))
    result = fetched(flavor, server)
    assert (result.missing, result.limit, result.retryable) == (-(-photos // 25), "", False)
    assert result.pages == -(-photos // 500)
