"""Response models: blogs."""

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FLAG, STR, STR_OR_NONE, FlickrModel, Wrapped


class Blog(FlickrModel):
    """A blog of the calling user."""

    id: Annotated[str, STR]
    """The blog's id."""
    name: Annotated[str, STR, Wrapped("_content")]
    """The blog's name."""
    service: Annotated[str | None, STR_OR_NONE] = None
    """The service that runs the blog."""
    needspassword: Annotated[bool, FLAG]
    """Whether posting requires the blog's password."""
    url: Annotated[str | None, STR_OR_NONE] = None
    """The blog's URL."""


class BlogService(FlickrModel):
    """A blogging service."""

    id: Annotated[str, STR]
    """The service's id."""
    text: Annotated[str, STR] = Field(alias="_content")
    """The service's name."""
