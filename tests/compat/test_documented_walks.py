"""Section 7 of flickrapi's documentation, version 1.4: iterating over lists.

Each test proves one statement; its name starts with the number of the section.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from unittest.mock import Mock
from xml.etree import ElementTree

import pytest

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk import Retries
from flickr_sdk._generated.endpoints import photos as endpoints
from flickr_sdk.compat.flickrapi._walkers import fetch_elements
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import IncompleteWarning

from ..support.application import ADA
from .conftest import methods

SET = "72177720300000001"


def test_7_1_walk_set_returns_the_photos_of_a_set(flickr: flickrapi.FlickrAPI) -> None:
    walked = flickr.walk_set(SET)
    assert isinstance(walked, Iterator)
    photos = list(walked)
    expected = flickr.photosets_getPhotos(photoset_id=SET, format="parsed-json")["photoset"]["photo"]
    assert [photo.get("title") for photo in photos] == [photo["title"] for photo in expected]
    assert photos


def test_7_1_walk_set_passes_its_arguments_to_get_photos(flickr: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    list(flickr.walk_set(SET, extras="date_taken", media="photos"))
    sent = emulator.requests[-1]
    assert (sent["method"], sent["photoset_id"], sent["extras"]) == ("flickr.photosets.getPhotos", SET, "date_taken")


def test_7_1_photos_are_elements(flickr: flickrapi.FlickrAPI) -> None:
    for photo in (next(flickr.walk_set(SET)), next(flickr.walk(text="aurora"))):
        assert isinstance(photo, ElementTree.Element)
        assert photo.tag == "photo"


def test_7_2_walk_returns_the_photos_of_a_search(flickr: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    arguments = {"tag_mode": "all", "tags": "aurora", "min_taken_date": "2024-01-01", "max_taken_date": "2024-12-31"}
    assert [photo.get("id") for photo in flickr.walk(**arguments)]
    sent = dict(emulator.requests[-1])
    assert sent["method"] == "flickr.photos.search"
    assert arguments.items() <= sent.items()


class Pages:
    """A paginated list of numbered photos, as a method for `data_walker`."""

    def __init__(self, total: int, *, claimed: int | None = None, repeats: bool = False, total_of_page: bool = False) -> None:
        self.total, self.claimed, self.repeats, self.total_of_page = total, claimed, repeats, total_of_page
        self.requested: list[int] = []

    def __call__(self, page: int, per_page: int) -> ElementTree.Element:
        self.requested.append(page)
        last = -(-self.total // per_page)
        shown = min(page, last) if self.repeats else page
        first = (shown - 1) * per_page
        rsp = ElementTree.Element("rsp", stat="ok")
        photos = ElementTree.SubElement(rsp, "photos", pages=str(self.claimed or last))
        for number in range(first, min(first + per_page, self.total)):
            ElementTree.SubElement(photos, "photo", id=str(number))
        if self.total_of_page:
            photos.set("total", str(len(photos)))
        return rsp


def ids(walk: Iterator[ElementTree.Element]) -> list[int]:
    return [int(photo.attrib["id"]) for photo in walk]


def test_walk_follows_continuations(flickr: flickrapi.FlickrAPI) -> None:
    requested: list[object] = []

    def method(page: int | None = None, continuation: str | None = None, **_: object) -> ElementTree.Element:
        requested.append(continuation or page)
        rsp = ElementTree.Element("rsp", stat="ok")
        photos = ElementTree.SubElement(rsp, "photos", continuation="-1" if continuation else "onward")
        ElementTree.SubElement(photos, "photo", id="1" if continuation else "0")
        return rsp

    assert ids(flickr.data_walker(method)) == [0, 1]
    assert requested == [1, "onward"]


def test_walk_calls_a_replaced_method(flickr: flickrapi.FlickrAPI) -> None:
    pages = Pages(4)
    stub = Mock(side_effect=lambda photoset_id, **given: pages(**given))
    flickr.photosets_getPhotos = stub  # type: ignore[assignment]  # as tests of programs do
    assert ids(flickr.walk_set("1", per_page=3)) == [0, 1, 2, 3]
    assert [call.kwargs["page"] for call in stub.mock_calls] == [1, 2]


def test_7_3_pages_are_fetched_when_needed(flickr: flickrapi.FlickrAPI) -> None:
    pages = Pages(40)
    walk = flickr.data_walker(pages, per_page=15)
    assert pages.requested == []
    assert next(walk).get("id") == "0"
    assert pages.requested == [1]
    assert ids(walk) == list(range(1, 40))
    assert pages.requested == [1, 2, 3]


def test_7_1_walk_can_be_closed(flickr: flickrapi.FlickrAPI) -> None:
    pages = Pages(40)
    with closing(flickr.data_walker(pages, per_page=15)) as walk:
        assert next(walk).get("id") == "0"
    assert list(walk) == []
    assert pages.requested == [1]


def test_7_3_default_page_size_is_50(flickr: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    for walk in (flickr.walk(text="aurora"), flickr.walk_set(SET)):
        list(walk)
        assert emulator.requests[-1]["per_page"] == "50"
    list(flickr.walk_set(SET, per_page=20))
    assert emulator.requests[-1]["per_page"] == "20"


def test_7_3_first_25_photos_need_two_pages_of_15(flickr: flickrapi.FlickrAPI) -> None:
    pages = Pages(100)
    assert ids(flickr.data_walker(pages, per_page=15)[:25]) == list(range(25))
    assert pages.requested == [1, 2]


def test_7_3_slice_starts_at_the_first_page(flickr: flickrapi.FlickrAPI) -> None:
    pages = Pages(100)
    walk = flickr.data_walker(pages, per_page=20)
    assert ids(walk[5:20]) == list(range(5, 20))
    assert pages.requested == [1]
    assert ids(walk[5:21]) == list(range(5, 21))
    assert walk[3].get("id") == "3"
    with pytest.raises(IndexError):
        walk[100]
    with pytest.raises(ValueError, match="no negative indexes"):
        walk[-5:]


def test_7_3_walk_ends_at_a_repeated_page(flickr: flickrapi.FlickrAPI) -> None:
    pages = Pages(40, claimed=100_000, repeats=True)
    with pytest.warns(IncompleteWarning, match="page 3 repeats the previous page"):
        assert ids(flickr.data_walker(pages, per_page=20)) == list(range(40))
    assert pages.requested == [1, 2, 3]


def test_walk_of_popular_photos_continues_after_the_reported_last_page(flickr: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    everything = ids(flickr.data_walker(flickr.photos_getPopular, user_id=ADA))
    assert len(everything) == 4
    assert ids(flickr.data_walker(flickr.photos.getPopular, user_id=ADA, per_page=2)) == everything
    assert [sent["page"] for sent in emulator.requests[-3:]] == ["1", "2", "3"]


def test_walk_of_popular_photos_ends_at_a_repeated_page() -> None:
    pages = Pages(40, claimed=1, repeats=True, total_of_page=True)
    api = flickrapi.FlickrAPI("key", "secret")
    assert ids(fetch_elements(api, endpoints.GET_POPULAR, pages, "*/photo", {"per_page": 20})) == list(range(40))
    assert pages.requested == [1, 2, 3]


@pytest.mark.parametrize(
    ("name", "method", "given"),
    [
        ("walk_contacts", "flickr.contacts.getList", {}),
        ("walk_photosets", "flickr.photosets.getList", {"user_id": ADA}),
        ("walk_user", "flickr.people.getPhotos", {"user_id": ADA}),
        ("walk_user_updates", "flickr.photos.recentlyUpdated", {"min_date": "1700000000"}),
    ],
)
def test_walks_of_flickrapi_2_exist(emulator: Emulator, name: str, method: str, given: dict[str, str]) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=emulator.legacy_token("read"))
    found = list(getattr(flickr, name)(**given))
    assert found
    assert methods(emulator)[-1] == method


def test_walk_requires_the_format_etree(emulator: Emulator) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, format="parsed-json")
    with pytest.raises(ValueError, match="a walk requires the format 'etree'"):
        flickr.walk(text="aurora")


@pytest.mark.parametrize("cache", [False, True])
@pytest.mark.parametrize("spelling", ["walk", "walk_user", "data_walker"])
def test_page_that_lacks_items_is_requested_again(emulator: Emulator, spelling: str, cache: bool) -> None:
    emulator.world.add_photos({"owner": ADA, "title": f"Wave {number}", "tags": ["wave"]} for number in range(120))
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, cache=cache, retries=Retries(initial_delay=0.001))
    walk = {
        "walk": lambda: flickr.walk(tags="wave"),
        "walk_user": lambda: flickr.walk_user(ADA),
        "data_walker": lambda: flickr.data_walker(flickr.photos.search, tags="wave", per_page=50),
    }[spelling]
    with emulator.faults.add("short-page", times=1):
        first = ids(walk())
    assert len(first) == len(set(first)) >= 120
    assert first == ids(walk())
    emulator.world.reset()


def test_page_of_a_function_that_stays_incomplete_is_reported(flickr: flickrapi.FlickrAPI) -> None:
    class Short(Pages):
        def __call__(self, page: int, per_page: int) -> ElementTree.Element:
            rsp = super().__call__(page, per_page)
            rsp[0][:] = rsp[0][: -20 if page == 1 else None]
            return rsp

    pages = Short(150)
    with pytest.warns(IncompleteWarning, match="page 1 has only 30 of 50 items"):
        assert ids(flickr.data_walker(pages, per_page=50)) == [*range(30), *range(50, 150)]
    assert pages.requested == [1, 1, 2, 3]
