"""Download photos and videos in any size, atomically, with resume, and draw contact sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from .contact_sheet import ContactSheet, MissingImage
    from .download import DownloadProgressCallback

__all__ = ["ContactSheet", "DownloadProgressCallback", "MissingImage"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__, {".contact_sheet": "ContactSheet MissingImage", ".download": "DownloadProgressCallback"}
    )
