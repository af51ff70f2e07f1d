"""Response models: place_page."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR_OR_NONE,
    EmptyIsNone,
    FloatOrNone,
    IntOrNone,
    NoneIsEmptyList,
    Page,
    StrOrNone,
    TimeOrNone,
)

from ..enums import PlaceType, PlaceTypeName
from .place import Place


class PlacePage(Page[Place]):
    """A list of places."""

    items: Annotated[list[Place], NoneIsEmptyList()] = Field(default=[], alias="place")
    """The items of this page."""
    query: StrOrNone = None
    """The search query."""
    latitude: FloatOrNone = None
    """The latitude of the search."""
    longitude: FloatOrNone = None
    """The longitude of the search."""
    accuracy: IntOrNone = None
    """The accuracy of the search, from 1 (world) to 16 (street)."""
    place_type: Annotated[PlaceTypeName | str | None, STR_OR_NONE] = None
    """The requested place type."""
    place_type_id: Annotated[PlaceType | None, EmptyIsNone()] = None
    """The requested numeric place type."""
    bbox: StrOrNone = None
    """The bounding box of the search, west, south, east and north in decimal degrees, separated by commas."""
    date_start: TimeOrNone = None
    """The start of the day on which the photos were counted."""
    date_stop: TimeOrNone = None
    """The end of the day on which the photos were counted."""
    woe_id: StrOrNone = None
    """The Where On Earth (WOE) id of the requested place."""
    place_id: StrOrNone = None
    """The Flickr Places id of the requested place."""
