"""Short photo addresses, `https://flic.kr/p/...`, and the short ids in them."""

from __future__ import annotations

from typing import Final

from ...urls import short_urls as _own
from .exceptions import translated

__all__ = ["SHORT_URL", "decode", "encode", "url"]

ALPHABET: Final = _own.ALPHABET
SHORT_URL: Final = f"{_own.PREFIX}%s"


def encode(photo_id: str | int) -> str:
    """Give the short id of a photo.

    Args:
        photo_id: The photo's id.

    Returns:
        The short id, such as `7Afjsu` for `4325695128`.

    Raises:
        IllegalArgumentException: The id is not a positive whole number.
    """
    with translated():
        return _own.encode(photo_id)


def decode(short_id: str) -> str:
    """Give the photo's id that a short id stands for.

    Args:
        short_id: The short id, with or without `https://flic.kr/p/` before it.

    Returns:
        The photo's id.

    Raises:
        IllegalArgumentException: It holds a character that no short id has.
    """
    with translated():
        return _own.decode(short_id)


def url(photo_id: str | int) -> str:
    """Give the short address of a photo.

    Args:
        photo_id: The photo's id.

    Returns:
        The address, by https.

    Raises:
        IllegalArgumentException: The id is not a positive whole number.
    """
    return SHORT_URL % encode(photo_id)
