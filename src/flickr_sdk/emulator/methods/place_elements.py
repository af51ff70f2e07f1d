"""Parse place arguments and return places as response elements."""

from __future__ import annotations

import re
from typing import Any, Final

from ..response_formats import Failure
from ..world.places import KINDS, Place, find_place, with_descendants
from ..world.selection import Selection
from ..world.visibility import LOCATION_VISIBLE
from .registry import Call

__all__ = [
    "KIND_BY_NUMBER",
    "PLACE_ID",
    "center_attributes",
    "located_photos",
    "place_attributes",
    "place_list_item",
    "place_with_name",
    "read_place",
]

KIND_BY_NUMBER: Final = {number: kind for kind, number in KINDS.items()}
PLACE_ID: Final = re.compile(r"[\w.-]+", re.ASCII)


def center_attributes(place: Place) -> dict[str, str]:
    """Return the center of a place, with three decimals as on Flickr."""
    latitude, longitude = place.center
    return {"latitude": f"{latitude:.3f}", "longitude": f"{longitude:.3f}"}


def place_attributes(place: Place) -> dict[str, Any]:
    """Return the attributes that a place has in every response."""
    return {
        "place_id": place.place_id,
        "woeid": place.woeid,
        **center_attributes(place),
        "place_url": place.url,
        "place_type": place.kind,
        "place_type_id": KINDS[place.kind],
        **({"timezone": place.timezone} if place.timezone else {}),
    }


def place_with_name(place: Place) -> dict[str, Any]:
    """Return a place with its full name as an attribute."""
    return {**place_attributes(place), "name": place.full_name, "woe_name": place.name}


def place_list_item(place: Place, count: int | None = None) -> dict[str, Any]:
    """Return a place with its full name as text, and the number of its photos if `count` is given."""
    element = {**place_attributes(place), "_content": place.full_name, "woe_name": place.name}
    return element if count is None else element | {"photo_count": str(count)}


def read_place(call: Call, malformed: Failure, unknown: Failure, missing: Failure | None = None) -> Place | None:
    """Return the place in `woe_id` or else `place_id`.

    Raises `malformed` for an invalid id and `unknown` for an unknown one. If both arguments are omitted, raises `missing`, or
    returns `None` if `missing` is `None`.
    """
    woe_id, place_id = call.argument("woe_id"), call.argument("place_id")
    if not woe_id and not place_id:
        if missing is not None:
            raise missing
        return None
    if woe_id and not (woe_id.isascii() and woe_id.isdigit()):
        raise malformed
    if not woe_id and not PLACE_ID.fullmatch(place_id):
        raise malformed
    place = find_place(woe_id=woe_id) if woe_id else find_place(place_id=place_id)
    if place is None:
        raise unknown
    return place


def located_photos(me: str | None, place: Place | None = None) -> Selection:
    """Select the photos with a place that is visible to `me`, optionally only those in `place`."""
    selection = Selection(me)
    selection.where(f"p.place IS NOT NULL AND {LOCATION_VISIBLE}")
    if place is not None:
        selection.one_of("p.place", with_descendants(place.woeid))
    return selection
