"""Download photos and videos in any size, atomically, with resume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from ..uploads.batch_progress import BatchProgress, BatchProgressCallback
    from .async_batch import AsyncDownloads
    from .contact_sheet import ContactSheet, MissingImage
    from .download import DownloadProgressCallback
    from .entries import DownloadEntries, DownloadEntry, DownloadReport
    from .metadata import SidecarFormat
    from .name_template import NameTemplate
    from .sync_batch import Downloads

__all__ = [
    "AsyncDownloads",
    "BatchProgress",
    "BatchProgressCallback",
    "ContactSheet",
    "DownloadEntries",
    "DownloadEntry",
    "DownloadProgressCallback",
    "DownloadReport",
    "Downloads",
    "MissingImage",
    "NameTemplate",
    "SidecarFormat",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "..uploads.batch_progress": "BatchProgress BatchProgressCallback",
            ".async_batch": "AsyncDownloads",
            ".contact_sheet": "ContactSheet MissingImage",
            ".download": "DownloadProgressCallback",
            ".entries": "DownloadEntries DownloadEntry DownloadReport",
            ".metadata": "SidecarFormat",
            ".name_template": "NameTemplate",
            ".sync_batch": "Downloads",
        },
    )
