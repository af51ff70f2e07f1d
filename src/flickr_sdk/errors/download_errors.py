"""Errors of downloads."""

from __future__ import annotations

from collections.abc import Iterable

from .base import FlickrError
from .state_errors import JournalError


class DownloadError(FlickrError):
    """The file cannot be written, or the image host does not have it.

    Attributes:
        problem: The failure and its remedy.
    """

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.method = "download"
        self.problem = problem


class DiskFull(DownloadError):
    """The disk is full, or the user's quota is used up. A later download resumes the partial file."""


class PhotoFileMissing(DownloadError):
    """The image host does not have the file. If its URL is old, fetch the photo again.

    Attributes:
        photo_id: The id of the photo.
        size: The requested size.
    """

    def __init__(self, photo_id: str, size: str) -> None:
        self.photo_id = photo_id
        self.size = size
        super().__init__(
            f"the image host has no file of photo {photo_id} in size {size!r}; if the URL is old, fetch the photo again: "
            "its URLs change when it is replaced or made private"
        )
        self.args: tuple[object, ...] = (photo_id, size)


class DownloadJournalError(JournalError):
    """The journal of a download batch cannot be read or written, or is in use by another program."""


class SizeNotAvailable(DownloadError):
    """Flickr does not offer the photo or video in that size, because it is smaller, hidden by its owner, or not processed yet.

    Attributes:
        photo_id: The id of the photo.
        size: The requested size.
        available: Flickr's labels of the available sizes, from small to large.
        is_processing: Whether Flickr is still processing the video, so that a later download may succeed.
    """

    def __init__(self, photo_id: str, size: str, available: Iterable[str], is_processing: bool = False) -> None:
        self.photo_id = photo_id
        self.size = size
        self.available: tuple[str, ...] = tuple(available)
        self.is_processing = is_processing
        remedy = f"use one of: {', '.join(self.available)}" if self.available else "Flickr has no file of it in this size"
        problem = f"photo {photo_id} is not available in size {size!r}; {remedy}"
        super().__init__(f"Flickr is still processing video {photo_id}; retry later" if is_processing else problem)
        self.args: tuple[object, ...] = (photo_id, size, self.available, is_processing)


class DownloadCancelled(FlickrError):
    """Raise it in a progress callback to stop the download. The next call resumes it."""

    def __init__(self, message: str = "the download was canceled") -> None:
        super().__init__(message)
        self.method = "download"

    @property
    def problem(self) -> str:
        """The message of the callback."""
        return str(self.args[0])
