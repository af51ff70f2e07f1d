"""Response models: commons."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import STR, TIME, FlickrModel, Wrapped


class InstitutionUrl(FlickrModel):
    """A URL of an institution."""

    type: Annotated[str, STR]
    """The type of the URL, such as `site` for the website, `license` for the license terms, `flickr` for the
    photos.
    """
    text: Annotated[str, STR] = Field(alias="_content")
    """The URL, sometimes without `http://`."""


class Institution(FlickrModel):
    """An institution of Flickr Commons."""

    nsid: Annotated[str, STR]
    """The id of the institution's account."""
    date_launch: Annotated[dt.datetime, TIME]
    """The date on which the institution joined."""
    name: Annotated[str, STR, Wrapped("_content")]
    """The name."""
    urls: Annotated[list[InstitutionUrl], Wrapped("url")] = []
    """The URLs of the institution."""

    @property
    def __person_id__(self) -> str | None:
        """The id, for arguments that name a person."""
        return self.nsid
