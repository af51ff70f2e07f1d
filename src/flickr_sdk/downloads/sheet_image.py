"""The picture of a contact sheet, drawn with Pillow."""

from __future__ import annotations

import io
import os
import secrets
import struct
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ..errors.base import ArgumentError
from ..errors.download_errors import DownloadError

if TYPE_CHECKING:
    from PIL.Image import Image as PillowImage
    from PIL.ImageFont import FreeTypeFont, ImageFont

FORMATS: Final = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
"""Pillow's formats by file extension."""
MAX_SHEET_PIXELS: Final = 50_000_000
"""The size of the largest sheet, which takes 150 MB of memory."""
MAX_SHEET_EDGE: Final = 16_000
"""The longest edge of a sheet. WebP has the lowest limit of the formats, 16,383 pixels."""
MAX_IMAGE_PIXELS: Final = 16_000_000
"""The size of the largest image that is decoded. Images of the requested sizes have at most a million pixels."""
MAX_CAPTION: Final = 200
BACKGROUND, EMPTY, TEXT, FAINT = "#ffffff", "#ececec", "#333333", "#888888"
QUALITY: Final = 88


@dataclass(frozen=True)
class SheetLayout:
    """The places of the images on a sheet.

    Attributes:
        columns: The largest number of images in a row.
        size: The width and height of the place of an image in pixels.
        captions: Whether each image has a caption.
        font: The path of the font of the captions; `None` for Pillow's own.
    """

    columns: int
    size: int
    captions: bool = True
    font: str | None = None

    @property
    def gap(self) -> int:
        """The space between two places, and around all of them."""
        return max(8, self.size // 16)

    @property
    def font_size(self) -> int:
        """The size of the captions in pixels."""
        return max(12, self.size // 15)

    @property
    def row_height(self) -> int:
        """The height of a row, with the space below it."""
        return self.size + self.gap + (2 * self.font_size if self.captions else 0)

    def dimensions(self, count: int) -> tuple[int, int]:
        """Return the width and the height of a sheet in pixels."""
        columns = min(self.columns, count)
        rows = -(-count // self.columns)
        return columns * (self.size + self.gap) + self.gap, rows * self.row_height + self.gap

    @property
    def capacity(self) -> int:
        """The number of photos on the largest sheet; at least one row."""
        width = self.dimensions(self.columns)[0]
        height = min(MAX_SHEET_EDGE, MAX_SHEET_PIXELS // width)
        return max(1, (height - self.gap) // self.row_height) * self.columns

    def place(self, position: int) -> tuple[int, int]:
        """Return the upper left corner of the place of an image."""
        row, column = divmod(position, self.columns)
        return self.gap + column * (self.size + self.gap), self.gap + row * self.row_height


class SheetImage:
    """A sheet while it is drawn. Its memory does not depend on the images."""

    def __init__(self, layout: SheetLayout, count: int) -> None:
        from PIL import Image, ImageDraw

        self._layout = layout
        self._font = _load_font(layout)
        self.width: int
        self.height: int
        self.width, self.height = layout.dimensions(count)
        self._image: PillowImage = Image.new("RGB", (self.width, self.height), BACKGROUND)
        self._draw = ImageDraw.Draw(self._image)

    def add(self, position: int, content: bytes, caption: str) -> None:
        """Draw an image in its place, with its caption. Raises `DownloadError`."""
        size = self._layout.size
        image = _small_image(content, size)
        left, top = self._layout.place(position)
        space = size - image.height
        # A caption is close to its image.
        self._image.paste(image, (left + (size - image.width) // 2, top + (space if self._layout.captions else space // 2)))
        self._add_caption(position, caption)

    def add_placeholder(self, position: int, caption: str) -> None:
        """Draw a gray box in place of an image, with its caption."""
        size = self._layout.size
        left, top = self._layout.place(position)
        self._draw.rectangle((left, top, left + size - 1, top + size - 1), fill=EMPTY)
        self._draw.text((left + size // 2, top + size // 2), "no image", fill=FAINT, font=self._font, anchor="mm")
        self._add_caption(position, caption)

    def _add_caption(self, position: int, caption: str) -> None:
        if not self._layout.captions:
            return
        size = self._layout.size
        left, top = self._layout.place(position)
        line = _shorten(caption, self._font, size)
        # The baseline, because an anchor at the top would put lines without tall letters higher.
        below = top + size + self._layout.font_size * 3 // 2
        self._draw.text((left + size // 2, below), line, fill=TEXT, font=self._font, anchor="ms")

    def save(self, path: Path) -> Path:
        """Write the sheet atomically, and return its path."""
        temporary = path.with_name(f".{path.name}.{secrets.token_hex(6)}.part")
        options = {} if path.suffix.lower() == ".png" else {"quality": QUALITY}
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with open(temporary, "xb") as file:
                self._image.save(file, FORMATS[path.suffix.lower()], **options)
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, path)
        except OSError as error:
            problem = f"{os.fspath(path)!r} cannot be written: {error.strerror or error}; check its folder and the free space"
            raise DownloadError(problem) from error
        finally:
            with suppress(OSError):
                temporary.unlink()
        return path


def _load_font(layout: SheetLayout) -> FreeTypeFont | ImageFont:
    from PIL import ImageFont

    if layout.font is None:
        return ImageFont.load_default(layout.font_size)
    try:
        return ImageFont.truetype(layout.font, layout.font_size)
    except (OSError, ValueError) as error:
        problem = (
            f"is {os.path.basename(layout.font)!r}, which is not a usable font ({error}); use the path of a .ttf or .otf file"
        )
        raise ArgumentError("contact_sheet", "font", problem) from None


def _small_image(content: bytes, size: int) -> PillowImage:
    """Decode an image, and reduce it to the size of its place."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(content)) as image:
            if image.width * image.height > MAX_IMAGE_PIXELS:
                raise DownloadError(f"the image has {image.width} × {image.height} pixels, more than {MAX_IMAGE_PIXELS:,}")
            image.thumbnail((size, size))
            if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
                return _without_transparency(image.convert("RGBA"))
            return image.convert("RGB")
    # Decoders of damaged files raise many kinds of errors.
    except (
        OSError,
        ValueError,
        SyntaxError,
        LookupError,
        TypeError,
        OverflowError,
        struct.error,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ) as error:
        raise DownloadError(f"the image cannot be read: {error}") from None


def _without_transparency(image: PillowImage) -> PillowImage:
    from PIL import Image

    sheet = Image.new("RGB", image.size, BACKGROUND)
    sheet.paste(image, mask=image.getchannel("A"))
    return sheet


def _shorten(caption: str, font: Any, width: int) -> str:
    """Return a caption as one line, with an ellipsis if it is too long."""
    line = "".join(character for character in " ".join(caption.split())[:MAX_CAPTION] if character.isprintable())
    if font.getlength(line) <= width:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if font.getlength(f"{line[:middle]}…") <= width else (low, middle - 1)
    return f"{line[:low].rstrip()}…"
