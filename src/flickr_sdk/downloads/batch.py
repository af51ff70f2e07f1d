"""Download one file of a batch, unless it is there already.

The journal records the path, the size and the checksum of a complete file before the file is moved to its path, and that it is
`done` afterwards. So a program that is killed in between finds out at its next start whether the file was moved.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from .._pipeline.commands import Flow, Sleep, run_blocking
from .._pipeline.events import LOG
from .._pipeline.failure_class import classify
from .._pipeline.unexpected_values import usable
from ..config import MAX_WAIT
from ..errors.base import FlickrError
from ..errors.download_errors import PhotoFileMissing, SizeNotAvailable
from ..uploads.recorded_callback import RecordedCallback
from .download import fetch_file, remote_headers
from .failures import affects_all_files, is_rejection, is_transient, outcome
from .file_names import default_name, ending_of, is_safe_path
from .file_version import content_length
from .metadata import PhotoReader
from .partial_download import PartialDownload, check_target
from .redirects import require_encryption
from .sidecar_files import taken_timestamp
from .sizes import known_source, look_up_source

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from .batch_target import Target
    from .entries import DownloadEntry
    from .sizes import Source
    from .sources import PhotoItem

MAX_REJECTIONS: Final = 100
"""How many times in a row the image host may reject a file because there are too many requests."""


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
            return (yield from usable(_save(config, target, item, entry, recorded)))
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
    """Download a file and write its sidecars once, unless they are there."""
    reader = PhotoReader(config, entry.photo_id, item.photo)
    entry, is_new = yield from _save_file(config, target, item, entry, reader, progress)
    if target.options.sidecars and (yield from run_blocking(partial(target.lacks_sidecars, entry, reader.updated))):
        metadata = yield from reader.metadata()
        entry = yield from run_blocking(partial(target.write_sidecars, entry, metadata))
    if entry.state != "done" or entry.error:
        entry = yield from run_blocking(partial(target.finish, entry))
    return entry, is_new


def _save_file(
    config: ClientConfig,
    target: Target,
    item: PhotoItem,
    entry: DownloadEntry,
    reader: PhotoReader,
    progress: Callable[..., object],
) -> Flow[tuple[DownloadEntry, bool]]:
    size = target.options.size
    source = known_source(item.photo, size)
    was_replaced = source is not None and bool(source.version and entry.version) and source.version != entry.version
    if entry.digest and not was_replaced and (yield from run_blocking(partial(target.has_file, entry))):
        return entry, False
    if source is not None:
        try:
            return (yield from _fetch(config, target, item, entry, source, reader, progress))
        except (PhotoFileMissing, SizeNotAvailable):
            LOG.info("download: the URL of photo %s is old; looking it up", entry.photo_id)
    source = yield from look_up_source(config, item.photo, entry.photo_id, size, reader.info)
    return (yield from _fetch(config, target, item, entry, source, reader, progress))


def _choose_path(target: Target, item: PhotoItem, entry: DownloadEntry, source: Source, reader: PhotoReader) -> Flow[str]:
    """Return the path of a new file. The details for the name are looked up if the photo lacks them."""
    template = target.options.names
    if template is None:
        return default_name(entry.photo_id, source)
    details = yield from reader.details(template.fields)
    album, ext = item.album or entry.album, ending_of(source)[1:]
    return template.format_details(details, album=album, size=source.slug, ext=ext)


def _fetch(
    config: ClientConfig,
    target: Target,
    item: PhotoItem,
    entry: DownloadEntry,
    source: Source,
    reader: PhotoReader,
    progress: Callable[..., object],
) -> Flow[tuple[DownloadEntry, bool]]:
    require_encryption(source.url)
    path = entry.path if is_safe_path(entry.path) else (yield from _choose_path(target, item, entry, source, reader))
    if path != entry.path or entry.state != "waiting":
        entry = yield from run_blocking(partial(target.journal.change, entry.number, path=path, state="waiting"))
    full_path = target.full_path(path)
    yield from run_blocking(partial(check_target, full_path))
    if not entry.digest:
        existing = yield from _find_existing(config, target, entry, source)
        if existing is not None:
            return existing, False
    modified = taken_timestamp((yield from reader.details(("taken",)))) if target.options.set_times else None
    file = PartialDownload(
        full_path,
        source.url,
        progress=lambda count, total: progress(file, count, total),
        about=f"photo {entry.photo_id}",
        is_video=source.is_video,
        choose_name=True,
    )
    try:
        yield from fetch_file(config, source, file, entry.photo_id, target.options.size, target.options.timeout)
        return (yield from run_blocking(partial(target.publish, entry, file, source, modified))), True
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
