"""Response models: galleries."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import INT_OR_NONE, STR, STR_OR_NONE, TIME_OR_NONE, FlickrModel, NoneIsEmptyList, Page, Wrapped

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

    id: Annotated[str, STR]
    """The gallery's full id, which starts with the number of the curator's account."""
    gallery_id: Annotated[str | None, STR_OR_NONE] = None
    """The gallery's id without the curator's part."""
    url: Annotated[str, STR]
    """The URL of the gallery's page, or its path on flickr.com."""
    owner: Annotated[str | None, STR_OR_NONE] = None
    """The curator's NSID."""
    username: Annotated[str | None, STR_OR_NONE] = None
    """The curator's screen name."""
    iconserver: Annotated[str | None, STR_OR_NONE] = None
    """The server of the curator's buddy icon; "0" if it is missing."""
    iconfarm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the curator's buddy icon."""
    primary_photo_id: Annotated[str | None, STR_OR_NONE] = None
    """The id of the cover photo, empty if it is missing."""
    primary_photo_server: Annotated[str | None, STR_OR_NONE] = None
    """The server of the cover photo."""
    primary_photo_farm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the cover photo."""
    primary_photo_secret: Annotated[str | None, STR_OR_NONE] = None
    """The secret of the cover photo."""
    date_create: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The creation time."""
    date_update: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time of the last change."""
    count_photos: Annotated[int | None, INT_OR_NONE] = None
    """The number of photos."""
    count_videos: Annotated[int | None, INT_OR_NONE] = None
    """The number of videos."""
    count_total: Annotated[int | None, INT_OR_NONE] = None
    """The number of photos and videos."""
    count_views: Annotated[int | None, INT_OR_NONE] = None
    """The number of views."""
    count_comments: Annotated[int | None, INT_OR_NONE] = None
    """The number of comments."""
    title: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The title."""
    description: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The description."""
    sort_group: Annotated[SortGroup | str | None, STR_OR_NONE] = None
    """The sort group of the item, if `sort_groups` was passed."""

    @property
    def __gallery_id__(self) -> str | None:
        """The id, for arguments that name a gallery."""
        return self.id
