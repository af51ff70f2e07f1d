"""Locations of photos: `flickr.photos.geo.*`."""

from __future__ import annotations

import sqlite3
from typing import Any, Final

from ..argument_parsing import parse_float, parse_int
from ..response_formats import Failure
from ..world import photos
from ..world.places import find_place, place_at
from ..world.selection import Selection
from ..world.visibility import can_see_location
from .photos import geo_perms, location_element
from .registry import Call, method
from .render import photo_list

__all__: list[str] = []

CONTEXTS: Final = (0, 1, 2)
GEO_PERMS: Final = {1: (1, 0, 0, 0), 2: (0, 1, 1, 1), 3: (0, 0, 1, 1), 4: (0, 0, 1, 0), 5: (0, 0, 0, 1), 6: (0, 0, 0, 0)}
"""Visibility of new locations to everybody, contacts, friends and family, by the owner's setting."""


def read_point(call: Call, latitude: int | None = None, longitude: int | None = None) -> tuple[float, float]:
    """Parse `lat` and `lon`, truncated to six decimals as on Flickr.

    `latitude` and `longitude` are the method's codes for invalid values; `None` if it has none.
    """
    lat, lon = parse_float(call.arguments.get("lat")), parse_float(call.arguments.get("lon"))
    if lat is None or abs(lat) > 90:
        raise _invalid(call, latitude, "latitude")
    if lon is None or abs(lon) > 180:
        raise _invalid(call, longitude, "longitude")
    # Rounding first: 1e6 times a number of six decimals may be slightly less than an integer.
    return int(round(lat * 1e6, 3)) / 1e6, int(round(lon * 1e6, 3)) / 1e6


def _invalid(call: Call, code: int | None, name: str) -> Failure:
    return Failure(1, f"Not a valid {name}.") if code is None else call.fail(code)


def read_accuracy(call: Call, code: int | None = None) -> int:
    """Parse `accuracy`, 16 (street level) by default."""
    accuracy = parse_int(call.arguments.get("accuracy")) if call.has("accuracy") else 16
    if accuracy is None or not 1 <= accuracy <= 16:
        raise _invalid(call, code, "accuracy")
    return accuracy


def _geotagged_photo(call: Call) -> sqlite3.Row:
    photo = call.own_photo()
    if photo["latitude"] is None:
        raise call.fail(2)
    return photo


@method("flickr.photos.geo.getLocation")
def get_location(call: Call) -> dict[str, Any]:
    photo = call.photo()
    if not can_see_location(photo, call.relation(photo["owner"])):
        raise call.fail(2)
    return {"photo": {"id": str(photo["id"]), "location": location_element(photo)}}


@method("flickr.photos.geo.setLocation")
def set_location(call: Call) -> dict[str, Any]:
    photo = call.own_photo()
    latitude, longitude = read_point(call, 3, 4)
    accuracy = read_accuracy(call, 5)
    setting = call.world.scalar("SELECT pref_geo_perms FROM people WHERE nsid = ?", call.user)
    if setting not in GEO_PERMS:
        raise call.fail(7)
    perms = dict(zip(("geo_public", "geo_contact", "geo_friend", "geo_family"), GEO_PERMS[setting], strict=True))
    context = parse_int(call.arguments.get("context"))
    photos.update(
        call.world,
        photo["id"],
        latitude=latitude,
        longitude=longitude,
        accuracy=accuracy,
        geo_context=context if context in CONTEXTS else 0,
        place=place_at(latitude, longitude),
        # Moving a photo does not change who may see its location.
        **(perms if photo["latitude"] is None else {}),
    )
    return {}


@method("flickr.photos.geo.removeLocation")
def remove_location(call: Call) -> dict[str, Any]:
    photo = _geotagged_photo(call)
    photos.update(call.world, photo["id"], latitude=None, longitude=None, accuracy=0, geo_context=0, place=None)
    return {}


@method("flickr.photos.geo.setContext")
def set_context(call: Call) -> dict[str, Any]:
    photo = call.own_photo()
    context = parse_int(call.argument("context"))
    if context not in CONTEXTS:
        raise call.fail(2)
    photos.update(call.world, photo["id"], geo_context=context)
    return {}


@method("flickr.photos.geo.getPerms")
def get_perms(call: Call) -> dict[str, Any]:
    photo = _geotagged_photo(call)
    return {"perms": {"id": str(photo["id"]), **geo_perms(photo)}}


@method("flickr.photos.geo.setPerms")
def set_perms(call: Call) -> dict[str, Any]:
    photo = _geotagged_photo(call)
    visibility = {f"geo_{audience}": int(call.flag(f"is_{audience}")) for audience in ("public", "contact", "friend", "family")}
    photos.update(call.world, photo["id"], **visibility)
    return {}


def _read_place(call: Call, missing: int, unknown: int) -> str:
    """Return the WOE ID of the place in `woe_id` or `place_id`."""
    if not call.has("place_id") and not call.has("woe_id"):
        raise call.fail(missing)
    place = find_place(woe_id=call.argument("woe_id"), place_id=call.argument("place_id"))
    if place is None:
        raise call.fail(unknown)
    return place.woeid


@method("flickr.photos.geo.correctLocation")
def correct_location(call: Call) -> dict[str, Any]:
    photo = call.own_photo()
    photos.update(call.world, photo["id"], place=_read_place(call, 2, 3))
    return {}


def _photos_around(call: Call, accuracy: int) -> Selection:
    latitude, longitude = read_point(call, 2, 3)
    # A square whose size matches the accuracy: the world at 1, a street at 16.
    reach = 180 / 2 ** (accuracy - 1)
    selection = Selection(call.me)
    selection.where("p.owner = :me")
    selection.where("p.latitude BETWEEN :south AND :north", south=latitude - reach, north=latitude + reach)
    selection.where("p.longitude BETWEEN :west AND :east", west=longitude - reach, east=longitude + reach)
    return selection


@method("flickr.photos.geo.batchCorrectLocation")
def batch_correct_location(call: Call) -> dict[str, Any]:
    selection = _photos_around(call, read_accuracy(call, 4))
    place = _read_place(call, 1, 5)
    found = selection.rows(call.world, selection.count(call.world))
    if not found:
        raise call.fail(6)
    for photo, _ in found:
        photos.update(call.world, photo["id"], place=place)
    return {}


@method("flickr.photos.geo.photosForLocation")
def photos_for_location(call: Call) -> dict[str, Any]:
    return photo_list(call, _photos_around(call, read_accuracy(call, 4)))
