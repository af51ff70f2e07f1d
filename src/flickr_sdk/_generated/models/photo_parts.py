"""The answers of the API: photo_parts."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR,
    STR_OR_NONE,
    EmptyIsNone,
    Flag,
    FlagOrNone,
    FlickrModel,
    FloatOrNone,
    In,
    IntOrNone,
    Str,
    StrOrNone,
)

from ..enums import GeoContext, License, MediaType, PermissionLevel, PhotoSafetyLevel, SizeLabel
from .place import Place


class Editability(FlickrModel):
    """What somebody may add to a photo."""

    cancomment: Flag
    """Whether they may comment."""
    canaddmeta: Flag
    """Whether they may add tags and notes."""


class GeoPerms(FlickrModel):
    """Who may see a photo's location."""

    ispublic: Flag
    """Whether everybody may."""
    iscontact: Flag
    """Whether contacts may."""
    isfriend: Flag
    """Whether friends may."""
    isfamily: Flag
    """Whether family may."""


class Note(FlickrModel):
    """A note on a photo, and the rectangle that it marks on the 500 pixel size."""

    id: Str
    """The note's id."""
    photo_id: StrOrNone = None
    """The photo that the note is on."""
    author: StrOrNone = None
    """The NSID of the person who wrote the note."""
    authorname: StrOrNone = None
    """The username of the person who wrote the note."""
    authorrealname: StrOrNone = None
    """The real name of the person who wrote the note."""
    authorispro: FlagOrNone = None
    """Whether the author has a Pro account."""
    authorisdeleted: FlagOrNone = None
    """Whether the author's account is deleted."""
    x: IntOrNone = None
    """The rectangle's left edge, in pixels."""
    y: IntOrNone = None
    """The rectangle's upper edge, in pixels."""
    w: IntOrNone = None
    """The rectangle's width, in pixels."""
    h: IntOrNone = None
    """The rectangle's height, in pixels."""
    text: StrOrNone = Field(default=None, alias="_content")
    """The note's text, which may contain some HTML."""


class PhotoPermissions(FlickrModel):
    """Who may add something to a photo."""

    permcomment: Annotated[PermissionLevel | None, EmptyIsNone()] = None
    """Who may comment."""
    permaddmeta: Annotated[PermissionLevel | None, EmptyIsNone()] = None
    """Who may add tags and notes."""
    permprint: Annotated[PermissionLevel | None, EmptyIsNone()] = None
    """Who may order prints."""


class PhotoUsage(FlickrModel):
    """What the caller may do with a photo."""

    candownload: FlagOrNone = None
    """Whether they may download it."""
    canblog: FlagOrNone = None
    """Whether they may blog it."""
    canprint: FlagOrNone = None
    """Whether they may order prints."""
    canshare: FlagOrNone = None
    """Whether they may share it."""


class Size(FlickrModel):
    """One size in which a photo or video can be had."""

    label: Annotated[SizeLabel | str, STR]
    """The name of the size."""
    width: IntOrNone = None
    """The width in pixels, unknown for some sizes of videos."""
    height: IntOrNone = None
    """The height in pixels, unknown for some sizes of videos."""
    source: Str
    """The address of the file."""
    url: StrOrNone = None
    """The address of the web page for the size."""
    media: Annotated[MediaType | str | None, STR_OR_NONE] = None
    """Photo or video."""
    source_cdn: StrOrNone = None
    """The address of the file in Flickr's content delivery network."""


class PhotoFacts(FlickrModel):
    """What lists of photos and `flickr.photos.getInfo` tell alike about a photo."""

    isfavorite: FlagOrNone = None
    """Whether the caller has it as a favorite."""
    license: Annotated[License | None, EmptyIsNone()] = None
    """The license."""
    safety_level: Annotated[PhotoSafetyLevel | None, EmptyIsNone()] = None
    """How fit it is for everybody."""
    rotation: IntOrNone = None
    """By how many degrees the sizes are turned clockwise against the original."""
    originalsecret: StrOrNone = None
    """The original's secret, if the caller may see the original."""
    originalformat: StrOrNone = None
    """The original's file extension, if the caller may see the original."""
    media: Annotated[MediaType | str | None, STR_OR_NONE] = None
    """Photo or video."""
    views: IntOrNone = None
    """How often it was viewed."""
    publiceditability: Editability | None = None
    """What everybody may add."""
    usage: PhotoUsage | None = None
    """What the caller may do with it."""
    permissions: PhotoPermissions | None = None
    """Who may comment and add tags and notes, if the photo is the caller's."""
    sizes: Annotated[list[Size], In("size")] = []
    """The sizes in which it can be had."""
    safe: FlagOrNone = None
    """Whether it is fit for everybody."""
    is_marketplace_licensable: FlagOrNone = None
    """Whether a license for it can be bought."""
    is_marketplace_printable: FlagOrNone = None
    """Whether wall art of it can be bought."""
    marketplace_licensing_url: StrOrNone = None
    """The address where a license for it can be bought."""


class PhotoId(FlickrModel):
    """The id of a photo that was changed, and its secrets, which may be new."""

    id: Str = Field(alias="_content")
    """The photo's id."""
    secret: StrOrNone = None
    """The photo's secret."""
    originalsecret: StrOrNone = None
    """The secret of the original, empty where the caller may not see it."""


class PhotoLocation(FlickrModel):
    """Where a photo was taken."""

    latitude: FloatOrNone = None
    """The latitude in degrees, north is positive."""
    longitude: FloatOrNone = None
    """The longitude in degrees, east is positive."""
    accuracy: IntOrNone = None
    """How exact the location is, from 1 (world) to 16 (street); 0 says nothing."""
    context: Annotated[GeoContext | None, EmptyIsNone()] = None
    """Indoors or outdoors."""
    neighbourhood: Place | None = None
    """The part of the city."""
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
    """The WOE id of the smallest place that contains the location."""
    continent: Place | None = None
    """The continent."""


class Tag(FlickrModel):
    """A tag of a photo."""

    id: Str
    """The tag's id on this photo; in answers to `flickr.photos.addTags` that of the tag itself."""
    full_tag_id: StrOrNone = None
    """The tag's id on this photo, in answers to `flickr.photos.addTags`."""
    author: StrOrNone = None
    """The NSID of the person who added the tag."""
    authorname: StrOrNone = None
    """The name of the person who added the tag."""
    raw: Str
    """The tag as its author wrote it."""
    machine_tag: FlagOrNone = None
    """Whether it is a machine tag, `namespace:predicate=value`."""
    text: Str = Field(alias="_content")
    """The tag in its clean form, in lower case without spaces and punctuation."""


class Visibility(FlickrModel):
    """Who may see a photo besides its owner."""

    ispublic: Flag
    """Whether everybody may."""
    isfriend: Flag
    """Whether friends may."""
    isfamily: Flag
    """Whether family may."""
    safety_level: Annotated[PhotoSafetyLevel | None, EmptyIsNone()] = None
    """How fit it is for everybody."""
    content_type: IntOrNone = None
    """Photo, screenshot or other."""
    hidden: FlagOrNone = None
    """Whether public searches leave it out."""
    moderation_mode: IntOrNone = None
    """How Flickr moderates it."""
