"""Response models: photos_suggestions."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import STR, STR_OR_NONE, TIME_OR_NONE, FlickrModel, NoneIsEmptyList, Page, Wrapped

from .person import Person
from .photo_parts import PhotoLocation


class Suggestion(FlickrModel):
    """A suggested location for a photo. The response to a new suggestion contains only the id."""

    id: Annotated[str, STR]
    """The suggestion's id."""
    photo_id: Annotated[str | None, STR_OR_NONE] = None
    """The photo's id."""
    date_suggested: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The creation time."""
    suggested_by: Person | None = None
    """The user who made the suggestion."""
    note: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The note of the user who made the suggestion."""
    location: PhotoLocation | None = None
    """The suggested location."""


class SuggestionPage(Page[Suggestion]):
    """A page of location suggestions."""

    items: Annotated[list[Suggestion], NoneIsEmptyList()] = Field(default=[], alias="suggestion")
    """The items of this page."""
