"""Downloading photos and videos."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from .._pipeline.async_runner import AsyncRunner
from .start_download import _downloading

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from .._model.url_properties import PhotoLinks
    from ..config import Timeout
    from .download import DownloadProgressCallback

__all__ = ["AsyncDownloadMethods"]
T = TypeVar("T")


class AsyncDownloadMethods(AsyncRunner):
    """Downloads of a client that is awaited."""

    async def download(
        self,
        photo: PhotoLinks | str,
        size: str = "original",
        to: str | os.PathLike[str] = ".",
        *,
        progress: DownloadProgressCallback | None = None,
        resume: bool = True,
        timeout: Timeout | float | None = None,
    ) -> Path:
        """Download a photo or video; see `Flickr.download`. A coroutine function for `progress` is awaited."""
        await self._ready()
        return await self._run(_downloading(self._config, photo, size, to, progress, resume, timeout))
