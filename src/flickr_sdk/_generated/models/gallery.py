"""The answers of the API: gallery."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR_OR_NONE,
    FlagOrNone,
    FlickrModel,
    In,
    IntOrNone,
    Listed,
    Page,
    Str,
    StrOrNone,
    Text,
    TextOrNone,
    TimeOrNone,
)

from ..enums import SortGroup
from .photoset import PrimaryPhotoExtras


class GalleryCoverPhoto(FlickrModel):
    """A picture on the cover of a gallery."""

    url: Str
    """The address of the file."""
    width: IntOrNone = None
    """The width in pixels."""
    height: IntOrNone = None
    """The height in pixels."""
    is_primary: FlagOrNone = None
    """Whether it is the gallery's chosen cover photo."""
    is_video: FlagOrNone = None
    """Whether it is a video."""


class Gallery(FlickrModel):
    """A gallery, a member's choice of other people's photos."""

    id: Str
    """The gallery's full id, which begins with the number of its curator's account."""
    gallery_id: StrOrNone = None
    """The gallery's id without the curator's part."""
    url: Str
    """The address of the gallery's page."""
    owner: Str
    """The NSID of its curator."""
    username: StrOrNone = None
    """The curator's username."""
    iconserver: StrOrNone = None
    """The server of the curator's buddy icon; "0" means that there is none."""
    iconfarm: IntOrNone = None
    """The farm of the curator's buddy icon."""
    title: Text
    """The title."""
    description: TextOrNone = None
    """The description."""
    primary_photo_id: StrOrNone = None
    """The id of its cover photo, empty while there is none."""
    primary_photo_server: StrOrNone = None
    """The server of its cover photo."""
    primary_photo_farm: IntOrNone = None
    """The farm of its cover photo."""
    primary_photo_secret: StrOrNone = None
    """The secret of its cover photo."""
    primary_photo_extras: PrimaryPhotoExtras | None = None
    """More about its cover photo, as the call asked for."""
    cover_photos: Annotated[list[GalleryCoverPhoto], In("photo")] = []
    """The pictures on its cover."""
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
    date_create: TimeOrNone = None
    """When it was made."""
    date_update: TimeOrNone = None
    """When it last changed."""
    sort_group: Annotated[SortGroup | str | None, STR_OR_NONE] = None
    """Which of the groups asked for put it in its place of the list."""
    has_requested_photos: Annotated[list[Str], Listed()] = []
    """Those of the photos asked for that it holds, by id."""
    current_state: StrOrNone = None
    """A hash of what it holds, for comparison."""
    server: StrOrNone = None
    """The server of its cover photo, as older answers write it."""
    farm: IntOrNone = None
    """The farm of its cover photo, as older answers write it."""
    secret: StrOrNone = None
    """The secret of its cover photo, as older answers write it."""


class GalleryPage(Page[Gallery]):
    """A page of galleries."""

    items: Annotated[list[Gallery], Listed()] = Field(default=[], alias="gallery")
    """The items of this page."""
    user_id: StrOrNone = None
    """The NSID of the member whose galleries they are."""
    photo_id: StrOrNone = None
    """The photo that they hold."""
