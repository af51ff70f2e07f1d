"""The built-in places and their hierarchy. Places in Norway have invented ids, all others have their real ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Final
from urllib.parse import quote_plus, unquote_plus

__all__ = ["KINDS", "PLACES", "Place", "find_place", "place_at", "with_ancestors", "with_descendants"]

KINDS: Final[Mapping[str, int]] = MappingProxyType(
    {"neighbourhood": 22, "locality": 7, "county": 9, "region": 8, "country": 12, "continent": 29}
)
"""Place types from small to large, with Flickr's type ids."""


@dataclass(frozen=True)
class Place:
    """A place.

    Attributes:
        woeid: The Where On Earth id.
        place_id: The Flickr place id.
        kind: The type, one of `KINDS`.
        name: The name.
        parent: The WOEID of the containing place; `None` for a continent.
        center: Latitude and longitude in degrees.
        bounding_box: West, south, east and north in degrees, approximately.
        timezone: The time zone; empty if the place has several.
    """

    woeid: str
    place_id: str
    kind: str
    name: str
    parent: str | None
    center: tuple[float, float]
    bounding_box: tuple[float, float, float, float]
    timezone: str = ""

    @cached_property
    def _named_ancestors(self) -> list[Place]:
        """The place and the ancestors that appear in its full name and URL, which skip counties and continents."""
        first, *others = with_ancestors(self.woeid)
        return [first, *(one for one in others if one.kind not in ("county", "continent"))]

    @cached_property
    def full_name(self) -> str:
        """The name with the names of the containing places: `Tromsø, Troms, Norway`."""
        return ", ".join(one.name for one in self._named_ancestors)

    @cached_property
    def url(self) -> str:
        """The path of the web page: `/Norway/Troms`."""
        if self.kind in ("county", "continent"):
            return f"/{self.place_id}"
        return "".join(f"/{quote_plus(one.name)}" for one in reversed(self._named_ancestors))


OSLO: Final = "Europe/Oslo"
PACIFIC: Final = "America/Los_Angeles"
EASTERN: Final = "America/Montreal"

PLACES: Final[Mapping[str, Place]] = {
    one.woeid: one
    for one in sorted(
        (
            Place("90000105", "TRsenPLc1UaNorth05", "neighbourhood", "Sentrum", "90000101",
                  (69.65, 18.956), (18.93, 69.64, 18.98, 69.66), OSLO),
            Place("90000101", "TRmsoPLc1UaNorth01", "locality", "Tromsø", "90000106",
                  (69.649, 18.955), (18.7, 69.5, 19.2, 69.8), OSLO),
            Place("90000106", "TRcoPLc1UaNorth06", "county", "Tromsø", "90000010",
                  (69.65, 18.95), (17.9, 69.2, 20.0, 70.2), OSLO),
            Place("90000010", "TRomsPLc1UaNorth02", "region", "Troms", "90000001",
                  (69.316, 19.51), (16.0, 68.3, 21.5, 70.4), OSLO),
            Place("90000001", "NOrwyPLc1UaNorth03", "country", "Norway", "24865675",
                  (64.556, 12.665), (4.0, 57.8, 31.5, 71.4), OSLO),
            Place("24865675", "lkyV7jSbBZTkl7Wkqg", "continent", "Europe", None,
                  (52.976, 7.857), (-25.0, 34.0, 45.0, 72.0)),
            Place("23512048", "HMGdMeJTUb_Sf_5E2g", "neighbourhood", "Mission Dolores", "2487956",
                  (37.764, -122.425), (-122.432, 37.757, -122.415, 37.773), PACIFIC),
            Place("23512022", "GddgqTpTUb8LgT93hw", "neighbourhood", "Financial District", "2487956",
                  (37.792, -122.397), (-122.406, 37.787, -122.391, 37.799), PACIFIC),
            Place("2487956", "7.MJR8tTVrIO1EgB", "locality", "San Francisco", "12587707",
                  (37.747, -122.439), (-122.52, 37.7, -122.35, 37.82), PACIFIC),
            Place("12587707", ".7sOmlRQUL9nK.kMzA", "county", "San Francisco County", "2347563",
                  (37.767, -122.443), (-122.57, 37.69, -122.33, 37.84), PACIFIC),
            Place("2347563", "NsbUWfBTUb4mbyVu", "region", "California", "23424977",
                  (37.271, -119.27), (-124.41, 32.53, -114.13, 42.01), PACIFIC),
            Place("23424977", "nz.gsghTUb4c2WAecA", "country", "United States", "24865672",
                  (37.167, -95.845), (-124.8, 24.5, -66.9, 49.4)),
            Place("3534", "nY7EoSRSV7kW", "locality", "Montréal", "29375198",
                  (45.536, -73.625), (-73.98, 45.4, -73.47, 45.71), EASTERN),
            Place("29375198", "D8x2nD5TW7mCt77vJw", "county", "Montréal", "2344924",
                  (45.553, -73.6), (-74.0, 45.39, -73.45, 45.73), EASTERN),
            Place("2344924", "dSpA1ldTUb7syPFr", "region", "Quebec", "23424775",
                  (53.891, -68.431), (-79.8, 45.0, -57.1, 62.6), EASTERN),
            Place("23424775", "b9iFoOpTUb6KZ3MPGQ", "country", "Canada", "24865672",
                  (56.954, -98.308), (-141.0, 41.7, -52.6, 83.1)),
            Place("24865672", "6AQKCGmbBZQfMthgkA", "continent", "North America", None,
                  (46.073, -100.547), (-168.0, 7.0, -52.0, 84.0)),
        ),
        key=lambda one: list(KINDS).index(one.kind),
    )
}  # fmt: skip
"""Places by WOEID, from small to large."""


def place_at(latitude: float, longitude: float) -> str | None:
    """Find the smallest place that contains a point.

    Args:
        latitude: The latitude in degrees.
        longitude: The longitude in degrees.

    Returns:
        The WOEID; `None` if no built-in place contains the point.
    """
    for one in PLACES.values():
        west, south, east, north = one.bounding_box
        if west <= longitude <= east and south <= latitude <= north and one.kind != "continent":
            return one.woeid
    return None


def with_ancestors(woeid: str | None) -> list[Place]:
    """List a place and the places that contain it.

    Args:
        woeid: The WOEID of the place.

    Returns:
        The places from small to large; empty for an unknown place.
    """
    found = []
    while woeid is not None and woeid in PLACES:
        found.append(PLACES[woeid])
        woeid = PLACES[woeid].parent
    return found


def with_descendants(woeid: str) -> list[str]:
    """List a place and the places that it contains.

    Args:
        woeid: The WOEID of the place.

    Returns:
        The WOEIDs.
    """
    return [one for one in PLACES if any(larger.woeid == woeid for larger in with_ancestors(one))]


def find_place(*, woe_id: str = "", place_id: str = "", url: str = "") -> Place | None:
    """Find a place by id or URL.

    Args:
        woe_id: The Where On Earth id.
        place_id: The Flickr place id.
        url: The path of the web page.

    Returns:
        The place that matches any of them; `None` if no place matches.
    """
    path = unquote_plus(url).strip("/").casefold()
    for one in PLACES.values():
        if woe_id == one.woeid or place_id == one.place_id or (path and path == unquote_plus(one.url).strip("/").casefold()):
            return one
    return None
