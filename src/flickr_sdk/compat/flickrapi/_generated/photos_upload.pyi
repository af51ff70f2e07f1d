"""flickr.photos.upload with flickrapi's method names: Status of asynchronous uploads."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class CheckTickets(Generic[Parsed]):
    """Check the status of asynchronous uploads."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, tickets: Value, timeout: float | None = None) -> Parsed:
        """Check the status of asynchronous uploads.

        `complete` is 0 while Flickr is processing the upload, 1 after success and 2 after failure. Unknown
        tickets have `invalid` set instead.

        Args:
            tickets: The ids of the upload tickets to check.

        https://www.flickr.com/services/api/flickr.photos.upload.checkTickets.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class PhotosUploadNamespace(Generic[Parsed]):
    """Status of asynchronous uploads."""

    checkTickets: CheckTickets[Parsed]

class FlatPhotosUploadNamespace(Generic[Parsed]):
    """The methods of `flickr.photos.upload` in the spelling `flickr.photos_upload_...`."""

    photos_upload_checkTickets: CheckTickets[Parsed]
