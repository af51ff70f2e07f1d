"""Choose the file of a photo or video: by the URLs in a response, or by `flickr.photos.getSizes`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from .._generated.endpoints.photos import GET_INFO, GET_SIZES
from .._method.endpoint import Param
from .._pipeline.api_call import call_method
from .._utils.safe_repr import shown
from .._wire.arguments import encode
from ..errors.base import ArgumentError
from ..errors.download_errors import SizeNotAvailable
from ..urls import builders

if TYPE_CHECKING:
    from .._generated.models import PhotoInfo, Size
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow

LABELS: Final = {
    "s": "Square",
    "q": "Large Square",
    "t": "Thumbnail",
    "m": "Small",
    "n": "Small 320",
    "w": "Small 400",
    "": "Medium",
    "z": "Medium 640",
    "c": "Medium 800",
    "b": "Large",
    "h": "Large 1600",
    "k": "Large 2048",
    "3k": "X-Large 3K",
    "4k": "X-Large 4K",
    "5k": "X-Large 5K",
    "6k": "X-Large 6K",
    "o": "Original",
}
"""The labels in `flickr.photos.getSizes` by suffix."""
UNLABELED: Final = frozenset(builders.SUFFIXES) - LABELS.keys()
"""Suffixes with an undocumented label. The file name identifies these sizes."""
VIDEO_ORIGINALS: Final = ("video original", "orig")
"""Labels of the original of a video, whose `Original` is just a still image."""


PHOTO: Final = {"photo": Param("photo", required=True)}


class Source(NamedTuple):
    """A file at Flickr."""

    url: str
    label: str  # the label of the size
    is_video: bool

    @property
    def slug(self) -> str:
        """The size in a file name: its suffix, or its label, such as `hd_mp4`; empty for the size without a suffix."""
        known = next((suffix for suffix, label in LABELS.items() if label == self.label), None)
        return re.sub(r"\W+", "_", self.label, flags=re.ASCII).strip("_").lower()[:40] if known is None else known

    @property
    def version(self) -> str:
        """A value that differs for each version of an image; empty for a video, whose URLs change."""
        name = _without_query(self.url).rpartition("/")[2]
        return "" if self.is_video else hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def parse_photo_id(photo: object, method: str = "download") -> str:
    """Return the id of a photo, or the id itself. Raises `ArgumentError` if it is invalid."""
    is_model = hasattr(type(photo), "model_fields") or hasattr(type(photo), "__photo_id__")
    # Other objects may have the fields of a photo, for example in tests.
    given = photo if is_model or isinstance(photo, (str, int)) else getattr(photo, "id", photo)
    photo_id = encode(method, PHOTO, {"photo": given})["photo"]
    if not re.fullmatch(r"\d{1,20}", photo_id, re.ASCII):
        problem = f"is {repr(photo)[:80]}; use a photo from a response, its URL, or its id, such as '14898030836'"
        raise ArgumentError(method, "photo", problem)
    return photo_id


def parse_size(size: object) -> str:
    """Return a size as a string: a suffix, a label, `original` or `largest`."""
    size = getattr(size, "label", size)
    if not isinstance(size, str):
        raise ArgumentError(
            "download", "size", f"is {shown(size)}; use 'original', 'largest', or a size such as 'b' or 'Large 2048'"
        )
    return size


def _label(size: str) -> str:
    """Return the label of a size, or the size itself if it is not known."""
    if size in LABELS:
        return LABELS[size]
    return next((label for label in LABELS.values() if label.lower() == size.lower()), size)


def known_source(photo: object, size: str) -> Source | None:
    """Return the file whose URL the photo contains, if any."""
    label = _label(size)
    if label.lower() == "largest" and getattr(photo, "media", None) == "photo":
        return known_source(photo, "original")  # the largest, if the calling user may see it
    suffix = size if size in UNLABELED else next((suffix for suffix, known in LABELS.items() if known == label), None)
    if suffix is None or isinstance(photo, (str, int)) or getattr(photo, "media", None) == "video":
        return None
    url = getattr(photo, builders.extra_of(suffix), None)
    if suffix == "o" and not url and getattr(photo, "originalsecret", None):
        url = photo.url("o")  # type: ignore[attr-defined]  # an object with this secret is a photo
    if not isinstance(url, str) or not url:
        return None
    if suffix == "o" and getattr(photo, "media", "photo") is None and _may_be_video(url):
        return None  # the response contains no `media`, and the photo may be a video
    return Source(url, label, is_video=False)


def look_up_source(
    config: ClientConfig, photo: object, photo_id: str, size: str, read_info: Callable[[], Flow[PhotoInfo]] | None = None
) -> Flow[Source]:
    """Find the file with `flickr.photos.getSizes`. `read_info` returns the response of `flickr.photos.getInfo` if needed."""
    listed = yield from call_method(config, GET_SIZES, {"photo_id": photo_id})
    media = "video" if any(each.media == "video" for each in listed) else getattr(photo, "media", None)
    about = photo
    sizes = [each for each in listed if each.label != "Video Player" and each.source]  # labels the URL of a page
    label = _label(size).lower()
    if size in UNLABELED:
        chosen = next((each for each in sizes if re.search(rf"_{size}\.\w+$", _without_query(each.source))), None)
    else:
        chosen = _find_size(sizes, label, is_video=media == "video")
    is_still = chosen is not None and label in ("original", "largest") and _may_be_video(chosen.source)
    if media is None and (is_still or not sizes):
        # While Flickr is processing a video, it lists only still images, or none.
        about = info = yield from (read_info() if read_info else call_method(config, GET_INFO, {"photo_id": photo_id}))
        chosen = _find_size(sizes, label, is_video=info.media == "video")
    if chosen is None:
        raise SizeNotAvailable(photo_id, size, (str(each.label) for each in sizes), _is_processing(about))
    return Source(chosen.source_cdn or chosen.source, str(chosen.label), chosen.media == "video")


def _is_processing(photo: object) -> bool:
    """Whether a response describes a video that Flickr is still processing."""
    pending = getattr(getattr(photo, "video", None), "pending", None)
    return bool(pending) or getattr(photo, "media_status", None) == "processing"


def _may_be_video(url: str) -> bool:
    """Whether the photo with this original may be a video, whose original in photo URLs is a still image, a JPEG file."""
    return not re.search(r"\.(png|gif|tiff?|webp|bmp)$", _without_query(url), re.IGNORECASE)


def _find_size(sizes: Sequence[Size], label: str, *, is_video: bool) -> Size | None:
    by_label = {str(each.label).lower(): each for each in sizes if not is_video or each.media == "video" or label != "original"}
    labels = VIDEO_ORIGINALS if is_video else ("original",)
    original = next((by_label[name] for name in labels if name in by_label), None)
    if label == "original":
        return original
    if label == "largest":
        # Flickr reports no dimensions for the original of a video, which is the largest.
        same_media = [each for each in sizes if (each.media == "video") == is_video]
        return original or max(same_media, key=lambda each: each.width * each.height, default=None)
    return by_label.get(label)


def _without_query(url: str) -> str:
    """Return the URL up to its path; the URL may be invalid."""
    return re.split("[?#]", url, maxsplit=1)[0]
