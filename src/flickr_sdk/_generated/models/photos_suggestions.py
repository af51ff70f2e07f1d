"""The answers of the API: photos_suggestions."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FlickrModel, Listed, Page, Str, StrOrNone, TextOrNone, TimeOrNone

from .person import Person
from .photo_parts import PhotoLocation


class Suggestion(FlickrModel):
    """A location that somebody suggests for a photo.

    The answer to a new suggestion holds no more than its id.
    """

    id: Str
    """The suggestion's id."""
    photo_id: StrOrNone = None
    """The photo that it is for."""
    date_suggested: TimeOrNone = None
    """When it was made."""
    suggested_by: Person | None = None
    """Who made it."""
    note: TextOrNone = None
    """What the suggester says about it."""
    location: PhotoLocation | None = None
    """The suggested location."""


class SuggestionPage(Page[Suggestion]):
    """A page of location suggestions."""

    items: Annotated[list[Suggestion], Listed()] = Field(default=[], alias="suggestion")
    """The items of this page."""
