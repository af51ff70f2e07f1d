"""What is uploaded: a file by its path, an open file, bytes, or an iterator, all read alike."""

from __future__ import annotations

import io
import os
import select
import stat
import threading
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import IO, Final

from ..errors.base import ArgumentError
from ..errors.upload_errors import FileError, FileProblem

__all__ = ["Opening", "Photo", "UploadSource", "open_photo"]

Photo = str | os.PathLike[str] | bytes | bytearray | memoryview | IO[bytes] | Iterable[bytes]
"""What can be uploaded. Bytes are the photo itself, not the name of a file."""

NAMELESS: Final = "photo"
"""What a photo without a file's name is called."""


class UploadSource:
    """An open photo of a known size.

    Args:
        method: `upload` or `replace`, for messages.
        name: The file's name.
        shown: What messages call it.
        size: How many bytes are to be sent.
        reader: Reads at most so many bytes; none at the end.
        rewind: Goes back to the beginning; `None` where that cannot be done.
        close: Closes what the library has opened.
        stamp: Tells what changes when the file is written to; `None` where nobody can tell.
        waits: Tells whether to read on would be to wait for somebody who writes.
        modified: When the file was last written to, in nanoseconds; 0 where nobody can tell.

    Attributes:
        before_end: Is called before the end of the request is given out, with which Flickr has the whole.
    """

    def __init__(
        self,
        method: str,
        name: str,
        shown: str,
        size: int,
        reader: Callable[[int], bytes],
        *,
        rewind: Callable[[], object] | None = None,
        close: Callable[[], object] | None = None,
        stamp: Callable[[], object] | None = None,
        waits: Callable[[], bool] = lambda: False,
        modified: int = 0,
    ) -> None:
        self.name = name
        self.size = size
        self._method = method
        self._shown = shown
        self._reader = reader
        self._rewind = rewind
        self._close = close
        self._stamp = stamp
        self._stamped = stamp() if stamp else None
        self._waits = waits
        self._taken = 0
        self.modified = modified
        self.before_end: Callable[[], object] = lambda: None
        # A file must not be closed while a thread reads it: its descriptor may be another file's by then.
        self._lock = threading.Lock()

    @property
    def repeatable(self) -> bool:
        """Whether it can be sent once more."""
        return self._rewind is not None or not self._taken

    def rewind(self) -> None:
        """Go back to the beginning."""
        if self._taken and self._rewind is not None:
            self._rewind()
        self._taken = 0

    def read(self, size: int) -> bytes:
        """Read.

        Args:
            size: How many bytes.

        Returns:
            At least one byte, and at most so many.

        Raises:
            FileError: There are none, or the file cannot be read.
        """
        with self._lock:
            piece = self._read(size)
        self._taken += len(piece)
        if not piece:
            problem = f"shrank while it was sent: {self.size} bytes are announced, and it ended after {self._taken}"
            raise self._error("shrank", f"{problem}; upload it again when it is complete")
        return piece

    def check_end(self) -> None:
        """Make sure that what was read is the whole file, and still is what it was at the beginning.

        Raises:
            FileError: It is not.
        """
        with self._lock:
            changed = self._stamp is not None and self._stamp() != self._stamped
            more = not self._waits() and bool(self._read(1))
        if more:
            problem = f"grew while it was sent: it has more than the {self.size} bytes that are announced"
            raise self._error("grew", f"{problem}; upload it again when it is complete")
        if changed:
            raise self._error("changed", "was written to while it was sent; upload it again when it is complete")

    def close(self) -> None:
        """Close it, if it is the library's."""
        with self._lock:
            if self._close is not None:
                self._close()

    def _read(self, size: int) -> bytes:
        try:
            piece = self._reader(size)
        except OSError as error:
            raise self._error("unreadable", f"cannot be read: {error.strerror or error}") from error
        if not isinstance(piece, bytes):
            raise self._error("text", f"gave {type(piece).__name__} instead of bytes; open files in binary mode, 'rb'")
        return piece

    def _error(self, kind: FileProblem, problem: str) -> FileError:
        return FileError(self._method, self._shown, kind, problem)


class Opening:
    """Opens a photo in whatever thread, and closes it even where that thread is done only when nobody wants it any more.

    Args:
        open_photo: Opens it.
    """

    def __init__(self, open_photo: Callable[[], UploadSource]) -> None:
        self._open = open_photo
        self._photo: UploadSource | None = None
        self._closed = False
        self._lock = threading.Lock()

    def open(self) -> UploadSource:
        """Open it.

        Returns:
            The photo.
        """
        photo = self._open()
        with self._lock:
            self._photo = photo
            if self._closed:
                photo.close()
        return photo

    def close(self) -> None:
        """Close it, now or when it is open."""
        with self._lock:
            self._closed = True
            if self._photo is not None:
                self._photo.close()


def open_photo(method: str, photo: Photo, length: int | None = None, name: str | None = None) -> UploadSource:
    """Open what is to be uploaded.

    Args:
        method: `upload` or `replace`, for messages.
        photo: The path of a file, in which `~` is understood, an open file, bytes, or an iterator that gives bytes.
        length: How many bytes an iterator gives, or a pipe.
        name: What Flickr is told the file is called; by default, its name.

    Returns:
        The photo, to be closed.

    Raises:
        ArgumentError: It is nothing of that kind.
        FileError: It cannot be sent.
    """
    if length is not None and (isinstance(length, bool) or not isinstance(length, int) or length < 0):
        raise ArgumentError(method, "length", f"is {length!r}; give the number of bytes")
    if name is not None and (not isinstance(name, str) or not name or "\0" in name):
        raise ArgumentError(method, "filename", f"is {name!r}; give a file's name, such as 'aurora.jpg'")
    if isinstance(photo, (bytes, bytearray, memoryview)):
        return _of_bytes(method, bytes(photo), name)
    if isinstance(photo, (str, os.PathLike)):
        return _of_path(method, os.fsdecode(photo), name)
    if callable(getattr(photo, "read", None)):
        return _of_file(method, photo, length, name)  # type: ignore[arg-type]  # what has a read is taken for a file
    if isinstance(photo, Iterable):
        return _of_iterator(method, iter(photo), length, name)
    raise ArgumentError(
        method, "photo", f"is a {type(photo).__name__}; give a path, an open binary file, bytes, or an iterator and its length"
    )


def _of_bytes(method: str, content: bytes, name: str | None) -> UploadSource:
    if not content:
        raise FileError(method, "bytes", "empty", "hold nothing; give a photo's bytes, or the path of a file as str")
    stream = io.BytesIO(content)
    return UploadSource(method, name or NAMELESS, "bytes", len(content), stream.read, rewind=lambda: stream.seek(0))


def _of_path(method: str, path: str, name: str | None) -> UploadSource:
    shown = repr(path)
    try:
        path = os.path.expanduser(path)
        shown = repr(path)
        status = os.stat(path)
        _refuse_special(method, shown, status)
        # Without a buffer of its own: pieces are large, and would pass through it for nothing.
        file = io.FileIO(path)
    except (FileNotFoundError, NotADirectoryError):
        raise FileError(method, shown, "missing", "does not exist; check the path") from None
    except FileError:
        raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(method, shown, "unreadable", f"cannot be opened: {reason}") from None
    # Its size, and what it is, once more: this is the file that is read.
    status = os.fstat(file.fileno())
    if not status.st_size:
        file.close()
        raise FileError(method, shown, "empty", "is empty; check that it was written completely")

    return UploadSource(
        method,
        name or os.path.basename(path),
        shown,
        status.st_size,
        file.read,
        rewind=lambda: file.seek(0),
        close=file.close,
        stamp=partial(_written, file.fileno()),
        modified=status.st_mtime_ns,
    )


def _written(number: int) -> tuple[int, int]:
    """Tell what changes when a file is written to."""
    now = os.fstat(number)
    return now.st_size, now.st_mtime_ns


def _waits(number: int) -> bool:
    """Tell whether whoever reads from a pipe has to wait: it is empty, and somebody may still write into it."""
    try:
        return not select.select([number], [], [], 0)[0]
    except (OSError, ValueError):
        # Where only sockets can be asked.
        return False


def _number_of(file: IO[bytes]) -> int | None:
    """Give the number by which the system knows an open file; files of other kinds have none."""
    try:
        number = file.fileno()
    except (OSError, AttributeError):
        return None
    return number if isinstance(number, int) else None


def _refuse_special(method: str, shown: str, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise FileError(method, shown, "directory", "is a directory; give a single file")
    if not stat.S_ISREG(status.st_mode):
        raise FileError(method, shown, "special", "is no regular file; open it yourself, and give its length too")


def _of_file(method: str, file: IO[bytes], length: int | None, name: str | None) -> UploadSource:
    label = getattr(file, "name", None)
    shown = repr(label) if isinstance(label, str) else f"the {type(file).__name__}"
    name = name or (os.path.basename(label) if isinstance(label, str) and label else NAMELESS)
    if isinstance(file, io.TextIOBase):
        raise FileError(method, shown, "text", "is open as text; open it in binary mode, 'rb'")
    try:
        start = file.tell()
        end = file.seek(0, os.SEEK_END)
        file.seek(start)
    except (OSError, AttributeError, ValueError) as error:
        if isinstance(error, ValueError) and getattr(file, "closed", False):
            raise FileError(method, shown, "unreadable", "is closed; open it again") from None
        if length is None:
            raise FileError(method, shown, "length", "has no end that can be told; give its length too") from None
        if not length:
            raise FileError(method, shown, "empty", "is empty; there is nothing to send") from None
        pipe = _number_of(file)
        waits = partial(_waits, pipe) if pipe is not None else lambda: False
        return UploadSource(method, name, shown, length, file.read, waits=waits)
    size = end - start if length is None else length
    if size <= 0:
        place = f", at the end of its {end} bytes; go back with seek(0)" if start else "; there is nothing to send"
        raise FileError(method, shown, "empty", f"is empty{place}")
    number = _number_of(file)
    stamp = partial(_written, number) if number is not None else None
    return UploadSource(method, name, shown, size, file.read, rewind=lambda: file.seek(start), stamp=stamp)


def _of_iterator(method: str, parts: Iterator[bytes], length: int | None, name: str | None) -> UploadSource:
    shown = f"the {type(parts).__name__}"
    if length is None:
        raise FileError(method, shown, "length", "does not tell its length, which Flickr wants to know; give length too")
    if not length:
        raise FileError(method, shown, "empty", "is empty; there is nothing to send")
    return UploadSource(method, name or NAMELESS, shown, length, _reader(parts))


def _reader(parts: Iterator[bytes]) -> Callable[[int], bytes]:
    """Read from an iterator as from a file, in pieces of any size."""
    rest = memoryview(b"")

    def read(size: int) -> bytes:
        nonlocal rest
        found: list[memoryview] = []
        wanted = size
        while wanted:
            if not rest:
                part = next(parts, None)
                if part is None:
                    break
                if not isinstance(part, (bytes, bytearray, memoryview)):
                    return part
                rest = memoryview(part)
                continue
            found.append(rest[:wanted])
            wanted -= len(found[-1])
            rest = rest[len(found[-1]) :]
        return b"".join(found)

    return read
