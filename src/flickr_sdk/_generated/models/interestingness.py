"""Response models: interestingness."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import DATE_OR_NONE, INT_OR_NONE, FlickrModel, NoneIsEmptyList, Page

from .photo import Photo


class ExploreDay(FlickrModel):
    """The day of a list of interesting photos."""

    explore_date: Annotated[dt.date | None, DATE_OR_NONE] = None
    """The day."""
    next_prelude_interval: Annotated[int | None, INT_OR_NONE] = None
    """The number of seconds until the photos of the next day are published."""


class InterestingPhotoPage(Page[Photo]):
    """A page of the most interesting photos of a day."""

    items: Annotated[list[Photo], NoneIsEmptyList()] = Field(default=[], alias="photo")
    """The items of this page."""
    extra: ExploreDay | None = None
    """The day, in newer responses."""
