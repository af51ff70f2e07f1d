"""The body of a request, read as it arrives."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Final

__all__ = ["Body", "Interrupted"]

PIECE: Final = 65536


class Interrupted(ConnectionError):
    """The client went away before its request was complete."""


class Body:
    """A stream of a known length. `shutil.copyfileobj` takes it too.

    Args:
        receive: Gives the next bytes, at most as many as it is asked for; none when there are no more.
        length: How many bytes there are.

    Attributes:
        length: How many bytes there are.
        bytes_read: How many of them were read.
    """

    def __init__(self, receive: Callable[[int], bytes], length: int) -> None:
        self._receive = receive
        self.length = length
        self.bytes_read: int = 0

    @classmethod
    def of(cls, content: bytes) -> Body:
        """Make a body of what is there already.

        Args:
            content: The bytes.

        Returns:
            The body.
        """
        return cls(io.BytesIO(content).read, len(content))

    @property
    def remaining(self) -> int:
        """How many bytes were not read yet."""
        return self.length - self.bytes_read

    def read(self, size: int = -1) -> bytes:
        """Read.

        Args:
            size: How many bytes at most; all that are left where it is negative.

        Returns:
            The bytes, as many as asked for; fewer at the end of the body alone.

        Raises:
            Interrupted: The client went away.
        """
        wanted = self.remaining if size < 0 else min(size, self.remaining)
        pieces = []
        while wanted > 0:
            piece = self._receive(min(wanted, PIECE))
            if not piece:
                raise Interrupted("the body ended early")
            self.bytes_read += len(piece)
            wanted -= len(piece)
            pieces.append(piece)
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def skip(self, size: int | None = None) -> None:
        """Read, and throw away.

        Args:
            size: How many bytes at most; `None` for all.

        Raises:
            Interrupted: The client went away.
        """
        end = self.length if size is None else min(self.length, self.bytes_read + size)
        while self.bytes_read < end:
            self.read(min(PIECE, end - self.bytes_read))
