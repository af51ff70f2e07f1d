"""Iterators over the paginated methods of flickr.photos.comments."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import AsyncWalks

from ..endpoints import photos_comments as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from flickr_sdk.types import PersonLike
    from flickr_sdk.walk import AsyncWalker, WalkProgressCallback

    from ..enums import PhotoExtra
    from ..models import Photo


class AsyncPhotosCommentsWalks(AsyncWalks):
    """Comments on photos."""

    _path: ClassVar[str] = "photos.comments"

    def get_recent_for_contacts(
        self,
        *,
        date_lastcomment: datetime | int | str | None = None,
        contacts_filter: Sequence[str | int | PersonLike] | str | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Photo]:
        """List photos by the calling user's contacts that have new comments.

        Requires a token with `read` permission.

        Args:
            date_lastcomment: Return only photos with a comment after this time, a timezone-aware datetime or
                a Unix timestamp. Defaults to one hour ago, which is also the earliest allowed time.
            contacts_filter: NSIDs of the contacts to include. Defaults to all contacts.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.photos.comments.getRecentForContacts.html
        """
        return self._client._walk(
            endpoints.GET_RECENT_FOR_CONTACTS,
            {"date_lastcomment": date_lastcomment, "contacts_filter": contacts_filter, "extras": extras},
            per_page,
            prefetch,
            progress,
        )
