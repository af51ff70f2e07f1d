"""Response models: galleries."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR_OR_NONE,
    FlickrModel,
    IntOrNone,
    NoneIsEmptyList,
    Page,
    Str,
    StrOrNone,
    TextOrNone,
    TimeOrNone,
)

from ..enums import SortGroup
from .gallery import Gallery
from .photo import Photo


class GalleryPhotos(Page[Photo]):
    """A page of a gallery's photos."""

    items: Annotated[list[Photo], NoneIsEmptyList()] = Field(default=[], alias="photo")
    """The items of this page."""
    gallery: Gallery | None = None
    """The gallery, if requested by `get_gallery_info`."""


class NewGallery(FlickrModel):
    """A new gallery."""

    id: Str
    """The gallery's full id, which starts with the number of the curator's account."""
    gallery_id: StrOrNone = None
    """The gallery's id without the curator's part."""
    url: Str
    """The URL of the gallery's page, or its path on flickr.com."""
    owner: StrOrNone = None
    """The curator's NSID."""
    username: StrOrNone = None
    """The curator's screen name."""
    iconserver: StrOrNone = None
    """The server of the curator's buddy icon; "0" if it is missing."""
    iconfarm: IntOrNone = None
    """The farm of the curator's buddy icon."""
    primary_photo_id: StrOrNone = None
    """The id of the cover photo, empty if it is missing."""
    primary_photo_server: StrOrNone = None
    """The server of the cover photo."""
    primary_photo_farm: IntOrNone = None
    """The farm of the cover photo."""
    primary_photo_secret: StrOrNone = None
    """The secret of the cover photo."""
    date_create: TimeOrNone = None
    """The creation time."""
    date_update: TimeOrNone = None
    """The time of the last change."""
    count_photos: IntOrNone = None
    """The number of photos."""
    count_videos: IntOrNone = None
    """The number of videos."""
    count_total: IntOrNone = None
    """The number of photos and videos."""
    count_views: IntOrNone = None
    """The number of views."""
    count_comments: IntOrNone = None
    """The number of comments."""
    title: TextOrNone = None
    """The title."""
    description: TextOrNone = None
    """The description."""
    sort_group: Annotated[SortGroup | str | None, STR_OR_NONE] = None
    """The sort group of the item, if `sort_groups` was passed."""

    @property
    def __gallery_id__(self) -> str | None:
        """The id, for arguments that name a gallery."""
        return self.id
