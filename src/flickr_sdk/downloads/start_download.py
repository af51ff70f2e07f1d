"""Downloading photos and videos."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from .._model.url_properties import PhotoLinks
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from ..config import Timeout
    from .download import DownloadProgressCallback


def _downloading(
    settings: ClientConfig,
    photo: PhotoLinks | str,
    size: str,
    to: str | os.PathLike[str],
    progress: DownloadProgressCallback | None,
    resume: bool,
    timeout: Timeout | float | None,
) -> Flow[Path]:
    from .download import download

    return download(settings, photo, size, to, timeout=timeout, progress=progress, resume=resume)
