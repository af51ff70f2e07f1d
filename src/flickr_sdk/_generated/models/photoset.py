"""Response models: photoset."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    FLAG,
    FLAG_OR_NONE,
    INT,
    INT_OR_NONE,
    STR,
    STR_OR_NONE,
    TIME,
    TIME_OR_NONE,
    AlbumLinks,
    NoneIsEmptyList,
    Page,
    Wrapped,
)

from ..enums import SortGroup
from .photo import PhotoExtras


class PrimaryPhotoExtras(PhotoExtras):
    """Additional fields of the cover photo of an album or gallery, as requested by `primary_photo_extras`."""

    id: Annotated[str | None, STR_OR_NONE] = None
    """The id of the cover photo."""
    owner: Annotated[str | None, STR_OR_NONE] = None
    """The owner's NSID."""
    secret: Annotated[str | None, STR_OR_NONE] = None
    """The secret of the cover photo."""
    server: Annotated[str | None, STR_OR_NONE] = None
    """The server of the cover photo."""
    farm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the cover photo."""
    title: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The title of the cover photo."""
    ispublic: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether everyone can see the photo."""
    isfriend: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the owner's friends can see the photo."""
    isfamily: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the owner's family can see the photo."""

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.id


class Photoset(AlbumLinks):
    """An album. The API calls it a photoset."""

    id: Annotated[str, STR]
    """The album's id."""
    owner: Annotated[str | None, STR_OR_NONE] = None
    """The owner's NSID."""
    username: Annotated[str | None, STR_OR_NONE] = None
    """The owner's screen name."""
    title: Annotated[str, STR, Wrapped("_content")]
    """The title."""
    description: Annotated[str, STR, Wrapped("_content")]
    """The description."""
    primary: Annotated[str, STR]
    """The id of the cover photo."""
    secret: Annotated[str, STR]
    """The secret of the cover photo."""
    server: Annotated[str, STR]
    """The server of the cover photo."""
    farm: Annotated[int, INT]
    """The farm of the cover photo."""
    primary_photo_extras: PrimaryPhotoExtras | None = None
    """Additional fields of the cover photo, as requested by the call."""
    photos: Annotated[int, INT]
    """The number of photos. In responses of `flickr.photosets.getInfo`, it includes the videos."""
    videos: Annotated[int | None, INT_OR_NONE] = None
    """The number of videos."""
    count_photos: Annotated[int | None, INT_OR_NONE] = None
    """The number of photos."""
    count_videos: Annotated[int | None, INT_OR_NONE] = None
    """The number of videos."""
    count_views: Annotated[int, INT]
    """The number of views."""
    count_comments: Annotated[int, INT]
    """The number of comments."""
    can_comment: Annotated[bool, FLAG]
    """Whether the calling user can comment."""
    needs_interstitial: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the website shows a warning before the album."""
    visibility_can_see_set: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user can see the album."""
    date_create: Annotated[dt.datetime, TIME]
    """The creation time."""
    date_update: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time of the last change."""
    sorting_option_id: Annotated[str | None, STR_OR_NONE] = None
    """The sort order of the photos, such as `manual-add-to-end` or `date-taken-desc`."""
    coverphoto_server: Annotated[str | None, STR_OR_NONE] = None
    """The server of a wide cover image; "0" if it is missing."""
    coverphoto_farm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of a wide cover image."""
    sort_group: Annotated[SortGroup | str | None, STR_OR_NONE] = None
    """The sort group of the item, if `sort_groups` was passed."""
    has_requested_photos: Annotated[list[Annotated[str, STR]], NoneIsEmptyList()] = []
    """The ids of the requested photos that the item contains."""
    view_count: Annotated[int | None, INT_OR_NONE] = None
    """The number of views, in older responses."""
    comment_count: Annotated[int | None, INT_OR_NONE] = None
    """The number of comments, in older responses."""
    ownername: Annotated[str | None, STR_OR_NONE] = None
    """The owner's screen name, in some responses."""
    url: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the album's page."""
    similar: Annotated[str | None, STR_OR_NONE] = None
    """Similar albums. The format is unconfirmed."""

    @property
    def __album_id__(self) -> str | None:
        """The id, for arguments that name an album."""
        return self.id


class PhotosetPage(Page[Photoset]):
    """A page of albums."""

    items: Annotated[list[Photoset], NoneIsEmptyList()] = Field(default=[], alias="photoset")
    """The items of this page."""
    cancreate: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user can create more albums."""
