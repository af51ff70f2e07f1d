"""What methods about places share: how a place is written, and how arguments name one."""

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
    """Write where a place is, with the three decimals that Flickr tells of places."""
    latitude, longitude = place.center
    return {"latitude": f"{latitude:.3f}", "longitude": f"{longitude:.3f}"}


def place_attributes(place: Place) -> dict[str, Any]:
    """Write the attributes that a place has everywhere.

    Args:
        place: The place.

    Returns:
        The attributes.
    """
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
    """Write a place where its full name is an attribute."""
    return {**place_attributes(place), "name": place.full_name, "woe_name": place.name}


def place_list_item(place: Place, count: int | None = None) -> dict[str, Any]:
    """Write a place where its full name is the element's text.

    Args:
        place: The place.
        count: How many photos were taken there, where that is told.

    Returns:
        The element.
    """
    made = {**place_attributes(place), "_content": place.full_name, "woe_name": place.name}
    return made if count is None else made | {"photo_count": str(count)}


def read_place(call: Call, malformed: Failure, unknown: Failure, missing: Failure | None = None) -> Place | None:
    """Find the place that `woe_id` or else `place_id` names.

    Args:
        call: The call.
        malformed: The failure where that is no id.
        unknown: The failure where there is no such place.
        missing: The failure where neither is there, if one has to be.

    Returns:
        The place; `None` where neither is there.

    Raises:
        Failure: There is no such place, or none is named.
    """
    woe_id, place_id = call.text("woe_id"), call.text("place_id")
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
    """Choose the photos of which somebody may know in which place they were taken.

    Args:
        me: Who asks, by NSID.
        place: What they have to be in.

    Returns:
        The photos.
    """
    selection = Selection(me)
    selection.where(f"p.place IS NOT NULL AND {LOCATION_VISIBLE}")
    if place is not None:
        selection.one_of("p.place", with_descendants(place.woeid))
    return selection
