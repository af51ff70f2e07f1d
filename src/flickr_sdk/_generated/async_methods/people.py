"""flickr.people: Users, their photos, groups and limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import people as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Literal

    from flickr_sdk.types import PersonLike

    from ..enums import ContentTypeFilter, ContentTypeSearch, PhotoExtra, PrivacyFilter, SafetyLevel
    from ..models import Group, PersonInfo, PersonLimits, PhotoPage, UploadStatus, User


class AsyncPeopleNamespace(AsyncNamespace):
    """Users, their photos, groups and limits."""

    _path: ClassVar[str] = "people"

    async def find_by_email(self, find_email: str) -> User:
        """Find a user by email address.

        Args:
            find_email: The user's primary or secondary email address.

        Returns:
            The user's id and screen name.

        Raises:
            ApiError: With one of these codes:
                1: No account has this email address.

        https://www.flickr.com/services/api/flickr.people.findByEmail.html
        """
        return await self._client._call(
            endpoints.FIND_BY_EMAIL,
            {"find_email": find_email},
        )

    async def find_by_username(self, username: str) -> User:
        """Find a user by screen name.

        Args:
            username: The user's screen name.

        Returns:
            The user's id and screen name.

        Raises:
            ApiError: With one of these codes:
                1: No account has this screen name.

        https://www.flickr.com/services/api/flickr.people.findByUsername.html
        """
        return await self._client._call(
            endpoints.FIND_BY_USERNAME,
            {"username": username},
        )

    async def get_groups(
        self,
        user_id: str | int | PersonLike,
        *,
        extras: Sequence[Literal["privacy", "throttle", "restrictions"]]
        | Literal["privacy", "throttle", "restrictions"]
        | None = None,
        page: int | None = None,
        per_page: int | None = None,
    ) -> list[Group]:
        """List the groups that a user belongs to.

        Requires a token with `read` permission.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            extras: Additional fields to return for each group: `privacy`, `throttle` and `restrictions`.
            page: The number of the page. Undocumented by Flickr.
            per_page: The number of groups per page. Undocumented by Flickr; without it, the response contains
                all groups.

        Returns:
            The groups, each with its counts and administrator, age and invitation flags.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.people.getGroups.html
        """
        return await self._client._call(
            endpoints.GET_GROUPS,
            {"user_id": user_id, "extras": extras, "page": page, "per_page": per_page},
        )

    async def get_info(self, user_id: str | int | PersonLike) -> PersonInfo:
        """Get the details of a user.

        Authenticated calls also return the contact relation in both directions: `contact`, `friend` and
        `family`, and the same names prefixed with `rev`. Fields that the user left empty, such as the real
        name, can be missing.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.

        Returns:
            The user with names, location, URLs, icon data and photo counts.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.
                5: The user's account was deleted.

        https://www.flickr.com/services/api/flickr.people.getInfo.html
        """
        return await self._client._call(
            endpoints.GET_INFO,
            {"user_id": user_id},
        )

    async def get_limits(self) -> PersonLimits:
        """Get the upload and display limits of the calling user.

        `maxdisplaypx` is 0 if there is no limit. It applies to display only; uploads can have any dimensions.

        Requires a token with `read` permission.

        Returns:
            The maximum file sizes in bytes, the display limit in pixels and the maximum video duration in
            seconds.

        https://www.flickr.com/services/api/flickr.people.getLimits.html
        """
        return await self._client._call(
            endpoints.GET_LIMITS,
            {},
        )

    async def get_photos(
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
        page: int | None = None,
    ) -> PhotoPage:
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
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of photos.

        Raises:
            ApiError: With one of these codes:
                1: A required argument is missing.
                2: The user does not exist.
                5: The user's account was deleted.

        https://www.flickr.com/services/api/flickr.people.getPhotos.html
        """
        return await self._client._call(
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
                "per_page": per_page,
                "page": page,
            },
        )

    async def get_photos_of(
        self,
        user_id: str | int | PersonLike,
        *,
        owner_id: str | int | PersonLike | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List the photos in which a person is tagged.

        For users other than the calling user, Flickr omits `total` and `pages`. Request the next page while
        `has_next_page` is set.

        Args:
            user_id: The NSID of the person, or `me` for the calling user.
            owner_id: The NSID of a user. Returns only photos taken by this user.
            extras: Additional fields to return for each photo. This method also supports `date_person_added`.
                `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of photos.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.people.getPhotosOf.html
        """
        return await self._client._call(
            endpoints.GET_PHOTOS_OF,
            {"user_id": user_id, "owner_id": owner_id, "extras": extras, "per_page": per_page, "page": page},
        )

    async def get_public_groups(self, user_id: str | int | PersonLike) -> list[Group]:
        """List the public groups that a user belongs to.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.

        Returns:
            The groups, each with its administrator, age and invitation flags.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.people.getPublicGroups.html
        """
        return await self._client._call(
            endpoints.GET_PUBLIC_GROUPS,
            {"user_id": user_id},
        )

    async def get_public_photos(
        self,
        user_id: str | int | PersonLike,
        *,
        safe_search: SafetyLevel | Literal[1, 2, 3] | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List the public photos of a user.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            safe_search: The safety level to search: 1 safe, 2 moderate, 3 restricted. Unauthenticated calls
                return only safe photos.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of photos.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.people.getPublicPhotos.html
        """
        return await self._client._call(
            endpoints.GET_PUBLIC_PHOTOS,
            {"user_id": user_id, "safe_search": safe_search, "extras": extras, "per_page": per_page, "page": page},
        )

    async def get_upload_status(self) -> UploadStatus:
        """Get the upload usage and limits of the calling user.

        `remaining` of albums and videos can be the string `lots` instead of a number.

        Requires a token with `read` permission.

        Returns:
            The monthly bandwidth, maximum file sizes and the numbers of albums and videos.

        https://www.flickr.com/services/api/flickr.people.getUploadStatus.html
        """
        return await self._client._call(
            endpoints.GET_UPLOAD_STATUS,
            {},
        )
