"""flickr.panda with flickrapi's method names: Pandas, streams of recent public photos."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetList(Generic[Parsed]):
    """List the pandas, streams of recent public photos."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """List the pandas, streams of recent public photos.

        https://www.flickr.com/services/api/flickr.panda.getList.html
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

class GetPhotos(Generic[Parsed]):
    """Get the latest public and safe photos of a panda."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        panda_name: Value,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """Get the latest public and safe photos of a panda.

        Wait until `interval` has passed since `lastupdate` before the next call. Flickr documents `interval`
        in seconds, but its example appears to be in milliseconds.

        Args:
            panda_name: The panda's name, from `flickr.panda.getList`.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: A required argument is missing.
                2: The panda does not exist.

        https://www.flickr.com/services/api/flickr.panda.getPhotos.html
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

class PandaNamespace(Generic[Parsed]):
    """Pandas, streams of recent public photos."""

    getList: GetList[Parsed]
    getPhotos: GetPhotos[Parsed]

class FlatPandaNamespace(Generic[Parsed]):
    """The methods of `flickr.panda` in the spelling `flickr.panda_...`."""

    panda_getList: GetList[Parsed]
    panda_getPhotos: GetPhotos[Parsed]
