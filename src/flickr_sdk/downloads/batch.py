"""Download one file of a batch, unless it is there already.

The journal records the path, the size and the checksum of a complete file before the file is moved to its path, and that it is
`done` afterwards. So a program that is killed in between finds out at its next start whether the file was moved.
"""

from __future__ import annotations

import dataclasses
import hashlib
import os
import stat
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from .._generated.endpoints.photos import GET_INFO
from .._pipeline.api_call import call_method
from .._pipeline.commands import Flow, Sleep, run_blocking
from .._pipeline.events import LOG
from .._pipeline.failure_class import classify
from .._utils.number_checks import is_integer
from ..config import MAX_WAIT, Timeout
from ..errors.base import ConfigurationError, FlickrError
from ..errors.download_errors import PhotoFileMissing, SizeNotAvailable
from ..uploads.recorded_callback import RecordedCallback
from .download import fetch_file, parse_download_timeout, remote_headers
from .failures import affects_all_files, is_rejection, is_transient, outcome
from .file_names import default_name, ending_of, is_safe_path
from .file_version import content_length
from .media_types import ENDINGS
from .partial_download import PartialDownload, check_target
from .photo_details import lacks, read_details
from .redirects import require_encryption
from .sizes import known_source, look_up_source, parse_size

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from .entries import DownloadEntry
    from .journal import DownloadJournal
    from .name_template import NameTemplate
    from .sizes import Source
    from .sources import PhotoItem

MAX_REJECTIONS: Final = 100
"""How many times in a row the image host may reject a file because there are too many requests."""
VIDEO_ENDINGS: Final = tuple(ending for kind, endings in ENDINGS.items() if kind.startswith("video/") for ending in endings)


DONE: Final[Mapping[str, str]] = {"state": "done", "reason": "", "error": ""}


@dataclasses.dataclass(frozen=True)
class DownloadOptions:
    """The options of `Flickr.downloads`, except for the folder, the journal and the concurrency."""

    size: str = "original"
    verify: bool = False
    max_attempts: int = 5
    timeout: Timeout | float | None = None
    names: NameTemplate | None = None

    def __post_init__(self) -> None:
        parse_size(self.size)
        parse_download_timeout(self.timeout)
        if not is_integer(self.max_attempts, 1):
            raise ConfigurationError(f"max_attempts is {self.max_attempts!r}; pass an integer of at least 1")


class Target:
    """The folder of a batch and its journal. Its methods perform I/O."""

    def __init__(self, folder: str, journal: DownloadJournal, options: DownloadOptions) -> None:
        self.folder = folder
        self.journal = journal
        self.options = options

    def full_path(self, path: str) -> str:
        """Return the path of a file of the journal."""
        return os.path.join(self.folder, *path.split("/"))

    def has_file(self, entry: DownloadEntry) -> bool:
        """Whether the file of an entry is complete: by its size, and by its checksum if it must be verified."""
        if not is_safe_path(entry.path):
            return False
        path = self.full_path(entry.path)
        if _regular_size(path) != entry.size:
            return False
        # The journal does not know yet whether a file was moved to its path, where an older version may be.
        return _checksum(path) == entry.digest if self.options.verify or entry.state != "done" else True

    def existing_path(self, path: str, *, is_video: bool) -> str | None:
        """Return the path of a file that is there already; the ending of a video is known only when it was downloaded."""
        stem = os.path.splitext(path)[0]
        candidates = (path, *(f"{stem}{ending}" for ending in VIDEO_ENDINGS if is_video))
        return next((one for one in candidates if _regular_size(self.full_path(one))), None)

    def adopt(self, entry: DownloadEntry, path: str, size: int | None, source: Source) -> DownloadEntry | None:
        """Record a file that is there already as done, if it has this size."""
        full_path = self.full_path(path)
        if size is None or _regular_size(full_path) != size:
            return None
        values = {"path": path, "size": size, "digest": _checksum(full_path), "version": source.version}
        return self.journal.change(entry.number, **values, **DONE)

    def publish(self, entry: DownloadEntry, file: PartialDownload, source: Source) -> DownloadEntry:
        """Move a complete file to its path, and record it."""
        file.seal()
        path = os.path.relpath(file.target, self.folder).replace(os.sep, "/")
        values = {"path": path, "size": file.size, "digest": file.checksum(), "version": source.version}
        self.journal.change(entry.number, **values)
        file.publish()
        return self.journal.change(entry.number, **DONE)


def _regular_size(path: str) -> int | None:
    """Return the size of a regular file; `None` if there is none."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def _checksum(path: str) -> str:
    """Return the SHA-256 checksum of a file; empty if it cannot be read."""
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def download_entry(
    config: ClientConfig,
    target: Target,
    item: PhotoItem,
    entry: DownloadEntry,
    progress: Callable[[PartialDownload, int, int | None], object],
) -> Flow[tuple[DownloadEntry, bool]]:
    """Download a file until it is `done` or `failed`, or must wait for another run. Return whether it was downloaded.

    Raises the errors of `progress`, and errors that would affect the other files too, such as a revoked token.
    """
    recorded = RecordedCallback(progress)
    attempts, rejections, pause = 0, 0, config.retries.initial_delay
    while True:
        try:
            return (yield from _save(config, target, item, entry, recorded))
        except FlickrError as error:
            state, reason = outcome(error)
            stops = recorded.raised(error) or affects_all_files(error)
            values = {"state": "waiting" if stops else state, "reason": reason, "error": str(error)}
            entry = yield from run_blocking(partial(target.journal.change, entry.number, **values))
            if stops:
                raise
            rejections = rejections + 1 if is_rejection(error) else 0
            attempts += not rejections
            delay = max(pause, classify(error).wait or 0.0)
            exhausted = attempts >= target.options.max_attempts or rejections > MAX_REJECTIONS
            if not is_transient(error) or exhausted or delay > MAX_WAIT:
                return entry, False
        yield Sleep(delay)
        pause = min(2 * pause, config.retries.max_delay)


def _save(
    config: ClientConfig, target: Target, item: PhotoItem, entry: DownloadEntry, progress: Callable[..., object]
) -> Flow[tuple[DownloadEntry, bool]]:
    """Download a file once, unless it is there."""
    size = target.options.size
    source = known_source(item.photo, size)
    was_replaced = source is not None and bool(source.version and entry.version) and source.version != entry.version
    if entry.digest and not was_replaced and (yield from run_blocking(partial(target.has_file, entry))):
        if entry.state != "done":
            entry = yield from run_blocking(partial(target.journal.change, entry.number, **DONE))
        return entry, False
    if source is not None:
        try:
            return (yield from _fetch(config, target, item, entry, source, progress))
        except (PhotoFileMissing, SizeNotAvailable):
            LOG.info("download: the URL of photo %s is old; looking it up", entry.photo_id)
    source = yield from look_up_source(config, item.photo, entry.photo_id, size)
    return (yield from _fetch(config, target, item, entry, source, progress))


def _choose_path(config: ClientConfig, target: Target, item: PhotoItem, entry: DownloadEntry, source: Source) -> Flow[str]:
    """Return the path of a new file. The details for the name are looked up if the photo lacks them."""
    template, photo, album = target.options.names, item.photo, item.album or entry.album
    if template is None:
        return default_name(entry.photo_id, source)
    if lacks(photo, template.fields):
        photo = yield from call_method(config, GET_INFO, {"photo_id": entry.photo_id})
    details = read_details(photo, entry.photo_id)
    return template.format_details(details, album=album, size=source.slug, ext=ending_of(source)[1:])


def _fetch(
    config: ClientConfig,
    target: Target,
    item: PhotoItem,
    entry: DownloadEntry,
    source: Source,
    progress: Callable[..., object],
) -> Flow[tuple[DownloadEntry, bool]]:
    require_encryption(source.url)
    path = entry.path if is_safe_path(entry.path) else (yield from _choose_path(config, target, item, entry, source))
    if path != entry.path or entry.state != "waiting":
        entry = yield from run_blocking(partial(target.journal.change, entry.number, path=path, state="waiting"))
    full_path = target.full_path(path)
    yield from run_blocking(partial(check_target, full_path))
    if not entry.digest:
        existing = yield from _find_existing(config, target, entry, source)
        if existing is not None:
            return existing, False
    about = f"photo {entry.photo_id}"
    file = PartialDownload(
        full_path,
        source.url,
        progress=lambda count, total: progress(file, count, total),
        about=about,
        is_video=source.is_video,
        choose_name=True,
    )
    try:
        yield from fetch_file(config, source, file, entry.photo_id, target.options.size, target.options.timeout)
        return (yield from run_blocking(partial(target.publish, entry, file, source))), True
    except BaseException:
        file.suspend()
        raise


def _find_existing(config: ClientConfig, target: Target, entry: DownloadEntry, source: Source) -> Flow[DownloadEntry | None]:
    """Find a complete file that the journal does not know: it has the size of the file at the image host."""
    path = yield from run_blocking(partial(target.existing_path, entry.path, is_video=source.is_video))
    if path is None:
        return None
    headers = yield from remote_headers(config, source, entry.photo_id, target.options.size)
    return (yield from run_blocking(partial(target.adopt, entry, path, content_length(headers), source)))
