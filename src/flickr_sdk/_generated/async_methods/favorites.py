"""flickr.favorites: Favorite photos of users."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import AsyncNamespace

from ..endpoints import favorites as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ..enums import PhotoExtra
    from ..models import PhotoContext, PhotoPage


class AsyncFavoritesNamespace(AsyncNamespace):
    """Favorite photos of users."""

    _path: ClassVar[str] = "favorites"

    async def add(self, photo_id: str) -> None:
        """Add a photo to the calling user's favorites.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no photo with this id.
                2: The photo is the calling user's own; only photos of others can be favorites.
                3: The calling user has this favorite already.
                4: The calling user may not see the photo or may not add it.

        https://www.flickr.com/services/api/flickr.favorites.add.html
        """
        return await self._client._call(
            endpoints.ADD,
            {"photo_id": photo_id},
        )

    async def get_context(self, photo_id: str, user_id: str) -> PhotoContext:
        """Get the neighbours of a photo in the favorites of a user.

        Args:
            photo_id: The photo's id.
            user_id: The user whose favorites are meant, not the photo's owner.

        Returns:
            The previous and the next favorite and the number of favorites.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: There is no such user.
                3: This user has not made the photo a favorite.

        https://www.flickr.com/services/api/flickr.favorites.getContext.html
        """
        return await self._client._call(
            endpoints.GET_CONTEXT,
            {"photo_id": photo_id, "user_id": user_id},
        )

    async def get_list(
        self,
        *,
        user_id: str | None = None,
        min_fave_date: datetime | int | str | None = None,
        max_fave_date: datetime | int | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List a user's favorite photos, as far as the calling user may see them.

        Use `flickr.favorites.getPublicList` to get only public photos.

        Args:
            user_id: The user whose favorites are listed. Defaults to the calling user.
            min_fave_date: Return only photos marked as favorites from this time on, a timezone-aware datetime
                or a Unix timestamp.
            max_fave_date: Return only photos marked as favorites up to this time, a timezone-aware datetime
                or a Unix timestamp.
            extras: Additional fields to return.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Returns:
            One page of favorite photos.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no user with this id.

        https://www.flickr.com/services/api/flickr.favorites.getList.html
        """
        return await self._client._call(
            endpoints.GET_LIST,
            {
                "user_id": user_id,
                "min_fave_date": min_fave_date,
                "max_fave_date": max_fave_date,
                "extras": extras,
                "per_page": per_page,
                "page": page,
            },
        )

    async def get_public_list(
        self,
        user_id: str,
        *,
        min_fave_date: datetime | int | str | None = None,
        max_fave_date: datetime | int | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List the public photos among a user's favorites.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            min_fave_date: Return only photos marked as favorites from this time on, a timezone-aware datetime
                or a Unix timestamp.
            max_fave_date: Return only photos marked as favorites up to this time, a timezone-aware datetime
                or a Unix timestamp.
            extras: Additional fields to return.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Returns:
            One page of favorite photos.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no user with this id.

        https://www.flickr.com/services/api/flickr.favorites.getPublicList.html
        """
        return await self._client._call(
            endpoints.GET_PUBLIC_LIST,
            {
                "user_id": user_id,
                "min_fave_date": min_fave_date,
                "max_fave_date": max_fave_date,
                "extras": extras,
                "per_page": per_page,
                "page": page,
            },
        )

    async def remove(self, photo_id: str) -> None:
        """Remove a photo from the calling user's favorites.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.

        Raises:
            ApiError: With a code of the method's own:
                1: This photo is none of the calling user's favorites.
                2: A `user_id` was sent, and the photo is not the calling user's own.
                3: A `user_id` was sent that belongs to nobody.

        https://www.flickr.com/services/api/flickr.favorites.remove.html
        """
        return await self._client._call(
            endpoints.REMOVE,
            {"photo_id": photo_id},
        )
