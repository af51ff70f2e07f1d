"""What a backup may save beside the files, and the extras and calls that it needs. Decisions without I/O."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, Literal, get_args

from ..downloads.sizes import known_source
from ..errors.base import ArgumentError

if TYPE_CHECKING:
    from .._generated.models import Photo

Detail = Literal[
    "info",
    "comments",
    "people",
    "favorited_by",
    "contexts",
    "exif",
    "albums",
    "collections",
    "galleries",
    "favorites",
    "contacts",
    "groups",
    "stats",
    "photo_stats",
]
DETAILS: Final[tuple[Detail, ...]] = get_args(Detail)
PHOTO_DETAILS: Final[tuple[Detail, ...]] = ("info", "comments", "people", "favorited_by", "contexts", "exif")
"""The details of each photo, which take calls for each of them."""
NOT_DEFAULT: Final[tuple[Detail, ...]] = ("favorited_by", "contexts", "exif", "photo_stats")
DEFAULT_DETAILS: Final[tuple[Detail, ...]] = tuple(one for one in DETAILS if one not in NOT_DEFAULT)

EXTRAS: Final = (
    "description",
    "license",
    "date_upload",
    "date_taken",
    "owner_name",
    "original_format",
    "last_update",
    "geo",
    "tags",
    "machine_tags",
    "o_dims",
    "views",
    "media",
    "path_alias",
    "url_n",
    "url_o",
    "count_comments",
    "count_faves",
    "safety_level",
    "content_type",
)
"""The extras of the list of photos."""
BYTES_PER_PIXEL: Final = {"png": 1.5, "gif": 0.8, "tif": 3.0, "tiff": 3.0}
JPEG_BYTES_PER_PIXEL: Final = 0.45
UNKNOWN_PHOTO: Final = 5_000_000
UNKNOWN_VIDEO: Final = 60_000_000


def parse_details(details: Iterable[str] | None, method: str = "backup") -> tuple[Detail, ...]:
    """Return the chosen details in a fixed order. Raises `ArgumentError` for unknown ones."""
    if details is None:
        return DEFAULT_DETAILS
    chosen = [details] if isinstance(details, str) else list(details)
    for name in chosen:
        if name not in DETAILS:
            similar = difflib.get_close_matches(name, DETAILS, 1) if isinstance(name, str) else []
            hint = f"did you mean {similar[0]!r}?" if similar else f"the details are {', '.join(DETAILS)}"
            raise ArgumentError(method, "details", f"contains {name!r:.60}, which is not a detail; {hint}")
    return tuple(name for name in DETAILS if name in chosen)


def recorded_details(recorded: object) -> tuple[Detail, ...]:
    """Return the details that a backup records, without unknown ones; the default ones if it records none."""
    if not isinstance(recorded, list):
        return DEFAULT_DETAILS
    return tuple(name for name in DETAILS if name in recorded)


def version_of(photo: Photo) -> str:
    """Return a value that changes when the file of a photo is replaced."""
    source = known_source(photo, "largest")
    if source is not None and source.version:
        return source.version
    return hashlib.sha256(f"{photo.id}_{photo.secret}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def estimated_size(photo: Photo) -> int:
    """Return the estimated size of the original in bytes."""
    if photo.media == "video":
        return UNKNOWN_VIDEO
    width, height = photo.width_o or photo.o_width, photo.height_o or photo.o_height
    if not width or not height:
        return UNKNOWN_PHOTO
    return round(width * height * BYTES_PER_PIXEL.get(photo.originalformat or "", JPEG_BYTES_PER_PIXEL))
