"""Short photo addresses: `https://flic.kr/p/{base58 of the photo's id}`.

From Flickr's group discussion of short URLs (2009) and https://www.flickr.com/services/api/misc.urls.html.
"""

from __future__ import annotations

from typing import Final

from ..errors.base import UsageError

__all__ = ["decode", "encode", "url"]

ALPHABET: Final = "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ"
PREFIX: Final = "https://flic.kr/p/"
MOST_DIGITS: Final = 20
"""No id of a photo is longer; what is, is something else."""


def encode(photo_id: str | int) -> str:
    """Give the base58 form of a photo's id.

    Args:
        photo_id: The photo's id, a positive number as text or int.

    Returns:
        The short form, such as `7Afjsu` for `4325695128`.

    Raises:
        UsageError: The id is not a positive whole number.
    """
    text = str(photo_id)
    if not (text.isascii() and text.isdigit()) or len(text) > MOST_DIGITS or int(text) == 0:
        raise UsageError(f"shorturl.encode: {photo_id!r} is no photo id; give a positive whole number")
    number = int(text)
    digits = []
    while number:
        number, digit = divmod(number, len(ALPHABET))
        digits.append(ALPHABET[digit])
    return "".join(reversed(digits))


def decode(short: str) -> str:
    """Give the photo id that a short form stands for.

    Args:
        short: The base58 form, with or without `https://flic.kr/p/` before it.

    Returns:
        The photo's id.

    Raises:
        UsageError: The text has a character outside the base58 alphabet (`0`, `O`, `I` and `l` are not in it), or is no id of
            a photo.
    """
    if not isinstance(short, str):
        raise UsageError(f"shorturl.decode: {short!r} is no text; give a short form such as '7Afjsu'")
    code = short.rstrip("/").rpartition("/")[2]
    number = 0
    for char in code[: MOST_DIGITS + 1]:
        digit = ALPHABET.find(char)
        if digit < 0:
            raise UsageError(f"shorturl.decode: {char!r} in {short!r} is no base58 character")
        number = number * len(ALPHABET) + digit
    if not number or len(str(number)) > MOST_DIGITS:
        raise UsageError(f"shorturl.decode: {short!r} holds no photo id")
    return str(number)


def url(photo_id: str | int) -> str:
    """Give a photo's short address.

    Args:
        photo_id: The photo's id.

    Returns:
        The address, such as `https://flic.kr/p/7Afjsu`.

    Raises:
        UsageError: The id is not a positive whole number.
    """
    return PREFIX + encode(photo_id)
