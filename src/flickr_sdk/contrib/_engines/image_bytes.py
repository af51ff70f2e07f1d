"""Add the bytes of the images to a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, cast

from ... import Flickr, data
from ...errors import PhotoFileMissing, SizeNotAvailable
from ...harvest import Shard
from ...models import Photo
from .photo_source import PhotoSource, fetch

if TYPE_CHECKING:
    import pyarrow as pa

    from ...enums import PhotoSize

__all__ = ["IMAGE", "ImageSource", "image_extras"]

IMAGE: Final = "image"
"""The name of the column."""
ROWS: Final = 64
"""The number of images in memory."""


def image_extras(size: str) -> list[str]:
    """Return the extras with which a photo in a size needs no further call."""
    return ["media", "original_format", *([f"url_{size[:1]}"] if len(size) == 1 or size == "original" else [])]


@dataclass(frozen=True)
class ImageSource:
    """A search with the images of the photos. It can be pickled.

    Attributes:
        photos: The search and the columns.
        size: The size of the images.
    """

    photos: PhotoSource
    size: str

    @property
    def schema(self) -> pa.Schema:
        """The Arrow schema of the table, with the column of the images."""
        import pyarrow

        return self.photos.schema.append(pyarrow.field(IMAGE, pyarrow.binary()))

    def batches(self, shard: Shard) -> Iterator[pa.RecordBatch]:
        """Fetch a shard and its images, and yield its rows as Arrow record batches.

        Raises:
            FlickrError: A call or a download failed. The engine may fetch the shard again.
        """
        import pyarrow

        with self.photos.client.open() as flickr, TemporaryDirectory() as folder:
            photos = fetch(flickr, shard).photos
            for start in range(0, len(photos), ROWS):
                chunk = photos[start : start + ROWS]
                (batch,) = data.record_batches(chunk, self.photos.columns, rows=ROWS)
                images = [_image(flickr, photo, self.size, Path(folder)) for photo in chunk]
                columns = [*batch.columns, pyarrow.array(images, pyarrow.binary())]
                yield pyarrow.RecordBatch.from_arrays(columns, schema=self.schema)


def _image(flickr: Flickr, photo: Photo, size: str, folder: Path) -> bytes | None:
    """Return the bytes of an image; `None` if Flickr does not have it in this size."""
    try:
        file = flickr.download(photo, cast("PhotoSize", size), folder)  # the client rejects unknown sizes
    except (PhotoFileMissing, SizeNotAvailable):
        return None
    content = file.read_bytes()
    file.unlink()
    return content
