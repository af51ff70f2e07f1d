"""The exceptions of flickrapi, under its names."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from ...errors import base
from ...errors.response_errors import ApiError
from ...errors.upload_errors import FileError

__all__ = [
    "CacheDatabaseError",
    "CancelUpload",
    "FlickrError",
    "IllegalArgumentException",
    "LockingError",
    "UploadFileNotFound",
    "translated",
]


class FlickrError(base.FlickrError):
    """A call failed: Flickr said so, or nothing came back that is an answer of Flickr's.

    `__cause__` is the library's own error, which tells more: `flickr_sdk.MaybeDelivered` of a write that may have taken place.

    Attributes:
        code: Flickr's error code; `None` where Flickr gave none.
    """

    def __init__(self, message: str, code: str | int | None = None) -> None:
        super().__init__(message)
        self._message = str(message)
        self._code = None if code is None else int(code)

    @property
    def code(self) -> int | None:
        """Flickr's error code; `None` where Flickr gave none."""
        return self._code

    @property
    def message(self) -> str:
        """What is wrong."""
        return self._message

    def __str__(self) -> str:
        return self._message


class UploadFileNotFound(FlickrError, FileNotFoundError):
    """There is no file of the name to upload."""

    def __init__(self, message: str, code: None = None) -> None:
        super().__init__(message, code)
        self.errno: int | None = errno.ENOENT


class IllegalArgumentException(base.UsageError, ValueError):
    """An argument has a value that cannot be used; nothing was sent."""


class CancelUpload(Exception):
    """Raised by an upload's callback to give the upload up."""


class LockingError(base.FlickrError):
    """A token cache stayed locked for too long, or is locked by another process."""


class CacheDatabaseError(FlickrError):
    """A file of tokens cannot be read or written."""


def _translate(error: base.FlickrError) -> FlickrError | IllegalArgumentException:
    if isinstance(error, base.UsageError):
        return IllegalArgumentException(str(error))
    if isinstance(error, ApiError):
        made = FlickrError(f"Error: {error.code}: {error.message}", error.code)
    elif isinstance(error, FileError) and error.kind == "missing":
        made = UploadFileNotFound(str(error))
    else:
        made = FlickrError(str(error), error.code)
    made.method, made.attempts, made.elapsed, made.body = error.method, error.attempts, error.elapsed, error.body
    return made


@contextmanager
def translated() -> Iterator[None]:
    """Turn the library's own errors into those of flickrapi."""
    try:
        yield
    except (FlickrError, IllegalArgumentException, LockingError):
        raise
    except base.FlickrError as error:
        raise _translate(error) from error
