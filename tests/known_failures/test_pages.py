"""Failures 21 to 25: lists that come in pages."""

from __future__ import annotations

import warnings

import pytest

from flickr_sdk import IncompleteWarning

from ..client.test_imports import loaded_after
from ..support.paged import Either, Paged, ids
from ..support.searched import DAY, FUZZY, NOON, Searched, uploads


def test_21_a_search_ends_at_4000_photos_gives_each_once_and_says_so(either: Either) -> None:
    # Of a longer list, the pages behind the fourth thousand repeat the last one; and pages overlap.
    server = Paged([*range(600), *range(590, 3990)], total=90_000, last=8)
    walker = either.client(server).walk(tags=["aurora"])
    with pytest.warns(IncompleteWarning, match="4,000 of 90,000"):
        assert ids(either.all(walker)) == list(range(3990))
    assert walker.report.missing > 80_000


def test_22_no_part_of_a_search_is_so_short_that_flickr_gives_its_neighbours_too(either: Either) -> None:
    server = Searched(uploads(20_000), twice=250)
    harvest = either.client(server).harvest(tags=["aurora"], min_upload_date=NOON, max_upload_date=NOON + DAY - 1)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = ids(either.all(harvest))
    either.close(harvest)
    assert sorted(found) == list(range(20_000)), "each once"
    assert min(end - start + 1 for start, end, *_ in server.asked) > FUZZY


def test_23_a_walk_goes_by_what_a_page_holds_and_not_by_what_was_asked_for(either: Either) -> None:
    nearby = Paged(range(600), largest=250)
    assert ids(either.all(either.client(nearby).walk(lat=69.6, lon=18.9, per_page=500))) == list(range(600))
    small = Paged(range(600), largest=70)
    assert ids(either.all(either.client(small).walk(tags=["aurora"], per_page=500))) == list(range(600))
    endless = Paged(range(500), tells="next", last=4)
    with pytest.warns(IncompleteWarning, match="page 5 is the same as the one before"):
        assert ids(either.all(either.client(endless).walk.people.get_photos("me", per_page=20))) == list(range(80))


def test_24_every_list_in_pages_is_walked_by_its_method(either: Either) -> None:
    server = Paged(range(30), root="photoset")
    client = either.client(server)
    assert ids(either.all(client.walk.photosets.get_photos("721576", per_page=10))) == list(range(30))
    assert [page for page, _ in server.asked] == ["1", "2", "3"]
    for namespace, method in (
        ("favorites", "get_list"),
        ("groups", "search"),
        ("contacts", "get_list"),
        ("galleries", "get_list"),
    ):
        assert callable(getattr(getattr(client.walk, namespace), method))


def test_25_walking_needs_no_package_for_xml() -> None:
    loaded = loaded_after(
        "import httpx\n"
        "from tests.support.paged import Blocking, Paged\n"
        "assert len(list(Blocking().client(Paged(range(30))).walk(per_page=10))) == 30"
    )
    assert "flickr_sdk.walk" in loaded
    assert not [name for name in loaded if name.startswith("lxml")]
