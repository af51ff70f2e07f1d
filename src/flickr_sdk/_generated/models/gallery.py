"""Response models: gallery."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR_OR_NONE,
    FlagOrNone,
    FlickrModel,
    GalleryLinks,
    Int,
    IntOrNone,
    NoneIsEmptyList,
    Page,
    Str,
    StrOrNone,
    Text,
    Time,
    Wrapped,
)

from ..enums import SortGroup
from .photoset import PrimaryPhotoExtras


class GalleryCoverPhoto(FlickrModel):
    """A cover photo of a gallery."""

    url: Str
    """The URL of the file."""
    width: IntOrNone = None
    """The width in pixels."""
    height: IntOrNone = None
    """The height in pixels."""
    is_primary: FlagOrNone = None
    """Whether it is the gallery's primary photo."""
    is_video: FlagOrNone = None
    """Whether it is a video."""


class Gallery(GalleryLinks):
    """A gallery, a user's selection of photos by other users."""

    id: Str
    """The gallery's full id, which starts with the number of the curator's account."""
    gallery_id: StrOrNone = None
    """The gallery's id without the curator's part."""
    url: Str
    """The URL of the gallery's page."""
    owner: Str
    """The curator's NSID."""
    username: StrOrNone = None
    """The curator's screen name."""
    iconserver: StrOrNone = None
    """The server of the curator's buddy icon; "0" if it is missing."""
    iconfarm: IntOrNone = None
    """The farm of the curator's buddy icon."""
    title: Text
    """The title."""
    description: Text
    """The description."""
    primary_photo_id: Str
    """The id of the cover photo, empty if it is missing."""
    primary_photo_server: StrOrNone = None
    """The server of the cover photo."""
    primary_photo_farm: IntOrNone = None
    """The farm of the cover photo."""
    primary_photo_secret: StrOrNone = None
    """The secret of the cover photo."""
    primary_photo_extras: PrimaryPhotoExtras | None = None
    """Additional fields of the cover photo, as requested by the call."""
    cover_photos: Annotated[list[GalleryCoverPhoto], Wrapped("photo")] = []
    """The cover photos."""
    count_photos: Int
    """The number of photos."""
    count_videos: Int
    """The number of videos."""
    count_total: IntOrNone = None
    """The number of photos and videos."""
    count_views: IntOrNone = None
    """The number of views."""
    count_comments: IntOrNone = None
    """The number of comments."""
    date_create: Time
    """The creation time."""
    date_update: Time
    """The time of the last change."""
    sort_group: Annotated[SortGroup | str | None, STR_OR_NONE] = None
    """The sort group of the item, if `sort_groups` was passed."""
    has_requested_photos: Annotated[list[Str], NoneIsEmptyList()] = []
    """The ids of the requested photos that the item contains."""
    current_state: StrOrNone = None
    """A hash of the contents, for comparison."""
    server: StrOrNone = None
    """The server of the cover photo, in older responses."""
    farm: IntOrNone = None
    """The farm of the cover photo, in older responses."""
    secret: StrOrNone = None
    """The secret of the cover photo, in older responses."""

    @property
    def __gallery_id__(self) -> str | None:
        """The id, for arguments that name a gallery."""
        return self.id


class GalleryPage(Page[Gallery]):
    """A page of galleries."""

    items: Annotated[list[Gallery], NoneIsEmptyList()] = Field(default=[], alias="gallery")
    """The items of this page."""
    user_id: StrOrNone = None
    """The NSID of the user who created the galleries."""
    photo_id: StrOrNone = None
    """The id of the photo that the galleries contain."""
