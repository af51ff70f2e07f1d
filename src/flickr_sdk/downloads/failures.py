"""Classify the errors of downloads: whether a file may come later, and why it is not there."""

from __future__ import annotations

from typing import Final

from .._pipeline.failure_class import classify
from ..errors.api_errors import PhotoNotFound
from ..errors.base import ArgumentError, ConfigurationError, FlickrError, UsageError
from ..errors.download_errors import (
    DiskFull,
    DownloadCancelled,
    DownloadError,
    DownloadJournalError,
    PhotoFileMissing,
    SizeNotAvailable,
)
from ..errors.response_errors import ApiError, HttpStatusError, OAuthProblem, ResponseError, TransportError
from ..errors.state_errors import LimiterError, RateLimited
from .entries import Reason, State

PERMISSION_DENIED: Final = 2
"""The code of `flickr.photos.getSizes` and `flickr.photos.getInfo` for a photo that the calling user cannot see."""
AUTHENTICATION_CODES: Final = frozenset(range(95, 101))
"""Codes of an invalid signature, token or key, or of missing permissions."""


def affects_all_files(error: FlickrError) -> bool:
    """Whether other downloads would fail in the same way, so that the run must end."""
    if isinstance(error, UsageError) and not isinstance(error, ArgumentError):
        return True  # for example a closed client
    if isinstance(error, (ConfigurationError, DownloadCancelled, DownloadJournalError, LimiterError, OAuthProblem, RateLimited)):
        return True
    return isinstance(error, ApiError) and error.code in AUTHENTICATION_CODES


def is_transient(error: FlickrError) -> bool:
    """Whether another attempt of the same run may succeed."""
    return classify(error).transient


def is_rejection(error: FlickrError) -> bool:
    """Whether the server rejected the request because there were too many."""
    return classify(error).slow_down


def outcome(error: FlickrError) -> tuple[State, Reason]:
    """Return the state of a file after an error, and the reason why it is not there."""
    if isinstance(error, DiskFull):
        return "waiting", "disk_full"
    if isinstance(error, SizeNotAvailable):
        return "failed", "processing" if error.is_processing else "no_such_size"
    if isinstance(error, PhotoFileMissing):
        return "failed", "missing_file"
    if isinstance(error, DownloadError):
        return "waiting", "not_writable" if "cannot be written" in error.problem else "other"
    if isinstance(error, PhotoNotFound):
        return "failed", "not_found"
    if is_rejection(error):
        return "waiting", "rate_limit"
    if isinstance(error, ApiError):
        if is_transient(error):
            return "waiting", "network"
        return "failed", "private" if error.code == PERMISSION_DENIED else "not_found" if error.code == 1 else "other"
    if isinstance(error, (TransportError, HttpStatusError, ResponseError)):
        return "waiting", "network"
    return ("failed", "invalid") if isinstance(error, ArgumentError) else ("waiting", "other")
