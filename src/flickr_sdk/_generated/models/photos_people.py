"""Response models: photos_people."""

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import INT_OR_NONE, STR_OR_NONE, NoneIsEmptyList, Page

from .person import Person


class PersonInPhoto(Person):
    """A person tagged in a photo."""

    added_by: Annotated[str | None, STR_OR_NONE] = None
    """The NSID of the user who tagged this person."""
    x: Annotated[int | None, INT_OR_NONE] = None
    """The left edge of the box around the person, in pixels of the 500-pixel version.

    `None` without a box.
    """
    y: Annotated[int | None, INT_OR_NONE] = None
    """The top edge of the box, in pixels."""
    w: Annotated[int | None, INT_OR_NONE] = None
    """The width of the box, in pixels."""
    h: Annotated[int | None, INT_OR_NONE] = None
    """The height of the box, in pixels."""


class PersonInPhotoPage(Page[PersonInPhoto]):
    """The people tagged in a photo."""

    items: Annotated[list[PersonInPhoto], NoneIsEmptyList()] = Field(default=[], alias="person")
    """The items of this page."""
    photo_width: Annotated[int | None, INT_OR_NONE] = None
    """The width of the version that the boxes refer to, in pixels."""
    photo_height: Annotated[int | None, INT_OR_NONE] = None
    """The height of the version that the boxes refer to, in pixels."""
