"""The names of the files of a backup: the id and the ending, in the folder of the photo's document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..downloads.name_template import NameTemplate
from .layout import photo_folder

if TYPE_CHECKING:
    from ..downloads.photo_details import PhotoDetails


class BackupNames(NameTemplate):
    """The template of the names, in folders that the id determines."""

    def format_details(self, details: PhotoDetails, *, album: str, size: str, ext: str) -> str:
        """Return the path of the file of a photo."""
        name = super().format_details(details, album="", size=size, ext=ext)
        return f"{photo_folder(details.id)}/{name}"


FILE_NAMES: Final = BackupNames("{id}.{ext}")


class ThumbnailNames(NameTemplate):
    """The template of the names of thumbnails."""

    def format_details(self, details: PhotoDetails, *, album: str, size: str, ext: str) -> str:
        """Return the path of a thumbnail in the folder of thumbnails."""
        name = super().format_details(details, album="", size=size, ext=ext)
        return f"{photo_folder(details.id).partition('/')[2]}/{name}"


THUMBNAIL_NAMES: Final = ThumbnailNames("{id}.{ext}")
