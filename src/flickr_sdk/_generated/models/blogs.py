"""Response models: blogs."""

from __future__ import annotations

from pydantic import Field

from flickr_sdk._model import Flag, FlickrModel, Str, StrOrNone, Text


class Blog(FlickrModel):
    """A blog of the calling user."""

    id: Str
    """The blog's id."""
    name: Text
    """The blog's name."""
    service: StrOrNone = None
    """The service that runs the blog."""
    needspassword: Flag
    """Whether posting requires the blog's password."""
    url: StrOrNone = None
    """The blog's URL."""


class BlogService(FlickrModel):
    """A blogging service."""

    id: Str
    """The service's id."""
    text: Str = Field(alias="_content")
    """The service's name."""
