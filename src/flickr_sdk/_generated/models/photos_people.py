"""Response models: photos_people."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import IntOrNone, NoneIsEmptyList, Page, StrOrNone

from .person import Person


class PersonInPhoto(Person):
    """A person tagged in a photo."""

    added_by: StrOrNone = None
    """The NSID of the user who tagged this person."""
    x: IntOrNone = None
    """The left edge of the box around the person, in pixels of the 500-pixel version.

    `None` without a box.
    """
    y: IntOrNone = None
    """The top edge of the box, in pixels."""
    w: IntOrNone = None
    """The width of the box, in pixels."""
    h: IntOrNone = None
    """The height of the box, in pixels."""


class PersonInPhotoPage(Page[PersonInPhoto]):
    """The people tagged in a photo."""

    items: Annotated[list[PersonInPhoto], NoneIsEmptyList()] = Field(default=[], alias="person")
    """The items of this page."""
    photo_width: IntOrNone = None
    """The width of the version that the boxes refer to, in pixels."""
    photo_height: IntOrNone = None
    """The height of the version that the boxes refer to, in pixels."""
