"""Compress photos for a checkpoint, a few hundred together, because photos of one search resemble each other."""

from __future__ import annotations

import datetime as dt
import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from .._model.base import FlickrModel

if TYPE_CHECKING:
    from .._generated.models import Photo

PAGE_PHOTOS: Final = 500
PAGE_BYTES: Final = 2**23
"""The size of the JSON of a page, in bytes, at which the next photo begins another page."""
MAX_PAGE_BYTES: Final = 2**27
"""The maximum size of the JSON of a page when it is read: a page of several photos, and one that fills a whole response."""
LEVEL: Final = 1
"""Higher levels of zlib save a fifth of the size, and take three times as long."""


def compressed_pages(photos: Iterable[str]) -> Iterator[bytes]:
    """Compress photos in JSON, of one line each, as pages."""
    lines: list[bytes] = []
    size = 0
    for photo in photos:
        lines.append(photo.encode("utf-8", "surrogatepass"))
        size += len(lines[-1])
        if len(lines) == PAGE_PHOTOS or size > PAGE_BYTES:
            yield zlib.compress(b"\n".join(lines), LEVEL)
            lines, size = [], 0
    if lines:
        yield zlib.compress(b"\n".join(lines), LEVEL)


def read_page(page: bytes) -> list[Photo]:
    """Return the photos of a page. Raises `TypeError` or `ValueError` if it is damaged."""
    decompressor = zlib.decompressobj()
    try:
        text = decompressor.decompress(page, MAX_PAGE_BYTES)
    except zlib.error as error:
        raise ValueError(str(error)) from None
    if not decompressor.eof:
        raise ValueError("the page is incomplete or too large")
    return [_photo(line) for line in text.decode("utf-8", "surrogatepass").split("\n")]


def _json_value(value: object) -> Any:
    """Return a model or a date as JSON. pydantic takes a hundred times as long, because it also writes absent fields."""
    if isinstance(value, FlickrModel):
        return {**vars(value), **(value.model_extra or {})}
    if isinstance(value, dt.date):  # a datetime too
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not JSON serializable")


as_json: Final[Callable[[Photo], str]] = json.JSONEncoder(default=_json_value, ensure_ascii=False).encode
"""Returns a photo as JSON on one line."""


def _photo(body: str) -> Photo:
    from .._generated.models import Photo

    try:
        return Photo.model_validate_json(body)
    except ValueError:
        # Drift: a value that did not fit its type in the response does not fit it here either. The others keep their types.
        from .._wire.tolerant_parser import TolerantParser

        values = json.loads(body)
        if not isinstance(values, dict):
            raise
        photo = TolerantParser("flickr.photos.search").parse_model(Photo, values, "")
        assert isinstance(photo, Photo)
        return photo
