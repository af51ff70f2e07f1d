"""Measure, resize and draw images."""

from __future__ import annotations

import functools
import io
import random
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["MissingPillow", "draw_photo", "measure", "resize"]

JPEG_QUALITY: Final = 85
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
    image_module, _, _ = _pillow()
    try:
        with image_module.open(io.BytesIO(content)) as image:
            width, height = image.size
            kind = str(image.format or "").lower()
            # These EXIF orientations swap width and height.
            if image.getexif().get(0x0112) in (5, 6, 7, 8):
                width, height = height, width
    except (OSError, ValueError, SyntaxError):
        return None
    return width, height, {"jpeg": "jpg", "tiff": "tif"}.get(kind, kind)


def resize(content: bytes, width: int, height: int, rotation: int = 0) -> bytes:
    """Resize an image. If the aspect ratio differs, the image is cropped around its center.

    Args:
        content: The bytes of the image.
        width: The new width in pixels.
        height: The new height in pixels.
        rotation: Clockwise rotation in degrees.

    Returns:
        The bytes of a JPEG file.

    Raises:
        MissingPillow: Pillow is not installed.
        OSError: The bytes are not an image.
    """
    image_module, _, operations = _pillow()
    with image_module.open(io.BytesIO(content)) as image:
        longest = 2 * max(width, height)
        image.draft("RGB", (longest, longest))
        upright = operations.exif_transpose(image).convert("RGB")
    upright = upright.rotate(-rotation, expand=True) if rotation else upright
    return _to_jpeg(operations.fit(upright, (width, height)))


@functools.lru_cache(maxsize=64)
def draw_photo(number: int, width: int, height: int, shown_width: int, shown_height: int) -> bytes:
    """Draw a landscape. The same photo id always produces the same image.

    Args:
        number: The id of the photo.
        width: The width of the photo in pixels.
        height: The height of the photo in pixels.
        shown_width: The width of the image in pixels.
        shown_height: The height of the image in pixels. If the aspect ratio differs, the photo is cropped around its center.

    Returns:
        The bytes of a JPEG file.

    Raises:
        MissingPillow: Pillow is not installed.
    """
    image_module, draw_module, operations = _pillow()
    scale = max(shown_width / width, shown_height / height)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
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
    return _to_jpeg(operations.fit(image, (shown_width, shown_height)))


def _to_jpeg(image: Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=JPEG_QUALITY)
    return out.getvalue()
