"""Failures 21 to 25, 49 and 68: pagination."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import IncompleteWarning, Retries
from flickr_sdk.backup import Backup
from flickr_sdk.emulator import Emulator

from ..client.test_imports import loaded_after
from ..support.paged import Flavor, PagedServer, ids
from ..support.searched import DAY, FUZZY_SECONDS, NOON, SearchServer, upload_times


def test_21_search_returns_each_photo_once_and_warns_at_4000(flavor: Flavor) -> None:
    # Pages overlap, and those after the 4,000th photo repeat the last one.
    server = PagedServer([*range(600), *range(590, 3990)], total=90_000, last=8)
    walker = flavor.client(server).walk(tags=["aurora"])
    with pytest.warns(IncompleteWarning, match="4,000 of 90,000"):
        assert ids(flavor.all(walker)) == list(range(3990))
    assert walker.report.missing > 80_000


def test_22_harvest_uses_no_shards_shorter_than_flickrs_precision(flavor: Flavor) -> None:
    server = SearchServer(upload_times(20_000), repeat_at=250)
    harvest = flavor.client(server).harvest(tags=["aurora"], min_upload_date=NOON, max_upload_date=NOON + DAY - 1)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = ids(flavor.all(harvest))
    flavor.close(harvest)
    assert sorted(found) == list(range(20_000))
    assert min(end - start + 1 for start, end, *_ in server.requests) > FUZZY_SECONDS


def test_23_walk_follows_the_actual_page_sizes(flavor: Flavor) -> None:
    nearby = PagedServer(range(600), largest=250)
    assert ids(flavor.all(flavor.client(nearby).walk(lat=69.6, lon=18.9, per_page=500))) == list(range(600))
    small = PagedServer(range(600), largest=70)
    assert ids(flavor.all(flavor.client(small).walk(tags=["aurora"], per_page=500))) == list(range(600))
    endless = PagedServer(range(500), reports="next", last=4)
    with pytest.warns(IncompleteWarning, match="page 5 repeats the previous page"):
        assert ids(flavor.all(flavor.client(endless).walk.people.get_photos("me", per_page=20))) == list(range(80))


def test_24_every_paginated_method_has_a_walk(flavor: Flavor) -> None:
    server = PagedServer(range(30), root="photoset")
    client = flavor.client(server)
    assert ids(flavor.all(client.walk.photosets.get_photos("721576", per_page=10))) == list(range(30))
    assert [page for page, _ in server.requests] == ["1", "2", "3"]
    for namespace, method in (
        ("favorites", "get_list"),
        ("groups", "search"),
        ("contacts", "get_list"),
        ("galleries", "get_list"),
    ):
        assert callable(getattr(getattr(client.walk, namespace), method))


def test_25_walk_does_not_load_an_xml_package() -> None:
    loaded = loaded_after(
        "import httpx\n"
        "from tests.support.paged import SyncFlavor, PagedServer\n"
        "assert len(list(SyncFlavor().client(PagedServer(range(30))).walk(per_page=10))) == 30"
    )
    assert "flickr_sdk.walk" in loaded
    assert not [name for name in loaded if name.startswith("lxml")]


def test_49_page_that_lacks_photos_is_requested_again(flavor: Flavor) -> None:
    retries = Retries(initial_delay=0.001)
    server = PagedServer(range(1700), lengths={2: [430, 500]})
    walker = flavor.client(server, retries=retries).walk(tags=["aurora"])
    assert ids(flavor.all(walker)) == list(range(1700))
    assert [page for page, _ in server.requests] == ["1", "2", "2", "3", "4"]


def test_49_photos_that_stay_missing_are_reported(flavor: Flavor) -> None:
    server = PagedServer(range(1700), lengths={2: [430]})
    walker = flavor.client(server, retries=Retries(initial_delay=0.001)).walk(tags=["aurora"])
    with pytest.warns(IncompleteWarning, match="page 2 has only 430 of 500 items"):
        assert len(flavor.all(walker)) == 1630
    assert walker.report.missing == 70


def test_68_backup_keeps_photos_that_a_short_list_lacks(user: Any, emulator: Emulator, tmp_path: Path) -> None:
    options: dict[str, Any] = {"details": ["albums"], "viewer": False, "xmp": False}
    user.backup(tmp_path, **options)
    whole = [photo.id for photo in Backup(tmp_path).photos()], [album.photo_ids for album in Backup(tmp_path).albums()]
    emulator.world.add_photo("10000001@N01", title="New")  # the next run reads the whole list
    with emulator.faults.add("short-page", probability=1) as fault:
        report = user.backup(tmp_path, **options)
    assert fault.struck and report.problems
    assert [photo.id for photo in Backup(tmp_path).photos() if photo.deleted] == []
    user.backup(tmp_path, **options)
    saved = {photo.id for photo in Backup(tmp_path).photos()}
    assert saved > {*whole[0]} and len(saved) == len(whole[0]) + 1
    assert [album.photo_ids for album in Backup(tmp_path).albums()] == whole[1]
