"""The `multipart/form-data` body of an upload: the arguments and the file, read from its source chunk by chunk."""

from __future__ import annotations

import mimetypes
import os
import re
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

UNSAFE: Final = re.compile('[\0-\x1f"\\\\\x7f-\x9f\u2028\u2029]')
"""Characters that may end a quoted name or a line; servers that unescape quotes read a backslash as an escape."""

UploadProgressCallback = Callable[[int, int], object]
"""Called with the number of bytes sent and the total."""

PercentCallback = Callable[[float, bool], object]
"""Called with the percentage sent, and whether the upload is complete."""


def chunk_size(size: int) -> int:
    """Return how many bytes of a file are read and sent at a time."""
    return min(max(MIN_CHUNK, size // CHUNKS), MAX_CHUNK)


def _quote(name: str) -> str:
    """Escape characters that could end a name or its line, as browsers escape quotes, and replace bytes that are not UTF-8."""
    name = re.sub("[\ud800-\udfff]", "\ufffd", name)
    return UNSAFE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), name)


def _media_type(name: str) -> str:
    """Return the media type of the ending of a file name."""
    ending = os.path.splitext(name)[1].lower()
    # `mimetypes` takes names for URLs, and returns the media type that a data URL contains.
    known = mimetypes.guess_type(f"photo{ending}")[0] if re.fullmatch(r"\.[a-z0-9]{1,10}", ending) else None
    return known or "application/octet-stream"


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
        parts.append(
            f'--{boundary}\r\nContent-Disposition: form-data; name="photo"; filename="{_quote(source.name)}"\r\n'
            f"Content-Type: {_media_type(source.name)}\r\n\r\n"
        )
        self._head = "".join(parts).encode()
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
