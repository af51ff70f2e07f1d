"""Iterators over the paginated methods of flickr.people."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import AsyncWalks

from ..endpoints import people as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Literal

    from flickr_sdk.types import PersonLike
    from flickr_sdk.walk import AsyncWalker, WalkProgressCallback

    from ..enums import ContentTypeFilter, ContentTypeSearch, PhotoExtra, PrivacyFilter, SafetyLevel
    from ..models import Photo


class AsyncPeopleWalks(AsyncWalks):
    """Users, their photos, groups and limits."""

    _path: ClassVar[str] = "people"

    def get_photos(
        self,
        user_id: str | int | PersonLike,
        *,
        safe_search: SafetyLevel | Literal[1, 2, 3] | None = None,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | str | None = None,
        max_taken_date: datetime | str | None = None,
        content_types: Sequence[ContentTypeSearch | Literal[0, 1, 2, 3]]
        | ContentTypeSearch
        | Literal[0, 1, 2, 3]
        | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        content_type: ContentTypeFilter | Literal[1, 2, 3, 4, 5, 6, 7] | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Photo]:
        """List the photos of a user that the calling user can see.

        Requires an authenticated user. For unauthenticated calls, use `flickr.people.getPublicPhotos`.

        Args:
            user_id: The owner's NSID, or `me` for the calling user.
            safe_search: The safety level to search: 1 safe, 2 moderate, 3 restricted. Unauthenticated calls
                return only safe photos.
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime or `YYYY-MM-DD HH:MM:SS`.
            content_types: The content types to return: 0 photos, 1 screenshots, 2 other images, 3 virtual
                photography.
            privacy_filter: Return only the calling user's photos with this privacy level: 1 public, 2
                friends, 3 family, 4 friends and family, 5 private.
            content_type: Deprecated; use `content_types`. Content types to return: 1 photos, 2 screenshots, 3
                other, 4 photos and screenshots, 5 screenshots and other, 6 photos and other, 7 all.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.people.getPhotos.html
        """
        return self._client._walk(
            endpoints.GET_PHOTOS,
            {
                "user_id": user_id,
                "safe_search": safe_search,
                "min_upload_date": min_upload_date,
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
                "content_types": content_types,
                "privacy_filter": privacy_filter,
                "content_type": content_type,
                "extras": extras,
            },
            per_page,
            prefetch,
            progress,
        )

    def get_photos_of(
        self,
        user_id: str | int | PersonLike,
        *,
        owner_id: str | int | PersonLike | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Photo]:
        """List the photos in which a person is tagged.

        For users other than the calling user, Flickr omits `total` and `pages`. Request the next page while
        `has_next_page` is set.

        Args:
            user_id: The NSID of the person, or `me` for the calling user.
            owner_id: The NSID of a user. Returns only photos taken by this user.
            extras: Additional fields to return for each photo. This method also supports `date_person_added`.
                `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.people.getPhotosOf.html
        """
        return self._client._walk(
            endpoints.GET_PHOTOS_OF,
            {"user_id": user_id, "owner_id": owner_id, "extras": extras},
            per_page,
            prefetch,
            progress,
        )

    def get_public_photos(
        self,
        user_id: str | int | PersonLike,
        *,
        safe_search: SafetyLevel | Literal[1, 2, 3] | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Photo]:
        """List the public photos of a user.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            safe_search: The safety level to search: 1 safe, 2 moderate, 3 restricted. Unauthenticated calls
                return only safe photos.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.people.getPublicPhotos.html
        """
        return self._client._walk(
            endpoints.GET_PUBLIC_PHOTOS,
            {"user_id": user_id, "safe_search": safe_search, "extras": extras},
            per_page,
            prefetch,
            progress,
        )
