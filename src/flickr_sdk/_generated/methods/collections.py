"""flickr.collections: Collections of albums and nested collections."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import collections as endpoints

if TYPE_CHECKING:
    from flickr_sdk.types import PersonLike

    from ..models import CollectionInfo, CollectionTree


class CollectionsNamespace(Namespace):
    """Collections of albums and nested collections."""

    _path: ClassVar[str] = "collections"

    def get_info(self, collection_id: str | int) -> CollectionInfo:
        """Get the details of a collection.

        The calling user must own the collection. `iconlarge` and `iconsmall` are obsolete; they link to an
        empty placeholder.

        Requires a token with `read` permission.

        Args:
            collection_id: The collection's id.

        Returns:
            The collection with its number of children and the photos of its icon.

        Raises:
            ApiError: With one of these codes:
                1: The collection does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.collections.getInfo.html
        """
        return self._client._call(
            endpoints.GET_INFO,
            {"collection_id": collection_id},
        )

    def get_tree(
        self, *, collection_id: str | int | None = None, user_id: str | int | PersonLike | None = None
    ) -> list[CollectionTree]:
        """Get the tree of a user's collections.

        `iconlarge` and `iconsmall` are obsolete; they link to an empty placeholder.

        Args:
            collection_id: The id of the root collection. Defaults to `"0"`, the top of the tree.
            user_id: The owner's NSID. Defaults to the calling user.

        Returns:
            The collections, each with its nested collections and albums.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.
                2: The collection does not exist.

        https://www.flickr.com/services/api/flickr.collections.getTree.html
        """
        return self._client._call(
            endpoints.GET_TREE,
            {"collection_id": collection_id, "user_id": user_id},
        )
