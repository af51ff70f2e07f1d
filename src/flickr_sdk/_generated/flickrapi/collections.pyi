"""flickr.collections with flickrapi's method names: Collections of albums and nested collections."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetInfo(Generic[Parsed]):
    """Get the title, description and icon photos of one collection."""

    __name__: str

    @overload
    def __call__(self, *, collection_id: Value, timeout: float | None = None) -> Parsed:
        """Get the title, description and icon photos of one collection.

        Works only for the owner of the collection. `iconlarge` and `iconsmall` are dead; they point to an
        empty placeholder.

        Needs a token with `read` permission.

        Args:
            collection_id: The collection's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such collection, or the calling user may not see it.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetTree(Generic[Parsed]):
    """Get a user's collections with everything nested in them."""

    __name__: str

    @overload
    def __call__(self, *, collection_id: Value = None, user_id: Value = None, timeout: float | None = None) -> Parsed:
        """Get a user's collections with everything nested in them.

        `iconlarge` and `iconsmall` are dead; they point to an empty placeholder.

        Args:
            collection_id: The collection to start from. Defaults to the top of the tree, `"0"`.
            user_id: The owner of the collections. Defaults to the calling user.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such user.
                2: There is no such collection.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class CollectionsNamespace(Generic[Parsed]):
    """Collections of albums and nested collections."""

    getInfo: GetInfo[Parsed]
    getTree: GetTree[Parsed]

class FlatCollectionsNamespace(Generic[Parsed]):
    """The methods of `flickr.collections` in the spelling `flickr.collections_...`."""

    collections_getInfo: GetInfo[Parsed]
    collections_getTree: GetTree[Parsed]
