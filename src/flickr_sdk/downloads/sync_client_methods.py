"""Downloading photos and videos."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from .._pipeline.sync_runner import Runner
from .start_download import _downloading

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from .._model.url_properties import PhotoLinks
    from ..config import Timeout
    from .download import DownloadProgressCallback

__all__ = ["DownloadMethods"]
T = TypeVar("T")


class DownloadMethods(Runner):
    """Downloads of a client that blocks."""

    def download(
        self,
        photo: PhotoLinks | str,
        size: str = "original",
        to: str | os.PathLike[str] = ".",
        *,
        progress: DownloadProgressCallback | None = None,
        resume: bool = True,
        timeout: Timeout | float | None = None,
    ) -> Path:
        """Download a photo or video.

        The file is there whole or not at all: until then what has come stands beside it, with `.part` at its end. After a
        failure the next attempt goes on from there, if the file is still the same at Flickr.

        Where the photo is from an answer that holds the address, as with the extra `url_o`, nothing is asked. Otherwise
        `flickr.photos.getSizes` tells it. The request carries no token. It waits for the limiter of the image host.

        Args:
            photo: The photo from an answer, or its id.
            size: `original`, `largest`, a suffix such as `b`, or Flickr's name for the size, such as `Large 2048` or, of a video,
                `HD MP4`.
            to: The file, or the folder that it goes to under the name that it has at Flickr. What is not there yet is a folder
                where it ends with `/`, and a file where its name has an ending such as `.jpg`. Folders are made.
            progress: Is told the bytes that there are by now, and how many there will be, or `None`. It stops the download by
                raising `DownloadCancelled`.
            resume: Whether to go on with what has come before.
            timeout: The limits of time: a `Timeout`, or the seconds that the whole may take, an hour by default.

        Returns:
            The file.

        Raises:
            SizeNotAvailable: The photo cannot be had in that size.
            DownloadCancelled: The program stopped it.
            DownloadError: The file cannot be written, or the image host has none.
            FlickrError: There is no such photo, or no answer.
        """
        return self._run(_downloading(self._config, photo, size, to, progress, resume, timeout))
