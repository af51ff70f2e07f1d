"""Response models: places."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    FLAG_OR_NONE,
    FLOAT_OR_NONE,
    INT,
    INT_OR_NONE,
    STR,
    STR_OR_NONE,
    TIME_OR_NONE,
    EmptyIsNone,
    FlickrModel,
    NoneIsEmptyList,
    Page,
    Wrapped,
)

from ..enums import PlaceType, PlaceTypeName
from .place import Place


class PlaceShapeUrls(FlickrModel):
    """The download URLs of an outline."""

    shapefile: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The URL of an archive with an ESRI shapefile."""


class PlaceShape(FlickrModel):
    """The outline of a place, computed from the photos taken there."""

    created: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time of the computation."""
    alpha: Annotated[float | None, FLOAT_OR_NONE] = None
    """The alpha parameter of the computation. It determines how closely the outline follows the photos."""
    count_points: Annotated[int | None, INT_OR_NONE] = None
    """The number of photos used in the computation."""
    count_edges: Annotated[int | None, INT_OR_NONE] = None
    """The number of edges."""
    has_donuthole: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the outline has a hole."""
    is_donuthole: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the outline is a hole in another outline."""
    polylines: Annotated[list[Annotated[str, STR, Wrapped("_content")]], Wrapped("polyline")] = []
    """The lines, as points separated by spaces.

    Each point is a latitude and a longitude separated by a comma.
    """
    urls: PlaceShapeUrls | None = None
    """The download URLs."""


class PlaceInfo(Place):
    """The details of a place, with its parent places and outline."""

    neighbourhood: Place | None = None
    """The neighborhood of the place, or the place itself."""
    locality: Place | None = None
    """The city or town of the place, or the place itself."""
    county: Place | None = None
    """The county of the place, or the place itself."""
    region: Place | None = None
    """The state or region of the place, or the place itself."""
    country: Place | None = None
    """The country of the place, or the place itself."""
    continent: Place | None = None
    """The continent of the place, or the place itself."""
    shapedata: PlaceShape | None = None
    """The outline."""


class PlaceShapePage(Page[PlaceShape]):
    """The outlines of a place, latest first."""

    items: Annotated[list[PlaceShape], NoneIsEmptyList()] = Field(default=[], alias="shape")
    """The items of this page."""
    woe_id: Annotated[str | None, STR_OR_NONE] = None
    """The place's Where On Earth (WOE) id."""
    place_id: Annotated[str | None, STR_OR_NONE] = None
    """The place's Flickr Places id."""
    place_type: Annotated[PlaceTypeName | str | None, STR_OR_NONE] = None
    """The place type."""
    place_type_id: Annotated[PlaceType | None, EmptyIsNone()] = None
    """The numeric place type."""


class PlaceTag(FlickrModel):
    """A tag used at a place."""

    count: Annotated[int, INT]
    """The number of photos with this tag."""
    text: Annotated[str, STR] = Field(alias="_content")
    """The normalized tag."""


class PlaceTagPage(Page[PlaceTag]):
    """The most used tags at a place, in descending order."""

    items: Annotated[list[PlaceTag], NoneIsEmptyList()] = Field(default=[], alias="tag")
    """The items of this page."""
    place_id: Annotated[str | None, STR_OR_NONE] = None
    """The place's Flickr Places id."""
    woe_id: Annotated[str | None, STR_OR_NONE] = None
    """The place's Where On Earth (WOE) id."""


class PlaceTypeEntry(FlickrModel):
    """A place type."""

    id: Annotated[PlaceType | None, EmptyIsNone()] = None
    """The numeric id."""
    text: Annotated[PlaceTypeName | str, STR] = Field(alias="_content")
    """The name."""
    place_type_id: Annotated[PlaceType | None, EmptyIsNone()] = None
    """The numeric id, under the key in Flickr's documentation."""
