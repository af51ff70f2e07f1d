"""Write a download next to its target until it is complete, and keep it for the next attempt if it fails."""

from __future__ import annotations

import io
import json
import os
import re
import stat
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from ..errors.base import ArgumentError
from ..errors.download_errors import DownloadError

if TYPE_CHECKING:
    from filelock import FileLock

BUFFER_SIZE: Final = 512 * 1024
CONTENT_RANGE: Final = re.compile(r"bytes (\d+)-\d+/(\d+)", re.ASCII)


def resolve_target(to: str | os.PathLike[str]) -> tuple[str, bool]:
    """Return the path of the file or folder, and whether it is a folder."""
    path = os.path.expanduser(to)
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
    """The bytes received so far, in the file `target` + `.part`. It is the sink of the request's response."""

    def __init__(
        self, target: str, url: str, *, resume: bool, progress: Callable[[int, int | None], object] | None = None
    ) -> None:
        self.size: int = 0
        self.total: int | None = None  # if the server sends it
        self.failure: Exception | None = None  # of the callback or the disk
        self._target = target
        self._part = f"{target}.part"
        self._metadata = f"{target}.part.json"
        self._url = url
        self._resume = resume
        self._progress = progress
        self._validator = ""
        self._file: io.FileIO | None = None
        self._buffer = bytearray()
        # A canceled task leaves a thread behind that may still write.
        self._write_lock = threading.RLock()
        self._file_lock: FileLock | None = None

    def range_headers(self) -> dict[str, str]:
        """Return the request headers that resume the download; empty for the whole file."""
        self._flush_and_close()
        self.size, self._validator = 0, ""
        if self._resume:
            with suppress(OSError, ValueError, TypeError, AttributeError):
                with open(self._metadata, encoding="utf-8", opener=_open_private) as metadata_file:
                    metadata = json.load(metadata_file)
                if metadata.get("url") == self._url and isinstance(metadata.get("validator"), str):
                    with open(self._part, "rb", opener=_open_private) as file:
                        self.size = file.seek(0, os.SEEK_END)
                    self._validator = metadata["validator"]
        if not self.size or not self._validator:
            self.size = 0
            return {}
        return {"Range": f"bytes={self.size}-", "If-Range": self._validator}

    def accept(self, status: int, headers: Mapping[str, str]) -> bool:
        """Return whether the response body is the file or the missing part of it, and open the partial file if so."""
        if status not in (200, 206) or headers.get("content-type", "").startswith("text/"):
            return False
        if status == 206:
            content_range = CONTENT_RANGE.fullmatch(headers.get("content-range", "").strip())
            if content_range is None or int(content_range[1]) != self.size:
                return False
            self.total = int(content_range[2])
        else:
            # The whole file: it has changed, or the server does not support ranges.
            self.size = 0
            length = headers.get("content-length", "")
            self.total = int(length) if length.isascii() and length.isdigit() else None
        etag = headers.get("etag", "")
        # A weak ETag identifies the picture, not its bytes.
        self._validator = etag if etag and not etag.startswith("W/") else headers.get("last-modified", "")
        try:
            os.makedirs(os.path.dirname(self._target) or ".", exist_ok=True)
            self._acquire_file_lock()
            _remove(self._metadata)
            with open(self._metadata, "x", encoding="utf-8", opener=_open_private) as file:
                json.dump({"url": self._url, "validator": self._validator}, file)
            if status != 206:
                _remove(self._part)
            self._file = io.FileIO(self._part, "r+" if status == 206 else "x", opener=_open_private)
            _set_mode(self._file.fileno(), 0o600)  # a previous release may have created the file
            self._file.seek(self.size)
            self._file.truncate()
        except OSError as error:
            raise self._write_error(error) from error
        return True

    def write(self, chunk: bytes) -> bool:
        """Buffer a chunk, and return whether `flush` is due."""
        self._buffer += chunk
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

    def finish(self) -> None:
        """Move the complete file to its target."""
        self._close()
        if self.total is not None and self.size != self.total:
            self.discard()
            raise DownloadError(f"received {self.size} of {self.total} bytes of {self._target!r}; download the file again")
        try:
            # A new file shows the mode that the umask and the folder's access control list allow.
            _remove(self._metadata)
            with open(self._metadata, "xb") as empty, open(self._part, "rb+", opener=_open_private) as file:
                _set_mode(file.fileno(), stat.S_IMODE(os.fstat(empty.fileno()).st_mode))
                os.fsync(file.fileno())
            os.replace(self._part, self._target)
            _remove(self._metadata)
        except OSError as error:
            raise self._write_error(error) from error
        self._release_file_lock()

    def discard(self) -> None:
        """Delete the bytes received so far."""
        self._close()
        with suppress(OSError):
            _remove(self._part)
            _remove(self._metadata)

    def suspend(self) -> None:
        """Keep the bytes received so far for another attempt, of this process or a later one."""
        self._flush_and_close()
        if self._file_lock is not None:
            with suppress(OSError):
                if not os.path.getsize(self._part):
                    self.discard()
        self._release_file_lock()

    def _acquire_file_lock(self) -> None:
        import filelock

        if self._file_lock is not None:
            return
        lock = filelock.FileLock(f"{self._part}.lock", thread_local=False)
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout:
            problem = "is already being downloaded; wait until that download has finished"
            if not os.path.lexists(lock.lock_file):  # filelock also waits if the folder accepts no new files
                problem = "cannot be written: its folder accepts no new files; use another folder"
            self.failure = DownloadError(f"{self._target!r} {problem}")
            raise self.failure from None
        self._file_lock = lock

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
        self.failure = DownloadError(
            f"{self._target!r} cannot be written: {error.strerror or error}; check its folder and the free space"
        )
        return self.failure


def _open_private(path: str, flags: int) -> int:
    """Open a file that only its owner can read, without following a link or waiting for the writer of a pipe."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0), 0o600)


def _set_mode(descriptor: int, mode: int) -> None:
    if os.chmod in os.supports_fd:  # not on Windows
        os.chmod(descriptor, mode)


def _remove(path: str) -> None:
    with suppress(FileNotFoundError):
        os.unlink(path)
