"""The answers of the API: photoset."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR_OR_NONE,
    EmptyIsNone,
    FlagOrNone,
    FlickrModel,
    FloatOrNone,
    IntOrNone,
    Listed,
    Page,
    Str,
    StrOrNone,
    TakenOrNone,
    Text,
    TextOrNone,
    TimeOrNone,
)

from ..enums import DateGranularity, GeoContext, License, MediaType, PhotoSafetyLevel, SortGroup
from .photo import Editability, Visibility


class PrimaryPhotoExtras(FlickrModel):
    """More about the cover photo of an album or gallery, as the call's `primary_photo_extras` asked for."""

    description: TextOrNone = None
    """The description, which may contain some HTML."""
    license: Annotated[License | None, EmptyIsNone()] = None
    """The license."""
    safety_level: Annotated[PhotoSafetyLevel | None, EmptyIsNone()] = None
    """How fit it is for everybody."""
    content_type: IntOrNone = None
    """Photo, screenshot or other."""
    needs_interstitial: FlagOrNone = None
    """Whether the website warns before it shows the photo."""
    o_width: IntOrNone = None
    """The original's width in pixels."""
    o_height: IntOrNone = None
    """The original's height in pixels."""
    rotation: IntOrNone = None
    """By how many degrees the sizes are turned clockwise against the original."""
    dateupload: TimeOrNone = None
    """When it was uploaded."""
    lastupdate: TimeOrNone = None
    """When the photo or its tags, comments or other data last changed."""
    datetaken: TakenOrNone = None
    """When it was taken, as the owner's clock had it."""
    datetakengranularity: Annotated[DateGranularity | None, EmptyIsNone()] = None
    """How exact the taken date is."""
    datetakenunknown: FlagOrNone = None
    """Whether the taken date is unknown, so that `datetaken` is the upload date."""
    ownername: StrOrNone = None
    """The owner's username."""
    realname: StrOrNone = None
    """The owner's real name."""
    pathalias: StrOrNone = None
    """The owner's name in web addresses, if they chose one."""
    iconserver: StrOrNone = None
    """The server of the owner's buddy icon; 0 means that there is none."""
    iconfarm: IntOrNone = None
    """The farm of the owner's buddy icon."""
    ispro: FlagOrNone = None
    """Whether the owner has a Pro account."""
    owner_datecreate: TimeOrNone = None
    """When the owner joined."""
    originalsecret: StrOrNone = None
    """The original's secret, if the caller may see the original."""
    originalformat: StrOrNone = None
    """The original's file extension, if the caller may see the original."""
    secret_h: StrOrNone = None
    """The secret of the 1600 pixel size."""
    secret_k: StrOrNone = None
    """The secret of the 2048 pixel size."""
    media: Annotated[MediaType | str | None, STR_OR_NONE] = None
    """Photo or video."""
    media_status: StrOrNone = None
    """Whether a video is `ready` to be played."""
    tags: StrOrNone = None
    """The tags in their clean form, separated by spaces."""
    machine_tags: StrOrNone = None
    """The machine tags in their clean form, separated by spaces."""
    views: IntOrNone = None
    """How often it was viewed."""
    count_views: IntOrNone = None
    """How often it was viewed."""
    count_faves: IntOrNone = None
    """How many people have it as a favorite."""
    count_comments: IntOrNone = None
    """How many comments it has."""
    isfavorite: FlagOrNone = None
    """Whether the caller has it as a favorite."""
    can_comment: FlagOrNone = None
    """Whether the caller may comment."""
    can_addmeta: FlagOrNone = None
    """Whether the caller may add tags and notes."""
    can_download: FlagOrNone = None
    """Whether the caller may download it."""
    can_print: FlagOrNone = None
    """Whether the caller may order prints."""
    can_share: FlagOrNone = None
    """Whether the caller may share it."""
    visibility: Visibility | None = None
    """Who may see it."""
    publiceditability: Editability | None = None
    """What everybody may add."""
    latitude: FloatOrNone = None
    """The latitude in degrees, north is positive; 0 without a location."""
    longitude: FloatOrNone = None
    """The longitude in degrees, east is positive; 0 without a location."""
    accuracy: IntOrNone = None
    """How exact the location is, from 1 (world) to 16 (street); 0 without a location."""
    context: Annotated[GeoContext | None, EmptyIsNone()] = None
    """Indoors or outdoors."""
    place_id: StrOrNone = None
    """The Flickr Places id of the location."""
    woeid: StrOrNone = None
    """The WOE id of the location."""
    geo_is_public: FlagOrNone = None
    """Whether everybody may see the location."""
    geo_is_contact: FlagOrNone = None
    """Whether contacts may see the location."""
    geo_is_friend: FlagOrNone = None
    """Whether friends may see the location."""
    geo_is_family: FlagOrNone = None
    """Whether family may see the location."""
    url_sq: StrOrNone = None
    """The address of the 75 pixel square."""
    width_sq: IntOrNone = None
    """The width of the 75 pixel square."""
    height_sq: IntOrNone = None
    """The height of the 75 pixel square."""
    url_t: StrOrNone = None
    """The address of the 100 pixel size."""
    width_t: IntOrNone = None
    """The width of the 100 pixel size."""
    height_t: IntOrNone = None
    """The height of the 100 pixel size."""
    url_s: StrOrNone = None
    """The address of the 240 pixel size."""
    width_s: IntOrNone = None
    """The width of the 240 pixel size."""
    height_s: IntOrNone = None
    """The height of the 240 pixel size."""
    url_q: StrOrNone = None
    """The address of the 150 pixel square."""
    width_q: IntOrNone = None
    """The width of the 150 pixel square."""
    height_q: IntOrNone = None
    """The height of the 150 pixel square."""
    url_m: StrOrNone = None
    """The address of the 500 pixel size."""
    width_m: IntOrNone = None
    """The width of the 500 pixel size."""
    height_m: IntOrNone = None
    """The height of the 500 pixel size."""
    url_n: StrOrNone = None
    """The address of the 320 pixel size."""
    width_n: IntOrNone = None
    """The width of the 320 pixel size."""
    height_n: IntOrNone = None
    """The height of the 320 pixel size."""
    url_w: StrOrNone = None
    """The address of the 400 pixel size."""
    width_w: IntOrNone = None
    """The width of the 400 pixel size."""
    height_w: IntOrNone = None
    """The height of the 400 pixel size."""
    url_z: StrOrNone = None
    """The address of the 640 pixel size."""
    width_z: IntOrNone = None
    """The width of the 640 pixel size."""
    height_z: IntOrNone = None
    """The height of the 640 pixel size."""
    url_c: StrOrNone = None
    """The address of the 800 pixel size."""
    width_c: IntOrNone = None
    """The width of the 800 pixel size."""
    height_c: IntOrNone = None
    """The height of the 800 pixel size."""
    url_l: StrOrNone = None
    """The address of the 1024 pixel size."""
    width_l: IntOrNone = None
    """The width of the 1024 pixel size."""
    height_l: IntOrNone = None
    """The height of the 1024 pixel size."""
    url_h: StrOrNone = None
    """The address of the 1600 pixel size."""
    width_h: IntOrNone = None
    """The width of the 1600 pixel size."""
    height_h: IntOrNone = None
    """The height of the 1600 pixel size."""
    url_k: StrOrNone = None
    """The address of the 2048 pixel size."""
    width_k: IntOrNone = None
    """The width of the 2048 pixel size."""
    height_k: IntOrNone = None
    """The height of the 2048 pixel size."""
    url_3k: StrOrNone = None
    """The address of the 3072 pixel size."""
    width_3k: IntOrNone = None
    """The width of the 3072 pixel size."""
    height_3k: IntOrNone = None
    """The height of the 3072 pixel size."""
    url_4k: StrOrNone = None
    """The address of the 4096 pixel size."""
    width_4k: IntOrNone = None
    """The width of the 4096 pixel size."""
    height_4k: IntOrNone = None
    """The height of the 4096 pixel size."""
    url_f: StrOrNone = None
    """The address of the 4096 pixel size of photos with sides of 2 to 1."""
    width_f: IntOrNone = None
    """The width of the 4096 pixel size of photos with sides of 2 to 1."""
    height_f: IntOrNone = None
    """The height of the 4096 pixel size of photos with sides of 2 to 1."""
    url_5k: StrOrNone = None
    """The address of the 5120 pixel size."""
    width_5k: IntOrNone = None
    """The width of the 5120 pixel size."""
    height_5k: IntOrNone = None
    """The height of the 5120 pixel size."""
    url_6k: StrOrNone = None
    """The address of the 6144 pixel size."""
    width_6k: IntOrNone = None
    """The width of the 6144 pixel size."""
    height_6k: IntOrNone = None
    """The height of the 6144 pixel size."""
    url_o: StrOrNone = None
    """The address of the original, if the caller may see it."""
    width_o: IntOrNone = None
    """The width of the original in pixels."""
    height_o: IntOrNone = None
    """The height of the original in pixels."""


class Photoset(FlickrModel):
    """An album. Flickr's methods still call it a photoset."""

    id: Str
    """The album's id."""
    owner: StrOrNone = None
    """The NSID of its owner."""
    username: StrOrNone = None
    """The owner's username."""
    title: Text
    """The title."""
    description: TextOrNone = None
    """The description."""
    primary: Str
    """The id of its cover photo."""
    secret: Str
    """The secret of its cover photo."""
    server: Str
    """The server of its cover photo."""
    farm: IntOrNone = None
    """The farm of its cover photo."""
    primary_photo_extras: PrimaryPhotoExtras | None = None
    """More about its cover photo, as the call asked for."""
    photos: IntOrNone = None
    """How many photos it holds; in answers to `flickr.photosets.getInfo` the videos are counted as well."""
    videos: IntOrNone = None
    """How many videos it holds."""
    count_photos: IntOrNone = None
    """How many photos it holds."""
    count_videos: IntOrNone = None
    """How many videos it holds."""
    count_views: IntOrNone = None
    """How often it was viewed."""
    count_comments: IntOrNone = None
    """How many comments it has."""
    can_comment: FlagOrNone = None
    """Whether the caller may comment."""
    needs_interstitial: FlagOrNone = None
    """Whether the website warns before it shows the album."""
    visibility_can_see_set: FlagOrNone = None
    """Whether the caller may see the album."""
    date_create: TimeOrNone = None
    """When it was made."""
    date_update: TimeOrNone = None
    """When it last changed."""
    sorting_option_id: StrOrNone = None
    """How it keeps its photos in order, such as `manual-add-to-end` or `date-taken-desc`."""
    coverphoto_server: StrOrNone = None
    """The server of a wide cover picture; 0 means that there is none."""
    coverphoto_farm: IntOrNone = None
    """The farm of a wide cover picture."""
    sort_group: Annotated[SortGroup | str | None, STR_OR_NONE] = None
    """Which of the groups asked for put it in its place of the list."""
    has_requested_photos: Annotated[list[Str], Listed()] = []
    """Those of the photos asked for that it holds, by id."""


class PhotosetPage(Page[Photoset]):
    """A page of albums."""

    items: Annotated[list[Photoset], Listed()] = Field(default=[], alias="photoset")
    """The items of this page."""
    cancreate: FlagOrNone = None
    """Whether the caller may make further albums."""
