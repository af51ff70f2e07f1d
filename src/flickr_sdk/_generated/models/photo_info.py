"""Response models: photo_info."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR,
    Flag,
    FlagOrNone,
    FlickrModel,
    FloatOrNone,
    Int,
    IntOrNone,
    IntText,
    NoneIsEmptyList,
    PhotoLinks,
    Str,
    StrOrNone,
    TakenOrNone,
    Text,
    Time,
    TimeOrNone,
    Wrapped,
)

from ..enums import DateGranularity, License, MediaType, PhotoSafetyLevel
from .person import Person
from .photo_parts import Editability, GeoPerms, Note, PhotoFacts, PhotoLocation, PhotoUsage, Tag, Visibility


class PhotoDates(FlickrModel):
    """The dates of a photo."""

    posted: Time
    """The upload time."""
    taken: TakenOrNone = None
    """The date taken, in the owner's local time."""
    takengranularity: DateGranularity
    """The precision of the date taken."""
    takenunknown: FlagOrNone = None
    """Whether the date taken is unknown. If true, `taken` is the upload date."""
    lastupdate: Time
    """The time of the last change of the photo, its tags, its comments or other data."""


class ProGift(FlickrModel):
    """Whether a user can receive a Pro account as a gift."""

    gift_eligible: FlagOrNone = None
    """Whether the user is eligible for a gift."""
    eligible_durations: Annotated[list[Str], NoneIsEmptyList()] = []
    """The available durations, such as `year`, `month` and `week`. XML responses omit the values."""
    new_flow: FlagOrNone = None
    """Whether the website uses its newer gift pages."""


class PhotoOwner(Person):
    """The owner of a photo."""

    gift: ProGift | None = None
    """Whether the calling user can give the owner a Pro account."""
    datecreate: TimeOrNone = None
    """The time at which the owner joined."""
    noindexfollow: FlagOrNone = None
    """Whether the owner opts out of search engine indexing."""
    isignored: FlagOrNone = None
    """Whether the calling user blocks the owner."""
    rev_contact: FlagOrNone = None
    """Whether the calling user is a contact of the owner."""
    rev_friend: FlagOrNone = None
    """Whether the owner marked the calling user as a friend."""
    rev_family: FlagOrNone = None
    """Whether the owner marked the calling user as family."""


class PhotoPeople(FlickrModel):
    """Whether people are tagged in a photo. `flickr.photos.people.getList` lists them."""

    haspeople: Flag
    """Whether people are tagged."""


class PhotoUrl(FlickrModel):
    """A URL of a photo."""

    type: Str
    """The type of the URL, such as `photopage`."""
    text: Str = Field(alias="_content")
    """The URL."""


class Video(FlickrModel):
    """The processing status and dimensions of a video."""

    ready: FlagOrNone = None
    """Whether the video is ready for playback."""
    failed: FlagOrNone = None
    """Whether the processing failed."""
    pending: FlagOrNone = None
    """Whether the video is still being processed."""
    duration: FloatOrNone = None
    """The duration in seconds."""
    width: IntOrNone = None
    """The width in pixels. Unknown until the video is ready."""
    height: IntOrNone = None
    """The height in pixels. Unknown until the video is ready."""


class PhotoInfo(PhotoFacts, PhotoLinks):
    """The details of a photo or video."""

    id: Str
    """The photo's id."""
    secret: Str
    """The photo's secret, which is part of its URLs."""
    server: Str
    """The photo's server."""
    farm: Int
    """The farm of the photo server."""
    dateuploaded: Time
    """The upload time."""
    owner: PhotoOwner
    """The owner."""
    title: Text
    """The title."""
    description: Text
    """The description. It can contain limited HTML."""
    visibility: Visibility
    """The visibility."""
    dates: PhotoDates
    """The date taken, the upload time and the time of the last change."""
    editability: Editability
    """The calling user's permissions to add comments, notes and tags."""
    isfavorite: Flag
    """Whether the photo is a favorite of the calling user."""
    license: License
    """The license."""
    safety_level: PhotoSafetyLevel
    """The safety level."""
    rotation: Int
    """The clockwise rotation of the sizes relative to the original, in degrees."""
    media: Annotated[MediaType | str, STR]
    """The media type, photo or video."""
    views: Int
    """The number of views."""
    publiceditability: Editability
    """The permissions of everyone to add comments, notes and tags."""
    usage: PhotoUsage
    """The calling user's permissions to use the photo."""
    comments: IntText
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
    content_type: IntOrNone = None
    """The content type, photo, screenshot or other."""
    count_faves: IntOrNone = None
    """The number of favorites."""
    contact_iscontact: FlagOrNone = None
    """Whether the owner is a contact of the calling user."""
    contact_isfriend: FlagOrNone = None
    """Whether the calling user marked the owner as a friend."""
    contact_isfamily: FlagOrNone = None
    """Whether the calling user marked the owner as family."""
    camera: StrOrNone = None
    """The camera's name."""

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.id
