"""The answers of the API: place."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR_OR_NONE,
    EmptyIsNone,
    FlagOrNone,
    FlickrModel,
    FloatOrNone,
    IntOrNone,
    Listed,
    Page,
    StrOrNone,
    TimeOrNone,
)

from ..enums import PlaceType, PlaceTypeName


class Place(FlickrModel):
    """A place: a part of a city, a city, a county, a region, a country or a continent.

    Parts of a photo's location have only some of the fields.
    """

    place_id: StrOrNone = None
    """The place's id at Flickr."""
    woeid: StrOrNone = None
    """The place's WOE id."""
    latitude: FloatOrNone = None
    """The latitude of its middle in degrees, north is positive."""
    longitude: FloatOrNone = None
    """The longitude of its middle in degrees, east is positive."""
    place_url: StrOrNone = None
    """The path of its page under flickr.com/places, such as `/Norway/Troms`."""
    place_type: Annotated[PlaceTypeName | str | None, STR_OR_NONE] = None
    """What kind of place it is."""
    place_type_id: Annotated[PlaceType | None, EmptyIsNone()] = None
    """What kind of place it is, as a number."""
    timezone: StrOrNone = None
    """Its time zone, such as `Europe/Oslo`."""
    name: StrOrNone = None
    """Its name with those of the places around it, where the answer does not have that as text."""
    woe_name: StrOrNone = None
    """Its own name alone."""
    photo_count: IntOrNone = None
    """How many of the photos in question were taken there."""
    text: StrOrNone = Field(default=None, alias="_content")
    """Its name, in lists with those of the places around it."""
    has_shapedata: FlagOrNone = None
    """Whether its outline is known."""


class PlacePage(Page[Place]):
    """A list of places."""

    items: Annotated[list[Place], Listed()] = Field(default=[], alias="place")
    """The items of this page."""
    query: StrOrNone = None
    """What was searched for."""
    latitude: FloatOrNone = None
    """The latitude that was searched for."""
    longitude: FloatOrNone = None
    """The longitude that was searched for."""
    accuracy: IntOrNone = None
    """How exact the location searched for was, from 1 (world) to 16 (street)."""
    place_type: Annotated[PlaceTypeName | str | None, STR_OR_NONE] = None
    """What kind of places was asked for."""
    place_type_id: Annotated[PlaceType | None, EmptyIsNone()] = None
    """What kind of places was asked for, as a number."""
    bbox: StrOrNone = None
    """The box that was searched, as west, south, east and north in degrees, parted by commas."""
    date_start: TimeOrNone = None
    """When the day begins that the photos were counted on."""
    date_stop: TimeOrNone = None
    """When the day ends that the photos were counted on."""
    woe_id: StrOrNone = None
    """The WOE id of the place that the list is about."""
    place_id: StrOrNone = None
    """The id of the place that the list is about."""
