"""Every error that the library raises, in one tree with `FlickrError` at its root.

::

    FlickrError
    ├── UsageError                the call cannot be sent as written; nothing was sent
    │   ├── ConfigurationError    a setting is missing or invalid
    │   ├── ArgumentError         an argument is invalid
    │   ├── OutOfRange            a walk has no item at this position
    │   └── UnknownMethodError    a name looks like a misspelled method
    ├── TokenStoreError           the token store cannot be read or written
    ├── JournalError              the journal of a batch cannot be used
    │   ├── UploadJournalError    the upload journal cannot be used
    │   └── DownloadJournalError  the download journal cannot be used
    ├── LimiterError              the rate limiter's state cannot be read or written
    ├── CheckpointError           the checkpoint of a harvest cannot be used
    ├── WatchStateError           the state file of a watch cannot be used
    ├── RateLimited               the rate limiter has no free slot within the allowed wait
    ├── MaybeDelivered            a write got no response and may have taken effect
    ├── TransportError            no complete response arrived
    │   └── TimedOut              a time limit expired
    ├── ResponseError             the response is not a valid API response
    │   ├── HttpStatusError       the HTTP status is not 200
    │   │   └── OAuthProblem      Flickr refused a signature, a token or a login step
    │   ├── MalformedResponse     the body is not valid JSON or XML, or has the wrong shape
    │   └── SchemaDrift           strict mode: a value does not fit its documented type
    ├── LoginError                a login was refused, canceled or mixed up with another one
    ├── FileError                 a file cannot be uploaded, or changed during the upload
    ├── UploadCancelled           the program stopped an upload
    ├── TicketError               an asynchronous upload failed, or its ticket is unknown
    ├── DownloadError             a file cannot be written, or is not the requested file
    │   ├── DiskFull              the disk is full
    │   ├── PhotoFileMissing      the image host does not have the file
    │   └── SizeNotAvailable      the photo or video is not available in this size
    ├── DownloadCancelled         the program stopped a download
    ├── BackupError               a backup cannot be read or written
    ├── DataFileError             a file of a table exists, cannot be written, or has other columns
    └── ApiError                  Flickr returned stat="fail"; subclasses for common errors
        └── UploadError           Flickr refused an upload; one subclass per code
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from .api_errors import *  # noqa: F403
    from .backup_errors import BackupError as BackupError
    from .base import ArgumentError as ArgumentError
    from .base import ConfigurationError as ConfigurationError
    from .base import FlickrError as FlickrError
    from .base import OutOfRange as OutOfRange
    from .base import UnknownMethodError as UnknownMethodError
    from .base import UnknownValueWarning as UnknownValueWarning
    from .base import UsageError as UsageError
    from .data_errors import DataFileError as DataFileError
    from .download_errors import (
        DiskFull,
        DownloadCancelled,
        DownloadError,
        DownloadJournalError,
        PhotoFileMissing,
        SizeNotAvailable,
    )
    from .response_errors import ApiError as ApiError
    from .response_errors import HttpStatusError as HttpStatusError
    from .response_errors import MalformedResponse as MalformedResponse
    from .response_errors import MaybeDelivered as MaybeDelivered
    from .response_errors import OAuthProblem as OAuthProblem
    from .response_errors import ResponseError as ResponseError
    from .response_errors import SchemaDrift as SchemaDrift
    from .response_errors import SchemaDriftWarning as SchemaDriftWarning
    from .response_errors import TimedOut as TimedOut
    from .response_errors import TransportError as TransportError
    from .state_errors import CheckpointError, IncompleteWarning, LimiterError, LoginError, RateLimited, TokenStoreError
    from .state_errors import JournalError as JournalError
    from .state_errors import WatchStateError as WatchStateError
    from .state_errors import WatchWarning as WatchWarning
    from .upload_errors import AutoUploadRefused as AutoUploadRefused
    from .upload_errors import CloneRefused as CloneRefused
    from .upload_errors import DuplicatePhoto as DuplicatePhoto
    from .upload_errors import EmptyUpload as EmptyUpload
    from .upload_errors import ExternalImageRefused as ExternalImageRefused
    from .upload_errors import FileError as FileError
    from .upload_errors import FileTooLarge as FileTooLarge
    from .upload_errors import FileTypeRefused as FileTypeRefused
    from .upload_errors import NoPhotoReceived as NoPhotoReceived
    from .upload_errors import ProRequired as ProRequired
    from .upload_errors import TicketError as TicketError
    from .upload_errors import UploadCancelled as UploadCancelled
    from .upload_errors import UploadError as UploadError
    from .upload_errors import UploadFailed as UploadFailed
    from .upload_errors import UploadJournalError as UploadJournalError
    from .upload_errors import UploadLimitReached as UploadLimitReached
    from .upload_errors import VideoLimitReached as VideoLimitReached
    from .upload_errors import VideoNotReplaceable as VideoNotReplaceable
    from .upload_errors import VideoUploadsDisabled as VideoUploadsDisabled

__all__ = [
    "ApiError",
    "ArgumentError",
    "AutoUploadRefused",
    "BackupError",
    "CheckpointError",
    "CloneRefused",
    "ConfigurationError",
    "DataFileError",
    "DiskFull",
    "DownloadCancelled",
    "DownloadError",
    "DownloadJournalError",
    "DuplicatePhoto",
    "EmptyUpload",
    "ExternalImageRefused",
    "FileError",
    "FileTooLarge",
    "FileTypeRefused",
    "FlickrError",
    "HttpStatusError",
    "IncompleteWarning",
    "JournalError",
    "LimiterError",
    "LoginError",
    "MalformedResponse",
    "MaybeDelivered",
    "NoPhotoReceived",
    "OAuthProblem",
    "OutOfRange",
    "PhotoFileMissing",
    "ProRequired",
    "RateLimited",
    "ResponseError",
    "SchemaDrift",
    "SchemaDriftWarning",
    "SizeNotAvailable",
    "TicketError",
    "TimedOut",
    "TokenStoreError",
    "TransportError",
    "UnknownMethodError",
    "UnknownValueWarning",
    "UploadCancelled",
    "UploadError",
    "UploadFailed",
    "UploadJournalError",
    "UploadLimitReached",
    "UsageError",
    "VideoLimitReached",
    "VideoNotReplaceable",
    "VideoUploadsDisabled",
    "WatchStateError",
    "WatchWarning",
]

if not TYPE_CHECKING:
    _load, _ = lazy_names(
        __name__,
        {
            ".backup_errors": "BackupError",
            ".base": (
                "ArgumentError ConfigurationError FlickrError OutOfRange UnknownMethodError UnknownValueWarning UsageError"
            ),
            ".data_errors": "DataFileError",
            ".download_errors": (
                "DiskFull DownloadCancelled DownloadError DownloadJournalError PhotoFileMissing SizeNotAvailable"
            ),
            ".response_errors": (
                "ApiError HttpStatusError MalformedResponse MaybeDelivered OAuthProblem ResponseError SchemaDrift "
                "SchemaDriftWarning TimedOut TransportError"
            ),
            ".state_errors": (
                "CheckpointError IncompleteWarning JournalError LimiterError LoginError RateLimited TokenStoreError "
                "WatchStateError WatchWarning"
            ),
            ".upload_errors": (
                "AutoUploadRefused CloneRefused DuplicatePhoto EmptyUpload ExternalImageRefused FileError FileTooLarge "
                "FileTypeRefused NoPhotoReceived ProRequired TicketError UploadCancelled UploadError UploadFailed "
                "UploadJournalError UploadLimitReached VideoLimitReached VideoNotReplaceable VideoUploadsDisabled"
            ),
        },
    )

    def _api_errors() -> object:
        # The classes of common error codes are generated.
        from .._utils.fork import import_module

        return import_module(f"{__name__}.api_errors")

    def __dir__() -> list[str]:
        return [*__all__, *_api_errors().__all__]

    def __getattr__(name: str) -> object:
        if name in __all__ or name.startswith("__"):
            return _load(name)
        api_errors = _api_errors()
        return getattr(api_errors, name) if name in api_errors.__all__ else _load(name)
