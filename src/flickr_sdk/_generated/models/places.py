"""The answers of the API: places."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR,
    STR_OR_NONE,
    EmptyIsNone,
    FlagOrNone,
    FlickrModel,
    FloatOrNone,
    In,
    Int,
    IntOrNone,
    Listed,
    Page,
    Str,
    StrOrNone,
    Text,
    TextOrNone,
    TimeOrNone,
)

from ..enums import PlaceType, PlaceTypeName
from .place import Place


class PlaceShapeUrls(FlickrModel):
    """Where to get an outline as a file."""

    shapefile: TextOrNone = None
    """The address of an archive with an ESRI shapefile."""


class PlaceShape(FlickrModel):
    """The outline of a place, derived from the photos taken there."""

    created: TimeOrNone = None
    """When it was computed."""
    alpha: FloatOrNone = None
    """How closely it follows the photos."""
    count_points: IntOrNone = None
    """How many photos it was computed from."""
    count_edges: IntOrNone = None
    """How many edges it has."""
    has_donuthole: FlagOrNone = None
    """Whether it has a hole."""
    is_donuthole: FlagOrNone = None
    """Whether it is itself the hole of another."""
    polylines: Annotated[list[Text], In("polyline")] = []
    """Its lines, each as points parted by spaces, each point as latitude and longitude parted by a comma."""
    urls: PlaceShapeUrls | None = None
    """Where to get it as a file."""


class PlaceInfo(Place):
    """Everything about one place: where it lies, and its outline."""

    neighbourhood: Place | None = None
    """The part of a city that it is or lies in."""
    locality: Place | None = None
    """The city or town that it is or lies in."""
    county: Place | None = None
    """The county that it is or lies in."""
    region: Place | None = None
    """The region or state that it is or lies in."""
    country: Place | None = None
    """The country that it is or lies in."""
    continent: Place | None = None
    """The continent that it is or lies in."""
    shapedata: PlaceShape | None = None
    """Its outline."""


class PlaceShapePage(Page[PlaceShape]):
    """The outlines of a place over time, latest first."""

    items: Annotated[list[PlaceShape], Listed()] = Field(default=[], alias="shape")
    """The items of this page."""
    woe_id: StrOrNone = None
    """The place's WOE id."""
    place_id: StrOrNone = None
    """The place's id at Flickr."""
    place_type: Annotated[PlaceTypeName | str | None, STR_OR_NONE] = None
    """What kind of place it is."""
    place_type_id: Annotated[PlaceType | None, EmptyIsNone()] = None
    """What kind of place it is, as a number."""


class PlaceTag(FlickrModel):
    """A tag that is frequent at a place."""

    count: Int
    """How many of the photos taken there have it."""
    text: Str = Field(alias="_content")
    """The tag in its clean form."""


class PlaceTagPage(Page[PlaceTag]):
    """The tags that are most frequent at a place, in falling order."""

    items: Annotated[list[PlaceTag], Listed()] = Field(default=[], alias="tag")
    """The items of this page."""
    place_id: StrOrNone = None
    """The place's id at Flickr."""
    woe_id: StrOrNone = None
    """The place's WOE id."""


class PlaceTypeEntry(FlickrModel):
    """A kind of places that Flickr knows."""

    id: Annotated[PlaceType | None, EmptyIsNone()] = None
    """Its number."""
    text: Annotated[PlaceTypeName | str, STR] = Field(alias="_content")
    """Its name."""
    place_type_id: Annotated[PlaceType | None, EmptyIsNone()] = None
    """Its number, as Flickr's documentation writes it."""
