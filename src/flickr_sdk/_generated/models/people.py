"""Response models: people."""

from typing import Annotated, Literal

from flickr_sdk._model import FLAG_OR_NONE, INT, INT_OR_LOTS, INT_OR_NONE, STR, STR_OR_NONE, FlickrModel

from .person import User


class PhotoLimits(FlickrModel):
    """The limits for photos."""

    maxdisplaypx: Annotated[int | None, INT_OR_NONE] = None
    """The maximum display size of the longest side, in pixels; 0 if there is no limit."""
    maxupload: Annotated[int | None, INT_OR_NONE] = None
    """The maximum file size in bytes."""


class VideoLimits(FlickrModel):
    """The limits for videos."""

    maxduration: Annotated[int | None, INT_OR_NONE] = None
    """The maximum video duration in seconds."""
    maxupload: Annotated[int | None, INT_OR_NONE] = None
    """The maximum file size in bytes."""


class PersonLimits(FlickrModel):
    """The upload and display limits of the calling user."""

    nsid: Annotated[str, STR]
    """The calling user's id."""
    photos: PhotoLimits | None = None
    """The limits for photos."""
    videos: VideoLimits | None = None
    """The limits for videos."""


class UploadBandwidth(FlickrModel):
    """The monthly upload bandwidth and its usage."""

    max: Annotated[int | None, INT_OR_NONE] = None
    """The monthly limit in bytes, capped for old clients."""
    used: Annotated[int | None, INT_OR_NONE] = None
    """The used bandwidth in bytes."""
    maxbytes: Annotated[int | None, INT_OR_NONE] = None
    """The monthly limit in bytes."""
    usedbytes: Annotated[int | None, INT_OR_NONE] = None
    """The used bandwidth in bytes."""
    remainingbytes: Annotated[int | None, INT_OR_NONE] = None
    """The remaining bandwidth in bytes."""
    maxkb: Annotated[int | None, INT_OR_NONE] = None
    """The monthly limit in kilobytes."""
    usedkb: Annotated[int | None, INT_OR_NONE] = None
    """The used bandwidth in kilobytes."""
    remainingkb: Annotated[int | None, INT_OR_NONE] = None
    """The remaining bandwidth in kilobytes."""
    unlimited: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the bandwidth is unlimited, regardless of the other fields."""


class UploadSets(FlickrModel):
    """The usage and limit of albums."""

    created: Annotated[int | None, INT_OR_NONE] = None
    """The number of albums."""
    remaining: Annotated[int | Literal["lots"] | None, INT_OR_LOTS] = None
    """The number of remaining items; `lots` if there is no limit."""


class UploadSize(FlickrModel):
    """The maximum size of an upload."""

    max: Annotated[int | None, INT_OR_NONE] = None
    """The size in bytes, for old clients."""
    maxbytes: Annotated[int, INT]
    """The size in bytes."""
    maxkb: Annotated[int, INT]
    """The size in kilobytes."""
    maxmb: Annotated[int | None, INT_OR_NONE] = None
    """The size in megabytes."""


class UploadVideos(FlickrModel):
    """The usage and limit of videos."""

    uploaded: Annotated[int | None, INT_OR_NONE] = None
    """The number of videos uploaded this month."""
    remaining: Annotated[int | Literal["lots"] | None, INT_OR_LOTS] = None
    """The number of remaining items; `lots` if there is no limit."""


class UploadStatus(User):
    """The upload usage and limits of the calling user."""

    ispro: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the account is a Pro account."""
    pro_badge: Annotated[str | None, STR_OR_NONE] = None
    """The badge of the Pro account."""
    is_ad_free: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the account is free of advertisements."""
    upload_count: Annotated[int | None, INT_OR_NONE] = None
    """The number of photos and videos."""
    upload_limit: Annotated[int | None, INT_OR_NONE] = None
    """The limit of photos and videos."""
    upload_limit_status: Annotated[str | None, STR_OR_NONE] = None
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
