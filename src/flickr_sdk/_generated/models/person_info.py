"""Response models: person_info."""

from __future__ import annotations

from flickr_sdk._model import (
    FlagOrNone,
    FlagTextOrNone,
    FlickrModel,
    IntOrNone,
    IntText,
    IntTextOrNone,
    Str,
    StrOrNone,
    TakenTextOrNone,
    Text,
    TextOrNone,
    TimeOrNone,
    TimeTextOrNone,
)

from .person import Person


class CoverPhotoUrls(FlickrModel):
    """URLs of a wide cover image in all sizes."""

    t: StrOrNone = None
    """The smallest size."""
    s: StrOrNone = None
    """The small size."""
    l: StrOrNone = None
    """The large size."""
    h: StrOrNone = None
    """The largest size."""


class PersonTimezone(FlickrModel):
    """The timezone of a user."""

    label: Str
    """The timezone's name in the account settings."""
    offset: Str
    """The UTC offset, such as `+01:00`."""
    timezone_id: StrOrNone = None
    """The timezone's name in the IANA database."""
    timezone: StrOrNone = None
    """Flickr's number of the timezone."""


class PersonDetails(Person):
    """Common fields of the details of a user, and of users who marked a photo as a favorite."""

    id: StrOrNone = None
    """The same as `nsid`."""
    expire: TimeOrNone = None
    """The expiry time of the Pro account; `None` if it is missing."""
    has_stats: FlagOrNone = None
    """Whether the account has access to statistics."""
    has_adfree: FlagOrNone = None
    """Whether the account is free of advertisements."""
    has_free_standard_shipping: FlagOrNone = None
    """Whether the account has free shipping of prints."""
    has_free_educational_resources: FlagOrNone = None
    """Whether the account has free educational resources."""
    gender: StrOrNone = None
    """The gender as a letter, M, F, O or X. Returned only for contacts and the calling user."""
    ignored: FlagOrNone = None
    """Whether the calling user blocks the user."""
    revcontact: FlagOrNone = None
    """Whether the calling user is a contact of the user."""
    revfriend: FlagOrNone = None
    """Whether the user marked the calling user as a friend."""
    revfamily: FlagOrNone = None
    """Whether the user marked the calling user as family."""
    mbox_sha1sum: TextOrNone = None
    """The FOAF `mbox_sha1sum`, a hexadecimal SHA-1 hash of the email address."""
    timezone: PersonTimezone | None = None
    """The timezone, if set."""
    description: TextOrNone = None
    """The profile description as HTML."""
    mobileurl: TextOrNone = None
    """The URL of the mobile photostream."""
    upload_count: IntOrNone = None
    """The number of uploaded photos and videos. Returned only for the calling user."""
    upload_limit: IntOrNone = None
    """The limit of photos and videos. Returned only for the calling user."""
    upload_limit_status: StrOrNone = None
    """The status relative to the upload limit, such as `below_limit`."""
    is_cognito_user: FlagOrNone = None
    """Whether the calling user signs in through Amazon Cognito."""
    all_rights_reserved_photos_count: IntOrNone = None
    """The number of the calling user's photos with all rights reserved."""
    can_buy_pro: FlagOrNone = None
    """Whether the account can buy Pro."""
    isadmin: FlagOrNone = None
    """Whether the user is a member of Flickr's staff."""
    datecreate: TimeOrNone = None
    """The time at which the user joined."""
    coverphoto_server: StrOrNone = None
    """The server of the profile's cover image; "0" if it is missing."""
    coverphoto_farm: IntOrNone = None
    """The farm of the profile's cover image."""
    coverphoto: CoverPhotoUrls | None = None
    """The URLs of the profile's cover image."""
    unread_messages: IntTextOrNone = None
    """The number of unread messages. Returned only for the calling user."""
    disable_keyboard_shortcuts: FlagTextOrNone = None
    """Whether the calling user disabled the website's keyboard shortcuts."""


class PersonPhotos(FlickrModel):
    """The counts and dates of a user's photos."""

    firstdatetaken: TakenTextOrNone = None
    """The earliest date taken."""
    firstdate: TimeTextOrNone = None
    """The upload time of the first photo."""
    count: IntText
    """The number of photos and videos that the calling user can see."""
    views: IntTextOrNone = None
    """The number of views of the photostream. Returned only for the calling user."""


class PersonInfo(PersonDetails):
    """The details of a user. Some fields are returned only for the calling user."""

    photosurl: Text
    """The URL of the photostream."""
    profileurl: Text
    """The URL of the profile."""
    photos: PersonPhotos
    """The counts and dates of the user's photos."""
