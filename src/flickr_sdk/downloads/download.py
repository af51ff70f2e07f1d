"""Download a photo or video: send the requests, follow redirects, and interpret the responses."""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from .._pipeline.call import new_call
from .._pipeline.commands import Flow, Request, Response, run_blocking
from .._pipeline.config_parser import parse_timeout
from .._pipeline.retry import send_with_retries
from .._pipeline.status_errors import status_error
from .._utils.safe_repr import shown
from ..config import UPLOAD_TIMEOUT, Timeout
from ..errors.base import ArgumentError
from ..errors.download_errors import DownloadError, SizeNotAvailable
from .file_names import name_from_url
from .partial_download import PartialDownload, check_target, resolve_target
from .redirects import redirect_target, require_encryption
from .sizes import known_source, look_up_source, parse_photo_id

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from ..errors.base import FlickrError

DownloadProgressCallback = Callable[[int, int | None], object]

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
    photo_id = parse_photo_id(photo)
    path, is_folder = yield from run_blocking(partial(resolve_target, to))
    source = known_source(photo, size) or (yield from look_up_source(config, photo, photo_id, size))
    require_encryption(source.url)
    name = name_from_url(source.url, photo_id, source.label, ".mp4" if source.is_video else ".jpg")
    target = os.path.join(path, name) if is_folder else path
    yield from run_blocking(partial(check_target, target))
    config = dataclasses.replace(config, timeout=_timeout(timeout), throttle=config.image_throttle)
    file = PartialDownload(
        target,
        source.url,
        resume=resume,
        progress=progress,
        about=f"photo {photo_id}",
        is_video=source.is_video,
        choose_name=is_folder,
    )
    try:
        yield from follow_redirects(config, source.url, photo_id, size, partial(_fetch, config, file, photo_id, size))
        yield from run_blocking(file.finish)
    except BaseException:
        file.suspend()
        raise
    return Path(file.target)


def follow_redirects(
    config: ClientConfig, url: str, photo_id: str, size: str, fetch: Callable[[str], Flow[Response]]
) -> Flow[Response]:
    """Fetch a file of the image host, and return the response that is no redirect."""
    url = _use_base_url(config, url)
    for _ in range(MAX_REDIRECTS + 1):
        if PLACEHOLDER.search(urlsplit(url).path):
            raise SizeNotAvailable(photo_id, size, ())
        response = yield from fetch(url)
        if response.status not in REDIRECTS:
            return response
        url = _use_base_url(config, redirect_target(url, response.headers.get("location", "")))
    raise DownloadError(f"the image host redirected photo {photo_id} more than {MAX_REDIRECTS} times; retry later")


def failed_status(config: ClientConfig, response: Response, photo_id: str, size: str) -> FlickrError:
    """Return the error of a response that is neither the file nor a redirect."""
    if response.status in (404, 410):
        return DownloadError(
            f"the image host has no file of photo {photo_id} in size {size!r}; if the URL is old, fetch the photo again: "
            "its URLs change when it is replaced or made private"
        )
    return status_error("download", response, "", config.now, about=f"photo {photo_id}", is_call=False)


def _fetch(config: ClientConfig, file: PartialDownload, photo_id: str, size: str, url: str) -> Flow[Response]:
    def build() -> tuple[Request, str]:
        file.location = url
        # The request carries no token: the secret in the URL is enough.
        headers = {**(config.headers if _is_own(config, url) else {}), **file.range_headers()}
        return Request("download", "GET", url, {}, config.user_agent, headers=headers, sink=file), ""

    def read(response: Response, _: str) -> Response:
        if response.saved or file.complete:
            file.check_body()
            return response
        if response.status in REDIRECTS:
            return response
        raise failed_status(config, response, photo_id, size)

    return (yield from send_with_retries(new_call(config, "download", {}, writes=False), build, read))


def _timeout(timeout: Timeout | float | None) -> Timeout:
    if isinstance(timeout, Timeout):
        return timeout
    default = dataclasses.replace(UPLOAD_TIMEOUT, read=60.0)
    return default if timeout is None else dataclasses.replace(default, total=parse_timeout(timeout).total)


def _use_base_url(config: ClientConfig, url: str) -> str:
    """Move a URL of Flickr to the client's `base_url`, if it has one."""
    rest, parts = urlsplit(config.origins.rest), urlsplit(url)
    if FLICKR_HOST.fullmatch(rest.hostname or "") or not FLICKR_HOST.fullmatch(parts.hostname or ""):
        return url
    return parts._replace(scheme=rest.scheme, netloc=rest.netloc).geturl()


def _is_own(config: ClientConfig, url: str) -> bool:
    """Whether a URL belongs to Flickr or to the client's `base_url`."""
    parts = urlsplit(url)
    return FLICKR_HOST.fullmatch(parts.hostname or "") is not None or parts.netloc == urlsplit(config.origins.rest).netloc
