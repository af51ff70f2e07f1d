"""Short photo URLs, `https://flic.kr/p/...`, and their short ids."""

from __future__ import annotations

from typing import Final

from ...urls import short_urls as _short_urls
from .exceptions import translated

__all__ = ["SHORT_URL", "decode", "encode", "url"]

ALPHABET: Final = _short_urls.ALPHABET
ALPHALEN: Final = len(ALPHABET)
SHORT_URL: Final = f"{_short_urls.PREFIX}%s"


def encode(photo_id: str | int) -> str:
    """Return the short id of a photo, such as `7Afjsu` for `4325695128`.

    Raises:
        IllegalArgumentException: The id is not a positive integer.
    """
    with translated():
        return _short_urls.encode(photo_id)


def decode(short_id: str) -> str:
    """Return the photo id of a short id or a short URL.

    Raises:
        IllegalArgumentException: The short id contains an invalid character.
    """
    with translated():
        return _short_urls.decode(short_id)


def url(photo_id: str | int) -> str:
    """Return the short URL of a photo, with https.

    Raises:
        IllegalArgumentException: The id is not a positive integer.
    """
    return SHORT_URL % encode(photo_id)
