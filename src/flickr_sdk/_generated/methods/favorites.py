"""flickr.favorites: Favorite photos of users."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import favorites as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from flickr_sdk.types import PersonLike, PhotoLike

    from ..enums import PhotoExtra
    from ..models import FavoritePhotoPage, PhotoContext


class FavoritesNamespace(Namespace):
    """Favorite photos of users."""

    _path: ClassVar[str] = "favorites"

    def add(self, photo_id: str | int | PhotoLike) -> None:
        """Add a photo to the calling user's favorites.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The calling user owns the photo; only photos of other users can be favorites.
                3: The photo is already a favorite of the calling user.
                4: The calling user cannot see the photo or cannot add it.

        https://www.flickr.com/services/api/flickr.favorites.add.html
        """
        return self._client._call(
            endpoints.ADD,
            {"photo_id": photo_id},
        )

    def get_context(self, photo_id: str | int | PhotoLike, user_id: str | int | PersonLike) -> PhotoContext:
        """Get the previous and next photo in a user's favorites.

        Args:
            photo_id: The photo's id.
            user_id: The NSID of the user with the favorites, not of the photo's owner.

        Returns:
            The previous photo, the next photo and the number of favorites.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The user does not exist.
                3: The photo is not a favorite of this user.

        https://www.flickr.com/services/api/flickr.favorites.getContext.html
        """
        return self._client._call(
            endpoints.GET_CONTEXT,
            {"photo_id": photo_id, "user_id": user_id},
        )

    def get_list(
        self,
        user_id: str | int | PersonLike | None = None,
        *,
        min_fave_date: datetime | int | str | None = None,
        max_fave_date: datetime | int | str | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> FavoritePhotoPage:
        """List a user's favorite photos that the calling user can see.

        For public photos only, use `flickr.favorites.getPublicList`.

        Args:
            user_id: The NSID of the user whose favorites are listed. Defaults to the calling user.
            min_fave_date: Return only photos marked as favorites from this time on, a timezone-aware datetime
                or a Unix timestamp.
            max_fave_date: Return only photos marked as favorites up to this time, a timezone-aware datetime
                or a Unix timestamp.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of favorite photos.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.favorites.getList.html
        """
        return self._client._call(
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

    def get_public_list(
        self,
        user_id: str | int | PersonLike,
        *,
        min_fave_date: datetime | int | str | None = None,
        max_fave_date: datetime | int | str | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> FavoritePhotoPage:
        """List the public photos in a user's favorites.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            min_fave_date: Return only photos marked as favorites from this time on, a timezone-aware datetime
                or a Unix timestamp.
            max_fave_date: Return only photos marked as favorites up to this time, a timezone-aware datetime
                or a Unix timestamp.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of favorite photos.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.favorites.getPublicList.html
        """
        return self._client._call(
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

    def remove(self, photo_id: str | int | PhotoLike) -> None:
        """Remove a photo from the calling user's favorites.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.

        Raises:
            ApiError: With one of these codes:
                1: The photo is not a favorite of the calling user.
                2: The request contains a `user_id`, and the calling user does not own the photo.
                3: The request contains a `user_id` of a user who does not exist.

        https://www.flickr.com/services/api/flickr.favorites.remove.html
        """
        return self._client._call(
            endpoints.REMOVE,
            {"photo_id": photo_id},
        )
