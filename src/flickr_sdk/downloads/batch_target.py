"""The folder of a download batch, with its journal, files and sidecars. This module performs I/O."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import stat
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from .._utils.number_checks import is_integer
from ..config import Timeout
from ..errors.base import ConfigurationError
from .download import parse_download_timeout
from .file_names import is_safe_path
from .media_types import ENDINGS
from .partial_download import PartialDownload
from .sidecar_files import sidecar_path, write_sidecars
from .sizes import parse_size

if TYPE_CHECKING:
    from .entries import DownloadEntry
    from .journal import DownloadJournal
    from .metadata import PhotoMetadata, SidecarFormat
    from .name_template import NameTemplate
    from .sizes import Source

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
    sidecars: tuple[SidecarFormat, ...] = ()
    set_times: bool = False

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
        if entry.state == "done":
            return not self.options.verify or _checksum(path) == entry.digest
        # The program ended while it moved the file to its path, where an older version may be.
        is_moved = _checksum(path) == entry.digest
        if is_moved:
            PartialDownload(path, "").clean_up()
        return is_moved

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
        return self.journal.change(entry.number, **values)

    def publish(self, entry: DownloadEntry, file: PartialDownload, source: Source, modified: float | None) -> DownloadEntry:
        """Record a complete file and move it to its path, with a modification time."""
        file.seal(modified)
        path = os.path.relpath(file.target, self.folder).replace(os.sep, "/")
        values = {"path": path, "size": file.size, "digest": file.checksum(), "version": source.version}
        entry = self.journal.change(entry.number, **values)
        file.publish()
        return entry

    def lacks_sidecars(self, entry: DownloadEntry, updated: int) -> bool:
        """Whether a sidecar of a file is missing, or older than the last change of the photo."""
        path = self.full_path(entry.path)
        are_there = all(_regular_size(sidecar_path(path, each)) for each in self.options.sidecars)
        return not are_there or (0 < entry.updated < updated)

    def write_sidecars(self, entry: DownloadEntry, metadata: PhotoMetadata) -> DownloadEntry:
        """Write the sidecars of a file, and record what they describe."""
        write_sidecars(self.full_path(entry.path), metadata, self.options.sidecars)
        return self.journal.change(entry.number, updated=int(metadata.info.dates.lastupdate.timestamp()))

    def finish(self, entry: DownloadEntry) -> DownloadEntry:
        """Record that a file and its sidecars are there."""
        return self.journal.change(entry.number, **DONE)


def _regular_size(path: str) -> int | None:
    """Return the size of a regular file, or `None` if the file is missing or not regular."""
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
