"""The answers of the API: people."""

from __future__ import annotations

from flickr_sdk._model import FlagOrNone, FlickrModel, IntOrLots, IntOrNone, Str, StrOrNone

from .person import User


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
