"""Download photos and videos in any size, atomically, with resume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from .download import DownloadProgressCallback

__all__ = ["DownloadProgressCallback"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(__name__, {".download": "DownloadProgressCallback"})
