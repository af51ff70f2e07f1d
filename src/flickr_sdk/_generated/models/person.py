"""The answers of the API: person."""

from __future__ import annotations

from flickr_sdk._model import (
    FlagOrNone,
    FlagTextOrNone,
    FlickrModel,
    IconOwner,
    IntOrNone,
    IntTextOrNone,
    Str,
    StrOrNone,
    TakenTextOrNone,
    Text,
    TextOrNone,
    TimeOrNone,
    TimeTextOrNone,
)

from .comment import IconUrls


class CoverPhotoUrls(FlickrModel):
    """Addresses of a wide cover picture in its sizes."""

    t: StrOrNone = None
    """The smallest size."""
    s: StrOrNone = None
    """The small size."""
    l: StrOrNone = None
    """The large size."""
    h: StrOrNone = None
    """The largest size."""


class Person(IconOwner):
    """A member of Flickr, as lists of people show them."""

    nsid: Str
    """The person's id."""
    username: Text
    """The screen name."""
    realname: TextOrNone = None
    """The real name, empty where the person gives none."""
    path_alias: StrOrNone = None
    """The name in the person's web addresses, if one was chosen."""
    location: TextOrNone = None
    """Where the person lives, in their own words."""
    iconserver: StrOrNone = None
    """The server that holds the buddy icon. "0" without one."""
    iconfarm: IntOrNone = None
    """The farm that the icon's server belongs to."""
    ispro: FlagOrNone = None
    """Whether the account is a Pro account."""
    is_ad_free: FlagOrNone = None
    """Whether the account is free of advertisements."""
    is_deleted: FlagOrNone = None
    """Whether the account no longer exists."""
    contact: FlagOrNone = None
    """Whether the caller has the person as a contact."""
    friend: FlagOrNone = None
    """Whether the caller marked the person as a friend."""
    family: FlagOrNone = None
    """Whether the caller marked the person as family."""
    iconurls: IconUrls | None = None
    """The addresses of the buddy icon."""


class PersonPhotos(FlickrModel):
    """Counts and dates of a person's photos."""

    firstdatetaken: TakenTextOrNone = None
    """The earliest taken date."""
    firstdate: TimeTextOrNone = None
    """When the first photo was uploaded."""
    count: IntTextOrNone = None
    """How many photos and videos the person has that the caller may see."""
    views: IntTextOrNone = None
    """How often the photostream was viewed. Only about the caller."""


class PersonTimezone(FlickrModel):
    """A person's time zone."""

    label: StrOrNone = None
    """The zone's name, as in the account settings."""
    offset: StrOrNone = None
    """The difference from UTC, such as `+01:00`."""
    timezone_id: StrOrNone = None
    """The zone's name in the IANA database."""
    timezone: StrOrNone = None
    """Flickr's number for the zone."""


class PersonInfo(Person):
    """What is publicly known of one person, and more for the person themselves."""

    id: StrOrNone = None
    """The person's id, the same as `nsid`."""
    pro_badge: StrOrNone = None
    """Which badge a Pro account shows."""
    expire: TimeOrNone = None
    """When the Pro account ends; `None` where there is no end to tell."""
    has_stats: FlagOrNone = None
    """Whether the account has statistics."""
    has_adfree: FlagOrNone = None
    """Whether the account is free of advertisements."""
    has_free_standard_shipping: FlagOrNone = None
    """Whether the account has free shipping of prints."""
    has_free_educational_resources: FlagOrNone = None
    """Whether the account has free educational resources."""
    gender: StrOrNone = None
    """The gender in a letter, M, F, O or X, in answers about a contact or the caller."""
    ignored: FlagOrNone = None
    """Whether the caller blocks the person."""
    revcontact: FlagOrNone = None
    """Whether the person has the caller as a contact."""
    revfriend: FlagOrNone = None
    """Whether the person marked the caller as a friend."""
    revfamily: FlagOrNone = None
    """Whether the person marked the caller as family."""
    mbox_sha1sum: TextOrNone = None
    """A SHA-1 hash of the mail address in FOAF's way, as hexadecimal digits."""
    timezone: PersonTimezone | None = None
    """The time zone, where the person chose one."""
    description: TextOrNone = None
    """What the person writes about themselves, with HTML."""
    photosurl: TextOrNone = None
    """The address of the photostream."""
    profileurl: TextOrNone = None
    """The address of the profile."""
    mobileurl: TextOrNone = None
    """The address of the photostream for phones."""
    photos: PersonPhotos | None = None
    """Counts and dates of the photos."""
    upload_count: IntOrNone = None
    """How many photos and videos the caller has uploaded. Only about the caller."""
    upload_limit: IntOrNone = None
    """How many photos and videos the caller may have. Only about the caller."""
    upload_limit_status: StrOrNone = None
    """How near the caller is to the limit, such as `below_limit`."""
    is_cognito_user: FlagOrNone = None
    """Whether the caller signs in through Amazon Cognito."""
    all_rights_reserved_photos_count: IntOrNone = None
    """How many of the caller's photos have all rights reserved."""
    can_buy_pro: FlagOrNone = None
    """Whether the account may buy Pro."""
    isadmin: FlagOrNone = None
    """Whether the person is a member of Flickr's staff."""
    datecreate: StrOrNone = None
    """When the person joined. Its form is not known for sure."""
    coverphoto_server: StrOrNone = None
    """The server of the profile's cover picture; "0" means that there is none."""
    coverphoto_farm: IntOrNone = None
    """The farm of the profile's cover picture."""
    coverphoto: CoverPhotoUrls | None = None
    """The addresses of the profile's cover picture."""
    unread_messages: IntTextOrNone = None
    """How many unread messages the caller has. Only about the caller."""
    disable_keyboard_shortcuts: FlagTextOrNone = None
    """Whether the caller turned the website's keyboard shortcuts off."""


class User(FlickrModel):
    """A member of Flickr, as look-ups name them."""

    id: Str
    """The user's id (NSID)."""
    nsid: StrOrNone = None
    """The same id again."""
    username: Text
    """The screen name."""
    path_alias: StrOrNone = None
    """The name in the user's web addresses, if one was chosen."""
