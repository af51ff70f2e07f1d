"""Response models: photo_parts."""

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    FLAG,
    FLAG_OR_NONE,
    FLOAT_OR_NONE,
    INT,
    INT_OR_NONE,
    PIXELS,
    STR,
    STR_OR_NONE,
    Attributable,
    EmptyIsNone,
    FlickrModel,
    Located,
    Wrapped,
)

from ..enums import GeoContext, MediaType, PermissionLevel, PhotoSafetyLevel, SizeLabel
from .place import Place


class Editability(FlickrModel):
    """The permissions to add comments, notes and tags to a photo."""

    cancomment: Annotated[bool, FLAG]
    """Whether comments are allowed."""
    canaddmeta: Annotated[bool, FLAG]
    """Whether tags and notes are allowed."""


class GeoPerms(FlickrModel):
    """The visibility of a photo's location."""

    ispublic: Annotated[bool, FLAG]
    """Whether everyone can see the location."""
    iscontact: Annotated[bool, FLAG]
    """Whether contacts can see the location."""
    isfriend: Annotated[bool, FLAG]
    """Whether friends can see the location."""
    isfamily: Annotated[bool, FLAG]
    """Whether family can see the location."""


class NoteBase(FlickrModel):
    """Common fields of the notes on a photo and of new notes."""

    id: Annotated[str, STR]
    """The note's id."""
    photo_id: Annotated[str | None, STR_OR_NONE] = None
    """The id of the photo."""
    authorrealname: Annotated[str | None, STR_OR_NONE] = None
    """The author's real name."""
    authorispro: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the author has a Pro account."""
    pro_badge: Annotated[str | None, STR_OR_NONE] = None
    """The badge of the author's Pro account."""
    is_ad_free: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the author's account is free of advertisements."""
    authorisdeleted: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the author's account is deleted."""


class Note(NoteBase):
    """A note on a photo, with its rectangle on the 500-pixel version."""

    author: Annotated[str, STR]
    """The author's NSID."""
    authorname: Annotated[str, STR]
    """The author's screen name."""
    x: Annotated[int, INT]
    """The rectangle's left edge, in pixels."""
    y: Annotated[int, INT]
    """The rectangle's top edge, in pixels."""
    w: Annotated[int, INT]
    """The rectangle's width, in pixels."""
    h: Annotated[int, INT]
    """The rectangle's height, in pixels."""
    text: Annotated[str, STR] = Field(alias="_content")
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
    width: Annotated[int, PIXELS]
    """The width in pixels; 0 if unknown, as for some video sizes."""
    height: Annotated[int, PIXELS]
    """The height in pixels; 0 if unknown, as for some video sizes."""
    source: Annotated[str, STR]
    """The URL of the file."""
    url: Annotated[str, STR]
    """The URL of the web page of this size."""
    media: Annotated[MediaType | str, STR]
    """The media type, photo or video."""
    source_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the file in Flickr's content delivery network."""


class PhotoFacts(Attributable):
    """Common fields of photos in lists and in `flickr.photos.getInfo`."""

    originalsecret: Annotated[str | None, STR_OR_NONE] = None
    """The original's secret, if the calling user can see the original."""
    originalformat: Annotated[str | None, STR_OR_NONE] = None
    """The original's file extension, if the calling user can see the original."""
    permissions: PhotoPermissions | None = None
    """The permission levels for additions. Returned only to the owner."""
    sizes: Annotated[list[Size], Wrapped("size")] = []
    """The available sizes."""
    safe: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the safety level is safe."""
    is_marketplace_licensable: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether licenses of the photo are for sale."""
    is_marketplace_printable: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether wall art of the photo is for sale."""
    marketplace_licensing_url: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the page that sells licenses of the photo."""


class PhotoId(FlickrModel):
    """The id of a changed photo, with its current secrets."""

    id: Annotated[str, STR] = Field(alias="_content")
    """The photo's id."""
    secret: Annotated[str | None, STR_OR_NONE] = None
    """The photo's secret."""
    originalsecret: Annotated[str | None, STR_OR_NONE] = None
    """The secret of the original, empty if the calling user cannot see it."""

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.id


class PhotoLocation(Located):
    """The location of a photo."""

    latitude: Annotated[float | None, FLOAT_OR_NONE] = None
    """The latitude in decimal degrees."""
    longitude: Annotated[float | None, FLOAT_OR_NONE] = None
    """The longitude in decimal degrees."""
    accuracy: Annotated[int | None, INT_OR_NONE] = None
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
    place_id: Annotated[str | None, STR_OR_NONE] = None
    """The Flickr Places id of the smallest place that contains the location."""
    woeid: Annotated[str | None, STR_OR_NONE] = None
    """The Where On Earth (WOE) id of the smallest place that contains the location."""
    continent: Place | None = None
    """The continent."""


class PhotoUsage(FlickrModel):
    """The calling user's permissions to use a photo."""

    candownload: Annotated[bool, FLAG]
    """Whether the calling user can download the photo."""
    canblog: Annotated[bool, FLAG]
    """Whether the calling user can blog the photo."""
    canprint: Annotated[bool, FLAG]
    """Whether the calling user can order prints."""
    canshare: Annotated[bool, FLAG]
    """Whether the calling user can share the photo."""


class Tag(FlickrModel):
    """A tag of a photo."""

    id: Annotated[str, STR]
    """The tag's id on this photo. In responses of `flickr.photos.addTags`, the id of the tag itself."""
    full_tag_id: Annotated[str | None, STR_OR_NONE] = None
    """The tag's id on this photo, in responses of `flickr.photos.addTags`."""
    author: Annotated[str, STR]
    """The NSID of the person who added the tag."""
    authorname: Annotated[str | None, STR_OR_NONE] = None
    """The name of the person who added the tag."""
    raw: Annotated[str, STR]
    """The tag as entered by its author."""
    machine_tag: Annotated[bool, FLAG]
    """Whether it is a machine tag, `namespace:predicate=value`."""
    text: Annotated[str, STR] = Field(alias="_content")
    """The normalized tag, in lower case without spaces and punctuation."""


class Visibility(FlickrModel):
    """The visibility of a photo."""

    ispublic: Annotated[bool, FLAG]
    """Whether everyone can see the photo."""
    isfriend: Annotated[bool, FLAG]
    """Whether friends can see the photo."""
    isfamily: Annotated[bool, FLAG]
    """Whether family can see the photo."""
    safety_level: Annotated[PhotoSafetyLevel | None, EmptyIsNone()] = None
    """The safety level."""
    content_type: Annotated[int | None, INT_OR_NONE] = None
    """The content type, photo, screenshot or other."""
    hidden: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the photo is hidden from public searches."""
    moderation_mode: Annotated[int | None, INT_OR_NONE] = None
    """The moderation mode."""
