"""A list that loses items during a walk moves the others to earlier pages: the walk counts and reports the skipped ones."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from typing import Any

import pytest

from flickr_sdk import Flickr, IncompleteWarning, Retries
from flickr_sdk.emulator import Emulator
from flickr_sdk.models import Photo
from flickr_sdk.walk import ShortPage

from ..support.paged import Flavor, PagedServer

QUICK = Retries(max_retries=3, initial_delay=0.001)
ADA, GROUP = "10000001@N01", "20000009@N01"
LISTS = {
    "photosets.get_photos": {"photoset_id": "72"},
    "favorites.get_list": {},
    "galleries.get_photos": {"gallery_id": "1-2"},
    "groups.pools.get_photos": {"group_id": "1@N01"},
}


def walk(client: Any, name: str, **arguments: Any) -> Any:
    walks = client.walk
    for part in name.split("."):
        walks = getattr(walks, part)
    return walks(**arguments)


def removing(flavor: Flavor, walker: Any, server: PagedServer, which: Any = lambda item: True) -> list[int]:
    """Walk, and remove each chosen item from the list before the next one is read."""
    returned: list[int] = []
    while True:
        try:
            item = int(flavor.next(walker).id)
        except (StopIteration, StopAsyncIteration):
            return returned
        returned.append(item)
        if which(item):
            server.items = [other for other in server.items if other != item]


@pytest.mark.parametrize("prefetch", [0, 2])
@pytest.mark.parametrize("name", LISTS)
def test_loop_that_removes_its_items_is_warned_and_the_skipped_ones_are_counted(flavor: Flavor, name: str, prefetch: int) -> None:
    server = PagedServer(range(60), root="photoset" if "photosets" in name else "photos")
    client = flavor.client(server, retries=QUICK)
    walker = walk(client, name, **LISTS[name], per_page=10, prefetch=prefetch)
    with pytest.warns(IncompleteWarning, match=r"the total fell from 60 to \d+ during the walk.*make a list of all items first"):
        returned = removing(flavor, walker, server)
    assert 0 < len(server.items) == 60 - len(returned) == walker.report.missing
    assert len(walker.report.limits) == 1


def test_empty_page_in_the_middle_counts_as_missing(flavor: Flavor) -> None:
    server = PagedServer(range(60))
    walker = flavor.client(server, retries=QUICK).walk(per_page=10)
    with pytest.warns(IncompleteWarning, match="the total fell from 60 to 30"):
        assert len(removing(flavor, walker, server)) == 30
    assert walker.report.short_pages == (ShortPage(4, 0, 10, explained=False),)
    assert (walker.report.missing, walker.report.total) == (30, 30)


def test_one_removed_item_skips_one(flavor: Flavor) -> None:
    server = PagedServer(range(60))
    walker = flavor.client(server, retries=QUICK).walk(per_page=10)
    with pytest.warns(IncompleteWarning, match="the total fell from 60 to 59"):
        assert removing(flavor, walker, server, lambda item: item == 3) == [*range(10), *range(11, 60)]
    assert walker.report.missing == 1


def test_items_removed_on_the_only_page_or_the_last_one_lose_nothing(flavor: Flavor) -> None:
    for chosen in (range(100), range(90, 100)):
        server = PagedServer(range(100))
        walker = flavor.client(server, retries=QUICK).walk(per_page=100 if len(chosen) == 100 else 45)
        assert removing(flavor, walker, server, chosen.__contains__) == list(range(100))
        assert (walker.report.missing, walker.report.limits) == (0, ())


def test_complete_slice_of_a_list_that_shrinks_is_not_reported(flavor: Flavor) -> None:
    server = PagedServer(range(60))
    walker = flavor.client(server, retries=QUICK).walk(per_page=10)[:20]
    assert len(removing(flavor, walker, server, lambda item: item == 3)) == 20
    assert (walker.report.missing, walker.report.limits) == (0, ())


def test_cut_off_search_is_reported_with_the_limit_of_flickr(flavor: Flavor) -> None:
    server = PagedServer(range(4000), total=90_000, last=8)
    walker = flavor.client(server).walk()
    flavor.next(walker)
    server.total = 89_990
    with pytest.warns(IncompleteWarning, match="only the first 4,000") as caught:
        flavor.all(walker)
    assert "fell" not in str(caught[0].message)


def seed() -> dict[str, Any]:
    photos = [52000000000 + number for number in range(12)]
    return {
        "people": [{"nsid": ADA, "username": "ada"}],
        "photos": [{"id": photo, "owner": ADA, "title": "P"} for photo in photos],
        "groups": [
            {
                "nsid": GROUP,
                "name": "G",
                "datecreate": "2020-01-01 00:00:00",
                "members": [{"nsid": ADA, "membertype": 4}],
                "photos": [{"photo_id": photo, "added_by": ADA, "date_added": 1700000000 + photo % 100} for photo in photos],
            }
        ],
    }


def remove_all(flickr: Flickr, photos: Iterable[Photo]) -> None:
    for photo in photos:
        flickr.groups.pools.remove(photo, GROUP)


def test_pool_that_is_emptied_by_its_walk_keeps_half_and_the_list_of_it_removes_the_rest() -> None:
    with Emulator(seed=seed()) as emulator:
        token = emulator.access_token("write")
        with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url, retries=QUICK) as flickr:
            walker = flickr.walk.groups.pools.get_photos(GROUP, per_page=4)
            with pytest.warns(IncompleteWarning, match="the total fell from 12 to"):
                remove_all(flickr, walker)
            left = flickr.groups.pools.get_photos(GROUP).total
            assert 0 < walker.report.missing == left
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                remove_all(flickr, list(walker[:]))
            assert flickr.groups.pools.get_photos(GROUP).total == 0
