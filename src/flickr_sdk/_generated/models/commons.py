"""The answers of the API: commons."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FlickrModel, In, Str, StrOrNone, Text, TimeOrNone


class InstitutionUrl(FlickrModel):
    """A web address of an institution."""

    type: Str
    """What the address leads to.

    `site` is the institution's website, `license` its terms, `flickr` its photos.
    """
    text: StrOrNone = Field(default=None, alias="_content")
    """The address, sometimes without `http://`."""


class Institution(FlickrModel):
    """An institution of Flickr Commons."""

    nsid: Str
    """The id of the institution's account."""
    date_launch: TimeOrNone = None
    """When the institution joined."""
    name: Text
    """The name."""
    urls: Annotated[list[InstitutionUrl], In("url")] = []
    """Web addresses."""
