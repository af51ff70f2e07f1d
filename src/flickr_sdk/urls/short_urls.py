"""Short URLs: `https://flic.kr/p/` and the base58 form of a photo's id; `s` for albums, `y` for galleries."""

from __future__ import annotations

import re
from typing import Final

from ..errors.base import UsageError

ALPHABET: Final = "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ"
PREFIX: Final = "https://flic.kr/p/"
MAX_DIGITS: Final = 20
"""The maximum length of a photo id."""
FIRST_GALLERY: Final = 72157616180848087
"""Short URLs of galleries contain the difference to this id."""


def encode(photo_id: str | int) -> str:
    """Encode a photo id as a short id, such as `7Afjsu` for `4325695128`.

    Args:
        photo_id: The photo's id, a positive integer or its digits.

    Raises:
        UsageError: The id is not a positive integer.
    """
    digits = str(photo_id)
    if not (digits.isascii() and digits.isdigit()) or len(digits) > MAX_DIGITS or int(digits) == 0:
        raise UsageError(f"shorturl.encode: {photo_id!r} is not a photo id; pass a positive integer")
    number, short_id = int(digits), ""
    while number:
        number, digit = divmod(number, len(ALPHABET))
        short_id = ALPHABET[digit] + short_id
    return short_id


def decode(short: str) -> str:
    """Return the photo id of a short id or a short URL.

    Args:
        short: The short id, with or without `https://flic.kr/p/` in front of it.

    Raises:
        UsageError: The string contains a character outside the base58 alphabet, which lacks `0`, `O`, `I` and `l`, or is not a
            short id.
    """
    if not isinstance(short, str):
        raise UsageError(f"shorturl.decode: {short!r} is not a string; pass a short id such as '7Afjsu'")
    short_id = short.rstrip("/").rpartition("/")[2]
    number = 0
    for character in short_id[: MAX_DIGITS + 1]:
        digit = ALPHABET.find(character)
        if digit < 0:
            raise UsageError(
                f"shorturl.decode: {character!r} in {short!r} is not a base58 character; pass an id such as '7Afjsu'"
            )
        number = number * len(ALPHABET) + digit
    if not number or len(str(number)) > MAX_DIGITS:
        raise UsageError(f"shorturl.decode: {short!r} is not a short id; pass one such as '7Afjsu'")
    return str(number)


def url(photo_id: str | int) -> str:
    """Build the short URL of a photo, such as `https://flic.kr/p/7Afjsu`.

    Args:
        photo_id: The photo's id, a positive integer or its digits.

    Raises:
        UsageError: The id is not a positive integer.
    """
    return PREFIX + encode(photo_id)


def nsid(number: str, *, is_group: bool) -> str:
    """Return the NSID in a short id: its number, followed by its suffix without leading zero.

    The suffixes of people are N00 to N09, those of most groups N20 to N29.
    """
    length = 2 if is_group and re.fullmatch(r"\d{5,8}2\d", number) else 1
    return f"{number[:-length]}@N{number[-length:]:0>2}"


def short_album_url(photoset_id: str | int) -> str:
    """Build the short URL of an album.

    Args:
        photoset_id: The album's id, a positive integer or its digits.

    Raises:
        UsageError: The id is not a positive integer.
    """
    return f"https://flic.kr/s/{encode(photoset_id)}"


def short_gallery_url(gallery_id: str) -> str:
    """Build the short URL of a gallery.

    Args:
        gallery_id: The gallery's id, with or without the part before the hyphen.

    Raises:
        UsageError: The id does not belong to a gallery.
    """
    digits = gallery_id.rpartition("-")[2]
    if not re.fullmatch(r"\d{1,20}", digits, re.ASCII) or int(digits) <= FIRST_GALLERY:
        raise UsageError(f"short_gallery_url: {gallery_id!r} is not a gallery id; pass one such as '66911286-72157700000009001'")
    return f"https://flic.kr/y/{encode(int(digits) - FIRST_GALLERY)}"
