"""Decode compressed bodies in pieces, so that a small response cannot fill the memory before its size is checked."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final, Protocol

ACCEPT_ENCODING: Final = "gzip, deflate"
PIECE_BYTES: Final = 2**16
GZIP: Final = zlib.MAX_WBITS | 16
ZLIB_METHOD: Final = 8
"""The lower half of the first byte of a zlib stream. Some servers omit the zlib header of `deflate`."""


class UndecodableBody(ValueError):
    """The body is damaged, or has an encoding that the client does not support."""


class UnsupportedEncoding(UndecodableBody):
    """The body has an encoding that the client did not offer, so that a retry would not help."""


class ContentDecoder(Protocol):
    """Decodes the body of one response."""

    # Yields the decoded bytes in pieces of limited size. Raises `UndecodableBody`.
    def decode(self, chunk: bytes) -> Iterator[bytes]: ...

    # Raises `UndecodableBody` if the body is incomplete.
    def finish(self) -> None: ...


class _Identity:
    def decode(self, chunk: bytes) -> Iterator[bytes]:
        yield chunk

    def finish(self) -> None:
        pass


class _Inflate:
    def __init__(self, encoding: str) -> None:
        self._encoding = encoding
        self._stream = zlib.decompressobj(GZIP)
        self._is_inside = False  # whether a stream has begun

    def decode(self, chunk: bytes) -> Iterator[bytes]:
        while chunk:
            if not self._is_inside:
                self._begin(chunk[0])
            try:
                piece = self._stream.decompress(chunk, PIECE_BYTES)
                yield piece
                chunk = self._stream.unconsumed_tail
                # zlib may have consumed the chunk, but not returned all of its data.
                while len(piece) == PIECE_BYTES and not chunk:
                    piece = self._stream.decompress(b"", PIECE_BYTES)
                    yield piece
            except zlib.error as error:
                raise UndecodableBody(f"the response is not valid {self._encoding} data: {error}") from None
            if self._stream.eof:
                # A gzip file may have several members.
                self._is_inside, chunk = False, self._stream.unused_data
                if chunk and self._encoding != "gzip":
                    raise UndecodableBody("the response has more data than its deflate stream")

    def finish(self) -> None:
        if self._is_inside:
            raise UndecodableBody(f"the {self._encoding} data of the response is truncated")

    def _begin(self, first: int) -> None:
        plain = -zlib.MAX_WBITS if first & 0x0F != ZLIB_METHOD else zlib.MAX_WBITS
        self._stream = zlib.decompressobj(GZIP if self._encoding == "gzip" else plain)
        self._is_inside = True


def encodings(header: str) -> list[str]:
    """Return the encodings of a `Content-Encoding` header in lower case, without `identity`."""
    names = [name.strip().lower().removeprefix("x-") for name in header.split(",")]
    return [name for name in names if name not in ("", "identity")]


def decoder_for(header: str) -> ContentDecoder:
    """Return the decoder for a `Content-Encoding` header, or raise `UnsupportedEncoding`."""
    names = encodings(header)
    if not names:
        return _Identity()
    # Servers compress once; a decompression bomb compresses repeatedly.
    if len(names) > 1 or names[0] not in ("gzip", "deflate"):
        raise UnsupportedEncoding(f"the response has the unsupported Content-Encoding {header[:40]!r}; check the proxies")
    return _Inflate(names[0])
