"""The sizes in which a photo can be had, and their addresses."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

__all__ = ["ORIGINAL", "SIZES", "Dimensions", "Size", "dimensions", "derive_secret", "available_sizes"]


@dataclass(frozen=True)
class Size:
    """A size.

    Attributes:
        suffix: What stands in the address of the image; empty for 500 pixels.
        letter: What stands in `extras` and the names of the answer: `url_sq`.
        label: What `flickr.photos.getSizes` calls it.
        page: What stands in the address of its page.
        longest: The length of the longer side, in pixels.
        square: Whether the image is cut to a square.
        own_secret: Whether it has a secret of its own.
    """

    suffix: str
    letter: str
    label: str
    page: str
    longest: int
    square: bool = False
    own_secret: bool = False


SIZES: Final = (
    Size("s", "sq", "Square", "sq", 75, square=True),
    Size("q", "q", "Large Square", "q", 150, square=True),
    Size("t", "t", "Thumbnail", "t", 100),
    Size("m", "s", "Small", "s", 240),
    Size("n", "n", "Small 320", "n", 320),
    Size("w", "w", "Small 400", "w", 400),
    Size("", "m", "Medium", "m", 500),
    Size("z", "z", "Medium 640", "z", 640),
    Size("c", "c", "Medium 800", "c", 800),
    Size("b", "l", "Large", "l", 1024),
    Size("h", "h", "Large 1600", "h", 1600, own_secret=True),
    Size("k", "k", "Large 2048", "k", 2048, own_secret=True),
    Size("3k", "3k", "X-Large 3K", "3k", 3072, own_secret=True),
    Size("4k", "4k", "X-Large 4K", "4k", 4096, own_secret=True),
    Size("5k", "5k", "X-Large 5K", "5k", 5120, own_secret=True),
    Size("6k", "6k", "X-Large 6K", "6k", 6144, own_secret=True),
)
"""From small to large. Squares and thumbnails exist of every photo, the others where the original is larger still."""

ORIGINAL: Final = Size("o", "o", "Original", "o", 0, own_secret=True)
"""The photo as it was uploaded."""


@dataclass(frozen=True)
class Dimensions:
    """How wide and high an image is, in pixels."""

    width: int
    height: int


def derive_secret(*parts: object) -> str:
    """Make up a secret that is always the same for the same thing.

    Args:
        *parts: What it is for.

    Returns:
        Ten hexadecimal digits.
    """
    return hashlib.blake2b("-".join(map(str, parts)).encode(), digest_size=5).hexdigest()


def dimensions(size: Size, width: int, height: int) -> Dimensions:
    """Tell how large an image of a size is.

    Args:
        size: The size.
        width: How wide the original is, in pixels.
        height: How high it is.

    Returns:
        The dimensions, never more than those of the original but for squares.
    """
    if size is ORIGINAL:
        return Dimensions(width, height)
    if size.square:
        return Dimensions(size.longest, size.longest)
    scale = min(1.0, size.longest / max(width, height))
    return Dimensions(max(1, round(width * scale)), max(1, round(height * scale)))


def available_sizes(width: int | None, height: int | None) -> Iterator[Size]:
    """List the sizes in which a photo exists.

    Args:
        width: How wide the original is, in pixels; `None` while that is not known.
        height: How high it is.

    Yields:
        The sizes from small to large, without the original.
    """
    if not width or not height:
        return
    longest = max(width, height)
    yield from (one for one in SIZES if one.square or one.suffix == "t" or one.longest < longest)
