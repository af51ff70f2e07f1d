"""The answers of the API: galleries."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FlickrModel, Listed, Page, Str, StrOrNone

from .gallery import Gallery
from .photo import Photo


class GalleryPhotos(Page[Photo]):
    """A page of a gallery's photos."""

    items: Annotated[list[Photo], Listed()] = Field(default=[], alias="photo")
    """The items of this page."""
    gallery: Gallery | None = None
    """The gallery itself, where the call asked for it with `get_gallery_info`."""


class NewGallery(FlickrModel):
    """The gallery that was just made."""

    id: Str
    """The gallery's full id, which begins with the number of its curator's account."""
    gallery_id: StrOrNone = None
    """The gallery's id without the curator's part."""
    url: Str
    """The address of the gallery's page, or its path on flickr.com."""
