"""Measure, resize and draw images."""

from __future__ import annotations

import functools
import io
import random
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from .sizes import MAX_PIXELS

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["FORMATS", "MissingPillow", "UnreadableImage", "draw_photo", "measure", "resize"]

JPEG_QUALITY: Final = 85
FORMATS: Final = {"png": "PNG", "gif": "GIF", "tif": "TIFF", "webp": "WEBP"}
"""Pillow's names of the formats that are not written as JPEG, by file extension."""
EXTENSIONS: Final = {"jpeg": "jpg", "jpeg2000": "jp2", "mpo": "jpg", "tiff": "tif"}
"""The file extension of formats whose name in Pillow differs."""
ORIENTATION: Final = 0x0112
"""The EXIF tag of the orientation."""
MAX_ASPECT: Final = 8
"""How many times the shown size a drawn photo may have before it is cropped."""
SKY_COLORS: Final = (
    ((11, 24, 58), (72, 201, 160)),
    ((34, 20, 64), (240, 124, 96)),
    ((18, 52, 86), (250, 214, 140)),
    ((60, 24, 48), (255, 170, 120)),
    ((8, 40, 48), (170, 220, 230)),
)
"""Colors of the sky: at the top and at the horizon."""


class MissingPillow(RuntimeError):
    """Pillow is not installed, and images need it."""

    def __init__(self) -> None:
        super().__init__('the package pillow is not installed; run: pip install "flickr-sdk[emulator]"')


class UnreadableImage(ValueError):
    """The bytes are not an image, or the image is too large to decode."""


def _pillow() -> Any:
    try:
        from PIL import Image, ImageDraw, ImageOps
    except ImportError:
        raise MissingPillow from None
    return Image, ImageDraw, ImageOps


def measure(content: bytes) -> tuple[int, int, str] | None:
    """Read the dimensions and the format of an image.

    Args:
        content: The bytes of the image.

    Returns:
        The displayed width and height in pixels, and the format, such as `jpg`; `None` if the bytes are not an image.

    Raises:
        MissingPillow: Pillow is not installed.
    """
    try:
        with _open(content) as image:
            width, height = image.size
            kind = str(image.format or "").lower()
            # These EXIF orientations swap width and height.
            if image.getexif().get(ORIENTATION) in (5, 6, 7, 8):
                width, height = height, width
    except UnreadableImage:
        return None
    return width, height, EXTENSIONS.get(kind, kind)


@contextmanager
def _open(content: bytes) -> Iterator[Any]:
    """Open an image, and raise `UnreadableImage` for all errors of damaged and oversized images."""
    image_module, _, _ = _pillow()
    try:
        with image_module.open(io.BytesIO(content)) as image:
            yield image
    except (
        OSError,
        ValueError,
        SyntaxError,
        LookupError,
        TypeError,
        OverflowError,
        struct.error,
        image_module.DecompressionBombError,
        image_module.DecompressionBombWarning,
    ) as error:
        raise UnreadableImage(f"the image cannot be read: {error}") from None


def resize(content: bytes, width: int, height: int, rotation: int = 0, kind: str = "jpg") -> bytes:
    """Resize an image. If the aspect ratio differs, the image is cropped around its center.

    Args:
        content: The bytes of the image.
        width: The new width in pixels.
        height: The new height in pixels.
        rotation: Clockwise rotation in degrees.
        kind: The file extension of the new format.

    Returns:
        The bytes of the new file.

    Raises:
        MissingPillow: Pillow is not installed.
        UnreadableImage: The bytes are not an image, or the image has more than `MAX_PIXELS` pixels.
    """
    _, _, operations = _pillow()
    longest = 2 * max(width, height)
    with _open(content) as image:
        # JPEG files are decoded at a fraction of their size.
        image.draft("RGB", (longest, longest))
        if image.size[0] * image.size[1] > MAX_PIXELS:
            raise UnreadableImage(f"the image has more than {MAX_PIXELS} pixels")
        orientation = image.getexif().get(ORIENTATION, 1)
        upright = image.convert("RGB")
    # Shrink before the image is copied.
    factor = max(upright.size) // longest
    upright = upright.reduce(factor) if factor > 1 else upright
    upright.getexif()[ORIENTATION] = orientation
    upright = operations.exif_transpose(upright)
    upright = upright.rotate(-rotation, expand=True) if rotation else upright
    return _encode(operations.fit(upright, (width, height)), kind)


@functools.lru_cache(maxsize=64)
def draw_photo(number: int, width: int, height: int, shown_width: int, shown_height: int, kind: str = "jpg") -> bytes:
    """Draw a landscape. The same photo id always produces the same image.

    Args:
        number: The id of the photo.
        width: The width of the photo in pixels.
        height: The height of the photo in pixels.
        shown_width: The width of the image in pixels.
        shown_height: The height of the image in pixels. If the aspect ratio differs, the photo is cropped around its center.
        kind: The file extension of the format.

    Returns:
        The bytes of the file.

    Raises:
        MissingPillow: Pillow is not installed.
    """
    image_module, draw_module, operations = _pillow()
    scale = max(shown_width / width, shown_height / height)
    size = (
        min(max(1, round(width * scale)), MAX_ASPECT * shown_width),
        min(max(1, round(height * scale)), MAX_ASPECT * shown_height),
    )
    generator = random.Random(number)
    above, below = generator.choice(SKY_COLORS)
    sky = image_module.linear_gradient("L").resize(size)
    image = operations.colorize(sky, above, below)
    draw = draw_module.Draw(image)
    x, y, radius = generator.random() * size[0], (0.15 + generator.random() * 0.35) * size[1], min(size) * 0.06
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(255, 246, 214))
    for depth in range(3):
        level = 0.55 + depth * 0.13
        heights = [level + generator.uniform(-0.1, 0.08) for _ in range(9)]
        line = [(position / 8 * size[0], one * size[1]) for position, one in enumerate(heights)]
        shade = tuple(round(channel * (0.75 - depth * 0.22)) for channel in above)
        draw.polygon([(0, size[1]), *line, (size[0], size[1])], fill=shade)
    shown = (shown_width, shown_height)
    return _encode(image if size == shown else operations.fit(image, shown), kind)


def _encode(image: Image, kind: str) -> bytes:
    out = io.BytesIO()
    if kind in FORMATS:
        image.save(out, FORMATS[kind])
    else:
        image.save(out, "JPEG", quality=JPEG_QUALITY)
    return out.getvalue()
