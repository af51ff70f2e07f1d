"""Iterators over the paginated methods of flickr.photos.comments."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import Walks

from ..endpoints import photos_comments as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from flickr_sdk.walk import Walker, WalkProgressCallback

    from ..enums import PhotoExtra
    from ..models import Photo


class PhotosCommentsWalks(Walks):
    """Comments on photos."""

    _path: ClassVar[str] = "photos.comments"

    def get_recent_for_contacts(
        self,
        *,
        date_lastcomment: datetime | int | str | None = None,
        contacts_filter: Sequence[str] | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[Photo]:
        """List photos by the calling user's contacts that have new comments.

        Needs a token with `read` permission.

        Args:
            date_lastcomment: Return only photos with a comment after this time, a timezone-aware datetime or
                a Unix timestamp. Defaults to one hour ago, which is also the earliest allowed time.
            contacts_filter: NSIDs of the contacts to include. Defaults to all contacts.
            extras: Additional fields to return.
            per_page: How many items to fetch at once; unset, as many as Flickr gives.
            prefetch: Pages to fetch at the same time, ahead of the loop; 0 for each when it is needed.
            progress: Is told after each page how far the walk has come, by a `WalkReport`.

        Returns:
            All items, each once, fetched page by page as they are asked for.

        https://www.flickr.com/services/api/flickr.photos.comments.getRecentForContacts.html
        """
        return self._client._walk(
            endpoints.GET_RECENT_FOR_CONTACTS,
            {"date_lastcomment": date_lastcomment, "contacts_filter": contacts_filter, "extras": extras},
            per_page,
            prefetch,
            progress,
        )
