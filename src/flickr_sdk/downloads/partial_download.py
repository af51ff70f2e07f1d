"""Write a download next to its target until it is complete, and keep it for the next attempt if it fails."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import os
import stat
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from .._pipeline.config_parser import path_string
from .._utils.private_file import open_private
from ..errors.base import ArgumentError, ConfigurationError
from ..errors.download_errors import DiskFull, DownloadError
from ..errors.response_errors import MalformedResponse
from .file_names import partial_path
from .file_version import FileVersion
from .media_types import HEAD_SIZE, choose_ending, problem_of, problem_of_headers

if TYPE_CHECKING:
    from .._utils.file_lock import FileLock

BUFFER_SIZE: Final = 512 * 1024
MAX_METADATA: Final = 64 * 1024
LOCK_ATTEMPTS: Final = 10
FULL: Final = frozenset((errno.ENOSPC, errno.EDQUOT))
"""The errors of a full disk, and of a quota that is used up."""


def resolve_target(to: str | os.PathLike[str]) -> tuple[str, bool]:
    """Return the path of the file or folder, and whether it is a folder."""
    try:
        path = os.path.expanduser(path_string("to", to))
    except ConfigurationError as error:
        raise DownloadError(str(error)) from None
    if os.path.isdir(path) or path.endswith((os.sep, "/")):
        return path, True
    # If the caller forgot to create a folder, each photo would replace the one before in a file of that name. A number after a
    # dot is not a file extension: folders have such names too.
    if not os.path.splitext(path)[1].strip(".0123456789") and not os.path.lexists(path):
        problem = f"is {path!r}, which does not exist; end a folder with '/', or give a file an extension such as '.jpg'"
        raise ArgumentError("download", "to", problem)
    check_target(path)  # before any request
    return path, False


def check_target(path: str) -> None:
    """Raise `DownloadError` if the file would replace a folder, pipe or device, or cannot be created."""
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        raise DownloadError(f"{path!r} cannot be written: {getattr(error, 'strerror', error)}; use another path") from error
    if not stat.S_ISREG(mode):
        raise DownloadError(f"{path!r} exists and is not a regular file; use another path")


class PartialDownload:
    """The bytes received so far, in the file `target` + `.part`. It is the sink of the request's response.

    At any instant, the bytes in the `.part` file are the start of the version that the `.part.json` file describes, if there is
    one: it is deleted before the bytes of another version are written, and written after those of the version before are gone.
    """

    def __init__(
        self,
        target: str,
        url: str,
        *,
        resume: bool = True,
        progress: Callable[[int, int | None], object] | None = None,
        about: str = "the photo",
        is_video: bool = False,
        choose_name: bool = False,
    ) -> None:
        self.target: str = target
        self.location: str = url  # the URL of the current request, after redirects
        self.size: int = 0
        self.total: int | None = None  # `None` until the server sends it
        self.resumed_at: int = 0  # the bytes of earlier attempts that the last response continued
        self.complete: bool = False
        self.failure: Exception | None = None  # an error of the callback or the disk
        self._part = partial_path(target)
        self._metadata = f"{self._part}.json"
        self._resume = resume
        self._progress = progress
        self._about = about
        self._is_video = is_video
        self._choose_name = choose_name
        self._version = FileVersion(url)
        self._headers: Mapping[str, str] = {}
        self._head = b""
        self._end: int | None = None  # the end of the current part
        self._mode: int | None = None
        self._file: io.FileIO | None = None
        self._buffer = bytearray()
        # A canceled task leaves a thread behind that may still write.
        self._write_lock = threading.RLock()
        self._file_lock: FileLock | None = None
        self._suspended = False

    def range_headers(self) -> dict[str, str]:
        """Return the request headers that resume the download; empty for the whole file."""
        self._flush_and_close()
        self.size, self._head = 0, b""
        if os.path.isdir(os.path.dirname(self.target) or "."):
            self._acquire_file_lock()  # another download may be writing the files that are read here
        version = self._read_metadata() if self._resume else None
        if version is not None:
            with suppress(OSError), open(self._part, "rb", opener=open_private) as file:
                self._head = file.read(HEAD_SIZE)
                self.size = file.seek(0, os.SEEK_END)
            self._version = version
        if version is None or not self.size or self.size > (version.total or self.size):
            self.size, self._head = 0, b""
            return {}
        return {"Range": f"bytes={self.size}-", "If-Range": self._version.validator}

    def accept(self, status: int, headers: Mapping[str, str]) -> bool:
        """Return whether the response body is the file or the missing part of it, and open the partial file if so."""
        self.complete = False
        if status == 416 and self.size:
            self.complete = self._version.is_complete(headers, self.location, self.size)
            self.total, self._headers = self._version.total, headers
            if not self.complete:
                raise self._reject(f"no bytes after the first {self.size}")
        if status not in (200, 206):
            return False
        problem = problem_of_headers(headers, is_video=self._is_video)
        if status == 206:
            self._check_part(headers, problem)
        else:
            self._check_whole(headers, problem)
        self._headers, self.resumed_at = headers, self.size
        with self._write_lock:
            return self._open(resume=status == 206)

    def _open(self, *, resume: bool) -> bool:
        if self._suspended:
            return False
        try:
            os.makedirs(os.path.dirname(self.target) or ".", exist_ok=True)
            self._acquire_file_lock()
            if resume:
                self._file = io.FileIO(self._part, "r+", opener=open_private)
                _set_mode(self._file.fileno(), 0o600)  # a previous release may have created the file
                if self._file.seek(0, os.SEEK_END) != self.size:
                    raise self._reject("a part", " that does not fit, because another program has changed the partial download")
            else:
                _remove(self._metadata)
                _remove(self._part)
                self._file = io.FileIO(self._part, "x", opener=open_private)
            self._write_metadata()
        except OSError as error:
            raise self._write_error(error) from error
        return True

    def write(self, chunk: bytes) -> bool:
        """Buffer a chunk, and return whether `flush` is due."""
        self._head += chunk[: HEAD_SIZE - len(self._head)]
        self._buffer += chunk
        if self._end is not None and self.size + len(self._buffer) > self._end:
            raise self._reject(f"more than the {self._end} bytes that it announced")
        return len(self._buffer) >= BUFFER_SIZE

    def flush(self) -> None:
        """Write the buffer to the file."""
        with self._write_lock:
            buffer, self._buffer = self._buffer, bytearray()
            if self._file is None:
                return
            try:
                rest = memoryview(buffer)
                while rest:
                    rest = rest[self._file.write(rest) or 0 :]
            except OSError as error:
                raise self._write_error(error) from error
            self.size += len(buffer)

    def report_progress(self) -> object:
        """Call the callback, and return its result, which may be awaitable."""
        if self._progress is None:
            return None
        try:
            return self._progress(self.size, self.total)
        except Exception as error:
            self.failure = error
            raise

    def check_body(self) -> None:
        """Raise `MalformedResponse` if the bytes received so far are not the whole file."""
        if not self.size:
            raise self._reject("an empty file")
        if problem := problem_of(self._head):
            raise self._reject(problem)
        if self.total is not None and self.size != self.total:
            problem = f"received {self.size} of {self.total} bytes of {self._about}; download the file again"
            raise MalformedResponse("download", problem)

    def finish(self, modified: float | None = None) -> None:
        """Move the complete file to its target, with a modification time."""
        self.seal(modified)
        self.publish()

    def seal(self, modified: float | None = None) -> None:
        """Choose the ending of the complete file's name, and write the file to the disk."""
        self._close()
        if self._choose_name:
            stem, ending = os.path.splitext(self.target)
            ending = choose_ending(self._head, self._headers, (self.location, self._version.url), ending).lower()
            if ending != os.path.splitext(self.target)[1]:
                self.target = stem + ending
                check_target(self.target)
        try:
            if self._mode is None:
                self._write_metadata()
            with open(self._part, "rb+", opener=open_private) as file:
                os.fsync(file.fileno())
            if modified is not None:
                with suppress(OSError, OverflowError):  # the file system does not support the year
                    os.utime(self._part, (modified, modified))
        except OSError as error:
            raise self._write_error(error) from error

    def checksum(self) -> str:
        """Return the SHA-256 checksum of the sealed file."""
        try:
            with open(self._part, "rb", opener=open_private) as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise self._write_error(error) from error

    def publish(self) -> None:
        """Move the sealed file to its target."""
        try:
            with open(self._part, "rb+", opener=open_private) as file:
                _set_mode(file.fileno(), self._mode or 0o600)
            os.replace(self._part, self.target)
            _remove(self._metadata)
        except OSError as error:
            with suppress(OSError), open(self._part, "rb+", opener=open_private) as file:
                _set_mode(file.fileno(), 0o600)
            raise self._write_error(error) from error
        self._release_file_lock()

    def discard(self) -> None:
        """Delete the bytes received so far."""
        self._close()
        self.size, self._head = 0, b""
        if self._file_lock is not None:  # else, they belong to another download
            with suppress(OSError):
                _remove(self._metadata)
                _remove(self._part)

    def clean_up(self) -> None:
        """Delete what a program that was killed while it moved the complete file has left behind."""
        with suppress(DownloadError):  # another download is writing the file
            self._acquire_file_lock()
            self.discard()
            self._release_file_lock()

    def suspend(self) -> None:
        """Keep the bytes received so far for another attempt, of this process or a later one."""
        with self._write_lock:
            self._flush_and_close()
            self._suspended = True
        try:
            is_empty = not os.path.getsize(self._part)
        except OSError:
            is_empty = True
        if is_empty:
            self.discard()
        self._release_file_lock()

    def _reject(self, received: str, why: str = "") -> MalformedResponse:
        """Return an error, and delete the bytes received so far: the next attempt requests the whole file."""
        self.discard()
        return self._malformed(received, why)

    def _malformed(self, received: str, why: str = "") -> MalformedResponse:
        return MalformedResponse("download", f"the image host sent {received} of {self._about}{why}")

    def _check_part(self, headers: Mapping[str, str], problem: str) -> None:
        if problem:
            self._resume = False  # the next attempt requests the whole file, and keeps the bytes until it arrives
            raise self._malformed(problem)
        if not self.size:
            raise self._malformed("a part", ", although the whole file was requested")
        end = self._version.end_of_part(headers, self.location, self.size)
        if isinstance(end, str):
            raise self._reject("a part", f" {end}")
        self._end, self.total = end

    def _check_whole(self, headers: Mapping[str, str], problem: str) -> None:
        """The whole file: it has changed, or the server does not support ranges."""
        known, version = self._version, FileVersion.from_headers(headers, self._version.url, self.location)
        if problem or version.total == 0:
            raise self._malformed(problem or "an empty file")
        self.size, self._head, self._version = 0, b"", version
        self.total = self._end = version.total
        if self.total is None and version.validator and version.validator == known.validator:
            self.total = known.total

    def _read_metadata(self) -> FileVersion | None:
        with suppress(OSError, ValueError, RecursionError), open(self._metadata, "rb", opener=open_private) as file:
            return FileVersion.from_json(json.loads(file.read(MAX_METADATA)), self._version.url)
        return None

    def _write_metadata(self) -> None:
        """Write the metadata atomically, and record the mode that the umask and the folder's access control list allow."""
        temporary = f"{self._part}.tmp"
        _remove(temporary)
        with open(temporary, "x", encoding="utf-8") as file:
            self._mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
            _set_mode(file.fileno(), 0o600)
            json.dump(self._version.to_json(), file)
        os.replace(temporary, self._metadata)

    def _acquire_file_lock(self) -> None:
        from .._utils.file_lock import acquire_file_lock, create_file_lock

        if self._file_lock is not None:
            return
        lock = create_file_lock(f"{self._part}.lock")
        problem = "cannot be written: its folder accepts no new files; use another folder"
        for _ in range(LOCK_ATTEMPTS):
            try:
                acquired = acquire_file_lock(lock)
            except OSError as error:
                raise self._write_error(error) from error
            if acquired:
                self._file_lock = lock
                return
            # The lock file is missing if another download has just finished, or if the folder accepts no new files.
            if os.path.lexists(lock.lock_file):
                problem = "is already being downloaded; wait until that download has finished"
                break
        self.failure = DownloadError(f"{self.target!r} {problem}")
        raise self.failure

    def _release_file_lock(self) -> None:
        if self._file_lock is not None:
            with suppress(OSError):
                os.unlink(f"{self._part}.lock")
            self._file_lock.release()
            self._file_lock = None

    def _flush_and_close(self) -> None:
        with suppress(DownloadError):
            self.flush()
        self._close()

    def _close(self) -> None:
        with self._write_lock:
            self._buffer = bytearray()
            if self._file is not None:
                self._file.close()
                self._file = None

    def _write_error(self, error: OSError) -> DownloadError:
        self.failure = write_error(self.target, error)
        return self.failure


def write_error(path: str, error: OSError) -> DownloadError:
    """Return the error of a file that cannot be written."""
    error_type = DiskFull if error.errno in FULL else DownloadError
    return error_type(f"{path!r} cannot be written: {error.strerror or error}; check its folder and the free space")


def _set_mode(descriptor: int, mode: int) -> None:
    if os.chmod in os.supports_fd:  # not on Windows
        os.chmod(descriptor, mode)


def _remove(path: str) -> None:
    with suppress(FileNotFoundError):
        os.unlink(path)
