"""The answers of the API: photo."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    EmptyIsNone,
    FlagOrNone,
    FlickrModel,
    FloatOrNone,
    In,
    IntOrNone,
    IntTextOrNone,
    Listed,
    NoneIfZeroId,
    Page,
    PhotoLinks,
    Str,
    StrOrNone,
    TakenOrNone,
    Text,
    TextOrNone,
    TimeOrNone,
)

from ..enums import DateGranularity, GeoContext, PermissionLevel
from .comment import IconUrls
from .photo_parts import Editability, PhotoFacts, Visibility


class PhotoExtras(PhotoFacts):
    """What a list tells about its photos where the call asks for it with `extras`."""

    description: TextOrNone = None
    """The description, which may contain some HTML."""
    content_type: IntOrNone = None
    """Photo, screenshot or other."""
    needs_interstitial: FlagOrNone = None
    """Whether the website warns before it shows the photo."""
    o_width: IntOrNone = None
    """The original's width in pixels."""
    o_height: IntOrNone = None
    """The original's height in pixels."""
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
    """The server of the owner's buddy icon; "0" means that there is none."""
    iconfarm: IntOrNone = None
    """The farm of the owner's buddy icon."""
    ispro: FlagOrNone = None
    """Whether the owner has a Pro account."""
    owner_datecreate: StrOrNone = None
    """When the owner joined. Its form is not known for sure."""
    secret_h: StrOrNone = None
    """The secret of the 1600 pixel size."""
    secret_k: StrOrNone = None
    """The secret of the 2048 pixel size."""
    media_status: StrOrNone = None
    """Whether a video is `ready` to be played."""
    tags: StrOrNone = None
    """The tags in their clean form, separated by spaces."""
    machine_tags: StrOrNone = None
    """The machine tags in their clean form, separated by spaces."""
    count_views: IntOrNone = None
    """How often it was viewed."""
    count_faves: IntOrNone = None
    """How many people have it as a favorite."""
    count_comments: IntOrNone = None
    """How many comments it has."""
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
    editability: Editability | None = None
    """What the caller may add."""
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
    contact: FlagOrNone = None
    """Whether the caller has the owner as a contact."""
    iscontact: FlagOrNone = None
    """Whether the caller has the owner as a contact, as some answers write it."""
    friend: FlagOrNone = None
    """Whether the caller marked the owner as a friend."""
    family: FlagOrNone = None
    """Whether the caller marked the owner as family."""
    iconurls: IconUrls | None = None
    """The addresses of the owner's buddy icon."""
    pro_badge: StrOrNone = None
    """Which badge the owner's Pro account shows."""
    is_ad_free: FlagOrNone = None
    """Whether the owner's account is free of advertisements."""
    datecreate: StrOrNone = None
    """When it was uploaded, or the owner joined. Its form is not known for sure."""
    datepublished: TimeOrNone = None
    """When it was published."""
    visibility_source: FlagOrNone = None
    """Whether the caller may see the original."""
    system_moderated: FlagOrNone = None
    """Whether Flickr set its safety level."""
    pending: FlagOrNone = None
    """Whether it waits for approval."""
    perm_print: Annotated[PermissionLevel | None, EmptyIsNone()] = None
    """Who may order prints."""
    secret_3k: StrOrNone = None
    """The secret of the 3072 pixel size."""
    secret_4k: StrOrNone = None
    """The secret of the 4096 pixel size."""
    secret_f: StrOrNone = None
    """The secret of the 4096 pixel size of photos with sides of 2 to 1."""
    secret_5k: StrOrNone = None
    """The secret of the 5120 pixel size."""
    secret_6k: StrOrNone = None
    """The secret of the 6144 pixel size."""
    url_sq_cdn: StrOrNone = None
    """The address of the 75 pixel square in Flickr's content delivery network."""
    url_t_cdn: StrOrNone = None
    """The address of the 100 pixel size in Flickr's content delivery network."""
    url_s_cdn: StrOrNone = None
    """The address of the 240 pixel size in Flickr's content delivery network."""
    url_q_cdn: StrOrNone = None
    """The address of the 150 pixel square in Flickr's content delivery network."""
    url_m_cdn: StrOrNone = None
    """The address of the 500 pixel size in Flickr's content delivery network."""
    url_n_cdn: StrOrNone = None
    """The address of the 320 pixel size in Flickr's content delivery network."""
    url_w_cdn: StrOrNone = None
    """The address of the 400 pixel size in Flickr's content delivery network."""
    url_z_cdn: StrOrNone = None
    """The address of the 640 pixel size in Flickr's content delivery network."""
    url_c_cdn: StrOrNone = None
    """The address of the 800 pixel size in Flickr's content delivery network."""
    url_l_cdn: StrOrNone = None
    """The address of the 1024 pixel size in Flickr's content delivery network."""
    url_h_cdn: StrOrNone = None
    """The address of the 1600 pixel size in Flickr's content delivery network."""
    url_k_cdn: StrOrNone = None
    """The address of the 2048 pixel size in Flickr's content delivery network."""
    url_3k_cdn: StrOrNone = None
    """The address of the 3072 pixel size in Flickr's content delivery network."""
    url_4k_cdn: StrOrNone = None
    """The address of the 4096 pixel size in Flickr's content delivery network."""
    url_f_cdn: StrOrNone = None
    """The address of the 4096 pixel size of photos with sides of 2 to 1 in Flickr's content delivery network.
    """
    url_5k_cdn: StrOrNone = None
    """The address of the 5120 pixel size in Flickr's content delivery network."""
    url_6k_cdn: StrOrNone = None
    """The address of the 6144 pixel size in Flickr's content delivery network."""
    url_o_cdn: StrOrNone = None
    """The address of the original in Flickr's content delivery network."""


class ContextPhoto(PhotoExtras, PhotoLinks):
    """The photo before or after another."""

    id: Str
    """The photo's id."""
    secret: StrOrNone = None
    """The photo's secret."""
    server: StrOrNone = None
    """The server that the photo is on."""
    farm: IntOrNone = None
    """The farm that the server belongs to."""
    owner: StrOrNone = None
    """The owner's NSID."""
    title: StrOrNone = None
    """The title."""
    path: StrOrNone = Field(default=None, alias="url")
    """The path of the photo's page within the stream, album or pool, on flickr.com."""
    thumb: StrOrNone = None
    """The address of the 75 pixel square."""
    is_faved: FlagOrNone = None
    """Whether the caller has it as a favorite."""
    ispublic: FlagOrNone = None
    """Whether everybody may see it."""
    isfriend: FlagOrNone = None
    """Whether the owner's friends may see it."""
    isfamily: FlagOrNone = None
    """Whether the owner's family may see it."""
    username: StrOrNone = None
    """The owner's username."""


class Photo(PhotoExtras, PhotoLinks):
    """A photo or video in a list.

    Fields beyond the first few are there when the `extras` of the call ask for them.
    """

    id: Str
    """The photo's id."""
    owner: StrOrNone = None
    """The owner's NSID."""
    secret: Str
    """The photo's secret, a part of its addresses."""
    server: Str
    """The server that the photo is on."""
    farm: IntOrNone = None
    """The farm that the server belongs to."""
    title: Text
    """The title."""
    ispublic: FlagOrNone = None
    """Whether everybody may see it."""
    isfriend: FlagOrNone = None
    """Whether the owner's friends may see it."""
    isfamily: FlagOrNone = None
    """Whether the owner's family may see it."""
    username: StrOrNone = None
    """The owner's username, in lists of contacts' photos."""
    can_blog: FlagOrNone = None
    """Whether the caller may blog it."""
    isprimary: FlagOrNone = None
    """Whether it is the cover of the album, in lists of an album's photos."""
    is_primary: FlagOrNone = None
    """Whether it is the cover of the gallery, in lists of a gallery's photos."""
    has_comment: FlagOrNone = None
    """Whether the gallery's curator commented on it."""
    comment: TextOrNone = None
    """What the gallery's curator wrote about it."""
    dateadded: TimeOrNone = None
    """When it was added to the group pool."""
    date_faved: TimeOrNone = None
    """When it became a favorite."""
    datepersonadded: TimeOrNone = None
    """When the person was added to it."""


class PhotoContext(FlickrModel):
    """The neighbours of a photo in a stream, an album, a pool or favorites."""

    count: IntTextOrNone = None
    """How many photos the stream, album or pool has."""
    prevphoto: Annotated[ContextPhoto | None, NoneIfZeroId()] = None
    """The photo before it, nothing at the start."""
    nextphoto: Annotated[ContextPhoto | None, NoneIfZeroId()] = None
    """The photo after it, nothing at the end."""
    prevphotos: Annotated[list[ContextPhoto], In("photo")] = []
    """The photos before it, where the call asked for more than one."""
    nextphotos: Annotated[list[ContextPhoto], In("photo")] = []
    """The photos after it, where the call asked for more than one."""


class PhotoPage(Page[Photo]):
    """A page of photos."""

    items: Annotated[list[Photo], Listed()] = Field(default=[], alias="photo")
    """The items of this page."""
