"""Where uploaded photos are kept."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from .forms import Upload
from .uploading import Stored

__all__ = ["MemoryAlbum"]

FIRST: Final = 54000000000


@dataclass(frozen=True)
class _Photo:
    owner: str
    media: str
    digest: str
    size: int
    arguments: Mapping[str, str]


class MemoryAlbum:
    """Keeps what is known of uploaded photos, not their bytes."""

    def __init__(self) -> None:
        self.photos: dict[str, _Photo] = {}
        self._lock = threading.Lock()

    def is_pro(self, nsid: str) -> bool:
        """Tell whether somebody has a Pro account."""
        return True

    def owner_and_media(self, photo_id: str) -> tuple[str, str] | None:
        """Find whose a photo is, and what it is; `None` where there is none."""
        found = self.photos.get(photo_id)
        return None if found is None else (found.owner, found.media)

    def same(self, nsid: str, digest: str) -> str | None:
        """Find somebody's photo that has the same bytes."""
        return next((one for one, photo in self.photos.items() if (photo.owner, photo.digest) == (nsid, digest)), None)

    def add(self, nsid: str, upload: Upload, media: str, arguments: Mapping[str, str]) -> Stored:
        """Keep a new photo."""
        with self._lock:
            photo_id = str(FIRST + len(self.photos))
            self.photos[photo_id] = _Photo(nsid, media, upload.digest, upload.size, dict(arguments))
        return Stored(photo_id, secrets.token_hex(5), secrets.token_hex(5))

    def replace(self, photo_id: str, upload: Upload) -> Stored:
        """Keep a file in the place of another."""
        old = self.photos[photo_id]
        self.photos[photo_id] = _Photo(old.owner, old.media, upload.digest, upload.size, old.arguments)
        return Stored(photo_id, secrets.token_hex(5), secrets.token_hex(5))
