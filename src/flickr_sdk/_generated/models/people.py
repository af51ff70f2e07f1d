"""Response models: people."""

from __future__ import annotations

from flickr_sdk._model import FlagOrNone, FlickrModel, Int, IntOrLots, IntOrNone, Str, StrOrNone

from .person import User


class PhotoLimits(FlickrModel):
    """The limits for photos."""

    maxdisplaypx: IntOrNone = None
    """The maximum display size of the longest side, in pixels; 0 if there is no limit."""
    maxupload: IntOrNone = None
    """The maximum file size in bytes."""


class VideoLimits(FlickrModel):
    """The limits for videos."""

    maxduration: IntOrNone = None
    """The maximum video duration in seconds."""
    maxupload: IntOrNone = None
    """The maximum file size in bytes."""


class PersonLimits(FlickrModel):
    """The upload and display limits of the calling user."""

    nsid: Str
    """The calling user's id."""
    photos: PhotoLimits | None = None
    """The limits for photos."""
    videos: VideoLimits | None = None
    """The limits for videos."""


class UploadBandwidth(FlickrModel):
    """The monthly upload bandwidth and its usage."""

    max: IntOrNone = None
    """The monthly limit in bytes, capped for old clients."""
    used: IntOrNone = None
    """The used bandwidth in bytes."""
    maxbytes: IntOrNone = None
    """The monthly limit in bytes."""
    usedbytes: IntOrNone = None
    """The used bandwidth in bytes."""
    remainingbytes: IntOrNone = None
    """The remaining bandwidth in bytes."""
    maxkb: IntOrNone = None
    """The monthly limit in kilobytes."""
    usedkb: IntOrNone = None
    """The used bandwidth in kilobytes."""
    remainingkb: IntOrNone = None
    """The remaining bandwidth in kilobytes."""
    unlimited: FlagOrNone = None
    """Whether the bandwidth is unlimited, regardless of the other fields."""


class UploadSets(FlickrModel):
    """The usage and limit of albums."""

    created: IntOrNone = None
    """The number of albums."""
    remaining: IntOrLots = None
    """The number of remaining items; `lots` if there is no limit."""


class UploadSize(FlickrModel):
    """The maximum size of an upload."""

    max: IntOrNone = None
    """The size in bytes, for old clients."""
    maxbytes: Int
    """The size in bytes."""
    maxkb: Int
    """The size in kilobytes."""
    maxmb: IntOrNone = None
    """The size in megabytes."""


class UploadVideos(FlickrModel):
    """The usage and limit of videos."""

    uploaded: IntOrNone = None
    """The number of videos uploaded this month."""
    remaining: IntOrLots = None
    """The number of remaining items; `lots` if there is no limit."""


class UploadStatus(User):
    """The upload usage and limits of the calling user."""

    ispro: FlagOrNone = None
    """Whether the account is a Pro account."""
    pro_badge: StrOrNone = None
    """The badge of the Pro account."""
    is_ad_free: FlagOrNone = None
    """Whether the account is free of advertisements."""
    upload_count: IntOrNone = None
    """The number of photos and videos."""
    upload_limit: IntOrNone = None
    """The limit of photos and videos."""
    upload_limit_status: StrOrNone = None
    """The status relative to the upload limit, such as `below_limit`."""
    bandwidth: UploadBandwidth | None = None
    """The monthly upload bandwidth."""
    filesize: UploadSize | None = None
    """The maximum size of a photo."""
    videosize: UploadSize | None = None
    """The maximum size of a video."""
    sets: UploadSets | None = None
    """The usage and limit of albums."""
    videos: UploadVideos | None = None
    """The usage and limit of videos."""
