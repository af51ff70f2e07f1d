"""flickr.collections: Collections of albums and nested collections."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncNamespace

from ..endpoints import collections as endpoints

if TYPE_CHECKING:
    from ..models import CollectionInfo, CollectionTree


class CollectionsNamespace(SyncNamespace):
    """Collections of albums and nested collections."""

    _path: ClassVar[str] = "collections"

    def get_info(self, collection_id: str) -> CollectionInfo:
        """Get the title, description and icon photos of one collection.

        Works only for the owner of the collection. `iconlarge` and `iconsmall` are dead; they point to an
        empty placeholder.

        Needs a token with `read` permission.

        Args:
            collection_id: The collection's id.

        Returns:
            The collection with its number of children and the photos of its icon.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such collection, or the calling user may not see it.

        https://www.flickr.com/services/api/flickr.collections.getInfo.html
        """
        return self._client._call(
            endpoints.GET_INFO,
            {"collection_id": collection_id},
        )

    def get_tree(self, *, collection_id: str | None = None, user_id: str | None = None) -> list[CollectionTree]:
        """Get a user's collections with everything nested in them.

        `iconlarge` and `iconsmall` are dead; they point to an empty placeholder.

        Args:
            collection_id: The collection to start from. Defaults to the top of the tree, `"0"`.
            user_id: The owner of the collections. Defaults to the calling user.

        Returns:
            The collections, each with its sub-collections and albums.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such user.
                2: There is no such collection.

        https://www.flickr.com/services/api/flickr.collections.getTree.html
        """
        return self._client._call(
            endpoints.GET_TREE,
            {"collection_id": collection_id, "user_id": user_id},
        )
