"""Response models: photo_info."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    FLAG,
    FLAG_OR_NONE,
    FLOAT_OR_NONE,
    INT,
    INT_OR_NONE,
    STR,
    STR_OR_NONE,
    TAKEN_OR_NONE,
    TIME,
    TIME_OR_NONE,
    CompletePhotoLinks,
    FlickrModel,
    NoneIsEmptyList,
    Wrapped,
)

from ..enums import DateGranularity, License, MediaType, PhotoSafetyLevel
from .person import Person
from .photo_parts import Editability, GeoPerms, Note, PhotoFacts, PhotoLocation, PhotoUsage, Tag, Visibility


class PhotoDates(FlickrModel):
    """The dates of a photo."""

    posted: Annotated[dt.datetime, TIME]
    """The upload time."""
    taken: Annotated[dt.datetime | None, TAKEN_OR_NONE] = None
    """The date taken, in the owner's local time."""
    takengranularity: DateGranularity
    """The precision of the date taken."""
    takenunknown: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the date taken is unknown. If true, `taken` is the upload date."""
    lastupdate: Annotated[dt.datetime, TIME]
    """The time of the last change of the photo, its tags, its comments or other data."""


class ProGift(FlickrModel):
    """Whether a user can receive a Pro account as a gift."""

    gift_eligible: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the user is eligible for a gift."""
    eligible_durations: Annotated[list[Annotated[str, STR]], NoneIsEmptyList()] = []
    """The available durations, such as `year`, `month` and `week`. XML responses omit the values."""
    new_flow: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the website uses its newer gift pages."""


class PhotoOwner(Person):
    """The owner of a photo."""

    gift: ProGift | None = None
    """Whether the calling user can give the owner a Pro account."""
    datecreate: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time at which the owner joined."""
    noindexfollow: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the owner opts out of search engine indexing."""
    isignored: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user blocks the owner."""
    rev_contact: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user is a contact of the owner."""
    rev_friend: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the owner marked the calling user as a friend."""
    rev_family: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the owner marked the calling user as family."""


class PhotoPeople(FlickrModel):
    """Whether people are tagged in a photo. `flickr.photos.people.getList` lists them."""

    haspeople: Annotated[bool, FLAG]
    """Whether people are tagged."""


class PhotoUrl(FlickrModel):
    """A URL of a photo."""

    type: Annotated[str, STR]
    """The type of the URL, such as `photopage`."""
    text: Annotated[str, STR] = Field(alias="_content")
    """The URL."""


class Video(FlickrModel):
    """The processing status and dimensions of a video."""

    ready: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the video is ready for playback."""
    failed: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the processing failed."""
    pending: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the video is still being processed."""
    duration: Annotated[float | None, FLOAT_OR_NONE] = None
    """The duration in seconds."""
    width: Annotated[int | None, INT_OR_NONE] = None
    """The width in pixels. Unknown until the video is ready."""
    height: Annotated[int | None, INT_OR_NONE] = None
    """The height in pixels. Unknown until the video is ready."""


class PhotoInfo(PhotoFacts, CompletePhotoLinks):
    """The details of a photo or video."""

    id: Annotated[str, STR]
    """The photo's id."""
    secret: Annotated[str, STR]
    """The photo's secret, which is part of its URLs."""
    server: Annotated[str, STR]
    """The photo's server."""
    farm: Annotated[int, INT]
    """The farm of the photo server."""
    dateuploaded: Annotated[dt.datetime, TIME]
    """The upload time."""
    owner: PhotoOwner
    """The owner."""
    title: Annotated[str, STR, Wrapped("_content")]
    """The title."""
    description: Annotated[str, STR, Wrapped("_content")]
    """The description. It can contain limited HTML."""
    visibility: Visibility
    """The visibility."""
    dates: PhotoDates
    """The date taken, the upload time and the time of the last change."""
    editability: Editability
    """The calling user's permissions to add comments, notes and tags."""
    isfavorite: Annotated[bool, FLAG]
    """Whether the photo is a favorite of the calling user."""
    license: License
    """The license."""
    safety_level: PhotoSafetyLevel
    """The safety level."""
    rotation: Annotated[int, INT]
    """The clockwise rotation of the sizes relative to the original, in degrees."""
    media: Annotated[MediaType | str, STR]
    """The media type, photo or video."""
    views: Annotated[int, INT]
    """The number of views."""
    publiceditability: Editability
    """The permissions of everyone to add comments, notes and tags."""
    usage: PhotoUsage
    """The calling user's permissions to use the photo."""
    comments: Annotated[int, INT, Wrapped("_content")]
    """The number of comments."""
    notes: Annotated[list[Note], Wrapped("note")] = []
    """The notes."""
    people: PhotoPeople | None = None
    """Whether people are tagged in the photo."""
    tags: Annotated[list[Tag], Wrapped("tag")] = []
    """The tags."""
    location: PhotoLocation | None = None
    """The location, if there is one and the calling user can see it."""
    geoperms: GeoPerms | None = None
    """The visibility of the location."""
    urls: Annotated[list[PhotoUrl], Wrapped("url")] = []
    """The URLs of the photo's pages."""
    video: Video | None = None
    """The video-specific fields."""
    content_type: Annotated[int | None, INT_OR_NONE] = None
    """The content type, photo, screenshot or other."""
    count_faves: Annotated[int | None, INT_OR_NONE] = None
    """The number of favorites."""
    contact_iscontact: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the owner is a contact of the calling user."""
    contact_isfriend: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user marked the owner as a friend."""
    contact_isfamily: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user marked the owner as family."""
    camera: Annotated[str | None, STR_OR_NONE] = None
    """The camera's name."""

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.id
