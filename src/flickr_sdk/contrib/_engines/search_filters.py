"""Narrow a search by the filters of a query. The engine applies the filters to the rows too, so a search may return more."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

__all__ = ["Comparison", "narrow"]

MARGIN: Final = 0.0001
"""Degrees that are added to each side of a bounding box, because Flickr rounds coordinates."""
PLACES: Final = ("bbox", "lat", "lon", "place_id", "radius", "woe_id")
MIN, MAX = "min_upload_date", "max_upload_date"


@dataclass(frozen=True)
class Comparison:
    """A filter: the values of a column that a query keeps.

    Attributes:
        column: The name of the column.
        operator: `=`, `<`, `<=`, `>`, `>=`, or `in` for one of several values.
        value: The value, or the values for `in`.
    """

    column: str
    operator: str
    value: Any


def narrow(search: Mapping[str, Any], comparisons: Iterable[Comparison]) -> dict[str, Any] | None:
    """Return the arguments of the narrower search; `None` if no photo can fit the comparisons.

    Args:
        search: The arguments of `flickr.harvest`, with Unix timestamps as upload times.
        comparisons: The comparisons, all of which have to be true.
    """
    narrowed = dict(search)
    box = [-180.0, -90.0, 180.0, 90.0]
    for each in comparisons:
        match each:
            case Comparison("owner", "=", str(owner)):
                narrowed.setdefault("user_id", owner)
            case Comparison("license", "=", int(number)):
                narrowed.setdefault("license", [number])
            case Comparison("license", "in", (_, *_) as numbers) if all(isinstance(number, int) for number in numbers):
                narrowed.setdefault("license", sorted(numbers))
            case Comparison("dateupload", operator, datetime() as time):
                _limit_upload_time(narrowed, operator, time.timestamp())
            case Comparison("longitude" | "latitude", operator, float() | int()) if operator != "in":
                _limit_box(box, each)
            case _:
                pass  # Flickr cannot search for it
    if narrowed.get(MIN, -math.inf) > narrowed.get(MAX, math.inf) or box[0] > box[2] or box[1] > box[3]:
        return None
    if box != [-180.0, -90.0, 180.0, 90.0] and not any(place in search for place in PLACES):
        narrowed["bbox"] = tuple(round(edge, 6) for edge in box)
    return narrowed


def _limit_upload_time(search: dict[str, Any], operator: str, time: float) -> None:
    if operator in (">", ">=", "="):
        search[MIN] = max(search.get(MIN, 0), math.floor(time))
    if operator in ("<", "<=", "="):
        search[MAX] = min(search.get(MAX, math.inf), math.ceil(time))


def _limit_box(box: list[float], limit: Comparison) -> None:
    low = 0 if limit.column == "longitude" else 1
    if limit.operator in (">", ">=", "="):
        box[low] = max(box[low], limit.value - MARGIN)
    if limit.operator in ("<", "<=", "="):
        box[low + 2] = min(box[low + 2], limit.value + MARGIN)
