"""Look up places and their shapes: `flickr.places.*`."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from ..argument_parsing import parse_float, parse_list
from ..world.places import KINDS, PLACES, Place, find_place, place_at, with_ancestors
from ..world.sizes import derive_secret
from .place_elements import (
    KIND_BY_NUMBER,
    center_attributes,
    located_photos,
    place_attributes,
    place_list_item,
    place_with_name,
    read_place,
)
from .registry import Call, method

__all__: list[str] = []

MAX_BOX_SIDE: Final[Mapping[str, float]] = {
    "neighbourhood": 3,
    "locality": 7,
    "county": 50,
    "region": 200,
    "country": 500,
    "continent": 1500,
}
"""Maximum side of a bounding box in kilometers, by kind of place."""

KILOMETERS_PER_DEGREE: Final = 111.195
"""Kilometers per degree of latitude."""

SMALLEST_BY_ACCURACY: Final = ((2, "continent"), (5, "country"), (10, "region"), (16, "neighbourhood"))
"""The smallest kind of place that a point refers to, up to each accuracy."""

SITE: Final = re.compile(r"https?://[^/]+(?:/places)?", re.IGNORECASE)
ALPHA: Final = 0.00015
KINDS_BY_SIZE: Final = list(KINDS)


@method("flickr.places.getPlaceTypes")
def get_place_types(_: Call) -> dict[str, Any]:
    return {"place_types": {"place_type": [{"id": number, "_content": kind} for kind, number in KINDS.items()]}}


def _fold(name: str) -> str:
    """Return a name without case and accents."""
    return "".join(one for one in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(one))


@method("flickr.places.find")
def find(call: Call) -> dict[str, Any]:
    first, *others = [_fold(part.strip()) for part in call.argument("query").split(",")]
    found = [
        one
        for one in PLACES.values()
        if first and first in _fold(one.name) and all(part in _fold(one.full_name) for part in others)
    ]
    # Exact matches come first, then larger places.
    found.sort(key=lambda one: (_fold(one.name) != first, -KINDS_BY_SIZE.index(one.kind)))
    return {"places": {"place": [place_list_item(one) for one in found], "query": call.argument("query"), "total": len(found)}}


@method("flickr.places.findByLatLon")
def find_by_lat_lon(call: Call) -> dict[str, Any]:
    latitude, longitude = parse_float(call.argument("lat")), parse_float(call.argument("lon"))
    accuracy = parse_float(call.argument("accuracy", "16"))
    if latitude is None or abs(latitude) > 90:
        raise call.fail(2)
    if longitude is None or abs(longitude) > 180:
        raise call.fail(3)
    if accuracy is None or not 1 <= accuracy <= 16:
        raise call.fail(4)
    smallest = KINDS_BY_SIZE.index(next(kind for most, kind in SMALLEST_BY_ACCURACY if accuracy <= most))
    larger = [
        one
        for one in with_ancestors(place_at(latitude, longitude))
        if KINDS_BY_SIZE.index(one.kind) >= smallest and one.kind != "county"
    ]
    requested = {"latitude": call.argument("lat"), "longitude": call.argument("lon"), "accuracy": call.argument("accuracy", "16")}
    return {"places": {"place": [place_with_name(one) for one in larger[:1]], **requested, "total": len(larger[:1])}}


@method("flickr.places.placesForBoundingBox")
def places_for_bounding_box(call: Call) -> dict[str, Any]:
    kind = KIND_BY_NUMBER.get(call.number("place_type_id") or 0, "") if call.has("place_type_id") else call.argument("place_type")
    if not kind:
        raise call.fail(3 if call.has("place_type_id") else 1)
    if kind not in KINDS:
        raise call.fail(3)
    edges = [one for one in map(parse_float, parse_list(call.argument("bbox"))) if one is not None]
    if len(edges) != 4:
        raise call.fail(2)
    west, south, east, north = edges
    if west > east or south > north or max(abs(west), abs(east)) > 180 or max(abs(south), abs(north)) > 90:
        raise call.fail(2)
    height, width = (
        (north - south) * KILOMETERS_PER_DEGREE,
        (east - west) * KILOMETERS_PER_DEGREE * math.cos(math.radians((south + north) / 2)),
    )
    if max(height, width) > MAX_BOX_SIDE[kind]:
        raise call.fail(4)
    found = [one for one in PLACES.values() if one.kind == kind and _intersects(one, west, south, east, north)]
    attributes = {"place_type": kind, "total": len(found), "pages": 1, "page": 1, "bbox": call.argument("bbox")}
    return {"places": {**attributes, "place": [place_list_item(one) for one in found]}}


def _intersects(place: Place, west: float, south: float, east: float, north: float) -> bool:
    left, bottom, right, top = place.bounding_box
    return left <= east and west <= right and bottom <= north and south <= top


def _levels(place: Place) -> dict[str, Any]:
    """Return the place and its ancestors, by kind."""
    found = [one for one in with_ancestors(place.woeid) if one.kind != "continent" or one is place]
    return {
        one.kind: {
            "_content": one.full_name,
            "place_id": one.place_id,
            "woeid": one.woeid,
            **center_attributes(one),
            "place_url": one.url,
        }
        for one in found
    }


def _outline(call: Call, place: Place) -> dict[str, Any] | None:
    """Return the outline of a place, or `None` if it has no public photos."""
    selection = located_photos(None, place)
    counted = selection.count(call.world)
    if not counted:
        return None
    newest = selection.rows(call.world, 1)[0][0]["date_upload"]
    west, south, east, north = place.bounding_box
    corners = ((north, west), (north, east), (south, east), (south, west), (north, west))
    day = datetime.fromtimestamp(newest, UTC).strftime("%Y%m%d")
    file = f"{place.woeid}_{day}_{derive_secret(int(place.woeid), day)}.tar.gz"
    return {
        "created": str(newest),
        "alpha": ALPHA,
        "count_points": str(counted),
        "count_edges": str(len(corners) - 1),
        "has_donuthole": 0,
        "is_donuthole": 0,
        "polylines": {"polyline": [{"_content": " ".join(f"{latitude},{longitude}" for latitude, longitude in corners)}]},
        "urls": {"shapefile": {"_content": f"{call.images}/65535/shapefiles/{file}"}},
    }


def _info(call: Call, place: Place) -> dict[str, Any]:
    outline = _outline(call, place)
    element = {**place_with_name(place), **_levels(place), "has_shapedata": int(outline is not None)}
    return {"place": element | ({"shapedata": outline} if outline else {})}


def _by_url(call: Call) -> Place:
    place = find_place(url=SITE.sub("", call.argument("url")))
    if place is None:
        raise call.fail(3)
    return place


def _required_place(call: Call) -> Place:
    place = read_place(call, call.fail(2), call.fail(3), call.fail(1))
    assert place is not None, "a missing place raises"
    return place


@method("flickr.places.getInfo")
def get_info(call: Call) -> dict[str, Any]:
    return _info(call, _required_place(call))


@method("flickr.places.getInfoByUrl")
def get_info_by_url(call: Call) -> dict[str, Any]:
    return _info(call, _by_url(call))


@method("flickr.places.resolvePlaceId")
def resolve_place_id(call: Call) -> dict[str, Any]:
    place = find_place(place_id=call.argument("place_id"))
    if place is None:
        raise call.fail(3)
    return {"location": {**place_with_name(place), **_levels(place)}}


@method("flickr.places.resolvePlaceURL")
def resolve_place_url(call: Call) -> dict[str, Any]:
    place = _by_url(call)
    return {"location": {**place_with_name(place), **_levels(place)}}


@method("flickr.places.getShapeHistory")
def get_shape_history(call: Call) -> dict[str, Any]:
    place = _required_place(call)
    outline = _outline(call, place)
    shapes = [outline] if outline else []
    for one in shapes:
        del one["has_donuthole"]
    kind = {name: value for name, value in place_attributes(place).items() if name.startswith("place_type")}
    return {"shapes": {"total": len(shapes), "woe_id": place.woeid, "place_id": place.place_id, **kind, "shape": shapes}}
