"""Response models: panda."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import INT_OR_NONE, STR_OR_NONE, TIME_OR_NONE, NoneIsEmptyList, Page

from ..enums import PandaName
from .photo import Photo


class PandaPhotoPage(Page[Photo]):
    """A page of a panda's photos."""

    items: Annotated[list[Photo], NoneIsEmptyList()] = Field(default=[], alias="photo")
    """The items of this page."""
    interval: Annotated[int | None, INT_OR_NONE] = None
    """The number of seconds to wait before the next call."""
    lastupdate: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time at which the panda selected these photos."""
    panda: Annotated[PandaName | str | None, STR_OR_NONE] = None
    """The panda's name."""
