"""The answers of the API: photosets."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FlickrModel, Listed, Page, Str, StrOrNone, TextOrNone

from .photo import Photo


class NewPhotoset(FlickrModel):
    """The album that was just made."""

    id: Str
    """The album's id."""
    url: Str
    """The address of the album's page."""


class PhotosetPhotos(Page[Photo]):
    """A page of an album's photos."""

    items: Annotated[list[Photo], Listed()] = Field(default=[], alias="photo")
    """The items of this page."""
    id: Str
    """The album's id."""
    primary: StrOrNone = None
    """The id of its cover photo."""
    owner: StrOrNone = None
    """The NSID of its owner."""
    ownername: StrOrNone = None
    """The owner's username."""
    title: TextOrNone = None
    """The album's title."""
    sorting_option_id: StrOrNone = None
    """How the album keeps its photos in order, such as `manual-add-to-end` or `date-taken-desc`."""
