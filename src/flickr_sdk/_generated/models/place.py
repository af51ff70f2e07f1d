"""Response models: place."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR_OR_NONE,
    EmptyIsNone,
    FlagOrNone,
    FloatOrNone,
    IntOrNone,
    Located,
    NoneIsEmptyList,
    Page,
    StrOrNone,
    TimeOrNone,
)

from ..enums import PlaceType, PlaceTypeName


class Place(Located):
    """A place: a neighborhood, city, county, region, country or continent.

    Places in a photo's location have only some of the fields.
    """

    place_id: StrOrNone = None
    """The place's Flickr Places id."""
    woeid: StrOrNone = None
    """The place's Where On Earth (WOE) id."""
    latitude: FloatOrNone = None
    """The latitude of the center in decimal degrees."""
    longitude: FloatOrNone = None
    """The longitude of the center in decimal degrees."""
    place_url: StrOrNone = None
    """The path of the place's page under flickr.com/places, such as `/Norway/Troms`."""
    place_type: Annotated[PlaceTypeName | str | None, STR_OR_NONE] = None
    """The place type."""
    place_type_id: Annotated[PlaceType | None, EmptyIsNone()] = None
    """The numeric place type."""
    timezone: StrOrNone = None
    """The timezone, such as `Europe/Oslo`."""
    name: StrOrNone = None
    """The name including parent places, in responses without `text`."""
    woe_name: StrOrNone = None
    """The name without parent places."""
    photo_count: IntOrNone = None
    """The number of matching photos taken there."""
    text: StrOrNone = Field(default=None, alias="_content")
    """The name. In lists, it includes the parent places."""
    has_shapedata: FlagOrNone = None
    """Whether the outline is known."""


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
