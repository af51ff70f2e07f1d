"""A typed client for the Flickr API.

::

    from flickr_sdk import Flickr

    with Flickr() as flickr:
        info = flickr.photos.get_info(photo_id="14898030836")
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ._core.batch import UploadEntry as UploadEntry
    from ._core.tally import UploadsProgress as UploadsProgress
    from ._core.tally import UploadsReport as UploadsReport
    from ._core.tickets import TicketState as TicketState
    from ._core.upload import UploadedPhoto as UploadedPhoto
    from ._endpoint import BBox as BBox
    from ._model.base import FlickrModel as FlickrModel
    from ._model.page import Page as Page
    from .client import AsyncFlickr as AsyncFlickr
    from .client import BaseAsyncFlickr as BaseAsyncFlickr
    from .client import BaseFlickr as BaseFlickr
    from .client import Flickr as Flickr
    from .download_errors import DownloadCancelled as DownloadCancelled
    from .download_errors import DownloadError as DownloadError
    from .download_errors import SizeNotAvailable as SizeNotAvailable
    from .errors import ApiError as ApiError
    from .errors import ArgumentError as ArgumentError
    from .errors import CheckpointError as CheckpointError
    from .errors import ConfigurationError as ConfigurationError
    from .errors import FlickrError as FlickrError
    from .errors import HttpStatusError as HttpStatusError
    from .errors import IncompleteWarning as IncompleteWarning
    from .errors import LimiterError as LimiterError
    from .errors import LoginError as LoginError
    from .errors import MalformedResponse as MalformedResponse
    from .errors import MaybeDelivered as MaybeDelivered
    from .errors import OAuthProblem as OAuthProblem
    from .errors import OutOfRange as OutOfRange
    from .errors import RateLimited as RateLimited
    from .errors import ResponseError as ResponseError
    from .errors import SchemaDrift as SchemaDrift
    from .errors import SchemaDriftWarning as SchemaDriftWarning
    from .errors import TimedOut as TimedOut
    from .errors import TokenStoreError as TokenStoreError
    from .errors import TransportError as TransportError
    from .errors import UnknownMethodError as UnknownMethodError
    from .errors import UsageError as UsageError
    from .harvests import HarvestReport as HarvestReport
    from .network import Hooks as Hooks
    from .network import Retries as Retries
    from .network import Timeout as Timeout
    from .parsing import parse_response as parse_response
    from .tokens import Token as Token
    from .upload_errors import DuplicatePhoto as DuplicatePhoto
    from .upload_errors import FileError as FileError
    from .upload_errors import TicketError as TicketError
    from .upload_errors import UploadCancelled as UploadCancelled
    from .upload_errors import UploadError as UploadError
    from .upload_errors import UploadJournalError as UploadJournalError
    from .url_parts import FlickrUrl as FlickrUrl
    from .url_parts import parse_url as parse_url
    from .walkers import WalkReport as WalkReport

__all__ = [
    "ApiError",
    "ArgumentError",
    "AsyncFlickr",
    "BBox",
    "BaseAsyncFlickr",
    "BaseFlickr",
    "CheckpointError",
    "ConfigurationError",
    "DownloadCancelled",
    "DownloadError",
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
    "LimiterError",
    "LoginError",
    "MalformedResponse",
    "MaybeDelivered",
    "OAuthProblem",
    "OutOfRange",
    "Page",
    "RateLimited",
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
    "UploadCancelled",
    "UploadEntry",
    "UploadError",
    "UploadJournalError",
    "UploadedPhoto",
    "UploadsProgress",
    "UploadsReport",
    "UsageError",
    "WalkReport",
    "__version__",
    "parse_response",
    "parse_url",
]

__version__: Final = "0.1.0"

_ERRORS = (
    "ApiError ArgumentError CheckpointError ConfigurationError FlickrError HttpStatusError IncompleteWarning LimiterError "
    "LoginError MalformedResponse MaybeDelivered OAuthProblem OutOfRange RateLimited ResponseError SchemaDrift "
    "SchemaDriftWarning TimedOut TokenStoreError TransportError UnknownMethodError UsageError"
)
_HOMES: Final[dict[str, str]] = {
    "AsyncFlickr": "client",
    "BBox": "_endpoint",
    "BaseAsyncFlickr": "client",
    "BaseFlickr": "client",
    "Flickr": "client",
    "FlickrModel": "_model.base",
    "HarvestReport": "harvests",
    "Hooks": "network",
    "Page": "_model.page",
    "Retries": "network",
    "Timeout": "network",
    "TicketState": "_core.tickets",
    "Token": "tokens",
    "UploadEntry": "_core.batch",
    "UploadedPhoto": "_core.upload",
    "UploadsProgress": "_core.tally",
    "UploadsReport": "_core.tally",
    "WalkReport": "walkers",
    "FlickrUrl": "url_parts",
    "parse_response": "parsing",
    "parse_url": "url_parts",
    **dict.fromkeys(_ERRORS.split(), "errors"),
    **dict.fromkeys(
        ["DuplicatePhoto", "FileError", "TicketError", "UploadCancelled", "UploadError", "UploadJournalError"], "upload_errors"
    ),
    **dict.fromkeys(["DownloadCancelled", "DownloadError", "SizeNotAvailable"], "download_errors"),
}
"""Where each public name lives: modules are loaded when a name of theirs is first used."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module 'flickr_sdk' has no attribute {name!r}")
        value = getattr(importlib.import_module(f".{home}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
