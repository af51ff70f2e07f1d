"""Searches return matching photos within the limits of Flickr, which can be disabled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from flickr_sdk import BBox, Flickr
from flickr_sdk.emulator import Emulator, Quirks, VirtualClock

from ..support.worlds import (
    ADA,
    AURORA,
    BEN,
    ICE,
    MARKET,
    MIRA,
    PLOUGH,
    REINDEER,
    SUNSET,
    TIMELAPSE,
    People,
    fails,
    ids,
    people_of,
)

NOW = 1_712_000_000


@pytest.fixture(scope="module")
def found() -> Iterator[People]:
    """Clients of a read-only world: the built-in one with a few distinct photos."""
    with Emulator(clock=VirtualClock(NOW)) as emulator:
        add = emulator.world.add_photo
        common = {"owner": "Ben Okafor", "date_upload": 1_600_000_000, "date_taken": "2020-09-13 12:00:00"}
        add(id=1, title="Hamnøy", tags=["Rorbu", "sea"], latitude=67.9461, longitude=13.1333, accuracy=12, license=9, **common)
        add(id=2, title="Reine", tags=["sea", "camera:lens=35mm"], latitude=67.9323, longitude=13.0887, geo_context=2, **common)
        add(id=3, title="Suva", tags=["camera:iso=35mm"], latitude=-18.12, longitude=178.45, safety_level=1, **common)
        add(id=4, title="Apia", description="The sea wall", latitude=-13.83, longitude=-171.76, content_type=1, **common)
        add(id=5, title="Where?", latitude=67.94, longitude=13.1, geo_public=0, geo_contact=1, hidden=1, **common)
        yield from people_of(emulator)


HERE = {"bbox": BBox(13, 67.9, 13.2, 68), "min_upload_date": 1}
SEARCHES: list[tuple[str, dict[str, Any], list[str]]] = [
    ("anonymous", {"text": "aurora"}, [AURORA]),
    ("anonymous", {"text": "AURORA fjord"}, [AURORA]),
    ("anonymous", {"text": '"over the fjord"'}, [AURORA]),
    ("anonymous", {"text": '"fjord over"'}, []),
    ("anonymous", {"text": "midnight"}, [AURORA]),
    ("anonymous", {"text": "sea -wall"}, ["2", "1"]),
    ("anonymous", {"text": "日没"}, [SUNSET]),
    ("anonymous", {"text": "!?"}, []),
    ("anonymous", {"tags": ["Northern Lights"]}, [AURORA]),
    ("anonymous", {"tags": ["reindeer", "aurora"]}, [REINDEER, AURORA]),
    ("anonymous", {"tags": ["reindeer", "aurora"], "tag_mode": "all"}, []),
    ("anonymous", {"tags": ["reindeer", "snow"], "tag_mode": "all"}, [REINDEER]),
    ("anonymous", {"tags": ["sea", "-rorbu"]}, ["2"]),
    ("anonymous", {"machine_tags": ["camera:lens=20mm"]}, [AURORA]),
    ("anonymous", {"machine_tags": ["camera:lens="]}, [AURORA, "2"]),
    ("anonymous", {"machine_tags": ["camera:"], "user_id": BEN, "sort": "date-posted-asc"}, ["2"]),
    ("anonymous", {"machine_tags": ["*:lens="]}, [AURORA, "2"]),
    ("anonymous", {"machine_tags": ["*:*=35mm"]}, ["2"]),
    ("anonymous", {"machine_tags": ["camera:lens=20mm", "camera:lens=35mm"]}, [AURORA, "2"]),
    ("anonymous", {"machine_tags": ["camera:lens=20mm", "camera:lens=35mm"], "machine_tag_mode": "all"}, []),
    ("anonymous", {"user_id": MIRA}, [SUNSET]),
    ("anonymous", {"user_id": BEN, "tags": ["market"]}, []),
    ("ada", {"user_id": BEN, "tags": ["market"]}, [MARKET]),
    ("ada", {"user_id": "me", "media": "videos"}, [PLOUGH, TIMELAPSE]),
    ("ada", {"user_id": "me", "media": "photos", "sort": "date-posted-asc"}, [AURORA, REINDEER]),
    ("ada", {"user_id": "me", "sort": "date-taken-desc"}, [PLOUGH, TIMELAPSE, REINDEER, AURORA]),
    ("ada", {"user_id": "me", "sort": "interestingness-desc"}, [AURORA, TIMELAPSE, REINDEER, PLOUGH]),
    ("ada", {"user_id": "me", "sort": "interestingness-asc"}, [PLOUGH, REINDEER, TIMELAPSE, AURORA]),
    ("ada", {"contacts": "all", "min_upload_date": 1_700_000_000}, [SUNSET, MARKET]),
    ("ada", {"contacts": "ff", "media": "photos", "license": [4]}, [SUNSET]),
    ("ben", {"user_id": "me", "privacy_filter": 2}, [MARKET]),
    ("ben", {"user_id": "me", "privacy_filter": 5}, []),
    ("anonymous", {"min_upload_date": 1_707_700_000, "max_upload_date": 1_707_800_000}, [REINDEER]),
    ("anonymous", {"min_upload_date": dt.datetime(2024, 3, 1, tzinfo=dt.UTC)}, [PLOUGH]),
    ("anonymous", {"max_upload_date": "2015-01-02"}, [ICE]),
    ("anonymous", {"min_taken_date": "2024-02-11", "max_taken_date": "2024-02-12 10:00:00"}, [TIMELAPSE, REINDEER]),
    ("anonymous", {"max_taken_date": -1_800_000_000}, [ICE]),
    ("anonymous", {"license": [4, 7]}, [SUNSET, ICE]),
    ("anonymous", {"license": [9]}, ["1"]),
    ("anonymous", {"is_commons": True}, [ICE]),
    ("anonymous", {"is_getty": True}, []),
    ("anonymous", {"in_gallery": True}, [SUNSET, AURORA]),
    ("anonymous", {"group_id": "20000001@N21"}, [SUNSET, AURORA]),
    ("anonymous", {"content_types": [1], "user_id": BEN}, ["4"]),
    ("anonymous", {"content_type": 2, "user_id": BEN}, ["4"]),
    ("anonymous", {"video_content_types": [0], "user_id": ADA}, [PLOUGH, TIMELAPSE]),
    ("anonymous", HERE, ["2", "1"]),
    ("mira", HERE, ["2", "1"]),
    ("ben", HERE, ["5", "2", "1"]),
    ("anonymous", {**HERE, "accuracy": 13}, ["2"]),
    ("anonymous", {**HERE, "geo_context": 2}, ["2"]),
    ("ben", {"bbox": BBox(170, -20, -170, -10), "min_upload_date": 1}, ["4", "3"]),
    ("anonymous", {"lat": 67.9461, "lon": 13.1333, "radius": 2, "min_upload_date": 1}, ["1"]),
    ("anonymous", {"lat": 67.9461, "lon": 13.1333, "radius": 2, "radius_units": "mi", "min_upload_date": 1}, ["2", "1"]),
    ("anonymous", {"lat": 67.9461, "lon": 13.1333, "min_upload_date": 1}, ["2", "1"]),
    ("anonymous", {"user_id": ADA, "has_geo": True}, [AURORA]),
    ("anonymous", {"user_id": ADA, "has_geo": False}, [PLOUGH, TIMELAPSE, REINDEER]),
    ("anonymous", {"woe_id": "90000101"}, [AURORA]),
    ("anonymous", {"place_id": "NOrwyPLc1UaNorth03"}, [AURORA, "2", "1"]),
    ("anonymous", {"woe_id": "1"}, []),
    ("anonymous", {"user_id": BEN, "text": "suva"}, []),
    ("mira", {"user_id": BEN, "text": "suva", "safe_search": 1}, []),
    ("mira", {"user_id": BEN, "text": "suva", "safe_search": 2}, ["3"]),
    ("anonymous", {"user_id": BEN, "text": "suva", "safe_search": 3}, []),
    ("ben", {"user_id": "me", "text": "suva"}, ["3"]),
    ("mira", {"user_id": BEN, "text": "where"}, []),
    ("ben", {"user_id": "me", "text": "where"}, ["5"]),
]


@pytest.mark.parametrize(("who", "arguments", "expected"), SEARCHES)
def test_search_returns_only_matching_photos(found: People, who: str, arguments: dict[str, Any], expected: list[str]) -> None:
    photos = found.of(who).photos.search(**arguments)
    assert (ids(photos), photos.total) == (expected, len(expected))


@pytest.mark.parametrize(("longitude", "found"), [(179.99, ["1", "2"]), (-179.99, ["1", "2"]), (179.7, ["1"]), (-179.7, ["2"])])
def test_radius_search_crosses_the_date_line(emulator: Emulator, longitude: float, found: list[str]) -> None:
    for number, place in enumerate((179.95, -179.95), start=1):
        emulator.world.add_photo(BEN, id=number, latitude=-17.0, longitude=place)
    circle = {"lat": -17.0, "lon": longitude, "radius": 30}
    with Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
        assert ids(flickr.photos.search(**circle, min_upload_date=1, sort="date-posted-asc")) == found


@pytest.mark.parametrize(
    ("who", "arguments", "code"),
    [
        ("anonymous", {}, 3),
        ("anonymous", {"sort": "relevance", "per_page": 10, "extras": ["tags"]}, 3),
        ("anonymous", {"tags": [f"t{number}" for number in range(21)], "tag_mode": "all"}, 1),
        ("anonymous", {"tags": [f"t{number}" for number in range(501)]}, 77),
        ("anonymous", {"user_id": "me"}, 2),
        ("anonymous", {"user_id": "99999999@N99"}, 2),
        ("anonymous", {"machine_tags": ["no machine tag"]}, 11),
        ("anonymous", {"machine_tags": [f"a:b={number}" for number in range(9)]}, 12),
        ("anonymous", {"machine_tags": [f"a:b={number}" for number in range(17)], "machine_tag_mode": "all"}, 12),
        ("anonymous", {"contacts": "all"}, 17),
    ],
)
def test_invalid_search_fails(found: People, who: str, arguments: dict[str, Any], code: int) -> None:
    with fails(code):
        found.of(who).photos.search(**arguments)


@pytest.mark.parametrize("has_full_text", [True, False])
def test_text_search_works_without_a_full_text_index(found: People, has_full_text: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(found.world, "has_full_text", has_full_text)
    assert ids(found.anonymous.photos.search(text='reindeer "at noon"')) == [REINDEER]
    assert ids(found.anonymous.photos.search(text="sea -wall")) == ["2", "1"]


@pytest.fixture(scope="module")
def many() -> Iterator[Emulator]:
    """A world with one photo per minute, all at the same location."""
    with Emulator(clock=VirtualClock(NOW), empty=True) as emulator:
        place = {"latitude": 10.0, "longitude": 20.0}
        emulator.world.add_photos(
            {"owner": ADA, "title": f"{number}", "tags": ["sea"], "date_upload": NOW - 60 * (5000 - number), **place}
            for number in range(5000)
        )
        yield emulator


@pytest.fixture(scope="module")
def plain(many: Emulator) -> Iterator[Flickr]:
    with Flickr(many.api_key, base_url=many.base_url) as client:
        yield client


@pytest.fixture
def unlimited(many: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many.world, "quirks", Quirks.none())


def test_search_returns_4000_results_and_then_repeats_the_last_page(plain: Flickr) -> None:
    pages = {page: plain.photos.search(tags=["sea"], per_page=500, page=page) for page in (1, 8, 9, 300)}
    assert [(one.total, one.pages, len(one)) for one in pages.values()] == [(5000, 10, 500)] * 4
    assert pages[8][-1].title == "1000"
    assert ids(pages[8]) == ids(pages[9]) == ids(pages[300]) != ids(pages[1])
    assert (pages[9].page, pages[300].page) == (9, 300)
    part = plain.photos.search(tags=["sea"], per_page=300, page=14)
    assert len(part) == 100, "4,000 is not a multiple of the page size"


@pytest.mark.usefixtures("unlimited")
def test_search_without_the_result_limit_returns_all_photos(plain: Flickr) -> None:
    assert plain.photos.search(tags=["sea"], per_page=500, page=10)[-1].title == "0"
    assert len(plain.photos.search(tags=["sea"], per_page=500, page=11)) == 0


def test_geo_query_returns_250_photos_per_page(plain: Flickr) -> None:
    asked = {"bbox": BBox(19, 9, 21, 11), "tags": ["sea"], "per_page": 500}
    page = plain.photos.search(**asked)
    assert (len(page), page.per_page, page.total, page.pages) == (250, 250, 5000, 20)


def test_geo_query_without_other_filters_returns_recent_photos(plain: Flickr) -> None:
    page = plain.photos.search(bbox=BBox(19, 9, 21, 11))
    assert page.total == 12 * 60
    assert plain.photos.search(bbox=BBox(19, 9, 21, 11), min_upload_date=1).total == 5000


@pytest.mark.usefixtures("unlimited")
def test_geo_query_without_quirks_has_no_limits(plain: Flickr) -> None:
    page = plain.photos.search(bbox=BBox(19, 9, 21, 11), per_page=500)
    assert (len(page), page.total) == (500, 5000)


@pytest.mark.parametrize(("seconds", "expected"), [(299, 15), (300, 16), (301, 6), (3600, 61)])
def test_upload_window_of_five_minutes_or_less_is_fuzzy(plain: Flickr, seconds: int, expected: int) -> None:
    start = NOW - 60 * 2000
    assert plain.photos.search(min_upload_date=start, max_upload_date=start + seconds).total == expected


@pytest.mark.usefixtures("unlimited")
@pytest.mark.parametrize(("seconds", "expected"), [(299, 5), (300, 6)])
def test_upload_window_without_the_quirk_is_exact(plain: Flickr, seconds: int, expected: int) -> None:
    start = NOW - 60 * 2000
    assert plain.photos.search(min_upload_date=start, max_upload_date=start + seconds).total == expected


@pytest.mark.usefixtures("unlimited")
def test_search_without_arguments_and_quirks_returns_all_photos(plain: Flickr) -> None:
    assert plain.photos.search().total == 5000


def test_invalid_pages_of_a_search_are_corrected(plain: Flickr) -> None:
    def asked(**paging: int) -> tuple[int, int, int]:
        page = plain.photos.search(tags=["sea"], **paging)
        return page.page or 0, page.per_page or 0, len(page)

    assert asked() == (1, 100, 100)
    assert asked(per_page=0) == (1, 100, 100)
    assert asked(per_page=1000) == (1, 500, 500)
    assert asked(page=0, per_page=3) == (1, 3, 3)
    assert asked(page=20_000, per_page=3) == (10_000, 3, 1)


def test_every_sort_order_returns_each_photo_exactly_once(plain: Flickr) -> None:
    orders = ("date-posted-asc", "date-posted-desc", "date-taken-asc", "date-taken-desc")
    orders += ("interestingness-asc", "interestingness-desc", "relevance")
    for order in orders:
        seen = [one for page in (1, 2) for one in ids(plain.photos.search(tags=["sea"], sort=order, per_page=500, page=page))]
        assert len(set(seen)) == 1000, order
