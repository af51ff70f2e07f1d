"""The source of an upload: a path, an open file, bytes or an iterable, with one interface. This module performs I/O."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import os
import select
import stat
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import IO, Final, NamedTuple

from .._utils.number_checks import is_integer
from .._utils.safe_repr import type_name
from ..errors.base import ArgumentError
from ..errors.upload_errors import FileError, FileProblem

Uploadable = str | os.PathLike[str] | bytes | bytearray | memoryview | IO[bytes] | Iterable[bytes]
"""The types of files that `upload` accepts. Bytes are the content of a photo, not a path."""

DEFAULT_NAME: Final = "photo"
CHUNK: Final = 1024 * 1024
"""How many bytes are read at a time for the checksum."""
MAX_HASHED: Final = 16 * 1024 * 1024
"""The largest file in bytes that is hashed without an expected checksum. Hashing a larger one takes longer than sending it."""


class Stamp(NamedTuple):
    """Properties of an open file that show whether its content was modified."""

    content: tuple[int, int]
    """The size and the time of the last modification, which programs can restore."""
    other: tuple[int, ...]
    """The mode, the number of links, the owner and the group."""
    changed: int
    """The time of the last change of any property or of the content, which programs cannot restore."""


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
    stamp: Callable[[], Stamp | None] = lambda: None
    """Returns values that change with the content of the file; `None` if unknown."""
    position: Callable[[], int] | None = None
    """Returns the position of the reader relative to the first byte; `None` if the file has no position."""
    is_closed: Callable[[], bool] = lambda: False
    is_blocking: Callable[[], bool] = lambda: False
    """Whether another read would wait for the writer of a pipe."""
    path: str = ""
    """The absolute path whose whole content is sent; empty without one."""
    status: os.stat_result | None = None
    """The status of the file at `path`."""
    before_end: Callable[[], object] = lambda: None
    """Called before the end of the body is sent."""

    def __post_init__(self) -> None:
        self._initial_stamp = self.stamp()
        self._position = 0
        self._hash = hashlib.sha256()
        self._digest, self._is_hashed = "", self.size <= MAX_HASHED
        # A file must not be closed while a thread reads it: the system may reuse its descriptor for another file.
        self._lock = threading.Lock()

    def expect(self, digest: str) -> None:
        """Require that the sent bytes have a SHA-256 checksum."""
        self._digest, self._is_hashed = digest, True

    @property
    def repeatable(self) -> bool:
        """Whether the file can be sent again."""
        return self.seek_start is not None or not self._position

    def rewind(self) -> None:
        """Return to the first byte."""
        if self.seek_start is not None:
            with self._translated_errors():
                self.seek_start()
        self._position = 0
        self._hash = hashlib.sha256()

    def read(self, size: int) -> bytes:
        """Return from 1 to `size` bytes, or raise `FileError` if there are none."""
        with self._lock:
            self._check_position()
            chunk = self._read(size)
        self._position += len(chunk)
        if self._is_hashed:
            self._hash.update(chunk)
        if not chunk:
            problem = f"shrank during the upload from {self.size} to {self._position} bytes"
            raise self._error("shrank", f"{problem}; upload it again when it is complete")
        return chunk

    def checksum(self) -> str:
        """Read the whole file, and return its SHA-256 checksum."""
        digest = self._read_all()
        self.check_end()
        return digest

    def _read_all(self) -> str:
        self._is_hashed = True
        self.rewind()
        while self._position < self.size:
            self.read(min(CHUNK, self.size - self._position))
        return self._hash.hexdigest()

    def check_end(self) -> None:
        """Raise `FileError` if the file has more bytes than expected, was modified, or does not have the expected checksum."""
        with self._lock:
            stamp = self.stamp()
            more = self._has_more()
        if more:
            problem = f"grew during the upload beyond {self.size} bytes"
            raise self._error("grew", f"{problem}; upload it again when it is complete")
        if self._digest:
            # The sent bytes decide: a file may change and keep its times, or be touched and keep its content.
            if self._hash.hexdigest() != self._digest:
                raise self.changed_since_added()
        elif stamp != self._initial_stamp and not self._is_same_content(stamp):
            raise self._error("changed", "was modified during the upload; upload it again when it is complete")

    def _is_same_content(self, stamp: Stamp | None) -> bool:
        """Whether the content is that of the sent bytes although the file was changed, as by renaming or `chmod`."""
        self._initial_stamp, before, sent = stamp, self._initial_stamp, self._hash.hexdigest()
        if stamp is None or before is None or stamp.content != before.content:
            return False
        if self._is_hashed:
            return self._read_all() == sent
        return stamp.other != before.other or self._is_moved()

    def _is_moved(self) -> bool:
        if not self.path or self.status is None:
            return False
        try:
            return not os.path.samestat(self.status, os.stat(self.path))
        except OSError:
            return True

    def changed_since_added(self) -> FileError:
        """Return the error of a journaled file whose content has changed since it was added."""
        return self._error("changed", "has changed since it was added; add it again")

    def close(self) -> None:
        """Close the file, unless the caller owns it."""
        with self._lock:
            self.close_file()

    def _has_more(self) -> bool:
        if self.is_blocking():
            return False
        self._check_position()
        return bool(self._read(1))

    def _check_position(self) -> None:
        if self.position is None:
            return
        with self._translated_errors():
            moved = self.position() != self._position
        if moved:
            problem = "was read or rewound by the program during the upload; do not use it until the upload is complete"
            raise self._error("changed", problem)

    @contextmanager
    def _translated_errors(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise self._error("unreadable", f"cannot be read: {error.strerror or error}") from error
        except ValueError as error:
            if not self.is_closed():
                raise
            raise self._error("unreadable", "was closed; open it again, and keep it open until it is uploaded") from error

    def _read(self, size: int) -> bytes:
        with self._translated_errors():
            chunk = self.reader(size)
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
        return _from_iterable(method, file, length, name)
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
        # Chunks are large, so a buffer would only copy them. The path may name a pipe by now, whose opening must not wait.
        file = io.FileIO(path, opener=lambda name, flags: os.open(name, flags | getattr(os, "O_NONBLOCK", 0)))
    except (FileNotFoundError, NotADirectoryError):
        raise FileError(method, label, "missing", "does not exist; check the path") from None
    except FileError:
        raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(method, label, "unreadable", f"cannot be opened: {reason}") from None
    try:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise FileError(method, label, "special", "is not a regular file; open it yourself and pass length")
        if not status.st_size:
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
            is_closed=lambda: file.closed,
            path=os.path.abspath(path),
            status=status,
        )
    except BaseException:
        file.close()
        raise


def _stamp(descriptor: int) -> Stamp:
    status = os.fstat(descriptor)
    other = (status.st_mode, status.st_nlink, status.st_uid, status.st_gid)
    return Stamp((status.st_size, status.st_mtime_ns), other, status.st_ctime_ns)


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
    source = UploadSource(
        method,
        name,
        label,
        size,
        file.read,
        seek_start=partial(file.seek, start),
        stamp=partial(_stamp, descriptor) if descriptor is not None else lambda: None,
        position=lambda: file.tell() - start,
        is_closed=lambda: bool(getattr(file, "closed", False)),
    )
    if descriptor is not None and isinstance(path, str) and start == 0 and length is None:
        status = os.fstat(descriptor)
        # The name of a file object may differ from its path.
        with suppress(OSError, ValueError):
            if stat.S_ISREG(status.st_mode) and os.path.samestat(status, os.stat(path)):
                source.path, source.status = os.path.abspath(path), status
    return source


def _require_length(method: str, label: str, length: int | None) -> int:
    if length is None:
        raise FileError(method, label, "length", "has no known length; pass length")
    if not length:
        raise FileError(method, label, "empty", "is empty; pass a positive length")
    return length


def _from_iterable(method: str, parts: Iterable[bytes], length: int | None, name: str | None) -> UploadSource:
    iterator = iter(parts)
    label = f"the {type(iterator).__name__}"
    buffer = bytearray()

    def restart() -> None:
        nonlocal iterator
        iterator = iter(parts)
        buffer.clear()

    def read(size: int) -> bytes:
        while len(buffer) < size:
            part = next(iterator, None)
            if part is None:
                break
            if not isinstance(part, (bytes, bytearray, memoryview)):
                return part
            buffer.extend(part)
        chunk = bytes(buffer[:size])
        del buffer[:size]
        return chunk

    size = _require_length(method, label, length)
    # A list, for example, can be read again; an iterator cannot.
    return UploadSource(method, name or DEFAULT_NAME, label, size, read, seek_start=None if iterator is parts else restart)
