"""The few places of the made-up world."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

__all__ = ["PLACES", "Place", "around", "place_at"]


@dataclass(frozen=True)
class Place:
    """A place.

    Attributes:
        woeid: Its id, by Where On Earth.
        place_id: Its id, by Flickr.
        kind: What it is: `neighbourhood`, `locality`, `county`, `region`, `country` or `continent`.
        name: Its name.
        parent: What it is in, by WOEID.
        box: West, south, east and north, in degrees.
    """

    woeid: str
    place_id: str
    kind: str
    name: str
    parent: str | None
    box: tuple[float, float, float, float]


PLACES: Final[Mapping[str, Place]] = {
    one.woeid: one
    for one in (
        Place("90000105", "TRsenPLc1UaNorth05", "neighbourhood", "Sentrum", "90000101", (18.93, 69.64, 18.98, 69.66)),
        Place("90000101", "TRmsoPLc1UaNorth01", "locality", "Tromsø", "90000106", (18.7, 69.5, 19.2, 69.8)),
        Place("90000106", "TRcoPLc1UaNorth06", "county", "Tromsø", "90000010", (17.9, 69.2, 20.0, 70.2)),
        Place("90000010", "TRomsPLc1UaNorth02", "region", "Troms", "90000001", (16.0, 68.3, 21.5, 70.4)),
        Place("90000001", "NOrwyPLc1UaNorth03", "country", "Norway", "24865675", (4.0, 57.8, 31.5, 71.4)),
        Place("24865675", "", "continent", "Europe", None, (-25.0, 34.0, 45.0, 72.0)),
    )
}
"""By WOEID, small ones first."""


def place_at(latitude: float, longitude: float) -> str | None:
    """Find the smallest place around a point.

    Args:
        latitude: The latitude, in degrees.
        longitude: The longitude, in degrees.

    Returns:
        Its WOEID; `None` where the made-up world has no place.
    """
    for one in PLACES.values():
        west, south, east, north = one.box
        if west <= longitude <= east and south <= latitude <= north and one.kind != "continent":
            return one.woeid
    return None


def around(woeid: str | None) -> list[Place]:
    """List a place and all that it is in.

    Args:
        woeid: The place.

    Returns:
        The places from small to large; none where the place is unknown.
    """
    found = []
    while woeid is not None and woeid in PLACES:
        found.append(PLACES[woeid])
        woeid = PLACES[woeid].parent
    return found
