"""The source of an upload: a path, an open file, bytes or an iterable, with one interface. This module performs I/O."""

from __future__ import annotations

import dataclasses
import io
import os
import select
import stat
import threading
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import IO, Final

from .._utils.number_checks import is_integer
from .._utils.safe_repr import type_name
from ..errors.base import ArgumentError
from ..errors.upload_errors import FileError, FileProblem

Uploadable = str | os.PathLike[str] | bytes | bytearray | memoryview | IO[bytes] | Iterable[bytes]
"""The types of files that `upload` accepts. Bytes are the content of a photo, not a path."""

DEFAULT_NAME: Final = "photo"


@dataclasses.dataclass(eq=False, repr=False)
class UploadSource:
    """An open file of known size. Error messages contain `method` and `label`."""

    method: str
    name: str
    label: str
    size: int
    reader: Callable[[int], bytes]
    seek_start: Callable[[], object] | None = None
    """`None` if that is impossible."""
    close_file: Callable[[], object] = lambda: None
    stamp: Callable[[], object] = lambda: None
    """Returns a value that changes when the file is modified."""
    is_blocking: Callable[[], bool] = lambda: False
    """Whether another read would wait for the writer of a pipe."""
    modified: int = 0
    """The modification time in nanoseconds; 0 if it is unknown."""
    before_end: Callable[[], object] = lambda: None
    """Called before the end of the body is sent."""

    def __post_init__(self) -> None:
        self._initial_stamp = self.stamp()
        self._position = 0
        # A file must not be closed while a thread reads it: the system may reuse its descriptor for another file.
        self._lock = threading.Lock()

    @property
    def repeatable(self) -> bool:
        """Whether the file can be sent again."""
        return self.seek_start is not None or not self._position

    def rewind(self) -> None:
        """Return to the first byte."""
        if self._position and self.seek_start is not None:
            self.seek_start()
        self._position = 0

    def read(self, size: int) -> bytes:
        """Return from 1 to `size` bytes, or raise `FileError` if there are none."""
        with self._lock:
            chunk = self._read(size)
        self._position += len(chunk)
        if not chunk:
            problem = f"shrank during the upload from {self.size} to {self._position} bytes"
            raise self._error("shrank", f"{problem}; upload it again when it is complete")
        return chunk

    def check_end(self) -> None:
        """Raise `FileError` if the file has more bytes than expected, or was modified."""
        with self._lock:
            changed = self.stamp() != self._initial_stamp
            more = not self.is_blocking() and bool(self._read(1))
        if more:
            problem = f"grew during the upload beyond {self.size} bytes"
            raise self._error("grew", f"{problem}; upload it again when it is complete")
        if changed:
            raise self._error("changed", "was modified during the upload; upload it again when it is complete")

    def close(self) -> None:
        """Close the file, unless the caller owns it."""
        with self._lock:
            self.close_file()

    def _read(self, size: int) -> bytes:
        try:
            chunk = self.reader(size)
        except OSError as error:
            raise self._error("unreadable", f"cannot be read: {error.strerror or error}") from error
        if not isinstance(chunk, bytes):
            raise self._error("text", f"returned {type(chunk).__name__} instead of bytes; open files with mode 'rb'")
        return chunk

    def _error(self, kind: FileProblem, problem: str) -> FileError:
        return FileError(self.method, self.label, kind, problem)


def open_source(method: str, file: Uploadable, length: int | None = None, name: str | None = None) -> UploadSource:
    """Open a file to upload. The arguments are those of `Flickr.upload`."""
    if length is not None and not is_integer(length, 0):
        raise ArgumentError(method, "length", f"is {length!r}; pass the number of bytes")
    if name is not None and (not isinstance(name, str) or not name or "\0" in name):
        raise ArgumentError(method, "filename", f"is {name!r}; pass a file name, such as 'aurora.jpg'")
    if isinstance(file, (bytes, bytearray, memoryview)):
        return _from_bytes(method, bytes(file), name)
    if isinstance(file, (str, os.PathLike)):
        return _from_path(method, os.fsdecode(file), name)
    if callable(getattr(file, "read", None)):
        return _from_file(method, file, length, name)  # type: ignore[arg-type]  # an object with a read method is a file
    if isinstance(file, Iterable):
        parts = iter(file)
        label = f"the {type(parts).__name__}"
        return UploadSource(method, name or DEFAULT_NAME, label, _require_length(method, label, length), _reader(parts))
    remedy = "pass a path, an open binary file, bytes, or an iterable with its length"
    raise ArgumentError(method, "file", f"is {type_name(file)}; {remedy}")


def _from_bytes(method: str, content: bytes, name: str | None) -> UploadSource:
    if not content:
        raise FileError(method, "bytes", "empty", "are empty; pass the content of a photo, or a path as str")
    stream = io.BytesIO(content)
    return UploadSource(method, name or DEFAULT_NAME, "bytes", len(content), stream.read, seek_start=lambda: stream.seek(0))


def _from_path(method: str, path: str, name: str | None) -> UploadSource:
    label = repr(path)
    try:
        path = os.path.expanduser(path)
        label = repr(path)
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise FileError(method, label, "directory", "is a directory; pass a file")
        if not stat.S_ISREG(mode):
            raise FileError(method, label, "special", "is not a regular file; open it yourself and pass length")
        # Chunks are large, so a buffer would only copy them.
        file = io.FileIO(path)
    except (FileNotFoundError, NotADirectoryError):
        raise FileError(method, label, "missing", "does not exist; check the path") from None
    except FileError:
        raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(method, label, "unreadable", f"cannot be opened: {reason}") from None
    # The path may name another file by now.
    status = os.fstat(file.fileno())
    if not status.st_size:
        file.close()
        raise FileError(method, label, "empty", "is empty; check that it was written completely")
    return UploadSource(
        method,
        name or os.path.basename(path),
        label,
        status.st_size,
        file.read,
        seek_start=lambda: file.seek(0),
        close_file=file.close,
        stamp=partial(_stamp, file.fileno()),
        modified=status.st_mtime_ns,
    )


def _stamp(descriptor: int) -> tuple[int, int]:
    status = os.fstat(descriptor)
    return status.st_size, status.st_mtime_ns


def _is_blocking(descriptor: int) -> bool:
    """Whether a pipe is empty while a writer has it open."""
    try:
        return not select.select([descriptor], [], [], 0)[0]
    except (OSError, ValueError):
        # Windows selects sockets only.
        return False


def _descriptor(file: IO[bytes]) -> int | None:
    try:
        descriptor = file.fileno()
    except (OSError, AttributeError):
        return None
    return descriptor if isinstance(descriptor, int) else None


def _from_file(method: str, file: IO[bytes], length: int | None, name: str | None) -> UploadSource:
    path = getattr(file, "name", None)
    label = repr(path) if isinstance(path, str) else f"the {type(file).__name__}"
    name = name or (os.path.basename(path) if isinstance(path, str) and path else DEFAULT_NAME)
    if isinstance(file, io.TextIOBase):
        raise FileError(method, label, "text", "is open in text mode; open it with mode 'rb'")
    descriptor = _descriptor(file)
    start: int | None
    end: int | None
    try:
        start = file.tell()
        end = file.seek(0, os.SEEK_END)
        file.seek(start)
    except (OSError, AttributeError, ValueError) as error:
        if isinstance(error, ValueError) and getattr(file, "closed", False):
            raise FileError(method, label, "unreadable", "is closed; open it again") from None
        start = end = None
    if start is None or end is None:
        is_blocking = partial(_is_blocking, descriptor) if descriptor is not None else lambda: False
        size = _require_length(method, label, length)
        return UploadSource(method, name, label, size, file.read, is_blocking=is_blocking)
    size = end - start if length is None else length
    if size <= 0:
        position = f" from byte {start} on; rewind it with seek(0)" if start else "; check that it was written completely"
        raise FileError(method, label, "empty", f"is empty{position}")
    stamp = partial(_stamp, descriptor) if descriptor is not None else lambda: None
    return UploadSource(method, name, label, size, file.read, seek_start=partial(file.seek, start), stamp=stamp)


def _require_length(method: str, label: str, length: int | None) -> int:
    if length is None:
        raise FileError(method, label, "length", "has no known length; pass length")
    if not length:
        raise FileError(method, label, "empty", "is empty; pass a positive length")
    return length


def _reader(parts: Iterator[bytes]) -> Callable[[int], bytes]:
    """Return a `read` function, as of a file, for an iterator of bytes."""
    buffer = bytearray()

    def read(size: int) -> bytes:
        while len(buffer) < size:
            part = next(parts, None)
            if part is None:
                break
            if not isinstance(part, (bytes, bytearray, memoryview)):
                return part
            buffer.extend(part)
        chunk = bytes(buffer[:size])
        del buffer[:size]
        return chunk

    return read
