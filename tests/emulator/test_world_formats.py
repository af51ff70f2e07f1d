"""Responses from the world have the types that Flickr uses, and XML and JSON agree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from flickr_sdk import parse_response
from flickr_sdk._generated import catalog as methods
from flickr_sdk._pipeline.method_lookup import find_endpoint
from flickr_sdk._wire.arguments import encode
from flickr_sdk.emulator import Emulator, VirtualClock
from flickr_sdk.emulator import catalog as emulated
from flickr_sdk.emulator.methods import HANDLERS

from ..codegen.test_samples import differences, reason
from ..support.arguments import every_argument
from ..support.signing import OAuth
from ..support.worlds import ADA, ALBUM, AURORA, BEN, MIRA, PLOUGH, REINDEER, SUNSET

REFLECTION = emulated.load_catalog().reflection
NO_READ = "flickr.push.unsubscribe"
"""Methods that change data although they need only read permission."""
READS = sorted(name for name in HANDLERS if REFLECTION[name]["method"]["requiredperms"] < 2 and name != NO_READ)
USERS = {ADA: "ada", BEN: "ben", MIRA: "mira"}
Ask = Callable[..., Any]


def depends_on_user(method: str) -> bool:
    """Return whether the test of a method passes each user to it."""
    endpoint = find_endpoint(methods, method)
    return "user_id" in every_argument(endpoint) and method != "flickr.favorites.getContext"


CALLS = [(method, user) for method in READS for user in (USERS if depends_on_user(method) else [""])]


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    """Calls a method as Ada and returns the body."""
    with Emulator(clock=VirtualClock()) as emulator, httpx.Client(base_url=emulator.base_url) as http:
        auth = OAuth(emulator.api_key, emulator.api_secret, *emulator.access_token("read"))

        def call(method: str, **arguments: str) -> bytes:
            sent = {"method": method, "api_key": emulator.api_key, **arguments}
            return http.post("/services/rest/", data=sent, auth=auth).content

        yield call


@pytest.fixture
def json(ask: Ask) -> Ask:
    def call(method: str, **arguments: str) -> Any:
        body = ask(method, **arguments, format="json", nojsoncallback="1")
        return httpx.Response(200, content=body).json()

    return call


@pytest.mark.parametrize(("method", "user"), CALLS, ids=lambda value: USERS.get(value, value))
def test_xml_response_equals_json_response(ask: Ask, method: str, user: str) -> None:
    endpoint = find_endpoint(methods, method)
    assert endpoint.params is not None
    given = every_argument(endpoint)
    if user:
        given["user_id"] = user
    arguments = encode(method, endpoint.params, given)
    in_json = parse_response(method, ask(method, **arguments, format="json", nojsoncallback="1"), strict=True)
    in_xml = parse_response(method, ask(method, **arguments), format="xml", strict=True)
    # Fields without a model are strings in XML.
    known = [one for one in differences(in_json, in_xml) if not one[0].endswith(".*")]
    assert [one for one in known if reason(*one) is None] == []


def test_most_read_methods_are_compared() -> None:
    assert len(READS) > 80
    assert sum(map(depends_on_user, READS)) > 20


def test_fixed_dimension_is_a_string_and_computed_dimension_a_number(json: Ask) -> None:
    (photo,) = json("flickr.photos.search", tags="aurora", extras="url_sq,url_q,url_m,url_o,o_dims")["photos"]["photo"]
    sides = {name: photo[name] for name in photo if name.startswith(("width", "height", "o_"))}
    assert sides == {
        "width_sq": 75,
        "height_sq": 75,
        "width_q": "150",
        "height_q": "150",
        "width_m": "500",
        "height_m": 375,
        "width_o": "4000",
        "height_o": "3000",
        "o_width": "4000",
        "o_height": "3000",
    }


def test_missing_location_has_coordinates_of_zero(json: Ask) -> None:
    found = json("flickr.photos.search", user_id="me", extras="geo", sort="date-posted-asc")["photos"]["photo"]
    places = {one["id"]: [one[name] for name in ("latitude", "longitude", "accuracy", "context")] for one in found}
    assert places[AURORA] == ["69.649208", "18.955324", "16", 0]
    assert places[REINDEER] == [0, 0, 0, 0]
    assert "woeid" not in found[1]


@pytest.mark.parametrize(
    ("method", "arguments", "total"),
    [
        ("flickr.photos.search", {"tags": "aurora"}, 1),
        ("flickr.photos.getRecent", {}, 6),
        ("flickr.photosets.getList", {}, 2),
        ("flickr.people.getPhotos", {"user_id": "me"}, "4"),
        ("flickr.photos.getUntagged", {}, "2"),
        ("flickr.favorites.getList", {}, "2"),
        ("flickr.photosets.getPhotos", {"photoset_id": ALBUM}, "3"),
    ],
)
def test_total_has_the_type_that_flickr_uses_for_the_list(
    json: Ask, method: str, arguments: dict[str, str], total: object
) -> None:
    root = next(value for key, value in json(method, **arguments).items() if key != "stat")
    assert root["total"] == total


def test_album_echoes_the_page_argument_unchanged(json: Ask) -> None:
    assert json("flickr.photosets.getPhotos", photoset_id=ALBUM)["photoset"]["page"] == 1
    asked = json("flickr.photosets.getPhotos", photoset_id=ALBUM, page="1", per_page="2")["photoset"]
    assert [asked[name] for name in ("page", "per_page", "perpage", "pages", "total")] == ["1", "2", "2", 2, "3"]


def test_photo_info_has_the_types_that_flickr_uses(json: Ask) -> None:
    photo = json("flickr.photos.getInfo", photo_id=AURORA)["photo"]
    assert [photo[name] for name in ("farm", "server", "isfavorite", "license", "views", "rotation")] == [
        66,
        "65535",
        0,
        "0",
        "1532",
        0,
    ]
    assert photo["dates"]["takengranularity"] == 0
    assert [tag["machine_tag"] for tag in photo["tags"]["tag"]] == [False, False, 1]
    assert (photo["title"], photo["comments"]) == ({"_content": "Aurora over the fjord"}, {"_content": "2"})
    assert json("flickr.photos.getInfo", photo_id=SUNSET)["photo"]["dates"]["takengranularity"] == "4"
    assert json("flickr.photos.getInfo", photo_id=REINDEER)["photo"]["notes"] == {"note": []}
    processed = json("flickr.photos.getInfo", photo_id=PLOUGH)["photo"]
    assert processed["visibility"] == {"ispublic": "1", "isfriend": "0", "isfamily": "0"}
    assert (processed["server"], processed["video"]["width"], processed["video"]["ready"]) == ("999", None, 0)


def test_empty_list_is_empty_or_absent(json: Ask) -> None:
    assert json("flickr.photos.comments.getList", photo_id=REINDEER)["comments"] == {"photo_id": REINDEER}
    assert json("flickr.photos.getAllContexts", photo_id=PLOUGH) == {"stat": "ok"}
    assert json("flickr.photos.getContext", photo_id=PLOUGH)["nextphoto"] == {"id": 0, "is_faved": 0}
    assert json("flickr.photos.search", tags="nothing")["photos"]["photo"] == []


def test_unknown_extras_are_ignored(json: Ask) -> None:
    (photo,) = json("flickr.photos.search", tags="aurora", extras="descriptiontags,sparkle, views")["photos"]["photo"]
    assert photo.keys() == {*("id", "owner", "secret", "server", "farm", "title", "ispublic", "isfriend", "isfamily"), "views"}
