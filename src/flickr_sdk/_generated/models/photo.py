"""The answers of the API: photo."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR_OR_NONE,
    EmptyIsNone,
    FlickrModel,
    In,
    IntOrNone,
    Listed,
    Page,
    PhotoLinks,
    Str,
    TextOrNone,
)

from ..enums import MediaType, PhotoSafetyLevel


class Photo(PhotoLinks):
    """A photo, as the lists of photos show it."""

    id: Str
    """The photo's id."""
    views: IntOrNone = None
    """How often it was seen."""
    title: TextOrNone = None
    """The title."""
    media: Annotated[MediaType | str | None, STR_OR_NONE] = None
    """Photo or video."""
    safety_level: Annotated[PhotoSafetyLevel | None, EmptyIsNone()] = None
    """x"""
    tags: Annotated[list[Tag], In("tag")] = []
    """The tags."""


class PhotoPage(Page[Photo]):
    """A page of photos."""

    items: Annotated[list[Photo], Listed()] = Field(default=[], alias="photo")
    """The items of this page."""


class Tag(FlickrModel):
    """A tag of a photo."""

    id: Str
    """The tag's id on this photo."""
    raw: Str
    """The tag as its author wrote it."""
    text: Str = Field(alias="_content")
    """The tag as Flickr normalised it."""
