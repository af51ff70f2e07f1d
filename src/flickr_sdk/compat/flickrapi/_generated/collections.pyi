"""flickr.collections with flickrapi's method names: Collections of albums and nested collections."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetInfo(Generic[Parsed]):
    """Get the details of a collection."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, collection_id: Value, timeout: float | None = None) -> Parsed:
        """Get the details of a collection.

        The calling user must own the collection. `iconlarge` and `iconsmall` are obsolete; they link to an
        empty placeholder.

        Requires a token with `read` permission.

        Args:
            collection_id: The collection's id.

        Raises:
            FlickrError: With one of these codes:
                1: The collection does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.collections.getInfo.html
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

class GetTree(Generic[Parsed]):
    """Get the tree of a user's collections."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, collection_id: Value = None, user_id: Value = None, timeout: float | None = None) -> Parsed:
        """Get the tree of a user's collections.

        `iconlarge` and `iconsmall` are obsolete; they link to an empty placeholder.

        Args:
            collection_id: The id of the root collection. Defaults to `"0"`, the top of the tree.
            user_id: The owner's NSID. Defaults to the calling user.

        Raises:
            FlickrError: With one of these codes:
                1: The user does not exist.
                2: The collection does not exist.

        https://www.flickr.com/services/api/flickr.collections.getTree.html
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

class CollectionsNamespace(Generic[Parsed]):
    """Collections of albums and nested collections."""

    getInfo: GetInfo[Parsed]
    getTree: GetTree[Parsed]

class FlatCollectionsNamespace(Generic[Parsed]):
    """The methods of `flickr.collections` in the spelling `flickr.collections_...`."""

    collections_getInfo: GetInfo[Parsed]
    collections_getTree: GetTree[Parsed]
