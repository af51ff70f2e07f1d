"""Places and the photos taken there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from flickr_sdk import BBox
from flickr_sdk.emulator import Emulator

from .conftest import ADA, BEN, MIRA, ClientFactory, error_code

TROMSO, TROMS, NORWAY = "90000101", "90000010", "90000001"
SAN_FRANCISCO, CALIFORNIA, UNITED_STATES = "2487956", "2347563", "23424977"
MISSION = {"latitude": 37.764, "longitude": -122.425}
LOCALITY, REGION, COUNTRY, CONTINENT, NEIGHBOURHOOD = 7, 8, 12, 29, 22


def test_place_info_returns_containing_places(client_for: ClientFactory) -> None:
    place = client_for(None).places.get_info(woe_id=SAN_FRANCISCO)
    assert (place.name, place.place_url) == (
        "San Francisco, California, United States",
        "/United+States/California/San+Francisco",
    )
    assert (place.latitude, place.longitude, place.timezone) == (37.747, -122.439, "America/Los_Angeles")
    assert place.region is not None
    assert place.region.place_id == "NsbUWfBTUb4mbyVu"
    assert place.county is not None
    assert place.county.place_url == "/.7sOmlRQUL9nK.kMzA"
    assert place.neighbourhood is None
    assert place.continent is None


def test_place_is_found_by_id_and_url(client_for: ClientFactory) -> None:
    places = client_for(None).places
    ways = (
        places.get_info(woe_id="3534"),
        places.get_info(place_id="nY7EoSRSV7kW"),
        places.get_info_by_url(url="/Canada/Quebec/Montr%C3%A9al"),
        places.get_info_by_url(url="https://www.flickr.com/places/canada/quebec/montréal/"),
        places.resolve_place_url(url="/Canada/Quebec/Montréal"),
        places.resolve_place_id(place_id="nY7EoSRSV7kW"),
        *[one for one in places.find(query="montreal, canada") if one.place_type == "locality"],
    )
    assert [one.woeid for one in ways] == ["3534"] * 7


def test_unknown_place_fails_with_the_code_of_the_method(client_for: ClientFactory) -> None:
    places = client_for(None).places
    for call, expected in (
        (lambda: places.get_info(), 1),
        (lambda: places.get_info(woe_id="here"), 2),
        (lambda: places.get_info(place_id="no such id"), 2),
        (lambda: places.get_info(woe_id="1"), 3),
        (lambda: places.tags_for_place(place_id="Nowhere"), 3),
        (lambda: places.resolve_place_id(place_id="Nowhere"), 3),
        (lambda: places.resolve_place_url(url="/Atlantis"), 3),
        (lambda: places.get_top_places_list(place_type_id=COUNTRY, woe_id="1"), 4),
    ):
        assert error_code(call) == expected
    assert [one.woeid for one in places.find(query="Atlantis")] == []


def test_point_is_in_the_smallest_place_for_its_accuracy(client_for: ClientFactory) -> None:
    places = client_for(None).places
    for accuracy, name in (
        (16, "Mission Dolores"),
        (11, "Mission Dolores"),
        (6, "California"),
        (3, "United States"),
        (1, "North America"),
    ):
        found = places.find_by_lat_lon(lat=37.764, lon=-122.425, accuracy=accuracy)
        assert [one.woe_name for one in found] == [name]
    assert [one.woeid for one in places.find_by_lat_lon(lat=0, lon=0)] == []
    assert error_code(lambda: places.find_by_lat_lon(lat=91, lon=0)) == 2
    assert error_code(lambda: places.find_by_lat_lon(lat=0, lon=181)) == 3
    assert error_code(lambda: places.find_by_lat_lon(lat=0, lon=0, accuracy=17)) == 4


def test_places_in_a_bounding_box_are_found_unless_it_is_too_large(client_for: ClientFactory) -> None:
    places = client_for(None).places
    box = BBox(-122.45, 37.75, -122.39, 37.80)
    found = places.places_for_bounding_box(bbox=box, place_type="locality")
    assert [(one.woe_name, one.place_type_id) for one in found] == [("San Francisco", LOCALITY)]
    assert error_code(lambda: places.places_for_bounding_box(bbox=box, place_type_id=NEIGHBOURHOOD)) == 4
    assert error_code(lambda: places.places_for_bounding_box(bbox=box, place_type="village")) == 3
    assert error_code(lambda: places.places_for_bounding_box(bbox=BBox(-122, 37, -123, 38), place_type_id=LOCALITY)) == 2
    assert error_code(lambda: places.places_for_bounding_box(bbox=box)) == 1


def test_photos_are_counted_by_place(emulator: Emulator, client_for: ClientFactory) -> None:
    for _ in range(2):
        emulator.world.add_photo(BEN, **MISSION, tags=["dolores"])
    ben = client_for(BEN)
    for kind, expected in ((NEIGHBOURHOOD, "Mission Dolores"), (REGION, "California"), (CONTINENT, "North America")):
        assert [(one.woe_name, one.photo_count) for one in ben.places.places_for_user(place_type_id=kind)] == [(expected, 2)]
    assert [one.photo_count for one in ben.places.get_children_with_photos_public(woe_id=CALIFORNIA)] == [2]
    assert [one.woe_name for one in ben.places.get_children_with_photos_public(woe_id=NORWAY)] == ["Troms"]
    assert [one.woe_name for one in ben.places.places_for_tags(place_type_id=LOCALITY, tags=["dolores"])] == ["San Francisco"]
    tags = ben.places.tags_for_place(woe_id=UNITED_STATES)
    assert [(one.text, one.count) for one in tags] == [("dolores", 2)]
    assert [one.woeid for one in ben.places.places_for_user(place_type_id=LOCALITY, woe_id=NORWAY)] == []


def test_place_with_too_few_photos_is_listed_as_its_parent(emulator: Emulator, client_for: ClientFactory) -> None:
    for number in range(5):
        emulator.world.add_photo(BEN, latitude=45.5 if number else 52.0, longitude=-73.6)
    places = client_for(BEN).places
    in_quebec = places.places_for_user(place_type_id=LOCALITY, threshold=5)
    assert [(one.woe_name, one.photo_count) for one in in_quebec] == []
    in_quebec = places.places_for_user(place_type_id=REGION, threshold=5)
    assert [(one.woe_name, one.photo_count) for one in in_quebec] == [("Quebec", 5)]
    assert [one.woe_name for one in places.places_for_user(place_type_id=LOCALITY, threshold=4)] == ["Montréal"]
    emulator.world.add_photo(BEN, **MISSION)
    larger = places.places_for_user(place_type_id=LOCALITY, threshold=1)
    assert {one.woe_name for one in larger} == {"Montréal", "San Francisco"}


def test_hidden_locations_are_not_counted(emulator: Emulator, client_for: ClientFactory) -> None:
    emulator.world.add_photo(ADA, **MISSION, geo_public=0, geo_friend=1)
    emulator.world.add_photo(ADA, latitude=45.5, longitude=-73.6, is_public=False)

    def places_of_contacts(user: str) -> set[str | None]:
        return {one.woe_name for one in client_for(user).places.places_for_contacts(place_type_id=COUNTRY)}

    assert places_of_contacts(BEN) == {"Norway", "United States"}
    assert places_of_contacts(MIRA) == {"Norway"}
    assert {one.woe_name for one in client_for(ADA).places.places_for_user(place_type_id=COUNTRY)} == {
        "Canada",
        "Norway",
        "United States",
    }


def test_moved_photo_is_counted_at_its_new_place(client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    ada.photos.geo.set_location(photo_id="52000000101", lat=37.764, lon=-122.425)
    assert [one.woe_name for one in ada.places.places_for_user(place_type_id=COUNTRY)] == ["United States"]
    ada.photos.geo.remove_location(photo_id="52000000101")
    assert [one.woe_name for one in ada.places.places_for_user(place_type_id=COUNTRY)] == []


def test_top_places_are_those_of_one_day(client_for: ClientFactory) -> None:
    places = client_for(None).places
    found = places.get_top_places_list(place_type_id=COUNTRY, date=dt.date(2024, 2, 11))
    assert [(one.woe_name, one.photo_count) for one in found] == [("Norway", 1)]
    assert found.date_start == dt.datetime(2024, 2, 11, tzinfo=dt.UTC)
    assert [one.woe_name for one in places.get_top_places_list(place_type_id=COUNTRY, date=dt.date(2024, 2, 12))] == []
    assert error_code(lambda: places.get_top_places_list(place_type_id=COUNTRY, date=dt.date(2999, 1, 1))) == 3
    assert error_code(lambda: places.get_top_places_list(place_type_id=99)) == 2


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (lambda places: places.places_for_user(), 2),
        (lambda places: places.places_for_user(place_type_id=9), 3),
        (lambda places: places.places_for_user(place_type="town"), 3),
        (lambda places: places.places_for_user(place_type_id=LOCALITY, woe_id="1"), 4),
        (lambda places: places.places_for_user(place_type_id=LOCALITY, threshold=0), 5),
        (lambda places: places.places_for_contacts(place_type_id=LOCALITY, contacts="enemies"), 6),
        (lambda places: places.places_for_tags(place_type_id=LOCALITY, tags=["a"], woe_id="x"), 2),
        (lambda places: places.places_for_tags(place_type_id=LOCALITY, machine_tags=["none"]), 11),
    ],
)
def test_invalid_place_queries_fail(client_for: ClientFactory, call: Callable[[object], object], expected: int) -> None:
    assert error_code(lambda: call(client_for(ADA).places)) == expected


def test_place_with_photos_has_an_outline(emulator: Emulator, client_for: ClientFactory) -> None:
    places = client_for(None).places
    assert places.get_info(woe_id=SAN_FRANCISCO).has_shapedata is False
    assert [one.alpha for one in places.get_shape_history(woe_id=SAN_FRANCISCO)] == []
    emulator.world.add_photo(BEN, **MISSION)
    place = places.get_info(woe_id=SAN_FRANCISCO)
    assert place.has_shapedata is True
    assert place.shapedata is not None
    assert place.shapedata.count_points == 1
    (shape,) = places.get_shape_history(woe_id=SAN_FRANCISCO)
    assert shape.polylines == place.shapedata.polylines
