"""Iterators over the paginated methods of flickr.activity."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import AsyncWalks

from ..endpoints import activity as endpoints

if TYPE_CHECKING:
    from flickr_sdk.walk import AsyncWalker, WalkProgressCallback

    from ..models import ActivityItem


class AsyncActivityWalks(AsyncWalks):
    """Recent activity on photos and albums."""

    _path: ClassVar[str] = "activity"

    def user_comments(
        self, *, per_page: int | None = None, prefetch: int = 0, progress: WalkProgressCallback | None = None
    ) -> AsyncWalker[ActivityItem]:
        """List recent activity on photos and albums that the calling user commented on.

        Call this method at most once per hour.

        Requires a token with `read` permission.

        Args:
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.activity.userComments.html
        """
        return self._client._walk(
            endpoints.USER_COMMENTS,
            {},
            per_page,
            prefetch,
            progress,
        )

    def user_photos(
        self,
        *,
        timeframe: str | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[ActivityItem]:
        """List recent activity on the calling user's photos and albums.

        Call this method at most once per hour. Without `timeframe`, Flickr returns all activity since the
        user's previous session began.

        Requires a token with `read` permission.

        Args:
            timeframe: The period to cover, in days (`3d`) or hours (`12h`). Defaults to the time since the
                user's previous session began.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.activity.userPhotos.html
        """
        return self._client._walk(
            endpoints.USER_PHOTOS,
            {"timeframe": timeframe},
            per_page,
            prefetch,
            progress,
        )
