"""Response models: photos."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    EmptyIsNone,
    Flag,
    FlagOrNone,
    FlickrModel,
    IconOwner,
    Int,
    IntOrNone,
    NoneIsEmptyList,
    Page,
    PhotoLinks,
    Str,
    StrOrNone,
    Text,
    TextOrNone,
    Time,
    TimeOrNone,
    Wrapped,
)

from ..enums import ContentType, GroupPrivacy, PermissionLevel, SafetyLevel
from .person_info import PersonDetails, PersonPhotos
from .photo_parts import Size


class ContextGallery(FlickrModel):
    """A gallery that contains a photo."""

    id: Str
    """The gallery's full id."""
    title: TextOrNone = None
    """The title."""
    url: StrOrNone = None
    """The URL of the gallery's page, or its path on flickr.com."""
    owner: StrOrNone = None
    """The curator's NSID."""
    username: StrOrNone = None
    """The curator's screen name."""

    @property
    def __gallery_id__(self) -> str | None:
        """The id, for arguments that name a gallery."""
        return self.id


class ContextPool(IconOwner):
    """A group pool that contains a photo."""

    id: Str
    """The group's id (NSID)."""
    title: Text
    """The group's name."""
    url: StrOrNone = None
    """The path of the pool's page on flickr.com."""
    iconserver: StrOrNone = None
    """The server of the group's icon; "0" if it is missing."""
    iconfarm: IntOrNone = None
    """The farm of the group's icon."""
    members: IntOrNone = None
    """The number of members."""
    pool_count: IntOrNone = None
    """The number of photos in the pool."""
    privacy: Annotated[GroupPrivacy | None, EmptyIsNone(), Wrapped("_content")] = None
    """The privacy of the group."""

    @property
    def __group_id__(self) -> str | None:
        """The id, for arguments that name a group."""
        return self.id


class ContextSet(FlickrModel):
    """An album that contains a photo."""

    id: Str
    """The album's id."""
    title: Text
    """The title."""
    primary: StrOrNone = None
    """The id of the cover photo."""
    secret: StrOrNone = None
    """The secret of the cover photo."""
    server: StrOrNone = None
    """The server of the cover photo."""
    farm: IntOrNone = None
    """The farm of the cover photo."""
    view_count: IntOrNone = None
    """The number of views."""
    comment_count: IntOrNone = None
    """The number of comments."""
    count_photo: IntOrNone = None
    """The number of photos."""
    count_video: IntOrNone = None
    """The number of videos."""
    photos: IntOrNone = None
    """The number of photos, in some responses."""
    videos: IntOrNone = None
    """The number of videos, in some responses."""
    date_create: TimeOrNone = None
    """The creation time."""
    date_update: TimeOrNone = None
    """The time of the last change."""
    description: TextOrNone = None
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

    tagspace: Str
    """The tag type, such as `IFD0`, `ExifIFD` or `GPS`."""
    tagspaceid: Int
    """The number of the tag type. Currently always 0."""
    tag: Str
    """The tag's name without spaces. Older responses have its number."""
    label: Str
    """The human-readable name of the tag."""
    raw: TextOrNone = None
    """The raw value."""
    clean: TextOrNone = None
    """The human-readable value, if available."""


class FavoritePerson(PersonDetails):
    """A user who marked a photo as a favorite. Responses since about 2023 have many more fields."""

    photosurl: TextOrNone = None
    """The URL of the photostream."""
    profileurl: TextOrNone = None
    """The URL of the profile."""
    photos: PersonPhotos | None = None
    """The counts and dates of the user's photos."""
    favedate: Time
    """The time of the favorite."""


class PhotoContentType(FlickrModel):
    """The new content type of a photo."""

    id: Str
    """The photo's id."""
    content_type: Annotated[ContentType | None, EmptyIsNone()] = None
    """The content type."""


class PhotoCount(FlickrModel):
    """The number of the calling user's photos in a period."""

    count: Int
    """The number of photos."""
    fromdate: Str
    """The start of the period in the form of the request, a Unix timestamp or a date."""
    todate: Str
    """The end of the period in the form of the request, a Unix timestamp or a date."""


class PhotoExif(PhotoLinks):
    """The metadata in a photo's file."""

    id: Str
    """The photo's id."""
    secret: StrOrNone = None
    """The photo's secret."""
    server: StrOrNone = None
    """The photo's server."""
    farm: IntOrNone = None
    """The farm of the photo server."""
    camera: StrOrNone = None
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
    id: StrOrNone = None
    """The photo's id."""
    secret: StrOrNone = None
    """The photo's secret."""
    server: StrOrNone = None
    """The photo's server."""
    farm: IntOrNone = None
    """The farm of the photo server."""


class PhotoMeta(FlickrModel):
    """The new title and description of a photo."""

    title: TextOrNone = None
    """The title."""
    description: TextOrNone = None
    """The description."""


class PhotoPerms(FlickrModel):
    """The permissions of a photo."""

    id: Str
    """The photo's id."""
    ispublic: Flag
    """Whether everyone can see the photo."""
    isfriend: Flag
    """Whether friends can see the photo."""
    isfamily: Flag
    """Whether family can see the photo."""
    permcomment: PermissionLevel
    """Who can comment."""
    permaddmeta: PermissionLevel
    """Who can add tags and notes."""
    permprint: Annotated[PermissionLevel | None, EmptyIsNone()] = None
    """Who can order prints."""


class PhotoSafety(FlickrModel):
    """The new safety level and search visibility of a photo."""

    id: Str
    """The photo's id."""
    safety_level: Annotated[SafetyLevel | None, EmptyIsNone()] = None
    """The safety level."""
    hidden: FlagOrNone = None
    """Whether the photo is hidden from public searches."""


class PhotoSizes(Page[Size]):
    """The available sizes of a photo or video, smallest first."""

    items: Annotated[list[Size], NoneIsEmptyList()] = Field(default=[], alias="size")
    """The items of this page."""
    canblog: Flag
    """Whether the calling user can blog the photo."""
    canprint: Flag
    """Whether the calling user can order prints."""
    candownload: Flag
    """Whether the calling user can download the original."""
    canshare: FlagOrNone = None
    """Whether the calling user can share the photo."""
