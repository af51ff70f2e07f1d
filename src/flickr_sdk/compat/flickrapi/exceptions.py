"""The exceptions of flickrapi."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOENT

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
    """A call failed: Flickr returned an error, or no valid response arrived.

    `__cause__` is the error of `flickr_sdk` with the details, such as `flickr_sdk.MaybeDelivered` for a write that may have
    taken effect.

    Attributes:
        code: Flickr's error code, or `None` if Flickr returned none.
    """

    def __init__(self, message: str, code: str | int | None = None) -> None:
        super().__init__(message)
        self._code = None if code is None else int(code)

    @property
    def code(self) -> int | None:
        """Flickr's error code, or `None` if Flickr returned none."""
        return self._code


class UploadFileNotFound(FlickrError, FileNotFoundError):
    """The file to upload does not exist."""

    errno: int | None = ENOENT


class IllegalArgumentException(base.UsageError, ValueError):
    """An argument is invalid; nothing was sent."""


class CancelUpload(Exception):
    """Raised by the callback of an upload to cancel it."""


class LockingError(base.FlickrError):
    """A token cache stayed locked by another process or thread until the timeout."""


class CacheDatabaseError(FlickrError):
    """A token file cannot be read or written."""


def _translate(error: base.FlickrError) -> FlickrError | IllegalArgumentException:
    if isinstance(error, base.UsageError):
        # Remedies name the methods and arguments of `Flickr`.
        message = re.sub(r"\bapi_(secret=)|, or set FLICKR_API_\w+", r"\1", str(error))
        return IllegalArgumentException(message.replace("login(perms=", "authenticate_via_browser(perms="))
    if isinstance(error, ApiError):
        # The cause is shown too, with its remedy.
        remedy = error.remedy.replace("flickr.login(", "flickr.authenticate_via_browser(").replace(
            "`login`", "`authenticate_via_browser`"
        )
        error.remedy = remedy.replace("`token=` or `FLICKR_OAUTH_TOKEN`", "`token=`").replace("`api_secret`", "`secret`")
        translation = FlickrError(f"Error: {error.code}: {error.message}", error.code)
    elif isinstance(error, FileError) and error.kind == "missing":
        translation = UploadFileNotFound(str(error))
    else:
        translation = FlickrError(str(error), error.code)
    translation.method, translation.attempts = error.method, error.attempts
    translation.elapsed, translation.body = error.elapsed, error.body
    return translation


@contextmanager
def translated() -> Iterator[None]:
    """Turn errors of `flickr_sdk` into those of flickrapi."""
    try:
        yield
    except (FlickrError, IllegalArgumentException, LockingError):
        raise
    except base.FlickrError as error:
        error._shorten_traceback()
        raise _translate(error) from error
