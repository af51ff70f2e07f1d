"""An unknown value of an argument is sent unchanged, with a warning that suggests the closest known value."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from flickr_sdk import Flickr, FlickrError, UnknownValueWarning
from flickr_sdk._generated import catalog
from flickr_sdk._pipeline.method_lookup import find_endpoint
from flickr_sdk._wire.known_values import _remedy, warn_unknown_values
from flickr_sdk.emulator import Emulator

from ..support.clients import Make
from ..support.paged import Flavor, PagedServer
from ..support.pictures import picture


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"extras": ["date_takn"]}, "extras='date_takn' is not a known value; did you mean 'date_taken'?"),
        ({"extras": ["geo", "date_takn"]}, "extras[1]='date_takn' is not a known value; did you mean 'date_taken'?"),
        ({"extras": "date_taken, gro"}, "extras[1]='gro' is not a known value; did you mean 'geo'?"),
        ({"sort": "date-postd"}, "sort='date-postd' is not a known value; did you mean 'date-posted-"),
        ({"sort": "Relevance"}, "sort='Relevance' is not a known value; did you mean 'relevance'?"),
        ({"tag_mode": "al"}, "tag_mode='al' is not a known value; did you mean 'all'?"),
        ({"media": "photo"}, "media='photo' is not a known value; did you mean 'photos'?"),
        ({"privacy_filter": 7}, "privacy_filter='7' is not a known value; known values are 1, 2, 3, 4, 5; it is sent unchanged"),
        ({"content_types": [0, 9]}, "content_types[1]='9' is not a known value; known values are 0, 1, 2, 3; it"),
        ({"safe_search": 0}, "safe_search='0' is not a known value; known values are 1, 2, 3; it"),
        ({"license": "4,44"}, "license[1]='44' is not a known value; known values are 0, 1, 2,"),
        ({"geo_context": 3}, "geo_context='3' is not a known value"),
        ({"contacts": "friends"}, "contacts='friends' is not a known value; known values are all, ff; it"),
        ({"radius_units": "miles"}, "radius_units='miles' is not a known value"),
    ],
    ids=str,
)
def test_unknown_value_is_sent_with_a_warning(make: Make, emulator: Emulator, arguments: dict[str, Any], message: str) -> None:
    client = make()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            client.photos.search(text="aurora", **arguments)
        except FlickrError:
            assert "contacts" in arguments, "only this argument requires a user"
    (warning,) = caught
    assert warning.category is UnknownValueWarning
    assert str(warning.message).startswith(f"flickr.photos.search: {message}")
    (name,) = arguments
    assert emulator.requests[-1][name] is not None


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        (
            "photos.set_perms",
            {"photo_id": "1", "is_public": True, "is_friend": True, "is_family": True, "perm_comment": 4, "perm_addmeta": 0},
        ),
        ("photos.licenses.set_license", {"photo_id": "1", "license_id": 77}),
        ("photos.set_safety_level", {"photo_id": "1", "safety_level": 4}),
        ("photos.set_content_type", {"photo_id": "1", "content_type": 5}),
        ("photosets.get_list", {"user_id": "1@N01", "primary_photo_extras": ["url_mm"]}),
        ("photosets.get_list", {"user_id": "1@N01", "primary_photo_extras": "url_m,url_mm"}),
        ("people.get_groups", {"user_id": "1@N01", "extras": ["throttel"]}),
        ("photos.geo.set_context", {"photo_id": "1", "context": 5}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_arguments_of_all_methods_are_checked(flavor: Flavor, method: str, arguments: dict[str, Any]) -> None:
    call: Any = flavor.client(PagedServer([]), on_drift=lambda drift: None)
    for name in method.split("."):
        call = getattr(call, name)
    with pytest.warns(UnknownValueWarning, match="is not a known value") as caught, suppress(FlickrError):
        # The server has lists of photos only.
        flavor.wait(call(**arguments))
    assert len([warning for warning in caught if warning.category is UnknownValueWarning]) == 1


def test_walks_and_harvests_warn_once_at_the_line_that_makes_them(flavor: Flavor) -> None:
    client = flavor.client(PagedServer(range(1200)))
    makers: list[Callable[[], Any]] = [
        lambda: client.walk(extras=["date_takn"]),
        lambda: client.walk.people.get_photos("me", extras="geo,date_takn"),
        lambda: client.walk_set("1", extras=["date_takn"]),
        lambda: client.harvest(extras=["date_takn"]),
    ]
    for make in makers:
        with pytest.warns(UnknownValueWarning, match="did you mean 'date_taken'") as caught:
            made = make()
        assert [warning.filename for warning in caught] == [__file__]
        if make is makers[0]:
            # Warnings are errors here: pages do not warn again.
            assert len(flavor.all(made)) == 1200


def test_warning_names_the_line_of_the_call(emulator: Emulator) -> None:
    with Flickr(emulator.api_key, base_url=emulator.base_url) as flickr, pytest.warns(UnknownValueWarning) as caught:
        flickr.photos.search(text="aurora", sort="relevnce")
    assert caught[0].filename == __file__


def test_call_accepts_values_that_are_newer(make: Make, emulator: Emulator) -> None:
    make().call("flickr.photos.search", text="aurora", extras=["url_9k"], sort="newest", license=[99])
    assert (emulator.requests[-1]["extras"], emulator.requests[-1]["sort"]) == ("url_9k", "newest")


def test_precision_of_a_date_may_be_any_number() -> None:
    endpoint = find_endpoint(catalog, "flickr.photos.setDates")
    assert endpoint.params is not None
    assert endpoint.params["date_taken_granularity"].values == ()


@pytest.mark.parametrize("known", [True, False])
def test_exactly_the_known_values_of_every_method_are_accepted(known: bool) -> None:
    checked = 0
    for method in catalog.METHODS:
        params = find_endpoint(catalog, method).params or {}
        for name, param in params.items():
            values = [value if known else f"{value}~" for value in param.values]
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                for value in values:
                    warn_unknown_values(method, params, {name: value})
            assert len(caught) == (0 if known else len(values))
            checked += len(values)
    assert checked > 1000


@pytest.mark.parametrize("arguments", [{"safety_level": 4}, {"content_type": 8}, {"hidden": 3}], ids=str)
def test_uploads_warn(make: Make, emulator: Emulator, arguments: dict[str, Any]) -> None:
    client = make(token=emulator.access_token(perms="write"))
    problem = "upload: .* is not a known value; known values are 1, 2[0-9, ]*; it is sent unchanged$"
    with pytest.warns(UnknownValueWarning, match=problem):
        client.upload(io.BytesIO(picture()), filename="aurora.jpg", **arguments)
    client.upload(io.BytesIO(picture()), filename="aurora.jpg", content_type=9)


def test_a_long_list_of_known_values_is_not_shown() -> None:
    few, many = tuple(f"value{number}" for number in range(20)), tuple(f"value{number}" for number in range(21))
    assert _remedy("12", few) == f"; known values are {', '.join(few)}; it is sent unchanged"
    assert _remedy("12", many) == "; it is sent unchanged"
