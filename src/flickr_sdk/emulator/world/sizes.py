"""The image sizes of a photo and the secrets in their URLs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

__all__ = [
    "MAX_PIXELS",
    "ORIGINAL",
    "SIZES",
    "VIDEO_SIZES",
    "Dimensions",
    "Size",
    "VideoSize",
    "available_sizes",
    "check_dimensions",
    "derive_secret",
    "dimensions",
    "video_dimensions",
]

MAX_PIXELS: Final = 64_000_000
"""The largest image that the emulator draws or decodes. Each pixel takes up to seven bytes of memory."""
MAX_SIDE: Final = 65_000
"""The longest side that JPEG files support, rounded down."""


@dataclass(frozen=True)
class Size:
    """An image size.

    Attributes:
        suffix: The suffix in the URL of the image; empty for 500 pixels.
        letter: The suffix in `extras` and in field names, such as `sq` in `url_sq`.
        label: The label that `flickr.photos.getSizes` returns.
        page: The suffix in the URL of the web page.
        longest: The length of the longer side in pixels.
        square: Whether the image is cropped to a square.
        own_secret: Whether the URL contains a secret of this size alone.
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
"""From small to large. Every photo has squares and a thumbnail; other sizes exist only if the original is larger."""

ORIGINAL: Final = Size("o", "o", "Original", "o", 0, own_secret=True)
"""The uploaded file."""


@dataclass(frozen=True)
class VideoSize:
    """A size of a video.

    Attributes:
        name: The name in the URL of the file.
        label: The label that `flickr.photos.getSizes` returns.
        width: The width in pixels; 0 for the width of the original.
    """

    name: str
    label: str
    width: int


VIDEO_SIZES: Final = (
    VideoSize("player", "Video Player", 640),
    VideoSize("site", "Site MP4", 640),
    VideoSize("mobile", "Mobile MP4", 480),
    VideoSize("hd", "HD MP4", 1280),
    VideoSize("orig", "Video Original", 0),
)


@dataclass(frozen=True)
class Dimensions:
    """Width and height of an image in pixels."""

    width: int
    height: int


def derive_secret(*parts: object) -> str:
    """Derive a secret. The same parts always give the same secret.

    Args:
        *parts: Values that identify the object.

    Returns:
        Ten hexadecimal digits.
    """
    return hashlib.blake2b("-".join(map(str, parts)).encode(), digest_size=5).hexdigest()


def dimensions(size: Size, width: int, height: int) -> Dimensions:
    """Compute the dimensions of an image size.

    Args:
        size: The size.
        width: The width of the original in pixels.
        height: The height of the original in pixels.

    Returns:
        The dimensions. Except for squares, they never exceed those of the original.
    """
    if size is ORIGINAL:
        return Dimensions(width, height)
    if size.square:
        return Dimensions(size.longest, size.longest)
    scale = min(1.0, size.longest / max(width, height))
    return Dimensions(max(1, round(width * scale)), max(1, round(height * scale)))


def video_dimensions(size: VideoSize, width: int, height: int) -> Dimensions:
    """Compute the dimensions of a video in a size.

    Args:
        size: The size.
        width: The width of the original in pixels.
        height: The height of the original in pixels.

    Returns:
        The dimensions.
    """
    shown = size.width or width
    return Dimensions(shown, max(1, round(shown * height / width)))


def check_dimensions(width: object, height: object, *, drawn: bool = True) -> None:
    """Check the dimensions of an original.

    Args:
        width: The width in pixels; `None` if it is unknown.
        height: The height in pixels; `None` if it is unknown.
        drawn: Whether the emulator draws the image.

    Raises:
        ValueError: The dimensions are invalid, or too large to draw.
    """
    if width is None and height is None:
        return
    sides = [int(str(side)) if str(side).isascii() and str(side).isdigit() else 0 for side in (width, height)]
    if min(sides) < 1 or max(sides) > MAX_SIDE:
        raise ValueError(f"width={width!r} and height={height!r} are invalid; expected integers from 1 to {MAX_SIDE}")
    if drawn and sides[0] * sides[1] > MAX_PIXELS:
        raise ValueError(f"width={width!r} and height={height!r} exceed {MAX_PIXELS} pixels, the most that the emulator draws")


def available_sizes(width: int | None, height: int | None) -> Iterator[Size]:
    """List the available sizes of a photo.

    Args:
        width: The width of the original in pixels; `None` if it is unknown.
        height: The height of the original in pixels; `None` if it is unknown.

    Yields:
        The sizes from small to large, without the original.
    """
    if not width or not height:
        return
    longest = max(width, height)
    yield from (one for one in SIZES if one.square or one.suffix == "t" or one.longest < longest)
