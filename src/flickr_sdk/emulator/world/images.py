"""The bytes of photos: what was uploaded, and pictures that are made up when somebody looks."""

from __future__ import annotations

import functools
import io
import random
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["MissingPillow", "draw_photo", "measure", "resize"]

QUALITY: Final = 85
HUES: Final = (
    ((11, 24, 58), (72, 201, 160)),
    ((34, 20, 64), (240, 124, 96)),
    ((18, 52, 86), (250, 214, 140)),
    ((60, 24, 48), (255, 170, 120)),
    ((8, 40, 48), (170, 220, 230)),
)
"""The sky's colours, above and at the horizon."""


class MissingPillow(RuntimeError):
    """Pillow is needed for pictures, and is not installed."""

    def __init__(self) -> None:
        super().__init__('the package pillow is missing; install it with: pip install "flickr-sdk[emulator]"')


def _pillow() -> Any:
    try:
        from PIL import Image, ImageDraw, ImageOps
    except ImportError:
        raise MissingPillow from None
    return Image, ImageDraw, ImageOps


def measure(content: bytes) -> tuple[int, int, str] | None:
    """Measure an image.

    Args:
        content: Its bytes.

    Returns:
        Its width and height in pixels, as it is to be shown, and its format, such as `jpg`; `None` where it is no image.

    Raises:
        MissingPillow: Nobody here can measure it.
    """
    image_module, _, _ = _pillow()
    try:
        with image_module.open(io.BytesIO(content)) as image:
            width, height = image.size
            kind = str(image.format or "").lower()
            # The camera was held upright: EXIF's orientations that swap the sides.
            if image.getexif().get(0x0112) in (5, 6, 7, 8):
                width, height = height, width
    except (OSError, ValueError, SyntaxError):
        return None
    return width, height, {"jpeg": "jpg", "tiff": "tif"}.get(kind, kind)


def resize(content: bytes, width: int, height: int, rotation: int = 0) -> bytes:
    """Make an image smaller; where its shape is another one, its middle is taken.

    Args:
        content: Its bytes.
        width: How wide it is to be, in pixels.
        height: How high it is to be.
        rotation: By how many degrees it is turned to the right.

    Returns:
        The bytes of a JPEG.

    Raises:
        MissingPillow: Pillow is missing.
        OSError: It is no image.
    """
    image_module, _, operations = _pillow()
    with image_module.open(io.BytesIO(content)) as image:
        longest = 2 * max(width, height)
        image.draft("RGB", (longest, longest))
        upright = operations.exif_transpose(image).convert("RGB")
    upright = upright.rotate(-rotation, expand=True) if rotation else upright
    return _written(operations.fit(upright, (width, height)))


@functools.lru_cache(maxsize=64)
def draw_photo(number: int, width: int, height: int, shown_width: int, shown_height: int) -> bytes:
    """Draw a landscape that is always the same for the same photo.

    Args:
        number: The photo's id.
        width: How wide the photo is, in pixels.
        height: How high it is.
        shown_width: How wide the image is to be.
        shown_height: How high it is to be; where its shape is another one, the photo's middle is taken.

    Returns:
        The bytes of a JPEG.

    Raises:
        MissingPillow: Pillow is missing.
    """
    image_module, draw_module, operations = _pillow()
    scale = max(shown_width / width, shown_height / height)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    chance = random.Random(number)
    above, below = chance.choice(HUES)
    sky = image_module.linear_gradient("L").resize(size)
    image = operations.colorize(sky, above, below)
    draw = draw_module.Draw(image)
    x, y, radius = chance.random() * size[0], (0.15 + chance.random() * 0.35) * size[1], min(size) * 0.06
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(255, 246, 214))
    for depth in range(3):
        level = 0.55 + depth * 0.13
        heights = [level + chance.uniform(-0.1, 0.08) for _ in range(9)]
        line = [(position / 8 * size[0], one * size[1]) for position, one in enumerate(heights)]
        shade = tuple(round(channel * (0.75 - depth * 0.22)) for channel in above)
        draw.polygon([(0, size[1]), *line, (size[0], size[1])], fill=shade)
    return _written(operations.fit(image, (shown_width, shown_height)))


def _written(image: Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()
