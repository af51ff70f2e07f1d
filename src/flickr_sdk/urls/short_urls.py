"""Short URLs of photos: `https://flic.kr/p/` and the base58 form of the photo's id."""

from __future__ import annotations

from typing import Final

from ..errors.base import UsageError

ALPHABET: Final = "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ"
PREFIX: Final = "https://flic.kr/p/"
MAX_DIGITS: Final = 20
"""The maximum length of a photo id."""


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
