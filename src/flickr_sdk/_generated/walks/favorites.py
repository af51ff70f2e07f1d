"""Iterators over the paginated methods of flickr.favorites."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import Walks

from ..endpoints import favorites as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from flickr_sdk.types import PersonLike
    from flickr_sdk.walk import Walker, WalkProgressCallback

    from ..enums import PhotoExtra
    from ..models import FavoritePhoto


class FavoritesWalks(Walks):
    """Favorite photos of users."""

    _path: ClassVar[str] = "favorites"

    def get_list(
        self,
        user_id: str | int | PersonLike | None = None,
        *,
        min_fave_date: datetime | int | str | None = None,
        max_fave_date: datetime | int | str | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[FavoritePhoto]:
        """List a user's favorite photos that the calling user can see.

        For public photos only, use `flickr.favorites.getPublicList`.

        Args:
            user_id: The NSID of the user whose favorites are listed. Defaults to the calling user.
            min_fave_date: Return only photos marked as favorites from this time on, a timezone-aware datetime
                or a Unix timestamp.
            max_fave_date: Return only photos marked as favorites up to this time, a timezone-aware datetime
                or a Unix timestamp.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.favorites.getList.html
        """
        return self._client._walk(
            endpoints.GET_LIST,
            {"user_id": user_id, "min_fave_date": min_fave_date, "max_fave_date": max_fave_date, "extras": extras},
            per_page,
            prefetch,
            progress,
        )

    def get_public_list(
        self,
        user_id: str | int | PersonLike,
        *,
        min_fave_date: datetime | int | str | None = None,
        max_fave_date: datetime | int | str | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[FavoritePhoto]:
        """List the public photos in a user's favorites.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            min_fave_date: Return only photos marked as favorites from this time on, a timezone-aware datetime
                or a Unix timestamp.
            max_fave_date: Return only photos marked as favorites up to this time, a timezone-aware datetime
                or a Unix timestamp.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.favorites.getPublicList.html
        """
        return self._client._walk(
            endpoints.GET_PUBLIC_LIST,
            {"user_id": user_id, "min_fave_date": min_fave_date, "max_fave_date": max_fave_date, "extras": extras},
            per_page,
            prefetch,
            progress,
        )
