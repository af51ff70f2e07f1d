"""Response models: place_page."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FLOAT_OR_NONE, INT_OR_NONE, STR_OR_NONE, TIME_OR_NONE, EmptyIsNone, NoneIsEmptyList, Page

from ..enums import PlaceType, PlaceTypeName
from .place import Place


class PlacePage(Page[Place]):
    """A list of places."""

    items: Annotated[list[Place], NoneIsEmptyList()] = Field(default=[], alias="place")
    """The items of this page."""
    query: Annotated[str | None, STR_OR_NONE] = None
    """The search query."""
    latitude: Annotated[float | None, FLOAT_OR_NONE] = None
    """The latitude of the search."""
    longitude: Annotated[float | None, FLOAT_OR_NONE] = None
    """The longitude of the search."""
    accuracy: Annotated[int | None, INT_OR_NONE] = None
    """The accuracy of the search, from 1 (world) to 16 (street)."""
    place_type: Annotated[PlaceTypeName | str | None, STR_OR_NONE] = None
    """The requested place type."""
    place_type_id: Annotated[PlaceType | None, EmptyIsNone()] = None
    """The requested numeric place type."""
    bbox: Annotated[str | None, STR_OR_NONE] = None
    """The bounding box of the search, west, south, east and north in decimal degrees, separated by commas."""
    date_start: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The start of the day on which the photos were counted."""
    date_stop: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The end of the day on which the photos were counted."""
    woe_id: Annotated[str | None, STR_OR_NONE] = None
    """The Where On Earth (WOE) id of the requested place."""
    place_id: Annotated[str | None, STR_OR_NONE] = None
    """The Flickr Places id of the requested place."""
