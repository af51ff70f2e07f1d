"""The errors of downloading photos and videos.

::

    FlickrError
    ├── DownloadError             the file cannot be written, or is not what was asked for
    │   └── SizeNotAvailable      the photo or video cannot be had in that size
    └── DownloadCancelled         the program stopped the download
"""

from __future__ import annotations

from collections.abc import Iterable

from .base import FlickrError

__all__ = ["DownloadCancelled", "DownloadError", "SizeNotAvailable"]


class DownloadError(FlickrError):
    """The file cannot be written, or what came is not what was asked for.

    Attributes:
        method: `download`.
        problem: What is wrong and what to do.
    """

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.method = "download"
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.method}: {self.problem}"


class SizeNotAvailable(DownloadError):
    """The photo or video cannot be had in that size: it is smaller, or its owner does not let you.

    Attributes:
        photo_id: The photo's id.
        size: The size that was asked for.
        available: What Flickr calls the sizes that there are, from small to large.
    """

    def __init__(self, photo_id: str, size: str, available: Iterable[str]) -> None:
        self.photo_id = photo_id
        self.size = size
        self.available: tuple[str, ...] = tuple(available)
        there = ", ".join(self.available) or "none"
        super().__init__(f"photo {photo_id} cannot be had in the size {size!r}; there are: {there}")
        self.args: tuple[object, ...] = (photo_id, size, self.available)


class DownloadCancelled(FlickrError):
    """The program stopped the download: raise it in a progress callback. What has come so far is kept, and used the next time."""

    def __init__(self, message: str = "the download was cancelled") -> None:
        super().__init__(message)
        self.method = "download"
