"""Response models: place."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import STR_OR_NONE, EmptyIsNone, FlagOrNone, FloatOrNone, IntOrNone, Located, StrOrNone

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
