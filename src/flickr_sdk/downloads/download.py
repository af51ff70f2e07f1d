"""Download a photo or video: choose the URL and the file name, and interpret the responses."""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from .._generated.endpoints.photos import GET_SIZES
from .._pipeline.api_call import call_method
from .._pipeline.call import new_call
from .._pipeline.commands import Flow, Request, Response, run_blocking
from .._pipeline.config_parser import parse_timeout
from .._pipeline.retry import send_with_retries
from .._pipeline.status_errors import status_error
from .._utils.loopback import is_loopback
from .._utils.number_checks import is_integer
from .._utils.safe_repr import shown, type_name
from ..config import UPLOAD_TIMEOUT, Timeout
from ..errors.base import ArgumentError
from ..errors.download_errors import DownloadError, SizeNotAvailable
from ..errors.response_errors import MalformedResponse
from ..urls import builders
from .partial_download import PartialDownload, check_target, resolve_target

if TYPE_CHECKING:
    from .._generated.models import Size
    from .._pipeline.call import ClientConfig

DownloadProgressCallback = Callable[[int, int | None], object]

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
ORIGINALS: Final = ("video original", "orig", "original")
"""Labels of the original. The `Original` of a video is just a still image."""
FLICKR_HOST: Final = re.compile(r"(.*\.)?(flickr\.com|staticflickr\.com)")
MAX_REDIRECTS: Final = 5
REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
PLACEHOLDER: Final = re.compile(r"/photo_(unavailable|gone)", re.IGNORECASE)
"""The image host redirects requests for missing files to these images."""


def download(
    config: ClientConfig,
    photo: object,
    size: str,
    to: str | os.PathLike[str],
    *,
    timeout: Timeout | float | None = None,
    progress: DownloadProgressCallback | None = None,
    resume: bool = True,
) -> Flow[Path]:
    """Download a photo or video; see `Flickr.download`."""
    if progress is not None and not callable(progress):
        raise ArgumentError("download", "progress", f"is {shown(progress)}; use a callable")
    if not isinstance(to, (str, os.PathLike)):
        raise ArgumentError("download", "to", f"is {shown(to)}; use the path of a file or folder")
    photo_id = _photo_id(photo)
    path, is_folder = yield from run_blocking(partial(resolve_target, to))
    source, name = _known_source(photo, size) or (yield from _look_up_source(config, photo_id, size))
    target = os.path.join(path, name) if is_folder else path
    yield from run_blocking(partial(check_target, target))
    config = dataclasses.replace(config, timeout=_timeout(timeout), throttle=config.image_throttle)
    file = PartialDownload(target, source, resume=resume, progress=progress)
    url = _use_base_url(config, source)
    try:
        for _ in range(MAX_REDIRECTS + 1):
            response = yield from _fetch(config, url, file, photo_id, size)
            if response.status not in REDIRECTS:
                break
            url = _use_base_url(config, urljoin(url, response.headers.get("location", "")))
            _require_encryption(url)
            if PLACEHOLDER.search(urlsplit(url).path):
                raise SizeNotAvailable(photo_id, size, ())
        else:
            raise DownloadError(f"the image host redirected photo {photo_id} more than {MAX_REDIRECTS} times; try again later")
        yield from run_blocking(file.finish)
    except BaseException:
        file.suspend()
        raise
    return Path(target)


def _fetch(config: ClientConfig, url: str, file: PartialDownload, photo_id: str, size: str) -> Flow[Response]:
    _require_encryption(url)

    def build() -> tuple[Request, str]:
        # The request carries no token: the secret in the URL is enough.
        return Request("download", "GET", url, {}, config.user_agent, headers=file.range_headers(), sink=file), ""

    def read(response: Response, _: str) -> Response:
        status = response.status
        if status in REDIRECTS or response.saved:
            return response
        if status == 416:
            file.discard()
            problem = f"the partial download of photo {photo_id} was longer than the file, and was deleted"
            raise MalformedResponse("download", problem, http_status=status)
        if status in (200, 206):
            problem = f"the image host sent a page instead of a file of photo {photo_id}"
            raise MalformedResponse("download", problem, http_status=status)
        if status in (404, 410):
            raise DownloadError(
                f"the image host has no file of photo {photo_id} in size {size!r}; if the URL is old, fetch the photo again: "
                "its URLs change when it is replaced or made private"
            )
        raise status_error("download", response, "", config.now, about=f"photo {photo_id}", is_call=False)

    return (yield from send_with_retries(new_call(config, "download", {}, writes=False), build, read))


def _timeout(timeout: Timeout | float | None) -> Timeout:
    if isinstance(timeout, Timeout):
        return timeout
    default = dataclasses.replace(UPLOAD_TIMEOUT, read=60.0)
    return default if timeout is None else dataclasses.replace(default, total=parse_timeout(timeout).total)


def _photo_id(photo: object) -> str:
    photo_id = photo if isinstance(photo, str) else getattr(photo, "id", photo)
    if is_integer(photo_id):
        photo_id = str(photo_id)
    if not isinstance(photo_id, str) or not re.fullmatch(r"\d{1,20}", photo_id, re.ASCII):
        value = repr(photo)[:80] if isinstance(photo, (str, int)) else type_name(photo)
        raise ArgumentError("download", "photo", f"is {value}; use a photo from a response, or its id, such as '14898030836'")
    return photo_id


def _label(size: object) -> str:
    """Return the label of a size, or the size itself if it is not known."""
    if not isinstance(size, str):
        raise ArgumentError(
            "download", "size", f"is {shown(size)}; use 'original', 'largest', or a size such as 'b' or 'Large 2048'"
        )
    if size in LABELS:
        return LABELS[size]
    return next((label for label in LABELS.values() if label.lower() == size.lower()), size)


def _known_source(photo: object, size: str) -> tuple[str, str] | None:
    """Return the URL that the photo contains, if any, and the name of the file at Flickr."""
    label = _label(size)
    suffix = size if size in UNLABELED else next((suffix for suffix, known in LABELS.items() if known == label), None)
    if suffix is None or isinstance(photo, (str, int)) or getattr(photo, "media", "photo") == "video":
        return None
    url = getattr(photo, builders.extra_of(suffix), None)
    if suffix == "o" and not url and getattr(photo, "originalsecret", None):
        url = photo.url("o")  # type: ignore[attr-defined]  # an object with this secret is a photo
    return (url, _file_name(url)) if isinstance(url, str) and url else None


def _look_up_source(config: ClientConfig, photo_id: str, size: str) -> Flow[tuple[str, str]]:
    listed = yield from call_method(config, GET_SIZES, {"photo_id": photo_id})
    sizes = [each for each in listed if each.label != "Video Player" and each.source]  # the label of a page
    if size in UNLABELED:
        chosen = next((each for each in sizes if re.search(rf"_{size}\.\w+$", urlsplit(each.source).path)), None)
    else:
        chosen = _find_size(sizes, _label(size).lower())
    if chosen is None:
        raise SizeNotAvailable(photo_id, size, (str(each.label) for each in sizes))
    url = chosen.source_cdn or chosen.source
    name = _file_name(url)
    if not os.path.splitext(name)[1]:
        # The URLs of video streams contain no file name.
        label = re.sub(r"\W+", "_", str(chosen.label)).strip("_").lower()
        name = f"{photo_id}_{label}{'.mp4' if chosen.media == 'video' else '.jpg'}"
    return url, name


def _find_size(sizes: list[Size], label: str) -> Size | None:
    videos = [each for each in sizes if each.media == "video"]
    by_label = {str(each.label).lower(): each for each in sizes}
    original = next((by_label[name] for name in ORIGINALS if name in by_label and (name != "original" or not videos)), None)
    if label == "original":
        return original
    if label == "largest":
        # Flickr reports no dimensions for the original of a video, which is the largest.
        return original or max(videos or sizes, key=lambda each: (each.width or 0) * (each.height or 0), default=None)
    return by_label.get(label)


def _file_name(url: str) -> str:
    return os.path.basename(urlsplit(url).path)


def _use_base_url(config: ClientConfig, url: str) -> str:
    """Move a URL of Flickr to the client's `base_url`, if it has one."""
    rest, parts = urlsplit(config.origins.rest), urlsplit(url)
    if FLICKR_HOST.fullmatch(rest.hostname or "") or not FLICKR_HOST.fullmatch(parts.hostname or ""):
        return url
    return parts._replace(scheme=rest.scheme, netloc=rest.netloc).geturl()


def _require_encryption(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname or "")):
        location = f"{parts.scheme}://{parts.hostname or ''}"
        raise DownloadError(f"the URL of the file, {location}, is not encrypted; no request was sent")
