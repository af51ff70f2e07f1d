"""Downloading photos and videos: which address a size has, where the file goes, and what an answer means."""

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
from .._utils.safe_repr import shown
from ..config import UPLOAD_TIMEOUT, Timeout
from ..errors.base import ArgumentError
from ..errors.download_errors import DownloadError, SizeNotAvailable
from ..errors.response_errors import MalformedResponse
from ..urls import builders
from .partial_download import PartialDownload

if TYPE_CHECKING:
    from .._generated.models import Size
    from .._pipeline.call import ClientConfig

__all__ = ["DownloadProgressCallback", "download"]

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
"""What `flickr.photos.getSizes` calls the sizes of photos."""
NAMELESS: Final = frozenset(builders.SUFFIXES) - LABELS.keys()
"""Sizes of which nobody knows what it calls them; their files' names tell."""
ORIGINALS: Final = ("Video Original", "orig", "Original")
"""What it calls the original: of a video, the file that was uploaded comes before a picture of it."""
NO_FILE: Final = frozenset(("Video Player",))
"""What is a page that plays a video, and no file."""
HOSTS: Final = re.compile(r"(.*\.)?(flickr\.com|staticflickr\.com)")
MOST_REDIRECTS: Final = 5
GONE: Final = re.compile(r"/photo_(unavailable|gone)", re.IGNORECASE)
"""Where the image host sends those who ask for what is not there, or no longer."""
NOTHING_THERE: Final = frozenset((404, 410))
REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))


@dataclasses.dataclass(frozen=True)
class _Source:
    """Where a file is, and how it is called where nothing else is said."""

    url: str
    name: str


def download(
    settings: ClientConfig,
    photo: object,
    size: str,
    to: str | os.PathLike[str],
    *,
    timeout: Timeout | float | None = None,
    progress: DownloadProgressCallback | None = None,
    resume: bool = True,
) -> Flow[Path]:
    """Download a photo or video.

    Args:
        settings: What the client is set to.
        photo: The photo from an answer, or its id.
        size: The size: a suffix, Flickr's name for it, `original` or `largest`.
        to: The file, or the folder that it goes to.
        timeout: The limits of time.
        progress: Is told of the bytes.
        resume: Whether to go on with what has come before.

    Yields:
        What is to be done.

    Returns:
        The file.

    Raises:
        FlickrError: It cannot be had, or cannot be written.
    """
    if progress is not None and not callable(progress):
        raise ArgumentError("download", "progress", f"is {shown(progress)}; give a function")
    if not isinstance(to, (str, os.PathLike)):
        raise ArgumentError("download", "to", f"is {shown(to)}; give a file, or the folder that it goes to")
    photo_id = _id_of(photo)
    place: tuple[str, bool] = yield from run_blocking(partial(_place, to))
    source = _known(photo, size) or (yield from _asked(settings, photo_id, size))
    limits = _limits(timeout)
    target = os.path.join(place[0], source.name) if place[1] else place[0]
    timed = dataclasses.replace(settings, timeout=limits, throttle=settings.image_throttle)
    part = PartialDownload(target, source.url, resume=resume, progress=progress)
    url = _moved(settings, source.url)
    try:
        for _ in range(MOST_REDIRECTS + 1):
            response = yield from _fetched(timed, url, part, photo_id, size)
            if response.status not in REDIRECTS:
                break
            url = _moved(settings, urljoin(url, response.headers.get("location", "")))
            _check_address(url)
            if GONE.search(urlsplit(url).path):
                raise SizeNotAvailable(photo_id, size, ())
        else:
            raise DownloadError("the image host sends from one address to the next, and to no file; try again later")
        yield from run_blocking(part.finish)
    except BaseException:
        # What has come is kept for the next time.
        part.keep()
        raise
    return Path(target)


def _fetched(settings: ClientConfig, url: str, part: PartialDownload, photo_id: str, size: str) -> Flow[Response]:
    _check_address(url)

    def build() -> tuple[Request, str]:
        # Nobody's token goes to the image host: addresses hold what it asks for.
        return Request("download", "GET", url, {}, settings.user_agent, headers=part.wanted(), sink=part), ""

    def read(response: Response, _: str) -> Response:
        if response.status in REDIRECTS or response.sunk:
            return response
        if response.status == 416:
            # What has come is longer than the file, so it is not the file's.
            part.discard()
            raise MalformedResponse("download", "the image host does not know the part that is missing", http_status=416)
        if response.status in (200, 206):
            raise MalformedResponse(
                "download",
                f"the image host answered with a page instead of a file of photo {photo_id}",
                http_status=response.status,
            )
        if response.status in NOTHING_THERE:
            raise DownloadError(
                f"the image host has no file of photo {photo_id} in the size {size!r}; "
                "if the address was kept, ask for the photo anew: what is replaced or made private gets other addresses"
            )
        raise status_error("download", response, "", settings.now, about=f"photo {photo_id}", is_call=False)

    return (yield from send_with_retries(new_call(settings, "download", {}, writes=False), build, read))


def _limits(timeout: Timeout | float | None) -> Timeout:
    if isinstance(timeout, Timeout):
        return timeout
    base = dataclasses.replace(UPLOAD_TIMEOUT, read=60.0)
    return base if timeout is None else dataclasses.replace(base, total=parse_timeout(timeout).total)


def _id_of(photo: object) -> str:
    text = photo if isinstance(photo, str) else getattr(photo, "id", photo)
    if isinstance(text, int) and not isinstance(text, bool):
        text = str(text)
    if not isinstance(text, str) or not re.fullmatch(r"\d{1,20}", text, re.ASCII):
        what = repr(photo)[:80] if isinstance(photo, (str, int)) else f"a {type(photo).__name__}"
        raise ArgumentError("download", "photo", f"is {what}; give a photo from an answer, or its id, such as '14898030836'")
    return text


def _label(size: object) -> str:
    """Give Flickr's name for a size."""
    if not isinstance(size, str):
        raise ArgumentError(
            "download", "size", f"is {shown(size)}; give a size, such as 'original', 'largest', 'b' or 'Large 2048'"
        )
    if size in LABELS:
        return LABELS[size]
    return next((label for label in LABELS.values() if label.lower() == size.lower()), size)


def _known(photo: object, size: str) -> _Source | None:
    """Take the address from an answer that holds it: nobody has to be asked then."""
    label = _label(size)
    suffix = size if size in NAMELESS else next((one for one, name in LABELS.items() if name == label), None)
    if suffix is None or isinstance(photo, (str, int)) or getattr(photo, "media", "photo") == "video":
        return None
    url = getattr(photo, builders.extra_of(suffix), None)
    if suffix == "o" and not url and getattr(photo, "originalsecret", None):
        url = photo.url("o")  # type: ignore[attr-defined]  # what has an original's secret is a photo
    if not isinstance(url, str) or not url:
        return None
    return _Source(url, os.path.basename(urlsplit(url).path))


def _asked(settings: ClientConfig, photo_id: str, size: str) -> Flow[_Source]:
    """Ask Flickr which sizes there are."""
    answer = yield from call_method(settings, GET_SIZES, {"photo_id": photo_id})
    sizes = [one for one in answer if one.label not in NO_FILE and one.source]
    chosen = _of_suffix(sizes, size) if size in NAMELESS else _chosen(sizes, _label(size))
    if chosen is None:
        raise SizeNotAvailable(photo_id, size, (str(one.label) for one in sizes))
    url = chosen.source_cdn or chosen.source
    name = os.path.basename(urlsplit(url).path)
    if not os.path.splitext(name)[1]:
        # Streams of videos have addresses without a file's name.
        word = re.sub(r"\W+", "_", str(chosen.label)).strip("_").lower()
        name = f"{photo_id}_{word}{'.mp4' if chosen.media == 'video' else '.jpg'}"
    return _Source(url, name)


def _chosen(sizes: list[Size], label: str) -> Size | None:
    videos = [one for one in sizes if one.media == "video"]
    by_label = {str(one.label).lower(): one for one in sizes}
    if label.lower() == "original":
        return next(
            (by_label[one.lower()] for one in ORIGINALS if one.lower() in by_label and (one != "Original" or not videos)), None
        )
    if label.lower() == "largest":
        original = _chosen(sizes, "original")
        # Of an original video Flickr does not tell how large it is; nothing is larger.
        return original or max(videos or sizes, key=lambda one: (one.width or 0) * (one.height or 0), default=None)
    return by_label.get(label.lower())


def _of_suffix(sizes: list[Size], suffix: str) -> Size | None:
    return next((one for one in sizes if re.search(rf"_{suffix}\.\w+$", urlsplit(one.source).path)), None)


def _place(to: str | os.PathLike[str]) -> tuple[str, bool]:
    """Tell where the file goes, and whether that is a folder."""
    path = os.path.expanduser(to)
    if os.path.isdir(path) or path.endswith((os.sep, "/")):
        return path, True
    # A folder that was forgotten to be made would be one file, in which each photo takes the place of the one before. Folders
    # may have numbers at the end of their names, which are no endings.
    if not os.path.splitext(path)[1].strip(".0123456789") and not os.path.lexists(path):
        raise ArgumentError(
            "download", "to", f"is {path!r}, where nothing is; for a folder end it with '/', for a file with such as '.jpg'"
        )
    return path, False


def _moved(settings: ClientConfig, url: str) -> str:
    """Move Flickr's hosts to the origin that all services have moved to."""
    rest, parts = urlsplit(settings.origins.rest), urlsplit(url)
    if HOSTS.fullmatch(rest.hostname or "") or not HOSTS.fullmatch(parts.hostname or ""):
        return url
    return parts._replace(scheme=rest.scheme, netloc=rest.netloc).geturl()


def _check_address(url: str) -> None:
    from .._pipeline.config_parser import is_loopback

    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname or "")):
        host = parts.hostname or "nowhere"
        raise DownloadError(
            f"Flickr leads to {host} by {parts.scheme or 'nothing'}, which is not encrypted; nothing was asked for there"
        )
