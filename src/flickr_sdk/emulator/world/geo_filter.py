"""Places in searches: a box, or a circle around a point."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from ..argument_parsing import parse_float, parse_int, parse_list
from .selection import Selection
from .visibility import LOCATION_VISIBLE

if TYPE_CHECKING:
    from ..methods.registry import Call

__all__ = ["apply_geo_filter"]

RADIUS: Final = 5.0
MOST_KILOMETERS: Final = 32.0
MILE: Final = 1.609344
DEGREE: Final = 111.195
"""Kilometers in a degree of latitude."""


def apply_geo_filter(call: Call, chosen: Selection) -> bool:
    """Read the arguments about places.

    Args:
        call: The call.
        chosen: The photos.

    Returns:
        Whether the search is one by place, which has limits of its own.

    Raises:
        Failure: They make no sense.
    """
    edges = [parse_float(one) for one in parse_list(call.arguments.get("bbox"))]
    box = [one for one in edges if one is not None]
    latitude, longitude = parse_float(call.arguments.get("lat")), parse_float(call.arguments.get("lon"))
    accuracy, context = parse_int(call.arguments.get("accuracy")), parse_int(call.arguments.get("geo_context"))
    if call.given("bbox"):
        if len(box) != 4 or len(edges) != 4:
            raise call.fail(18)
        _box(chosen, *box)
    elif latitude is not None and longitude is not None:
        _circle(call, chosen, latitude, longitude)
    is_area = call.given("bbox") or (latitude is not None and longitude is not None)
    if call.given("has_geo") and not call.flag("has_geo"):
        chosen.where(f"NOT ({LOCATION_VISIBLE})")
    elif is_area or call.given("has_geo"):
        chosen.where(LOCATION_VISIBLE)
    if accuracy is not None and 1 <= accuracy <= 16 and call.given("accuracy"):
        chosen.where(f"(NOT ({LOCATION_VISIBLE}) OR p.accuracy >= :accuracy)", accuracy=accuracy)
    if context in (0, 1, 2) and call.given("geo_context"):
        chosen.where(f"p.geo_context = :geo_context AND {LOCATION_VISIBLE}", geo_context=context)
    return is_area


def _box(chosen: Selection, west: float, south: float, east: float, north: float) -> None:
    chosen.where("p.latitude BETWEEN :south AND :north", south=south, north=north)
    _between(chosen, west, east)


def _between(chosen: Selection, west: float, east: float) -> None:
    """Demand a longitude, in an area that may lie across the date line."""
    if east - west >= 360:
        return
    west, east = (one if -180 <= one <= 180 else (one + 540) % 360 - 180 for one in (west, east))
    both = "AND" if west <= east else "OR"
    chosen.where(f"(p.longitude >= :west {both} p.longitude <= :east)", west=west, east=east)


def _circle(call: Call, chosen: Selection, latitude: float, longitude: float) -> None:
    unit = MILE if call.text("radius_units").lower() in ("mi", "m", "mile", "miles") else 1.0
    radius = parse_float(call.arguments.get("radius"))
    kilometers = min((RADIUS if radius is None or radius <= 0 else radius) * unit, MOST_KILOMETERS)
    reach = kilometers / DEGREE
    scale = max(math.cos(math.radians(latitude)), 0.01)
    chosen.where("p.latitude BETWEEN :south AND :north", south=latitude - reach, north=latitude + reach)
    _between(chosen, longitude - reach / scale, longitude + reach / scale)
    # In so small a circle the earth is flat; but longitudes begin anew at the date line.
    aside = "min(abs(p.longitude - :lon), 360 - abs(p.longitude - :lon))"
    distance = f"(p.latitude - :lat) * (p.latitude - :lat) + {aside} * {aside} * :scale"
    chosen.where(f"{distance} <= :reach", lat=latitude, lon=longitude, scale=scale * scale, reach=reach * reach)
