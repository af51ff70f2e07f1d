"""Response models: photos_suggestions."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FlickrModel, NoneIsEmptyList, Page, Str, StrOrNone, TextOrNone, TimeOrNone

from .person import Person
from .photo_parts import PhotoLocation


class Suggestion(FlickrModel):
    """A suggested location for a photo. The response to a new suggestion contains only the id."""

    id: Str
    """The suggestion's id."""
    photo_id: StrOrNone = None
    """The photo's id."""
    date_suggested: TimeOrNone = None
    """The creation time."""
    suggested_by: Person | None = None
    """The user who made the suggestion."""
    note: TextOrNone = None
    """The note of the user who made the suggestion."""
    location: PhotoLocation | None = None
    """The suggested location."""


class SuggestionPage(Page[Suggestion]):
    """A page of location suggestions."""

    items: Annotated[list[Suggestion], NoneIsEmptyList()] = Field(default=[], alias="suggestion")
    """The items of this page."""
