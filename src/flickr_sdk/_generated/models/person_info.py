"""Response models: person_info."""

import datetime as dt
from typing import Annotated

from flickr_sdk._model import (
    FLAG_OR_NONE,
    INT,
    INT_OR_NONE,
    STR,
    STR_OR_NONE,
    TAKEN_OR_NONE,
    TIME_OR_NONE,
    FlickrModel,
    Wrapped,
)

from .person import Person


class CoverPhotoUrls(FlickrModel):
    """URLs of a wide cover image in all sizes."""

    t: Annotated[str | None, STR_OR_NONE] = None
    """The smallest size."""
    s: Annotated[str | None, STR_OR_NONE] = None
    """The small size."""
    l: Annotated[str | None, STR_OR_NONE] = None
    """The large size."""
    h: Annotated[str | None, STR_OR_NONE] = None
    """The largest size."""


class PersonTimezone(FlickrModel):
    """The timezone of a user."""

    label: Annotated[str, STR]
    """The timezone's name in the account settings."""
    offset: Annotated[str, STR]
    """The UTC offset, such as `+01:00`."""
    timezone_id: Annotated[str | None, STR_OR_NONE] = None
    """The timezone's name in the IANA database."""
    timezone: Annotated[str | None, STR_OR_NONE] = None
    """Flickr's number of the timezone."""


class PersonDetails(Person):
    """Common fields of the details of a user, and of users who marked a photo as a favorite."""

    id: Annotated[str | None, STR_OR_NONE] = None
    """The same as `nsid`."""
    expire: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The expiry time of the Pro account; `None` if it is missing."""
    has_stats: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the account has access to statistics."""
    has_adfree: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the account is free of advertisements."""
    has_free_standard_shipping: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the account has free shipping of prints."""
    has_free_educational_resources: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the account has free educational resources."""
    gender: Annotated[str | None, STR_OR_NONE] = None
    """The gender as a letter, M, F, O or X. Returned only for contacts and the calling user."""
    ignored: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user blocks the user."""
    revcontact: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user is a contact of the user."""
    revfriend: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the user marked the calling user as a friend."""
    revfamily: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the user marked the calling user as family."""
    mbox_sha1sum: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The FOAF `mbox_sha1sum`, a hexadecimal SHA-1 hash of the email address."""
    timezone: PersonTimezone | None = None
    """The timezone, if set."""
    description: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The profile description as HTML."""
    mobileurl: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The URL of the mobile photostream."""
    upload_count: Annotated[int | None, INT_OR_NONE] = None
    """The number of uploaded photos and videos. Returned only for the calling user."""
    upload_limit: Annotated[int | None, INT_OR_NONE] = None
    """The limit of photos and videos. Returned only for the calling user."""
    upload_limit_status: Annotated[str | None, STR_OR_NONE] = None
    """The status relative to the upload limit, such as `below_limit`."""
    is_cognito_user: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user signs in through Amazon Cognito."""
    all_rights_reserved_photos_count: Annotated[int | None, INT_OR_NONE] = None
    """The number of the calling user's photos with all rights reserved."""
    can_buy_pro: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the account can buy Pro."""
    isadmin: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the user is a member of Flickr's staff."""
    datecreate: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time at which the user joined."""
    coverphoto_server: Annotated[str | None, STR_OR_NONE] = None
    """The server of the profile's cover image; "0" if it is missing."""
    coverphoto_farm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the profile's cover image."""
    coverphoto: CoverPhotoUrls | None = None
    """The URLs of the profile's cover image."""
    unread_messages: Annotated[int | None, INT_OR_NONE, Wrapped("_content")] = None
    """The number of unread messages. Returned only for the calling user."""
    disable_keyboard_shortcuts: Annotated[bool | None, FLAG_OR_NONE, Wrapped("_content")] = None
    """Whether the calling user disabled the website's keyboard shortcuts."""


class PersonPhotos(FlickrModel):
    """The counts and dates of a user's photos."""

    firstdatetaken: Annotated[dt.datetime | None, TAKEN_OR_NONE, Wrapped("_content")] = None
    """The earliest date taken."""
    firstdate: Annotated[dt.datetime | None, TIME_OR_NONE, Wrapped("_content")] = None
    """The upload time of the first photo."""
    count: Annotated[int, INT, Wrapped("_content")]
    """The number of photos and videos that the calling user can see."""
    views: Annotated[int | None, INT_OR_NONE, Wrapped("_content")] = None
    """The number of views of the photostream. Returned only for the calling user."""


class PersonInfo(PersonDetails):
    """The details of a user. Some fields are returned only for the calling user."""

    photosurl: Annotated[str, STR, Wrapped("_content")]
    """The URL of the photostream."""
    profileurl: Annotated[str, STR, Wrapped("_content")]
    """The URL of the profile."""
    photos: PersonPhotos
    """The counts and dates of the user's photos."""
