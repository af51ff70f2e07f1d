"""Response models: photo_parts."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR,
    Attributable,
    EmptyIsNone,
    Flag,
    FlagOrNone,
    FlickrModel,
    FloatOrNone,
    Int,
    IntOrNone,
    Located,
    Pixels,
    Str,
    StrOrNone,
    Wrapped,
)

from ..enums import GeoContext, MediaType, PermissionLevel, PhotoSafetyLevel, SizeLabel
from .place import Place


class Editability(FlickrModel):
    """The permissions to add comments, notes and tags to a photo."""

    cancomment: Flag
    """Whether comments are allowed."""
    canaddmeta: Flag
    """Whether tags and notes are allowed."""


class GeoPerms(FlickrModel):
    """The visibility of a photo's location."""

    ispublic: Flag
    """Whether everyone can see the location."""
    iscontact: Flag
    """Whether contacts can see the location."""
    isfriend: Flag
    """Whether friends can see the location."""
    isfamily: Flag
    """Whether family can see the location."""


class NoteBase(FlickrModel):
    """Common fields of the notes on a photo and of new notes."""

    id: Str
    """The note's id."""
    photo_id: StrOrNone = None
    """The id of the photo."""
    authorrealname: StrOrNone = None
    """The author's real name."""
    authorispro: FlagOrNone = None
    """Whether the author has a Pro account."""
    pro_badge: StrOrNone = None
    """The badge of the author's Pro account."""
    is_ad_free: FlagOrNone = None
    """Whether the author's account is free of advertisements."""
    authorisdeleted: FlagOrNone = None
    """Whether the author's account is deleted."""


class Note(NoteBase):
    """A note on a photo, with its rectangle on the 500-pixel version."""

    author: Str
    """The author's NSID."""
    authorname: Str
    """The author's screen name."""
    x: Int
    """The rectangle's left edge, in pixels."""
    y: Int
    """The rectangle's top edge, in pixels."""
    w: Int
    """The rectangle's width, in pixels."""
    h: Int
    """The rectangle's height, in pixels."""
    text: Str = Field(alias="_content")
    """The note's text. It can contain limited HTML."""


class PhotoPermissions(FlickrModel):
    """The permission levels for additions to a photo."""

    permcomment: PermissionLevel
    """Who can comment."""
    permaddmeta: PermissionLevel
    """Who can add tags and notes."""
    permprint: Annotated[PermissionLevel | None, EmptyIsNone()] = None
    """Who can order prints."""


class Size(FlickrModel):
    """One available size of a photo or video."""

    label: Annotated[SizeLabel | str, STR]
    """The name of the size."""
    width: Pixels
    """The width in pixels; 0 if unknown, as for some video sizes."""
    height: Pixels
    """The height in pixels; 0 if unknown, as for some video sizes."""
    source: Str
    """The URL of the file."""
    url: Str
    """The URL of the web page of this size."""
    media: Annotated[MediaType | str, STR]
    """The media type, photo or video."""
    source_cdn: StrOrNone = None
    """The URL of the file in Flickr's content delivery network."""


class PhotoFacts(Attributable):
    """Common fields of photos in lists and in `flickr.photos.getInfo`."""

    originalsecret: StrOrNone = None
    """The original's secret, if the calling user can see the original."""
    originalformat: StrOrNone = None
    """The original's file extension, if the calling user can see the original."""
    permissions: PhotoPermissions | None = None
    """The permission levels for additions. Returned only to the owner."""
    sizes: Annotated[list[Size], Wrapped("size")] = []
    """The available sizes."""
    safe: FlagOrNone = None
    """Whether the safety level is safe."""
    is_marketplace_licensable: FlagOrNone = None
    """Whether licenses of the photo are for sale."""
    is_marketplace_printable: FlagOrNone = None
    """Whether wall art of the photo is for sale."""
    marketplace_licensing_url: StrOrNone = None
    """The URL of the page that sells licenses of the photo."""


class PhotoId(FlickrModel):
    """The id of a changed photo, with its current secrets."""

    id: Str = Field(alias="_content")
    """The photo's id."""
    secret: StrOrNone = None
    """The photo's secret."""
    originalsecret: StrOrNone = None
    """The secret of the original, empty if the calling user cannot see it."""

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.id


class PhotoLocation(Located):
    """The location of a photo."""

    latitude: FloatOrNone = None
    """The latitude in decimal degrees."""
    longitude: FloatOrNone = None
    """The longitude in decimal degrees."""
    accuracy: IntOrNone = None
    """The accuracy of the location, from 1 (world) to 16 (street); 0 if unknown."""
    context: Annotated[GeoContext | None, EmptyIsNone()] = None
    """Whether the photo was taken indoors or outdoors."""
    neighbourhood: Place | None = None
    """The neighborhood."""
    locality: Place | None = None
    """The city or town."""
    county: Place | None = None
    """The county."""
    region: Place | None = None
    """The state or region."""
    country: Place | None = None
    """The country."""
    place_id: StrOrNone = None
    """The Flickr Places id of the smallest place that contains the location."""
    woeid: StrOrNone = None
    """The Where On Earth (WOE) id of the smallest place that contains the location."""
    continent: Place | None = None
    """The continent."""


class PhotoUsage(FlickrModel):
    """The calling user's permissions to use a photo."""

    candownload: Flag
    """Whether the calling user can download the photo."""
    canblog: Flag
    """Whether the calling user can blog the photo."""
    canprint: Flag
    """Whether the calling user can order prints."""
    canshare: Flag
    """Whether the calling user can share the photo."""


class Tag(FlickrModel):
    """A tag of a photo."""

    id: Str
    """The tag's id on this photo. In responses of `flickr.photos.addTags`, the id of the tag itself."""
    full_tag_id: StrOrNone = None
    """The tag's id on this photo, in responses of `flickr.photos.addTags`."""
    author: Str
    """The NSID of the person who added the tag."""
    authorname: StrOrNone = None
    """The name of the person who added the tag."""
    raw: Str
    """The tag as entered by its author."""
    machine_tag: Flag
    """Whether it is a machine tag, `namespace:predicate=value`."""
    text: Str = Field(alias="_content")
    """The normalized tag, in lower case without spaces and punctuation."""


class Visibility(FlickrModel):
    """The visibility of a photo."""

    ispublic: Flag
    """Whether everyone can see the photo."""
    isfriend: Flag
    """Whether friends can see the photo."""
    isfamily: Flag
    """Whether family can see the photo."""
    safety_level: Annotated[PhotoSafetyLevel | None, EmptyIsNone()] = None
    """The safety level."""
    content_type: IntOrNone = None
    """The content type, photo, screenshot or other."""
    hidden: FlagOrNone = None
    """Whether the photo is hidden from public searches."""
    moderation_mode: IntOrNone = None
    """The moderation mode."""
