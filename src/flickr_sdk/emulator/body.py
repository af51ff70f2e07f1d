"""The body of a request, read as it arrives."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Final

__all__ = ["Body", "Interrupted"]

CHUNK_SIZE: Final = 65536


class Interrupted(ConnectionError):
    """The client disconnected before its request was complete."""


class Body:
    """A request body of known length, read like a binary file.

    Args:
        receive: Returns the next bytes, at most as many as its argument; empty at the end of the data.
        length: The length of the body in bytes.

    Attributes:
        length: The length of the body in bytes.
        bytes_read: The number of bytes read so far.
    """

    def __init__(self, receive: Callable[[int], bytes], length: int) -> None:
        self._receive = receive
        self.length = length
        self.bytes_read: int = 0

    @classmethod
    def of(cls, content: bytes) -> Body:
        """Create a body from bytes in memory."""
        return cls(io.BytesIO(content).read, len(content))

    @property
    def remaining(self) -> int:
        """The number of bytes not read yet."""
        return self.length - self.bytes_read

    def read(self, size: int = -1) -> bytes:
        """Read bytes. Returns fewer than `size` only at the end of the body.

        Args:
            size: The maximum number of bytes; a negative number reads all remaining bytes.

        Raises:
            Interrupted: The client disconnected.
        """
        wanted = self.remaining if size < 0 else min(size, self.remaining)
        chunks = []
        while wanted > 0:
            chunk = self._receive(min(wanted, CHUNK_SIZE))
            if not chunk:
                raise Interrupted("the request body ended early")
            self.bytes_read += len(chunk)
            wanted -= len(chunk)
            chunks.append(chunk)
        return chunks[0] if len(chunks) == 1 else b"".join(chunks)

    def skip(self, size: int | None = None) -> None:
        """Read and discard bytes.

        Args:
            size: The maximum number of bytes; `None` discards all remaining bytes.

        Raises:
            Interrupted: The client disconnected.
        """
        end = self.length if size is None else min(self.length, self.bytes_read + size)
        while self.bytes_read < end:
            self.read(min(CHUNK_SIZE, end - self.bytes_read))
