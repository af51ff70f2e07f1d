"""A typed client for the Flickr API.

::

    from flickr_sdk import Flickr

    with Flickr() as flickr:
        info = flickr.photos.get_info(photo_id="14898030836")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._utils.lazy_names import lazy_names
from ._version import __version__

if TYPE_CHECKING:
    from ._model.base import FlickrModel
    from ._model.page import Page
    from .client.async_client import AsyncFlickr, BaseAsyncFlickr
    from .client.parse_response import parse_response
    from .client.sync_client import BaseFlickr, Flickr
    from .config import Hooks, Retries, Timeout
    from .downloads import DownloadEntry, DownloadReport
    from .errors import ApiError as ApiError
    from .errors import ArgumentError as ArgumentError
    from .errors import BackupError as BackupError
    from .errors import CheckpointError as CheckpointError
    from .errors import ConfigurationError as ConfigurationError
    from .errors import DataFileError as DataFileError
    from .errors import DiskFull as DiskFull
    from .errors import DownloadCancelled as DownloadCancelled
    from .errors import DownloadError as DownloadError
    from .errors import DownloadJournalError as DownloadJournalError
    from .errors import DuplicatePhoto as DuplicatePhoto
    from .errors import FileError as FileError
    from .errors import FlickrError as FlickrError
    from .errors import HttpStatusError as HttpStatusError
    from .errors import IncompleteWarning as IncompleteWarning
    from .errors import JournalError as JournalError
    from .errors import LimiterError as LimiterError
    from .errors import LoginError as LoginError
    from .errors import MalformedResponse as MalformedResponse
    from .errors import MaybeDelivered as MaybeDelivered
    from .errors import OAuthProblem as OAuthProblem
    from .errors import OutOfRange as OutOfRange
    from .errors import PhotoFileMissing as PhotoFileMissing
    from .errors import RateLimited as RateLimited
    from .errors import ResponseError as ResponseError
    from .errors import SchemaDrift as SchemaDrift
    from .errors import SchemaDriftWarning as SchemaDriftWarning
    from .errors import SizeNotAvailable as SizeNotAvailable
    from .errors import TicketError as TicketError
    from .errors import TimedOut as TimedOut
    from .errors import TokenStoreError as TokenStoreError
    from .errors import TransportError as TransportError
    from .errors import UnknownMethodError as UnknownMethodError
    from .errors import UnknownValueWarning as UnknownValueWarning
    from .errors import UploadCancelled as UploadCancelled
    from .errors import UploadError as UploadError
    from .errors import UploadJournalError as UploadJournalError
    from .errors import UsageError as UsageError
    from .errors import WatchStateError as WatchStateError
    from .errors import WatchWarning as WatchWarning
    from .harvest import HarvestReport
    from .types import BBox, RawResponse, Token
    from .uploads import BatchProgress, BatchReport, TicketState, UploadedPhoto, UploadEntry
    from .urls import FlickrUrl, parse_url
    from .walk import WalkReport

__all__ = [
    "ApiError",
    "ArgumentError",
    "AsyncFlickr",
    "BBox",
    "BackupError",
    "BaseAsyncFlickr",
    "BaseFlickr",
    "BatchProgress",
    "BatchReport",
    "CheckpointError",
    "ConfigurationError",
    "DataFileError",
    "DiskFull",
    "DownloadCancelled",
    "DownloadEntry",
    "DownloadError",
    "DownloadJournalError",
    "DownloadReport",
    "DuplicatePhoto",
    "FileError",
    "Flickr",
    "FlickrError",
    "FlickrModel",
    "FlickrUrl",
    "HarvestReport",
    "Hooks",
    "HttpStatusError",
    "IncompleteWarning",
    "JournalError",
    "LimiterError",
    "LoginError",
    "MalformedResponse",
    "MaybeDelivered",
    "OAuthProblem",
    "OutOfRange",
    "Page",
    "PhotoFileMissing",
    "RateLimited",
    "RawResponse",
    "ResponseError",
    "Retries",
    "SchemaDrift",
    "SchemaDriftWarning",
    "SizeNotAvailable",
    "TicketError",
    "TicketState",
    "TimedOut",
    "Timeout",
    "Token",
    "TokenStoreError",
    "TransportError",
    "UnknownMethodError",
    "UnknownValueWarning",
    "UploadCancelled",
    "UploadEntry",
    "UploadError",
    "UploadJournalError",
    "UploadedPhoto",
    "UsageError",
    "WalkReport",
    "WatchStateError",
    "WatchWarning",
    "__version__",
    "parse_response",
    "parse_url",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "._model.base": "FlickrModel",
            "._model.page": "Page",
            ".client.async_client": "AsyncFlickr BaseAsyncFlickr",
            ".client.parse_response": "parse_response",
            ".client.sync_client": "BaseFlickr Flickr",
            ".config": "Hooks Retries Timeout",
            ".downloads": "DownloadEntry DownloadReport",
            ".errors": (
                "ApiError ArgumentError BackupError CheckpointError ConfigurationError DataFileError DiskFull DownloadCancelled "
                "DownloadError DownloadJournalError DuplicatePhoto FileError FlickrError HttpStatusError IncompleteWarning "
                "JournalError LimiterError LoginError MalformedResponse MaybeDelivered OAuthProblem OutOfRange PhotoFileMissing "
                "RateLimited ResponseError SchemaDrift SchemaDriftWarning SizeNotAvailable TicketError TimedOut TokenStoreError "
                "TransportError UnknownMethodError UnknownValueWarning UploadCancelled UploadError UploadJournalError "
                "UsageError WatchStateError WatchWarning"
            ),
            ".harvest": "HarvestReport",
            ".types": "BBox RawResponse Token",
            ".uploads": "BatchProgress BatchReport TicketState UploadEntry UploadedPhoto",
            ".urls": "FlickrUrl parse_url",
            ".walk": "WalkReport",
        },
    )
