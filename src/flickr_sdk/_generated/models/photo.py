"""Response models: photo."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR_OR_NONE,
    EmptyIsNone,
    FlagOrNone,
    FlickrModel,
    FloatOrNone,
    Int,
    IntOrNone,
    IntTextOrNone,
    Located,
    NoneIfZeroId,
    NoneIsEmptyList,
    Page,
    PhotoLinks,
    Str,
    StrOrNone,
    TakenOrNone,
    Text,
    TextOrNone,
    TimeOrNone,
    Wrapped,
)

from ..enums import DateGranularity, GeoContext, License, MediaType, PermissionLevel, PhotoSafetyLevel
from .person import IconUrls
from .photo_parts import Editability, PhotoFacts, PhotoUsage, Visibility


class PhotoExtras(PhotoFacts, Located):
    """Additional fields of photos in lists, as requested by `extras`."""

    isfavorite: FlagOrNone = None
    """Whether the photo is a favorite of the calling user."""
    license: Annotated[License | None, EmptyIsNone()] = None
    """The license."""
    safety_level: Annotated[PhotoSafetyLevel | None, EmptyIsNone()] = None
    """The safety level."""
    rotation: IntOrNone = None
    """The clockwise rotation of the sizes relative to the original, in degrees."""
    media: Annotated[MediaType | str | None, STR_OR_NONE] = None
    """The media type, photo or video."""
    views: IntOrNone = None
    """The number of views."""
    publiceditability: Editability | None = None
    """The permissions of everyone to add comments, notes and tags."""
    usage: PhotoUsage | None = None
    """The calling user's permissions to use the photo."""
    description: TextOrNone = None
    """The description. It can contain limited HTML."""
    content_type: IntOrNone = None
    """The content type, photo, screenshot or other."""
    needs_interstitial: FlagOrNone = None
    """Whether the website shows a warning before the photo."""
    o_width: IntOrNone = None
    """The original's width in pixels."""
    o_height: IntOrNone = None
    """The original's height in pixels."""
    dateupload: TimeOrNone = None
    """The upload time."""
    lastupdate: TimeOrNone = None
    """The time of the last change of the photo, its tags, its comments or other data."""
    datetaken: TakenOrNone = None
    """The date taken, in the owner's local time."""
    datetakengranularity: Annotated[DateGranularity | None, EmptyIsNone()] = None
    """The precision of the date taken."""
    datetakenunknown: FlagOrNone = None
    """Whether the date taken is unknown. If true, `datetaken` is the upload date."""
    ownername: StrOrNone = None
    """The owner's screen name."""
    realname: StrOrNone = None
    """The owner's real name."""
    pathalias: StrOrNone = None
    """The owner's name in URLs, if set."""
    iconserver: StrOrNone = None
    """The server of the owner's buddy icon; "0" if it is missing."""
    iconfarm: IntOrNone = None
    """The farm of the owner's buddy icon."""
    ispro: FlagOrNone = None
    """Whether the owner has a Pro account."""
    owner_datecreate: TimeOrNone = None
    """The time at which the owner joined."""
    secret_h: StrOrNone = None
    """The secret of the 1600-pixel size."""
    secret_k: StrOrNone = None
    """The secret of the 2048-pixel size."""
    media_status: StrOrNone = None
    """The processing status of a video, such as `ready`."""
    tags: StrOrNone = None
    """The normalized tags, separated by spaces."""
    machine_tags: StrOrNone = None
    """The normalized machine tags, separated by spaces."""
    count_views: IntOrNone = None
    """The number of views."""
    count_faves: IntOrNone = None
    """The number of favorites."""
    count_comments: IntOrNone = None
    """The number of comments."""
    can_comment: FlagOrNone = None
    """Whether the calling user can comment."""
    can_addmeta: FlagOrNone = None
    """Whether the calling user can add tags and notes."""
    can_download: FlagOrNone = None
    """Whether the calling user can download the photo."""
    can_print: FlagOrNone = None
    """Whether the calling user can order prints."""
    can_share: FlagOrNone = None
    """Whether the calling user can share the photo."""
    visibility: Visibility | None = None
    """The visibility."""
    editability: Editability | None = None
    """The calling user's permissions to add comments, notes and tags."""
    latitude: FloatOrNone = None
    """The latitude in decimal degrees; `None` without a location."""
    longitude: FloatOrNone = None
    """The longitude in decimal degrees; `None` without a location."""
    accuracy: IntOrNone = None
    """The accuracy of the location, from 1 (world) to 16 (street); 0 without a location."""
    context: Annotated[GeoContext | None, EmptyIsNone()] = None
    """Whether the photo was taken indoors or outdoors."""
    place_id: StrOrNone = None
    """The Flickr Places id of the location."""
    woeid: StrOrNone = None
    """The Where On Earth (WOE) id of the location."""
    geo_is_public: FlagOrNone = None
    """Whether everyone can see the location."""
    geo_is_contact: FlagOrNone = None
    """Whether contacts can see the location."""
    geo_is_friend: FlagOrNone = None
    """Whether friends can see the location."""
    geo_is_family: FlagOrNone = None
    """Whether family can see the location."""
    url_sq: StrOrNone = None
    """The URL of the 75-pixel square."""
    width_sq: IntOrNone = None
    """The width of the 75-pixel square."""
    height_sq: IntOrNone = None
    """The height of the 75-pixel square."""
    url_t: StrOrNone = None
    """The URL of the 100-pixel size."""
    width_t: IntOrNone = None
    """The width of the 100-pixel size."""
    height_t: IntOrNone = None
    """The height of the 100-pixel size."""
    url_s: StrOrNone = None
    """The URL of the 240-pixel size."""
    width_s: IntOrNone = None
    """The width of the 240-pixel size."""
    height_s: IntOrNone = None
    """The height of the 240-pixel size."""
    url_q: StrOrNone = None
    """The URL of the 150-pixel square."""
    width_q: IntOrNone = None
    """The width of the 150-pixel square."""
    height_q: IntOrNone = None
    """The height of the 150-pixel square."""
    url_m: StrOrNone = None
    """The URL of the 500-pixel size."""
    width_m: IntOrNone = None
    """The width of the 500-pixel size."""
    height_m: IntOrNone = None
    """The height of the 500-pixel size."""
    url_n: StrOrNone = None
    """The URL of the 320-pixel size."""
    width_n: IntOrNone = None
    """The width of the 320-pixel size."""
    height_n: IntOrNone = None
    """The height of the 320-pixel size."""
    url_w: StrOrNone = None
    """The URL of the 400-pixel size."""
    width_w: IntOrNone = None
    """The width of the 400-pixel size."""
    height_w: IntOrNone = None
    """The height of the 400-pixel size."""
    url_z: StrOrNone = None
    """The URL of the 640-pixel size."""
    width_z: IntOrNone = None
    """The width of the 640-pixel size."""
    height_z: IntOrNone = None
    """The height of the 640-pixel size."""
    url_c: StrOrNone = None
    """The URL of the 800-pixel size."""
    width_c: IntOrNone = None
    """The width of the 800-pixel size."""
    height_c: IntOrNone = None
    """The height of the 800-pixel size."""
    url_l: StrOrNone = None
    """The URL of the 1024-pixel size."""
    width_l: IntOrNone = None
    """The width of the 1024-pixel size."""
    height_l: IntOrNone = None
    """The height of the 1024-pixel size."""
    url_h: StrOrNone = None
    """The URL of the 1600-pixel size."""
    width_h: IntOrNone = None
    """The width of the 1600-pixel size."""
    height_h: IntOrNone = None
    """The height of the 1600-pixel size."""
    url_k: StrOrNone = None
    """The URL of the 2048-pixel size."""
    width_k: IntOrNone = None
    """The width of the 2048-pixel size."""
    height_k: IntOrNone = None
    """The height of the 2048-pixel size."""
    url_3k: StrOrNone = None
    """The URL of the 3072-pixel size."""
    width_3k: IntOrNone = None
    """The width of the 3072-pixel size."""
    height_3k: IntOrNone = None
    """The height of the 3072-pixel size."""
    url_4k: StrOrNone = None
    """The URL of the 4096-pixel size."""
    width_4k: IntOrNone = None
    """The width of the 4096-pixel size."""
    height_4k: IntOrNone = None
    """The height of the 4096-pixel size."""
    url_f: StrOrNone = None
    """The URL of the 4096-pixel size of photos with a 2:1 aspect ratio."""
    width_f: IntOrNone = None
    """The width of the 4096-pixel size of photos with a 2:1 aspect ratio."""
    height_f: IntOrNone = None
    """The height of the 4096-pixel size of photos with a 2:1 aspect ratio."""
    url_5k: StrOrNone = None
    """The URL of the 5120-pixel size."""
    width_5k: IntOrNone = None
    """The width of the 5120-pixel size."""
    height_5k: IntOrNone = None
    """The height of the 5120-pixel size."""
    url_6k: StrOrNone = None
    """The URL of the 6144-pixel size."""
    width_6k: IntOrNone = None
    """The width of the 6144-pixel size."""
    height_6k: IntOrNone = None
    """The height of the 6144-pixel size."""
    url_o: StrOrNone = None
    """The URL of the original, if the calling user can see it."""
    width_o: IntOrNone = None
    """The width of the original in pixels."""
    height_o: IntOrNone = None
    """The height of the original in pixels."""
    contact: FlagOrNone = None
    """Whether the owner is a contact of the calling user."""
    iscontact: FlagOrNone = None
    """Whether the owner is a contact of the calling user, in some responses."""
    friend: FlagOrNone = None
    """Whether the calling user marked the owner as a friend."""
    family: FlagOrNone = None
    """Whether the calling user marked the owner as family."""
    iconurls: IconUrls | None = None
    """The URLs of the owner's buddy icon."""
    pro_badge: StrOrNone = None
    """The badge of the owner's Pro account."""
    is_ad_free: FlagOrNone = None
    """Whether the owner's account is free of advertisements."""
    datecreate: TimeOrNone = None
    """The upload time, or the time at which the owner joined."""
    datepublished: TimeOrNone = None
    """The publication time."""
    visibility_source: FlagOrNone = None
    """Whether the calling user can see the original."""
    system_moderated: FlagOrNone = None
    """Whether Flickr set the safety level."""
    pending: FlagOrNone = None
    """Whether the photo is waiting for approval."""
    perm_print: Annotated[PermissionLevel | None, EmptyIsNone()] = None
    """Who can order prints."""
    secret_3k: StrOrNone = None
    """The secret of the 3072-pixel size."""
    secret_4k: StrOrNone = None
    """The secret of the 4096-pixel size."""
    secret_f: StrOrNone = None
    """The secret of the 4096-pixel size of photos with a 2:1 aspect ratio."""
    secret_5k: StrOrNone = None
    """The secret of the 5120-pixel size."""
    secret_6k: StrOrNone = None
    """The secret of the 6144-pixel size."""
    url_sq_cdn: StrOrNone = None
    """The URL of the 75-pixel square in Flickr's content delivery network."""
    url_t_cdn: StrOrNone = None
    """The URL of the 100-pixel size in Flickr's content delivery network."""
    url_s_cdn: StrOrNone = None
    """The URL of the 240-pixel size in Flickr's content delivery network."""
    url_q_cdn: StrOrNone = None
    """The URL of the 150-pixel square in Flickr's content delivery network."""
    url_m_cdn: StrOrNone = None
    """The URL of the 500-pixel size in Flickr's content delivery network."""
    url_n_cdn: StrOrNone = None
    """The URL of the 320-pixel size in Flickr's content delivery network."""
    url_w_cdn: StrOrNone = None
    """The URL of the 400-pixel size in Flickr's content delivery network."""
    url_z_cdn: StrOrNone = None
    """The URL of the 640-pixel size in Flickr's content delivery network."""
    url_c_cdn: StrOrNone = None
    """The URL of the 800-pixel size in Flickr's content delivery network."""
    url_l_cdn: StrOrNone = None
    """The URL of the 1024-pixel size in Flickr's content delivery network."""
    url_h_cdn: StrOrNone = None
    """The URL of the 1600-pixel size in Flickr's content delivery network."""
    url_k_cdn: StrOrNone = None
    """The URL of the 2048-pixel size in Flickr's content delivery network."""
    url_3k_cdn: StrOrNone = None
    """The URL of the 3072-pixel size in Flickr's content delivery network."""
    url_4k_cdn: StrOrNone = None
    """The URL of the 4096-pixel size in Flickr's content delivery network."""
    url_f_cdn: StrOrNone = None
    """The URL of the 4096-pixel size of photos with a 2:1 aspect ratio in Flickr's content delivery network.
    """
    url_5k_cdn: StrOrNone = None
    """The URL of the 5120-pixel size in Flickr's content delivery network."""
    url_6k_cdn: StrOrNone = None
    """The URL of the 6144-pixel size in Flickr's content delivery network."""
    url_o_cdn: StrOrNone = None
    """The URL of the original in Flickr's content delivery network."""


class ContextPhoto(PhotoExtras, PhotoLinks):
    """The previous or next photo."""

    id: Str
    """The photo's id."""
    secret: Str
    """The photo's secret."""
    server: StrOrNone = None
    """The photo's server."""
    farm: IntOrNone = None
    """The farm of the photo server."""
    owner: StrOrNone = None
    """The owner's NSID."""
    title: Str
    """The title."""
    path: Str = Field(alias="url")
    """The path of the photo's page in the photostream, album or pool on flickr.com."""
    thumb: StrOrNone = None
    """The URL of the 75-pixel square."""
    is_faved: FlagOrNone = None
    """Whether the photo is a favorite of the calling user."""
    ispublic: FlagOrNone = None
    """Whether everyone can see the photo."""
    isfriend: FlagOrNone = None
    """Whether the owner's friends can see the photo."""
    isfamily: FlagOrNone = None
    """Whether the owner's family can see the photo."""
    username: StrOrNone = None
    """The owner's screen name."""

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.id


class Photo(PhotoExtras, PhotoLinks):
    """A photo or video in a list. Most fields are present only if requested by `extras`."""

    id: Str
    """The photo's id."""
    owner: Str
    """The owner's NSID."""
    secret: Str
    """The photo's secret, which is part of its URLs."""
    server: Str
    """The photo's server."""
    farm: Int
    """The farm of the photo server."""
    title: Text
    """The title."""
    ispublic: FlagOrNone = None
    """Whether everyone can see the photo."""
    isfriend: FlagOrNone = None
    """Whether the owner's friends can see the photo."""
    isfamily: FlagOrNone = None
    """Whether the owner's family can see the photo."""
    username: StrOrNone = None
    """The owner's screen name, in lists of contacts' photos."""
    can_blog: FlagOrNone = None
    """Whether the calling user can blog the photo."""
    isprimary: FlagOrNone = None
    """Whether it is the cover of the album, in lists of an album's photos."""
    is_primary: FlagOrNone = None
    """Whether it is the cover of the gallery, in lists of a gallery's photos."""
    has_comment: FlagOrNone = None
    """Whether the gallery's curator commented on the photo."""
    comment: TextOrNone = None
    """The comment of the gallery's curator."""
    dateadded: TimeOrNone = None
    """The time at which the photo was added to the group pool."""
    datepersonadded: TimeOrNone = None
    """The time at which the person was tagged in the photo."""

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.id


class PhotoContext(FlickrModel):
    """The previous and next photo in a photostream, album, pool or list of favorites."""

    count: IntTextOrNone = None
    """The number of photos in the photostream, album or pool."""
    prevphoto: Annotated[ContextPhoto | None, NoneIfZeroId()] = None
    """The previous photo; `None` at the start."""
    nextphoto: Annotated[ContextPhoto | None, NoneIfZeroId()] = None
    """The next photo; `None` at the end."""
    prevphotos: Annotated[list[ContextPhoto], Wrapped("photo")] = []
    """The previous photos, if the call requested more than one."""
    nextphotos: Annotated[list[ContextPhoto], Wrapped("photo")] = []
    """The next photos, if the call requested more than one."""


class PhotoPage(Page[Photo]):
    """A page of photos."""

    items: Annotated[list[Photo], NoneIsEmptyList()] = Field(default=[], alias="photo")
    """The items of this page."""
