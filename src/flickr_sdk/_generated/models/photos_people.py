"""The answers of the API: photos_people."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import IntOrNone, Listed, Page, StrOrNone

from .person import Person


class PersonInPhoto(Person):
    """Somebody who is in a photo."""

    added_by: StrOrNone = None
    """The NSID of who added this person to the photo."""
    x: IntOrNone = None
    """The left edge of the box around the person, in pixels of the 500 pixel size.

    Absent without a box, like the other three.
    """
    y: IntOrNone = None
    """The upper edge of the box."""
    w: IntOrNone = None
    """The width of the box."""
    h: IntOrNone = None
    """The height of the box."""


class PersonInPhotoPage(Page[PersonInPhoto]):
    """The people in a photo."""

    items: Annotated[list[PersonInPhoto], Listed()] = Field(default=[], alias="person")
    """The items of this page."""
    photo_width: IntOrNone = None
    """The width of the size that the boxes refer to, in pixels."""
    photo_height: IntOrNone = None
    """The height of that size."""
