"""Response models: photo."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    FLAG_OR_NONE,
    FLOAT_OR_NONE,
    INT,
    INT_OR_NONE,
    STR,
    STR_OR_NONE,
    TAKEN_OR_NONE,
    TIME_OR_NONE,
    CompletePhotoLinks,
    EmptyIsNone,
    FlickrModel,
    Located,
    NoneIfZeroId,
    NoneIsEmptyList,
    Page,
    PhotoLinks,
    Wrapped,
)

from ..enums import DateGranularity, GeoContext, License, MediaType, PermissionLevel, PhotoSafetyLevel
from .person import IconUrls
from .photo_parts import Editability, PhotoFacts, PhotoUsage, Visibility


class PhotoExtras(PhotoFacts, Located):
    """Additional fields of photos in lists, as requested by `extras`."""

    isfavorite: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the photo is a favorite of the calling user."""
    license: Annotated[License | None, EmptyIsNone()] = None
    """The license."""
    safety_level: Annotated[PhotoSafetyLevel | None, EmptyIsNone()] = None
    """The safety level."""
    rotation: Annotated[int | None, INT_OR_NONE] = None
    """The clockwise rotation of the sizes relative to the original, in degrees."""
    media: Annotated[MediaType | str | None, STR_OR_NONE] = None
    """The media type, photo or video."""
    views: Annotated[int | None, INT_OR_NONE] = None
    """The number of views."""
    publiceditability: Editability | None = None
    """The permissions of everyone to add comments, notes and tags."""
    usage: PhotoUsage | None = None
    """The calling user's permissions to use the photo."""
    description: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The description. It can contain limited HTML."""
    content_type: Annotated[int | None, INT_OR_NONE] = None
    """The content type, photo, screenshot or other."""
    needs_interstitial: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the website shows a warning before the photo."""
    o_width: Annotated[int | None, INT_OR_NONE] = None
    """The original's width in pixels."""
    o_height: Annotated[int | None, INT_OR_NONE] = None
    """The original's height in pixels."""
    dateupload: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The upload time."""
    lastupdate: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time of the last change of the photo, its tags, its comments or other data."""
    datetaken: Annotated[dt.datetime | None, TAKEN_OR_NONE] = None
    """The date taken, in the owner's local time."""
    datetakengranularity: Annotated[DateGranularity | None, EmptyIsNone()] = None
    """The precision of the date taken."""
    datetakenunknown: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the date taken is unknown. If true, `datetaken` is the upload date."""
    ownername: Annotated[str | None, STR_OR_NONE] = None
    """The owner's screen name."""
    realname: Annotated[str | None, STR_OR_NONE] = None
    """The owner's real name."""
    pathalias: Annotated[str | None, STR_OR_NONE] = None
    """The owner's name in URLs, if set."""
    iconserver: Annotated[str | None, STR_OR_NONE] = None
    """The server of the owner's buddy icon; "0" if it is missing."""
    iconfarm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the owner's buddy icon."""
    ispro: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the owner has a Pro account."""
    owner_datecreate: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time at which the owner joined."""
    secret_h: Annotated[str | None, STR_OR_NONE] = None
    """The secret of the 1600-pixel size."""
    secret_k: Annotated[str | None, STR_OR_NONE] = None
    """The secret of the 2048-pixel size."""
    media_status: Annotated[str | None, STR_OR_NONE] = None
    """The processing status of a video, such as `ready`."""
    tags: Annotated[str | None, STR_OR_NONE] = None
    """The normalized tags, separated by spaces."""
    machine_tags: Annotated[str | None, STR_OR_NONE] = None
    """The normalized machine tags, separated by spaces."""
    count_views: Annotated[int | None, INT_OR_NONE] = None
    """The number of views."""
    count_faves: Annotated[int | None, INT_OR_NONE] = None
    """The number of favorites."""
    count_comments: Annotated[int | None, INT_OR_NONE] = None
    """The number of comments."""
    can_comment: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user can comment."""
    can_addmeta: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user can add tags and notes."""
    can_download: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user can download the photo."""
    can_print: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user can order prints."""
    can_share: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user can share the photo."""
    visibility: Visibility | None = None
    """The visibility."""
    editability: Editability | None = None
    """The calling user's permissions to add comments, notes and tags."""
    latitude: Annotated[float | None, FLOAT_OR_NONE] = None
    """The latitude in decimal degrees; `None` without a location."""
    longitude: Annotated[float | None, FLOAT_OR_NONE] = None
    """The longitude in decimal degrees; `None` without a location."""
    accuracy: Annotated[int | None, INT_OR_NONE] = None
    """The accuracy of the location, from 1 (world) to 16 (street); 0 without a location."""
    context: Annotated[GeoContext | None, EmptyIsNone()] = None
    """Whether the photo was taken indoors or outdoors."""
    place_id: Annotated[str | None, STR_OR_NONE] = None
    """The Flickr Places id of the location."""
    woeid: Annotated[str | None, STR_OR_NONE] = None
    """The Where On Earth (WOE) id of the location."""
    geo_is_public: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether everyone can see the location."""
    geo_is_contact: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether contacts can see the location."""
    geo_is_friend: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether friends can see the location."""
    geo_is_family: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether family can see the location."""
    url_sq: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 75-pixel square."""
    width_sq: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 75-pixel square."""
    height_sq: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 75-pixel square."""
    url_t: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 100-pixel size."""
    width_t: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 100-pixel size."""
    height_t: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 100-pixel size."""
    url_s: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 240-pixel size."""
    width_s: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 240-pixel size."""
    height_s: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 240-pixel size."""
    url_q: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 150-pixel square."""
    width_q: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 150-pixel square."""
    height_q: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 150-pixel square."""
    url_m: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 500-pixel size."""
    width_m: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 500-pixel size."""
    height_m: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 500-pixel size."""
    url_n: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 320-pixel size."""
    width_n: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 320-pixel size."""
    height_n: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 320-pixel size."""
    url_w: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 400-pixel size."""
    width_w: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 400-pixel size."""
    height_w: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 400-pixel size."""
    url_z: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 640-pixel size."""
    width_z: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 640-pixel size."""
    height_z: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 640-pixel size."""
    url_c: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 800-pixel size."""
    width_c: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 800-pixel size."""
    height_c: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 800-pixel size."""
    url_l: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 1024-pixel size."""
    width_l: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 1024-pixel size."""
    height_l: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 1024-pixel size."""
    url_h: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 1600-pixel size."""
    width_h: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 1600-pixel size."""
    height_h: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 1600-pixel size."""
    url_k: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 2048-pixel size."""
    width_k: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 2048-pixel size."""
    height_k: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 2048-pixel size."""
    url_3k: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 3072-pixel size."""
    width_3k: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 3072-pixel size."""
    height_3k: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 3072-pixel size."""
    url_4k: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 4096-pixel size."""
    width_4k: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 4096-pixel size."""
    height_4k: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 4096-pixel size."""
    url_f: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 4096-pixel size of photos with a 2:1 aspect ratio."""
    width_f: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 4096-pixel size of photos with a 2:1 aspect ratio."""
    height_f: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 4096-pixel size of photos with a 2:1 aspect ratio."""
    url_5k: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 5120-pixel size."""
    width_5k: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 5120-pixel size."""
    height_5k: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 5120-pixel size."""
    url_6k: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 6144-pixel size."""
    width_6k: Annotated[int | None, INT_OR_NONE] = None
    """The width of the 6144-pixel size."""
    height_6k: Annotated[int | None, INT_OR_NONE] = None
    """The height of the 6144-pixel size."""
    url_o: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the original, if the calling user can see it."""
    width_o: Annotated[int | None, INT_OR_NONE] = None
    """The width of the original in pixels."""
    height_o: Annotated[int | None, INT_OR_NONE] = None
    """The height of the original in pixels."""
    contact: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the owner is a contact of the calling user."""
    iscontact: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the owner is a contact of the calling user, in some responses."""
    friend: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user marked the owner as a friend."""
    family: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user marked the owner as family."""
    iconurls: IconUrls | None = None
    """The URLs of the owner's buddy icon."""
    pro_badge: Annotated[str | None, STR_OR_NONE] = None
    """The badge of the owner's Pro account."""
    is_ad_free: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the owner's account is free of advertisements."""
    datecreate: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The upload time, or the time at which the owner joined."""
    datepublished: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The publication time."""
    visibility_source: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user can see the original."""
    system_moderated: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether Flickr set the safety level."""
    pending: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the photo is waiting for approval."""
    perm_print: Annotated[PermissionLevel | None, EmptyIsNone()] = None
    """Who can order prints."""
    secret_3k: Annotated[str | None, STR_OR_NONE] = None
    """The secret of the 3072-pixel size."""
    secret_4k: Annotated[str | None, STR_OR_NONE] = None
    """The secret of the 4096-pixel size."""
    secret_f: Annotated[str | None, STR_OR_NONE] = None
    """The secret of the 4096-pixel size of photos with a 2:1 aspect ratio."""
    secret_5k: Annotated[str | None, STR_OR_NONE] = None
    """The secret of the 5120-pixel size."""
    secret_6k: Annotated[str | None, STR_OR_NONE] = None
    """The secret of the 6144-pixel size."""
    url_sq_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 75-pixel square in Flickr's content delivery network."""
    url_t_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 100-pixel size in Flickr's content delivery network."""
    url_s_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 240-pixel size in Flickr's content delivery network."""
    url_q_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 150-pixel square in Flickr's content delivery network."""
    url_m_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 500-pixel size in Flickr's content delivery network."""
    url_n_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 320-pixel size in Flickr's content delivery network."""
    url_w_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 400-pixel size in Flickr's content delivery network."""
    url_z_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 640-pixel size in Flickr's content delivery network."""
    url_c_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 800-pixel size in Flickr's content delivery network."""
    url_l_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 1024-pixel size in Flickr's content delivery network."""
    url_h_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 1600-pixel size in Flickr's content delivery network."""
    url_k_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 2048-pixel size in Flickr's content delivery network."""
    url_3k_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 3072-pixel size in Flickr's content delivery network."""
    url_4k_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 4096-pixel size in Flickr's content delivery network."""
    url_f_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 4096-pixel size of photos with a 2:1 aspect ratio in Flickr's content delivery network.
    """
    url_5k_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 5120-pixel size in Flickr's content delivery network."""
    url_6k_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 6144-pixel size in Flickr's content delivery network."""
    url_o_cdn: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the original in Flickr's content delivery network."""


class ContextPhoto(PhotoExtras, PhotoLinks):
    """The previous or next photo."""

    id: Annotated[str, STR]
    """The photo's id."""
    secret: Annotated[str, STR]
    """The photo's secret."""
    server: Annotated[str | None, STR_OR_NONE] = None
    """The photo's server."""
    farm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the photo server."""
    owner: Annotated[str | None, STR_OR_NONE] = None
    """The owner's NSID."""
    title: Annotated[str, STR]
    """The title."""
    path: Annotated[str, STR] = Field(alias="url")
    """The path of the photo's page in the photostream, album or pool on flickr.com."""
    thumb: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the 75-pixel square."""
    is_faved: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the photo is a favorite of the calling user."""
    ispublic: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether everyone can see the photo."""
    isfriend: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the owner's friends can see the photo."""
    isfamily: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the owner's family can see the photo."""
    username: Annotated[str | None, STR_OR_NONE] = None
    """The owner's screen name."""

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.id


class Photo(PhotoExtras, CompletePhotoLinks):
    """A photo or video in a list. Most fields are present only if requested by `extras`."""

    id: Annotated[str, STR]
    """The photo's id."""
    owner: Annotated[str, STR]
    """The owner's NSID."""
    secret: Annotated[str, STR]
    """The photo's secret, which is part of its URLs."""
    server: Annotated[str, STR]
    """The photo's server."""
    farm: Annotated[int, INT]
    """The farm of the photo server."""
    title: Annotated[str, STR, Wrapped("_content")]
    """The title."""
    ispublic: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether everyone can see the photo."""
    isfriend: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the owner's friends can see the photo."""
    isfamily: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the owner's family can see the photo."""
    username: Annotated[str | None, STR_OR_NONE] = None
    """The owner's screen name, in lists of contacts' photos."""
    can_blog: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user can blog the photo."""
    isprimary: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether it is the cover of the album, in lists of an album's photos."""
    is_primary: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether it is the cover of the gallery, in lists of a gallery's photos."""
    has_comment: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the gallery's curator commented on the photo."""
    comment: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The comment of the gallery's curator."""
    dateadded: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time at which the photo was added to the group pool."""
    datepersonadded: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time at which the person was tagged in the photo."""

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.id


class PhotoContext(FlickrModel):
    """The previous and next photo in a photostream, album, pool or list of favorites."""

    count: Annotated[int | None, INT_OR_NONE, Wrapped("_content")] = None
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
