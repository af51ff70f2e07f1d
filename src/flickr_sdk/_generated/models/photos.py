"""Response models: photos."""

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
    EmptyIsNone,
    FlickrModel,
    IconOwner,
    NoneIsEmptyList,
    Page,
    PhotoLinks,
    Wrapped,
)

from ..enums import ContentType, GroupPrivacy, PermissionLevel, SafetyLevel
from .person_info import PersonDetails, PersonPhotos
from .photo_parts import Size


class ContextGallery(FlickrModel):
    """A gallery that contains a photo."""

    id: Annotated[str, STR]
    """The gallery's full id."""
    title: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The title."""
    url: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the gallery's page, or its path on flickr.com."""
    owner: Annotated[str | None, STR_OR_NONE] = None
    """The curator's NSID."""
    username: Annotated[str | None, STR_OR_NONE] = None
    """The curator's screen name."""

    @property
    def __gallery_id__(self) -> str | None:
        """The id, for arguments that name a gallery."""
        return self.id


class ContextPool(IconOwner):
    """A group pool that contains a photo."""

    id: Annotated[str, STR]
    """The group's id (NSID)."""
    title: Annotated[str, STR, Wrapped("_content")]
    """The group's name."""
    url: Annotated[str | None, STR_OR_NONE] = None
    """The path of the pool's page on flickr.com."""
    iconserver: Annotated[str | None, STR_OR_NONE] = None
    """The server of the group's icon; "0" if it is missing."""
    iconfarm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the group's icon."""
    members: Annotated[int | None, INT_OR_NONE] = None
    """The number of members."""
    pool_count: Annotated[int | None, INT_OR_NONE] = None
    """The number of photos in the pool."""
    privacy: Annotated[GroupPrivacy | None, EmptyIsNone(), Wrapped("_content")] = None
    """The privacy of the group."""

    @property
    def __group_id__(self) -> str | None:
        """The id, for arguments that name a group."""
        return self.id


class ContextSet(FlickrModel):
    """An album that contains a photo."""

    id: Annotated[str, STR]
    """The album's id."""
    title: Annotated[str, STR, Wrapped("_content")]
    """The title."""
    primary: Annotated[str | None, STR_OR_NONE] = None
    """The id of the cover photo."""
    secret: Annotated[str | None, STR_OR_NONE] = None
    """The secret of the cover photo."""
    server: Annotated[str | None, STR_OR_NONE] = None
    """The server of the cover photo."""
    farm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the cover photo."""
    view_count: Annotated[int | None, INT_OR_NONE] = None
    """The number of views."""
    comment_count: Annotated[int | None, INT_OR_NONE] = None
    """The number of comments."""
    count_photo: Annotated[int | None, INT_OR_NONE] = None
    """The number of photos."""
    count_video: Annotated[int | None, INT_OR_NONE] = None
    """The number of videos."""
    photos: Annotated[int | None, INT_OR_NONE] = None
    """The number of photos, in some responses."""
    videos: Annotated[int | None, INT_OR_NONE] = None
    """The number of videos, in some responses."""
    date_create: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The creation time."""
    date_update: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time of the last change."""
    description: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The description."""

    @property
    def __album_id__(self) -> str | None:
        """The id, for arguments that name an album."""
        return self.id


class AllContexts(FlickrModel):
    """The albums, group pools and galleries that contain a photo."""

    set: Annotated[list[ContextSet], NoneIsEmptyList()] = []
    """The albums."""
    pool: Annotated[list[ContextPool], NoneIsEmptyList()] = []
    """The group pools."""
    gallery: Annotated[list[ContextGallery], NoneIsEmptyList()] = []
    """The galleries."""


class ExifTag(FlickrModel):
    """An EXIF, TIFF, GPS, IPTC or XMP tag of a photo's file."""

    tagspace: Annotated[str, STR]
    """The tag type, such as `IFD0`, `ExifIFD` or `GPS`."""
    tagspaceid: Annotated[int, INT]
    """The number of the tag type. Currently always 0."""
    tag: Annotated[str, STR]
    """The tag's name without spaces. Older responses have its number."""
    label: Annotated[str, STR]
    """The human-readable name of the tag."""
    raw: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The raw value."""
    clean: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The human-readable value, if available."""


class FavoritePerson(PersonDetails):
    """A user who marked a photo as a favorite. Responses since about 2023 have many more fields."""

    photosurl: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The URL of the photostream."""
    profileurl: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The URL of the profile."""
    photos: PersonPhotos | None = None
    """The counts and dates of the user's photos."""
    favedate: Annotated[dt.datetime, TIME]
    """The time of the favorite."""


class PhotoContentType(FlickrModel):
    """The new content type of a photo."""

    id: Annotated[str, STR]
    """The photo's id."""
    content_type: Annotated[ContentType | None, EmptyIsNone()] = None
    """The content type."""


class PhotoCount(FlickrModel):
    """The number of the calling user's photos in a period."""

    count: Annotated[int, INT]
    """The number of photos."""
    fromdate: Annotated[str, STR]
    """The start of the period in the form of the request, a Unix timestamp or a date."""
    todate: Annotated[str, STR]
    """The end of the period in the form of the request, a Unix timestamp or a date."""


class PhotoExif(PhotoLinks):
    """The metadata in a photo's file."""

    id: Annotated[str, STR]
    """The photo's id."""
    secret: Annotated[str | None, STR_OR_NONE] = None
    """The photo's secret."""
    server: Annotated[str | None, STR_OR_NONE] = None
    """The photo's server."""
    farm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the photo server."""
    camera: Annotated[str | None, STR_OR_NONE] = None
    """The camera's name, empty if unknown."""
    exif: Annotated[list[ExifTag], NoneIsEmptyList()] = []
    """The tags of all types in one list."""

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.id


class PhotoFavorites(Page[FavoritePerson]):
    """A page of users who marked a photo as a favorite."""

    items: Annotated[list[FavoritePerson], NoneIsEmptyList()] = Field(default=[], alias="person")
    """The items of this page."""
    id: Annotated[str | None, STR_OR_NONE] = None
    """The photo's id."""
    secret: Annotated[str | None, STR_OR_NONE] = None
    """The photo's secret."""
    server: Annotated[str | None, STR_OR_NONE] = None
    """The photo's server."""
    farm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the photo server."""


class PhotoMeta(FlickrModel):
    """The new title and description of a photo."""

    title: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The title."""
    description: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The description."""


class PhotoPerms(FlickrModel):
    """The permissions of a photo."""

    id: Annotated[str, STR]
    """The photo's id."""
    ispublic: Annotated[bool, FLAG]
    """Whether everyone can see the photo."""
    isfriend: Annotated[bool, FLAG]
    """Whether friends can see the photo."""
    isfamily: Annotated[bool, FLAG]
    """Whether family can see the photo."""
    permcomment: PermissionLevel
    """Who can comment."""
    permaddmeta: PermissionLevel
    """Who can add tags and notes."""
    permprint: Annotated[PermissionLevel | None, EmptyIsNone()] = None
    """Who can order prints."""


class PhotoSafety(FlickrModel):
    """The new safety level and search visibility of a photo."""

    id: Annotated[str, STR]
    """The photo's id."""
    safety_level: Annotated[SafetyLevel | None, EmptyIsNone()] = None
    """The safety level."""
    hidden: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the photo is hidden from public searches."""


class PhotoSizes(Page[Size]):
    """The available sizes of a photo or video, smallest first."""

    items: Annotated[list[Size], NoneIsEmptyList()] = Field(default=[], alias="size")
    """The items of this page."""
    canblog: Annotated[bool, FLAG]
    """Whether the calling user can blog the photo."""
    canprint: Annotated[bool, FLAG]
    """Whether the calling user can order prints."""
    candownload: Annotated[bool, FLAG]
    """Whether the calling user can download the original."""
    canshare: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user can share the photo."""
