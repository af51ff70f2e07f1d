"""Response models: photoset."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR_OR_NONE,
    AlbumLinks,
    Flag,
    FlagOrNone,
    Int,
    IntOrNone,
    NoneIsEmptyList,
    Page,
    Str,
    StrOrNone,
    Text,
    TextOrNone,
    Time,
    TimeOrNone,
)

from ..enums import SortGroup
from .photo import PhotoExtras


class PrimaryPhotoExtras(PhotoExtras):
    """Additional fields of the cover photo of an album or gallery, as requested by `primary_photo_extras`."""

    id: StrOrNone = None
    """The id of the cover photo."""
    owner: StrOrNone = None
    """The owner's NSID."""
    secret: StrOrNone = None
    """The secret of the cover photo."""
    server: StrOrNone = None
    """The server of the cover photo."""
    farm: IntOrNone = None
    """The farm of the cover photo."""
    title: TextOrNone = None
    """The title of the cover photo."""
    ispublic: FlagOrNone = None
    """Whether everyone can see the photo."""
    isfriend: FlagOrNone = None
    """Whether the owner's friends can see the photo."""
    isfamily: FlagOrNone = None
    """Whether the owner's family can see the photo."""

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.id


class Photoset(AlbumLinks):
    """An album. The API calls it a photoset."""

    id: Str
    """The album's id."""
    owner: StrOrNone = None
    """The owner's NSID."""
    username: StrOrNone = None
    """The owner's screen name."""
    title: Text
    """The title."""
    description: Text
    """The description."""
    primary: Str
    """The id of the cover photo."""
    secret: Str
    """The secret of the cover photo."""
    server: Str
    """The server of the cover photo."""
    farm: Int
    """The farm of the cover photo."""
    primary_photo_extras: PrimaryPhotoExtras | None = None
    """Additional fields of the cover photo, as requested by the call."""
    photos: Int
    """The number of photos. In responses of `flickr.photosets.getInfo`, it includes the videos."""
    videos: IntOrNone = None
    """The number of videos."""
    count_photos: IntOrNone = None
    """The number of photos."""
    count_videos: IntOrNone = None
    """The number of videos."""
    count_views: Int
    """The number of views."""
    count_comments: Int
    """The number of comments."""
    can_comment: Flag
    """Whether the calling user can comment."""
    needs_interstitial: FlagOrNone = None
    """Whether the website shows a warning before the album."""
    visibility_can_see_set: FlagOrNone = None
    """Whether the calling user can see the album."""
    date_create: Time
    """The creation time."""
    date_update: TimeOrNone = None
    """The time of the last change."""
    sorting_option_id: StrOrNone = None
    """The sort order of the photos, such as `manual-add-to-end` or `date-taken-desc`."""
    coverphoto_server: StrOrNone = None
    """The server of a wide cover image; "0" if it is missing."""
    coverphoto_farm: IntOrNone = None
    """The farm of a wide cover image."""
    sort_group: Annotated[SortGroup | str | None, STR_OR_NONE] = None
    """The sort group of the item, if `sort_groups` was passed."""
    has_requested_photos: Annotated[list[Str], NoneIsEmptyList()] = []
    """The ids of the requested photos that the item contains."""
    view_count: IntOrNone = None
    """The number of views, in older responses."""
    comment_count: IntOrNone = None
    """The number of comments, in older responses."""
    ownername: StrOrNone = None
    """The owner's screen name, in some responses."""
    url: StrOrNone = None
    """The URL of the album's page."""
    similar: StrOrNone = None
    """Similar albums. The format is unconfirmed."""

    @property
    def __album_id__(self) -> str | None:
        """The id, for arguments that name an album."""
        return self.id


class PhotosetPage(Page[Photoset]):
    """A page of albums."""

    items: Annotated[list[Photoset], NoneIsEmptyList()] = Field(default=[], alias="photoset")
    """The items of this page."""
    cancreate: FlagOrNone = None
    """Whether the calling user can create more albums."""
