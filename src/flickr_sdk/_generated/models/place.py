"""Response models: place."""

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FLAG_OR_NONE, FLOAT_OR_NONE, INT_OR_NONE, STR_OR_NONE, EmptyIsNone, Located

from ..enums import PlaceType, PlaceTypeName


class Place(Located):
    """A place: a neighborhood, city, county, region, country or continent.

    Places in a photo's location have only some of the fields.
    """

    place_id: Annotated[str | None, STR_OR_NONE] = None
    """The place's Flickr Places id."""
    woeid: Annotated[str | None, STR_OR_NONE] = None
    """The place's Where On Earth (WOE) id."""
    latitude: Annotated[float | None, FLOAT_OR_NONE] = None
    """The latitude of the center in decimal degrees."""
    longitude: Annotated[float | None, FLOAT_OR_NONE] = None
    """The longitude of the center in decimal degrees."""
    place_url: Annotated[str | None, STR_OR_NONE] = None
    """The path of the place's page under flickr.com/places, such as `/Norway/Troms`."""
    place_type: Annotated[PlaceTypeName | str | None, STR_OR_NONE] = None
    """The place type."""
    place_type_id: Annotated[PlaceType | None, EmptyIsNone()] = None
    """The numeric place type."""
    timezone: Annotated[str | None, STR_OR_NONE] = None
    """The timezone, such as `Europe/Oslo`."""
    name: Annotated[str | None, STR_OR_NONE] = None
    """The name including parent places, in responses without `text`."""
    woe_name: Annotated[str | None, STR_OR_NONE] = None
    """The name without parent places."""
    photo_count: Annotated[int | None, INT_OR_NONE] = None
    """The number of matching photos taken there."""
    text: Annotated[str | None, STR_OR_NONE] = Field(default=None, alias="_content")
    """The name. In lists, it includes the parent places."""
    has_shapedata: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the outline is known."""
