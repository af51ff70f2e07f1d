"""The location arguments of a search: a bounding box, or a circle around a point."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from ..argument_parsing import parse_float, parse_int, parse_list
from .selection import Selection
from .visibility import LOCATION_VISIBLE

if TYPE_CHECKING:
    from ..methods.registry import Call

__all__ = ["apply_geo_filter"]

DEFAULT_RADIUS: Final = 5.0
MAX_RADIUS_KM: Final = 32.0
KM_PER_MILE: Final = 1.609344
KM_PER_DEGREE: Final = 111.195
"""Length of one degree of latitude."""


def apply_geo_filter(call: Call, selection: Selection) -> bool:
    """Filter a selection by the location arguments.

    Args:
        call: The call.
        selection: The selection to filter.

    Returns:
        Whether the search is a geo query, which has its own limits.

    Raises:
        Failure: The bounding box is invalid.
    """
    edges = [parse_float(one) for one in parse_list(call.arguments.get("bbox"))]
    box = [one for one in edges if one is not None]
    latitude, longitude = parse_float(call.arguments.get("lat")), parse_float(call.arguments.get("lon"))
    accuracy, context = parse_int(call.arguments.get("accuracy")), parse_int(call.arguments.get("geo_context"))
    if call.has("bbox"):
        if len(box) != 4 or len(edges) != 4:
            raise call.fail(18)
        _box(selection, *box)
    elif latitude is not None and longitude is not None:
        _circle(call, selection, latitude, longitude)
    is_area = call.has("bbox") or (latitude is not None and longitude is not None)
    if call.has("has_geo") and not call.flag("has_geo"):
        selection.where(f"NOT ({LOCATION_VISIBLE})")
    elif is_area or call.has("has_geo"):
        selection.where(LOCATION_VISIBLE)
    if accuracy is not None and 1 <= accuracy <= 16 and call.has("accuracy"):
        selection.where(f"(NOT ({LOCATION_VISIBLE}) OR p.accuracy >= :accuracy)", accuracy=accuracy)
    if context in (0, 1, 2) and call.has("geo_context"):
        selection.where(f"p.geo_context = :geo_context AND {LOCATION_VISIBLE}", geo_context=context)
    return is_area


def _box(selection: Selection, west: float, south: float, east: float, north: float) -> None:
    selection.where("p.latitude BETWEEN :south AND :north", south=south, north=north)
    _between(selection, west, east)


def _between(selection: Selection, west: float, east: float) -> None:
    """Filter by longitude, in a range that may cross the date line."""
    if east - west >= 360:
        return
    west, east = (one if -180 <= one <= 180 else (one + 540) % 360 - 180 for one in (west, east))
    both = "AND" if west <= east else "OR"
    selection.where(f"(p.longitude >= :west {both} p.longitude <= :east)", west=west, east=east)


def _circle(call: Call, selection: Selection, latitude: float, longitude: float) -> None:
    unit = KM_PER_MILE if call.argument("radius_units").lower() in ("mi", "m", "mile", "miles") else 1.0
    radius = parse_float(call.arguments.get("radius"))
    kilometers = min((DEFAULT_RADIUS if radius is None or radius <= 0 else radius) * unit, MAX_RADIUS_KM)
    reach = kilometers / KM_PER_DEGREE
    scale = max(math.cos(math.radians(latitude)), 0.01)
    selection.where("p.latitude BETWEEN :south AND :north", south=latitude - reach, north=latitude + reach)
    _between(selection, longitude - reach / scale, longitude + reach / scale)
    # A circle this small is flat enough for plane geometry, but longitudes wrap at the date line.
    delta = "min(abs(p.longitude - :lon), 360 - abs(p.longitude - :lon))"
    distance = f"(p.latitude - :lat) * (p.latitude - :lat) + {delta} * {delta} * :scale"
    selection.where(f"{distance} <= :reach", lat=latitude, lon=longitude, scale=scale * scale, reach=reach * reach)
