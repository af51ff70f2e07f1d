"""Make the thumbnails of the viewer from the files of a backup, with Pillow. This module performs I/O."""

from __future__ import annotations

import io
import os
import warnings
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from .layout import BackupFile, photo_folder
from .saved_models import read_model

if TYPE_CHECKING:
    from pathlib import Path

    from .._generated.models import Photo
    from ..downloads.entries import DownloadEntry
    from .index import ThumbnailRow
    from .session import BackupSession

EDGE: Final = 320
QUALITY: Final = 80
MAX_PIXELS: Final = 200_000_000
"""The size of the largest image that is decoded. JPEG files are decoded at a fraction of it."""
CHUNK: Final = 50
UNAVAILABLE: Final = "-"
"""The path of a thumbnail that can neither be made nor downloaded."""
FOLDER: Final = "viewer/thumbnails"


def thumbnail_path(photo_id: str) -> str:
    """Return the path of the thumbnail of a photo."""
    return f"{FOLDER}/{photo_folder(photo_id).partition('/')[2]}/{photo_id}.jpg"


def make_thumbnails(session: BackupSession, rows: list[ThumbnailRow]) -> None:
    """Make the thumbnails of some photos. Those that Pillow cannot make are downloaded later."""
    for row in rows:
        path = thumbnail_path(row.id)
        is_made = row.media != "video" and not _is_rotated(session, row.id)
        content = _shrink(session.store.path_of(BackupFile(row.file, 0, ""))) if is_made else None
        if content is not None:
            session.store.write_bytes(path, content)
            session.index.change(row.id, thumbnail=path)


def _is_rotated(session: BackupSession, photo_id: str) -> bool:
    """Whether Flickr shows a photo rotated, unlike its original, so that its small size is downloaded instead."""
    document = session.store.read_photo(photo_id) or {}
    return bool((document.get("info") or {}).get("rotation") and (document.get("photo") or {}).get("url_n"))


def thumbnails_to_download(session: BackupSession) -> Iterator[Photo]:
    """Yield the photos whose thumbnail could not be made, with the URL of Flickr's small size."""
    from .._generated.models import Photo

    after = ""
    while rows := session.index.next_without_thumbnail(after, CHUNK):
        for row in rows:
            after = row.id
            document = session.store.read_photo(row.id)
            photo = (document or {}).get("photo") or {}
            if photo.get("url_n"):
                # The small size of a video is an image.
                yield read_model(Photo, {**photo, "media": "photo"})
            else:
                session.index.change(row.id, thumbnail=UNAVAILABLE)


def add_thumbnail(session: BackupSession, entry: DownloadEntry) -> None:
    """Record a downloaded thumbnail."""
    if entry.state == "done":
        session.index.change(entry.photo_id, thumbnail=f"{FOLDER}/{entry.path}")
    elif entry.state == "failed":
        session.index.change(entry.photo_id, thumbnail=UNAVAILABLE)


def _shrink(path: Path) -> bytes | None:
    """Return a small JPEG of an image; `None` if Pillow is not installed, or cannot read the image."""
    try:
        from PIL import Image, ImageOps
    except ImportError:
        return None
    with suppress(Exception), warnings.catch_warnings():
        # Photos are larger than Pillow's limit for images from strangers; the size is checked here.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        with Image.open(path) as image:
            if image.width * image.height > MAX_PIXELS or not os.path.getsize(path):
                return None
            image.draft("RGB", (2 * EDGE, 2 * EDGE))
            turned = ImageOps.exif_transpose(image)
            turned.thumbnail((EDGE, EDGE))
            if turned.mode in ("RGBA", "LA", "PA", "P"):
                flat = Image.new("RGB", turned.size, "white")
                shown = turned.convert("RGBA")
                flat.paste(shown, mask=shown)
                turned = flat
            content = io.BytesIO()
            turned.convert("RGB").save(content, "JPEG", quality=QUALITY)
            return content.getvalue()
    return None
