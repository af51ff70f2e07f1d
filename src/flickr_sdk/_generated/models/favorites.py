"""Response models: favorites."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import TIME, NoneIsEmptyList, Page

from .photo import Photo


class FavoritePhoto(Photo):
    """A photo in a list of favorites."""

    date_faved: Annotated[dt.datetime, TIME]
    """The time at which the photo became a favorite."""


class FavoritePhotoPage(Page[FavoritePhoto]):
    """A page of favorites."""

    items: Annotated[list[FavoritePhoto], NoneIsEmptyList()] = Field(default=[], alias="photo")
    """The items of this page."""
