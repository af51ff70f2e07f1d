"""Download a photo or video: send the requests, follow redirects, and interpret the responses."""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Callable, Mapping
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
from ..errors.download_errors import DownloadError, PhotoFileMissing, SizeNotAvailable
from ..errors.response_errors import HttpStatusError
from .file_names import default_name
from .partial_download import PartialDownload, check_target, resolve_target
from .redirects import redirect_target, require_encryption
from .sizes import known_source, look_up_source, parse_photo_id, parse_size

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from ..errors.base import FlickrError
    from .sizes import Source

DownloadProgressCallback = Callable[[int, int | None], object]

FLICKR_HOST: Final = re.compile(r"(.*\.)?(flickr\.com|staticflickr\.com)")
MAX_REDIRECTS: Final = 5
REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
PLACEHOLDER: Final = re.compile(r"/photo_(unavailable|gone)", re.IGNORECASE)
"""The image host redirects requests for missing files to these images."""


def download(
    config: ClientConfig,
    photo: object,
    size: object,
    to: str | os.PathLike[str],
    *,
    timeout: Timeout | float | None = None,
    progress: DownloadProgressCallback | None = None,
    resume: bool = True,
    sidecar: object = None,
    set_times: bool = False,
) -> Flow[Path]:
    """Download a photo or video; see `Flickr.download`."""
    from .metadata import PhotoReader, parse_sidecar
    from .sidecar_files import taken_timestamp, write_sidecars

    formats = parse_sidecar(sidecar)
    if progress is not None and not callable(progress):
        raise ArgumentError("download", "progress", f"is {shown(progress)}; use a callable")
    if not isinstance(to, (str, os.PathLike)):
        raise ArgumentError("download", "to", f"is {shown(to)}; use the path of a file or folder")
    photo_id, size = parse_photo_id(photo), parse_size(size)
    path, is_folder = yield from run_blocking(partial(resolve_target, to))
    source = known_source(photo, size) or (yield from look_up_source(config, photo, photo_id, size))
    require_encryption(source.url)
    target = os.path.join(path, default_name(photo_id, source)) if is_folder else path
    yield from run_blocking(partial(check_target, target))
    reader = PhotoReader(config, photo_id, photo)
    modified = taken_timestamp((yield from reader.details(("taken",)))) if set_times else None
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
        yield from fetch_file(config, source, file, photo_id, size, timeout)
        yield from run_blocking(partial(file.finish, modified))
    except BaseException:
        file.suspend()
        raise
    if formats:
        metadata = yield from reader.metadata()
        yield from run_blocking(partial(write_sidecars, file.target, metadata, formats))
    return Path(file.target)


def fetch_file(
    config: ClientConfig,
    source: Source,
    file: PartialDownload,
    photo_id: str,
    size: str,
    timeout: Timeout | float | None = None,
) -> Flow[None]:
    """Download the bytes that a file lacks. After an error, the caller suspends the file."""
    config = dataclasses.replace(config, timeout=parse_download_timeout(timeout), throttle=config.image_throttle)
    yield from follow_redirects(config, source.url, photo_id, size, partial(_fetch, config, file, photo_id, size))


def remote_headers(config: ClientConfig, source: Source, photo_id: str, size: str) -> Flow[Mapping[str, str]]:
    """Return the headers of a file at the image host, without its bytes; empty if the host does not send them."""
    config = dataclasses.replace(config, throttle=config.image_throttle)
    probe = HeaderProbe()

    def fetch(url: str) -> Flow[Response]:
        def build() -> tuple[Request, str]:
            headers = config.headers if _is_own(config, url) else {}
            return Request("download", "HEAD", url, {}, config.user_agent, headers=headers, sink=probe), ""

        def read(response: Response, _: str) -> Response:
            return _check_status(config, response, photo_id, size, is_file=response.saved)

        return (yield from send_with_retries(new_call(config, "download", {}, writes=False), build, read))

    try:
        yield from follow_redirects(config, source.url, photo_id, size, fetch)
    except HttpStatusError as error:
        if error.http_status not in (400, 403, 405, 501):
            raise
    return probe.headers


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
        return PhotoFileMissing(photo_id, size)
    return status_error("download", response, "", config.now, about=f"photo {photo_id}", is_call=False)


def _fetch(config: ClientConfig, file: PartialDownload, photo_id: str, size: str, url: str) -> Flow[Response]:
    def build() -> tuple[Request, str]:
        file.location = url
        # The request carries no token: the secret in the URL is enough.
        headers = {**(config.headers if _is_own(config, url) else {}), **file.range_headers()}
        return Request("download", "GET", url, {}, config.user_agent, headers=headers, sink=file), ""

    def read(response: Response, _: str) -> Response:
        is_file = response.saved or file.complete
        if is_file:
            file.check_body()
        return _check_status(config, response, photo_id, size, is_file=is_file)

    return (yield from send_with_retries(new_call(config, "download", {}, writes=False), build, read))


def _check_status(config: ClientConfig, response: Response, photo_id: str, size: str, *, is_file: bool) -> Response:
    """Return the response with a file or a redirect; raise the error of any other."""
    if is_file or response.status in REDIRECTS:
        return response
    raise failed_status(config, response, photo_id, size)


class HeaderProbe:
    """The sink of a response without a body, which keeps its headers."""

    failure: BaseException | None = None

    def __init__(self) -> None:
        self.headers: Mapping[str, str] = {}

    def accept(self, status: int, headers: Mapping[str, str]) -> bool:
        """Keep the headers of a file."""
        if status == 200:
            self.headers = headers
        return status == 200

    def write(self, chunk: bytes) -> bool:
        """Ignore a body, which a server must not send."""
        return False

    def flush(self) -> None:
        """Do nothing."""

    def report_progress(self) -> None:
        """Do nothing."""


def parse_download_timeout(timeout: Timeout | float | None) -> Timeout:
    """Return the time limits of a download. Raises `ConfigurationError` if a number is invalid."""
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
