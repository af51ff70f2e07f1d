"""The answers of the API: photos."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    EmptyIsNone,
    Flag,
    FlagOrNone,
    FlickrModel,
    FloatOrNone,
    IconOwner,
    In,
    Int,
    IntOrNone,
    IntTextOrNone,
    Listed,
    Page,
    PhotoLinks,
    Str,
    StrOrNone,
    TakenOrNone,
    Text,
    TextOrNone,
    Time,
    TimeOrNone,
)

from ..enums import ContentType, DateGranularity, GroupPrivacy, PermissionLevel, SafetyLevel
from .person import Person, PersonInfo
from .photo_parts import Editability, GeoPerms, Note, PhotoFacts, PhotoLocation, Size, Tag, Visibility


class ContextGallery(FlickrModel):
    """A gallery that a photo is in."""

    id: Str
    """The gallery's full id."""
    title: TextOrNone = None
    """The title."""
    url: StrOrNone = None
    """The address of the gallery's page, or its path on flickr.com."""
    owner: StrOrNone = None
    """The NSID of its curator."""
    username: StrOrNone = None
    """The curator's username."""


class ContextPool(IconOwner):
    """A group pool that a photo is in."""

    id: Str
    """The group's id (NSID)."""
    title: Text
    """The group's name."""
    url: StrOrNone = None
    """The path of the pool's page on flickr.com."""
    iconserver: StrOrNone = None
    """The server of the group's icon; "0" means that there is none."""
    iconfarm: IntOrNone = None
    """The farm of the group's icon."""
    members: IntOrNone = None
    """How many members the group has."""
    pool_count: IntOrNone = None
    """How many photos the pool holds."""
    privacy: Annotated[GroupPrivacy | None, EmptyIsNone(), In("_content")] = None
    """How open the group is."""


class ContextSet(FlickrModel):
    """An album that a photo is in."""

    id: Str
    """The album's id."""
    title: Text
    """The title."""
    primary: StrOrNone = None
    """The id of the cover photo."""
    secret: StrOrNone = None
    """The secret of the cover photo."""
    server: StrOrNone = None
    """The server that the cover photo is on."""
    farm: IntOrNone = None
    """The farm that the cover photo's server belongs to."""
    view_count: IntOrNone = None
    """How often the album was viewed."""
    comment_count: IntOrNone = None
    """How many comments the album has."""
    count_photo: IntOrNone = None
    """How many photos it holds."""
    count_video: IntOrNone = None
    """How many videos it holds."""
    photos: IntOrNone = None
    """How many photos it holds, as some answers write it."""
    videos: IntOrNone = None
    """How many videos it holds, as some answers write it."""
    date_create: TimeOrNone = None
    """When it was made."""
    date_update: TimeOrNone = None
    """When it last changed."""
    description: TextOrNone = None
    """The description."""


class AllContexts(FlickrModel):
    """The albums and group pools that a photo is in."""

    set: Annotated[list[ContextSet], Listed()] = []
    """The albums."""
    pool: Annotated[list[ContextPool], Listed()] = []
    """The group pools."""
    gallery: Annotated[list[ContextGallery], Listed()] = []
    """The galleries."""


class ExifTag(FlickrModel):
    """One EXIF, TIFF, GPS, IPTC or XMP tag of a photo's file."""

    tagspace: Str
    """The kind of tag, such as `IFD0`, `ExifIFD` or `GPS`."""
    tagspaceid: IntOrNone = None
    """The number of that kind. Today always 0."""
    tag: Str
    """The tag's name without spaces; older answers have its number."""
    label: Str
    """The tag's name for people to read."""
    raw: TextOrNone = None
    """The value as the file has it."""
    clean: TextOrNone = None
    """The value in a readable form, where Flickr has one."""


class FavoritePerson(PersonInfo):
    """Somebody who has a photo as a favorite.

    Answers since about 2023 tell far more about them than older ones.
    """

    favedate: TimeOrNone = None
    """When they made it a favorite."""


class PhotoContentType(FlickrModel):
    """The content type that a photo was given."""

    id: Str
    """The photo's id."""
    content_type: Annotated[ContentType | None, EmptyIsNone()] = None
    """The content type."""


class PhotoCount(FlickrModel):
    """How many photos the caller has in one period."""

    count: Int
    """How many photos there are."""
    fromdate: Str
    """The start of the period, written as the call had it (a Unix time or a date)."""
    todate: Str
    """The end of the period, written as the call had it (a Unix time or a date)."""


class PhotoDates(FlickrModel):
    """When a photo was taken, uploaded and changed."""

    posted: Time
    """When it was uploaded."""
    taken: TakenOrNone = None
    """When it was taken, as the owner's clock had it."""
    takengranularity: Annotated[DateGranularity | None, EmptyIsNone()] = None
    """How exact the taken date is."""
    takenunknown: FlagOrNone = None
    """Whether the taken date is unknown, so that `taken` is the upload date."""
    lastupdate: TimeOrNone = None
    """When the photo or its tags, comments or other data last changed."""


class PhotoExif(PhotoLinks):
    """What the camera and programs wrote into a photo's file."""

    id: Str
    """The photo's id."""
    secret: StrOrNone = None
    """The photo's secret."""
    server: StrOrNone = None
    """The server that the photo is on."""
    farm: IntOrNone = None
    """The farm that the server belongs to."""
    camera: StrOrNone = None
    """The camera's name, empty if it is unknown."""
    exif: Annotated[list[ExifTag], Listed()] = []
    """The tags, all kinds in one list."""


class PhotoFavorites(Page[FavoritePerson]):
    """A page of the people who have a photo as a favorite."""

    items: Annotated[list[FavoritePerson], Listed()] = Field(default=[], alias="person")
    """The items of this page."""
    id: StrOrNone = None
    """The photo's id."""
    secret: StrOrNone = None
    """The photo's secret."""
    server: StrOrNone = None
    """The server that the photo is on."""
    farm: IntOrNone = None
    """The farm that the server belongs to."""


class ProGift(FlickrModel):
    """Whether somebody can be given a Pro account as a present."""

    gift_eligible: FlagOrNone = None
    """Whether they can."""
    eligible_durations: Annotated[list[Str], Listed()] = []
    """For how long, such as `year`, `month` and `week`. XML leaves the words out."""
    new_flow: FlagOrNone = None
    """Whether the website uses its newer pages for giving."""


class PhotoOwner(Person):
    """The owner of a photo."""

    gift: ProGift | None = None
    """Whether the caller can give the owner a Pro account."""
    pro_badge: StrOrNone = None
    """Which badge the owner's Pro account shows."""
    datecreate: StrOrNone = None
    """When the owner joined. Its form is not known for sure."""
    noindexfollow: FlagOrNone = None
    """Whether the owner keeps search engines away."""
    isignored: FlagOrNone = None
    """Whether the caller blocks the owner."""
    rev_contact: FlagOrNone = None
    """Whether the owner has the caller as a contact."""
    rev_friend: FlagOrNone = None
    """Whether the owner marked the caller as a friend."""
    rev_family: FlagOrNone = None
    """Whether the owner marked the caller as family."""


class PhotoPeople(FlickrModel):
    """Whether people are marked on a photo; `flickr.photos.people.getList` lists them."""

    haspeople: FlagOrNone = None
    """Whether there are any."""


class PhotoUrl(FlickrModel):
    """An address of a photo."""

    type: Str
    """What the address leads to, such as `photopage`."""
    text: Str = Field(alias="_content")
    """The address."""


class Video(FlickrModel):
    """How far a video is processed, and its measures."""

    ready: FlagOrNone = None
    """Whether it can be played."""
    failed: FlagOrNone = None
    """Whether it could not be processed."""
    pending: FlagOrNone = None
    """Whether it is still being processed."""
    duration: FloatOrNone = None
    """The length in seconds."""
    width: IntOrNone = None
    """The width in pixels, unknown until the video is ready."""
    height: IntOrNone = None
    """The height in pixels, unknown until the video is ready."""


class PhotoInfo(PhotoFacts, PhotoLinks):
    """Everything about one photo or video."""

    id: Str
    """The photo's id."""
    secret: Str
    """The photo's secret, a part of its addresses."""
    server: Str
    """The server that the photo is on."""
    farm: IntOrNone = None
    """The farm that the server belongs to."""
    dateuploaded: TimeOrNone = None
    """When it was uploaded."""
    owner: PhotoOwner
    """Whose photo it is."""
    title: Text
    """The title."""
    description: Text
    """The description, which may contain some HTML."""
    visibility: Visibility
    """Who may see it."""
    dates: PhotoDates
    """When it was taken, uploaded and changed."""
    editability: Editability
    """What the caller may add."""
    comments: IntTextOrNone = None
    """How many comments it has."""
    notes: Annotated[list[Note], In("note")] = []
    """The notes."""
    people: PhotoPeople | None = None
    """Whether people are marked on it."""
    tags: Annotated[list[Tag], In("tag")] = []
    """The tags."""
    location: PhotoLocation | None = None
    """Where it was taken, if it has a location that the caller may see."""
    geoperms: GeoPerms | None = None
    """Who may see the location."""
    urls: Annotated[list[PhotoUrl], In("url")] = []
    """The addresses of the photo's pages."""
    video: Video | None = None
    """What is special to a video."""
    content_type: IntOrNone = None
    """Photo, screenshot or other."""
    count_faves: IntOrNone = None
    """How many people have it as a favorite."""
    contact_iscontact: FlagOrNone = None
    """Whether the caller has the owner as a contact."""
    contact_isfriend: FlagOrNone = None
    """Whether the caller marked the owner as a friend."""
    contact_isfamily: FlagOrNone = None
    """Whether the caller marked the owner as family."""
    camera: StrOrNone = None
    """The camera's name."""


class PhotoMeta(FlickrModel):
    """The title and description that a photo was given."""

    title: TextOrNone = None
    """The title."""
    description: TextOrNone = None
    """The description."""


class PhotoPerms(FlickrModel):
    """Who may see a photo, comment on it and add to it."""

    id: Str
    """The photo's id."""
    ispublic: Flag
    """Whether everybody may see it."""
    isfriend: Flag
    """Whether friends may see it."""
    isfamily: Flag
    """Whether family may see it."""
    permcomment: PermissionLevel
    """Who may comment."""
    permaddmeta: PermissionLevel
    """Who may add tags and notes."""
    permprint: Annotated[PermissionLevel | None, EmptyIsNone()] = None
    """Who may order prints."""


class PhotoSafety(FlickrModel):
    """The safety level and search setting that a photo was given."""

    id: Str
    """The photo's id."""
    safety_level: Annotated[SafetyLevel | None, EmptyIsNone()] = None
    """The safety level."""
    hidden: FlagOrNone = None
    """Whether public searches leave it out."""


class PhotoSizes(Page[Size]):
    """The sizes in which a photo or video can be had, the smallest first."""

    items: Annotated[list[Size], Listed()] = Field(default=[], alias="size")
    """The items of this page."""
    canblog: FlagOrNone = None
    """Whether the caller may blog it."""
    canprint: FlagOrNone = None
    """Whether the caller may order prints."""
    candownload: FlagOrNone = None
    """Whether the caller may download the original."""
    canshare: FlagOrNone = None
    """Whether the caller may share it."""
