"""The answers of the API: galleries."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import STR_OR_NONE, FlickrModel, IntOrNone, Listed, Page, Str, StrOrNone, TextOrNone, TimeOrNone

from ..enums import SortGroup
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
    owner: StrOrNone = None
    """The NSID of its curator."""
    username: StrOrNone = None
    """The curator's username."""
    iconserver: StrOrNone = None
    """The server of the curator's buddy icon; "0" means that there is none."""
    iconfarm: IntOrNone = None
    """The farm of the curator's buddy icon."""
    primary_photo_id: StrOrNone = None
    """The id of its cover photo, empty while there is none."""
    primary_photo_server: StrOrNone = None
    """The server of its cover photo."""
    primary_photo_farm: IntOrNone = None
    """The farm of its cover photo."""
    primary_photo_secret: StrOrNone = None
    """The secret of its cover photo."""
    date_create: TimeOrNone = None
    """When it was made."""
    date_update: TimeOrNone = None
    """When it last changed."""
    count_photos: IntOrNone = None
    """How many photos it holds."""
    count_videos: IntOrNone = None
    """How many videos it holds."""
    count_total: IntOrNone = None
    """How many photos and videos it holds."""
    count_views: IntOrNone = None
    """How often it was viewed."""
    count_comments: IntOrNone = None
    """How many comments it has."""
    title: TextOrNone = None
    """The title."""
    description: TextOrNone = None
    """The description."""
    sort_group: Annotated[SortGroup | str | None, STR_OR_NONE] = None
    """Which of the groups asked for put it in its place of the list."""
