"""The body of an upload: the arguments and the photo, laid out as `multipart/form-data`, piece by piece.

Only the layout and the counting are decided here. The photo is read by whoever sends, one piece at a time, so that the file
never stands in memory as a whole.
"""

from __future__ import annotations

import mimetypes
import secrets
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from .._utils.unpicklable import Unpicklable
from ..errors.upload_errors import UploadCancelled

if TYPE_CHECKING:
    from .upload_source import UploadSource

__all__ = ["Multipart", "UploadProgressCallback", "piece_size"]

SMALLEST_PIECE: Final = 64 * 1024
LARGEST_PIECE: Final = 512 * 1024
STEPS: Final = 64
"""In how many pieces a photo goes that is neither small nor large. Larger pieces cost less, smaller ones show more progress."""

UploadProgressCallback = Callable[[int, int], object]
"""Is told how many bytes of the file the connection has taken, and how many there are."""


def piece_size(size: int) -> int:
    """Say how many bytes are read and sent at a time.

    Args:
        size: How many the photo has.

    Returns:
        The number of bytes.
    """
    return min(max(SMALLEST_PIECE, size // STEPS), LARGEST_PIECE)


def _quoted(name: str) -> str:
    """Write a name between quotation marks as browsers do."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


class Multipart(Unpicklable):
    """One attempt to send a photo.

    Args:
        fields: The arguments, the signature's among them where it stands there.
        photo: The photo, at its beginning.
        progress: Is told how far it is.
        boundary: What stands between the parts.

    Attributes:
        content_type: The header of that name.
        length: How many bytes the whole body has.
        sent: How many bytes of the photo the connection has taken.
        ending: Whether the last piece was given out, so that Flickr may have got the whole.
        failure: What the program's own part in it, its callback or its iterator, has raised.
    """

    def __init__(
        self, fields: Mapping[str, str], photo: UploadSource, progress: UploadProgressCallback | None = None, boundary: str = ""
    ) -> None:
        boundary = boundary or secrets.token_hex(16)
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"\r\n\r\n{value}\r\n'
            for name, value in fields.items()
        ]
        kind = mimetypes.guess_type(photo.name)[0] or "application/octet-stream"
        parts.append(
            f'--{boundary}\r\nContent-Disposition: form-data; name="photo"; filename="{_quoted(photo.name)}"\r\n'
            f"Content-Type: {kind}\r\n\r\n"
        )
        self._head = "".join(parts).encode("utf-8", "surrogateescape")
        self._tail = f"\r\n--{boundary}--\r\n".encode()
        self._photo = photo
        self._progress = progress
        self._pieces = self._laid_out()
        self._pending = 0
        self.content_type: str = f"multipart/form-data; boundary={boundary}"
        self.length: int = len(self._head) + photo.size + len(self._tail)
        self.sent = 0
        self.ending = False
        self.failure: Exception | None = None

    def read(self) -> bytes:
        """Give the next piece; it may have to be read from a disk.

        Returns:
            The bytes; none after the last piece.

        Raises:
            FileError: The file cannot be read, or is not what it was.
        """
        try:
            return next(self._pieces, b"")
        except Exception as error:
            self.failure = error
            raise

    def taken(self) -> object:
        """Note that the connection has taken the last piece, and tell so.

        Returns:
            What the program's function returned: something to await where that is a coroutine function.

        Raises:
            UploadCancelled: The program wants no more of it.
        """
        if not self._pending:
            return None
        self.sent += self._pending
        self._pending = 0
        if self._progress is None:
            return None
        with self.blaming():
            return self._progress(self.sent, self._photo.size)

    def blaming(self) -> _Blaming:
        """Note what the program's own code raises inside of the block."""
        return _Blaming(self)

    def _laid_out(self) -> Iterator[bytes]:
        photo = self._photo
        yield self._head
        left, most = photo.size, piece_size(photo.size)
        while left:
            piece = photo.read(min(most, left))
            left -= len(piece)
            if not left:
                photo.check_end()
            self._pending = len(piece)
            yield piece
        # Without the last boundary Flickr makes no photo, so until here all can be called off.
        photo.check_end()
        photo.before_end()
        self.ending = True
        yield self._tail


class _Blaming:
    """Notes an error as the program's own, and fills in how far the upload was when it was cancelled."""

    def __init__(self, body: Multipart) -> None:
        self._body = body

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: object) -> None:
        if isinstance(error, Exception):
            self._body.failure = error
        if isinstance(error, UploadCancelled):
            error.sent, error.total = self._body.sent, self._body._photo.size
