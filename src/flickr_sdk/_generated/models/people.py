"""The answers of the API: people."""

from __future__ import annotations

from flickr_sdk._model import (
    FlagOrNone,
    FlickrModel,
    IntOrLots,
    IntOrNone,
    IntTextOrNone,
    Str,
    StrOrNone,
    TakenTextOrNone,
    TextOrNone,
    TimeOrNone,
    TimeTextOrNone,
)

from .person import Person, User


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


class PhotoLimits(FlickrModel):
    """Limits of the caller's photos."""

    maxdisplaypx: IntOrNone = None
    """The longest side in pixels that the website shows. 0 without a limit."""
    maxupload: IntOrNone = None
    """The largest file, in bytes."""


class VideoLimits(FlickrModel):
    """Limits of the caller's videos."""

    maxduration: IntOrNone = None
    """The longest video, in seconds."""
    maxupload: IntOrNone = None
    """The largest file, in bytes."""


class PersonLimits(FlickrModel):
    """What the caller may upload."""

    nsid: Str
    """The caller's id."""
    photos: PhotoLimits | None = None
    """Limits of photos."""
    videos: VideoLimits | None = None
    """Limits of videos."""


class UploadBandwidth(FlickrModel):
    """How much the caller may upload in a month, and how much of that is used."""

    max: IntOrNone = None
    """The month's limit in bytes, capped for old clients."""
    used: IntOrNone = None
    """What is used of it, in bytes."""
    maxbytes: IntOrNone = None
    """The month's limit in bytes."""
    usedbytes: IntOrNone = None
    """What is used of it, in bytes."""
    remainingbytes: IntOrNone = None
    """What is left of it, in bytes."""
    maxkb: IntOrNone = None
    """The month's limit in kilobytes."""
    usedkb: IntOrNone = None
    """What is used of it, in kilobytes."""
    remainingkb: IntOrNone = None
    """What is left of it, in kilobytes."""
    unlimited: FlagOrNone = None
    """Whether there is no limit, whatever the numbers say."""


class UploadSets(FlickrModel):
    """How many photosets the caller has, and may still make."""

    created: IntOrNone = None
    """How many there are."""
    remaining: IntOrLots = None
    """How many more are possible. `lots` without a limit."""


class UploadSize(FlickrModel):
    """The largest file that the caller may upload."""

    max: IntOrNone = None
    """The size in bytes, as old clients read it."""
    maxbytes: IntOrNone = None
    """The size in bytes."""
    maxkb: IntOrNone = None
    """The size in kilobytes."""
    maxmb: IntOrNone = None
    """The size in megabytes."""


class UploadVideos(FlickrModel):
    """How many videos the caller has uploaded, and may still upload."""

    uploaded: IntOrNone = None
    """How many were uploaded this month."""
    remaining: IntOrLots = None
    """How many more are possible. `lots` without a limit."""


class UploadStatus(User):
    """What the caller has uploaded, and may still upload."""

    ispro: FlagOrNone = None
    """Whether the account is a Pro account."""
    upload_count: IntOrNone = None
    """How many photos and videos the account has."""
    upload_limit: IntOrNone = None
    """How many photos and videos the account may have."""
    upload_limit_status: StrOrNone = None
    """How near the account is to the limit, such as `below_limit`."""
    bandwidth: UploadBandwidth | None = None
    """How much may be uploaded in a month."""
    filesize: UploadSize | None = None
    """The largest photo."""
    videosize: UploadSize | None = None
    """The largest video."""
    sets: UploadSets | None = None
    """How many photosets may be made."""
    videos: UploadVideos | None = None
    """How many videos may be uploaded."""
