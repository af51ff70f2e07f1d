"""Response models: gallery."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    FLAG_OR_NONE,
    INT,
    INT_OR_NONE,
    STR,
    STR_OR_NONE,
    TIME,
    FlickrModel,
    GalleryLinks,
    NoneIsEmptyList,
    Page,
    Wrapped,
)

from ..enums import SortGroup
from .photoset import PrimaryPhotoExtras


class GalleryCoverPhoto(FlickrModel):
    """A cover photo of a gallery."""

    url: Annotated[str, STR]
    """The URL of the file."""
    width: Annotated[int | None, INT_OR_NONE] = None
    """The width in pixels."""
    height: Annotated[int | None, INT_OR_NONE] = None
    """The height in pixels."""
    is_primary: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether it is the gallery's primary photo."""
    is_video: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether it is a video."""


class Gallery(GalleryLinks):
    """A gallery, a user's selection of photos by other users."""

    id: Annotated[str, STR]
    """The gallery's full id, which starts with the number of the curator's account."""
    gallery_id: Annotated[str | None, STR_OR_NONE] = None
    """The gallery's id without the curator's part."""
    url: Annotated[str, STR]
    """The URL of the gallery's page."""
    owner: Annotated[str, STR]
    """The curator's NSID."""
    username: Annotated[str | None, STR_OR_NONE] = None
    """The curator's screen name."""
    iconserver: Annotated[str | None, STR_OR_NONE] = None
    """The server of the curator's buddy icon; "0" if it is missing."""
    iconfarm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the curator's buddy icon."""
    title: Annotated[str, STR, Wrapped("_content")]
    """The title."""
    description: Annotated[str, STR, Wrapped("_content")]
    """The description."""
    primary_photo_id: Annotated[str, STR]
    """The id of the cover photo, empty if it is missing."""
    primary_photo_server: Annotated[str | None, STR_OR_NONE] = None
    """The server of the cover photo."""
    primary_photo_farm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the cover photo."""
    primary_photo_secret: Annotated[str | None, STR_OR_NONE] = None
    """The secret of the cover photo."""
    primary_photo_extras: PrimaryPhotoExtras | None = None
    """Additional fields of the cover photo, as requested by the call."""
    cover_photos: Annotated[list[GalleryCoverPhoto], Wrapped("photo")] = []
    """The cover photos."""
    count_photos: Annotated[int, INT]
    """The number of photos."""
    count_videos: Annotated[int, INT]
    """The number of videos."""
    count_total: Annotated[int | None, INT_OR_NONE] = None
    """The number of photos and videos."""
    count_views: Annotated[int | None, INT_OR_NONE] = None
    """The number of views."""
    count_comments: Annotated[int | None, INT_OR_NONE] = None
    """The number of comments."""
    date_create: Annotated[dt.datetime, TIME]
    """The creation time."""
    date_update: Annotated[dt.datetime, TIME]
    """The time of the last change."""
    sort_group: Annotated[SortGroup | str | None, STR_OR_NONE] = None
    """The sort group of the item, if `sort_groups` was passed."""
    has_requested_photos: Annotated[list[Annotated[str, STR]], NoneIsEmptyList()] = []
    """The ids of the requested photos that the item contains."""
    current_state: Annotated[str | None, STR_OR_NONE] = None
    """A hash of the contents, for comparison."""
    server: Annotated[str | None, STR_OR_NONE] = None
    """The server of the cover photo, in older responses."""
    farm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the cover photo, in older responses."""
    secret: Annotated[str | None, STR_OR_NONE] = None
    """The secret of the cover photo, in older responses."""

    @property
    def __gallery_id__(self) -> str | None:
        """The id, for arguments that name a gallery."""
        return self.id


class GalleryPage(Page[Gallery]):
    """A page of galleries."""

    items: Annotated[list[Gallery], NoneIsEmptyList()] = Field(default=[], alias="gallery")
    """The items of this page."""
    user_id: Annotated[str | None, STR_OR_NONE] = None
    """The NSID of the user who created the galleries."""
    photo_id: Annotated[str | None, STR_OR_NONE] = None
    """The id of the photo that the galleries contain."""
