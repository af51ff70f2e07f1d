"""The `multipart/form-data` body of an upload: the arguments and the file, read from its source chunk by chunk."""

from __future__ import annotations

import mimetypes
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from .._utils.unpicklable import Unpicklable
from ..errors.upload_errors import UploadCancelled

if TYPE_CHECKING:
    from .upload_source import UploadSource

MIN_CHUNK: Final = 64 * 1024
MAX_CHUNK: Final = 512 * 1024
CHUNKS: Final = 64
"""The number of chunks of a medium-sized file. Larger chunks cost less time, smaller chunks show more progress."""

UploadProgressCallback = Callable[[int, int], object]
"""Called with the number of bytes sent and the total."""

PercentCallback = Callable[[float, bool], object]
"""Called with the percentage sent, and whether the upload is complete."""


def chunk_size(size: int) -> int:
    """Return how many bytes of a file are read and sent at a time."""
    return min(max(MIN_CHUNK, size // CHUNKS), MAX_CHUNK)


def _quote(name: str) -> str:
    """Escape a name as browsers do."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


class Multipart(Unpicklable):
    """The body of one attempt to send a file."""

    def __init__(
        self, fields: Mapping[str, str], source: UploadSource, progress: UploadProgressCallback | None = None, boundary: str = ""
    ) -> None:
        boundary = boundary or secrets.token_hex(16)
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{_quote(name)}"\r\n\r\n{value}\r\n'
            for name, value in fields.items()
        ]
        media_type = mimetypes.guess_type(source.name)[0] or "application/octet-stream"
        parts.append(
            f'--{boundary}\r\nContent-Disposition: form-data; name="photo"; filename="{_quote(source.name)}"\r\n'
            f"Content-Type: {media_type}\r\n\r\n"
        )
        self._head = "".join(parts).encode("utf-8", "surrogateescape")
        self._tail = f"\r\n--{boundary}--\r\n".encode()
        self._source = source
        self._progress = progress
        self._chunks = self._read_chunks()
        self._pending = 0
        self.content_type: str = f"multipart/form-data; boundary={boundary}"
        self.length: int = len(self._head) + source.size + len(self._tail)
        self.sent: int = 0
        """How many bytes of the file were sent."""
        self.exhausted: bool = False
        """Whether the last chunk was read, so that Flickr may have received the whole body."""
        self.failure: Exception | None = None
        """The error that the source or the callback raised."""

    def read(self) -> bytes:
        """Return the next chunk; empty at the end."""
        with self.recording_failure():
            return next(self._chunks, b"")

    def report_progress(self) -> object:
        """Call the callback after a chunk was sent, and return its result, which may be awaitable."""
        pending, self._pending = self._pending, 0
        self.sent += pending
        if not pending or self._progress is None:
            return None
        with self.recording_failure():
            return self._progress(self.sent, self._source.size)

    @contextmanager
    def recording_failure(self) -> Iterator[None]:
        """Record an error of the source or the callback as `failure`, and complete an `UploadCancelled`."""
        try:
            yield
        except Exception as error:
            self.failure = error
            if isinstance(error, UploadCancelled):
                error.sent, error.total = self.sent, self._source.size
            raise

    def _read_chunks(self) -> Iterator[bytes]:
        source = self._source
        yield self._head
        remaining, size = source.size, chunk_size(source.size)
        while remaining:
            chunk = source.read(min(size, remaining))
            remaining -= len(chunk)
            if not remaining:
                source.check_end()
            self._pending = len(chunk)
            yield chunk
        # Flickr creates no photo without the last boundary, so the upload can be canceled until here.
        source.check_end()
        source.before_end()
        self.exhausted = True
        yield self._tail
