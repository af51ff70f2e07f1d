"""Iterators over the paginated methods of flickr.contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import Walks

from ..endpoints import contacts as endpoints

if TYPE_CHECKING:
    from typing import Literal

    from flickr_sdk.types import PersonLike
    from flickr_sdk.walk import Walker, WalkProgressCallback

    from ..models import Contact


class ContactsWalks(Walks):
    """Contacts of users."""

    _path: ClassVar[str] = "contacts"

    def get_list(
        self,
        *,
        filter: Literal["friends", "family", "both", "neither"] | None = None,
        sort: Literal["name", "time"] | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[Contact]:
        """List the calling user's contacts.

        Requires a token with `read` permission.

        Args:
            filter: The contacts to list: `friends` (friends but not family), `family` (family but not
                friends), `both` or `neither`. Defaults to all contacts.
            sort: The sort order, `name` (the default) or `time`.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.contacts.getList.html
        """
        return self._client._walk(
            endpoints.GET_LIST,
            {"filter": filter, "sort": sort},
            per_page,
            prefetch,
            progress,
        )

    def get_public_list(
        self,
        user_id: str | int | PersonLike,
        *,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[Contact]:
        """List the public contacts of a user.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.contacts.getPublicList.html
        """
        return self._client._walk(
            endpoints.GET_PUBLIC_LIST,
            {"user_id": user_id},
            per_page,
            prefetch,
            progress,
        )

    def get_tagging_suggestions(
        self, *, per_page: int | None = None, prefetch: int = 0, progress: WalkProgressCallback | None = None
    ) -> Walker[Contact]:
        """List contacts suggested for tagging in the calling user's photos.

        Requires a token with `read` permission.

        Args:
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.contacts.getTaggingSuggestions.html
        """
        return self._client._walk(
            endpoints.GET_TAGGING_SUGGESTIONS,
            {},
            per_page,
            prefetch,
            progress,
        )
