"""flickr.people: Users, with their photos, groups and limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncNamespace

from ..endpoints import people as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from pydantic import JsonValue

    from ..enums import ContentTypeFilter, ContentTypeSearch, GroupExtra, PhotoExtra, PrivacyFilter, SafetyLevel


class People(SyncNamespace):
    """Users, with their photos, groups and limits."""

    _path: ClassVar[str] = "people"

    def find_by_email(self, find_email: str) -> dict[str, JsonValue]:
        """Find a user by email address.

        Args:
            find_email: The e-mail address of the user, be it the main one or another.

        Returns:
            The user's id and user name. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 No account uses this email address.

        https://www.flickr.com/services/api/flickr.people.findByEmail.html
        """
        return self._client._call(
            endpoints.FIND_BY_EMAIL,
            {"find_email": find_email},
        )

    def find_by_username(self, username: str) -> dict[str, JsonValue]:
        """Find a user by user name.

        Args:
            username: The user's screen name.

        Returns:
            The user's id and user name. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 No account has this user name.

        https://www.flickr.com/services/api/flickr.people.findByUsername.html
        """
        return self._client._call(
            endpoints.FIND_BY_USERNAME,
            {"username": username},
        )

    def get_groups(
        self, user_id: str, *, extras: Sequence[GroupExtra | str] | str | None = None
    ) -> dict[str, JsonValue]:
        """List the groups a user belongs to.

        Needs a token with `read` permission.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            extras: Further fields for each group: `privacy`, `throttle` and `restrictions`.

        Returns:
            The groups, each with its counts and administrator, age and invitation flags. The decoded answer: its
            shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 There is no user with this id.

        https://www.flickr.com/services/api/flickr.people.getGroups.html
        """
        return self._client._call(
            endpoints.GET_GROUPS,
            {"user_id": user_id, "extras": extras},
        )

    def get_info(self, user_id: str) -> dict[str, JsonValue]:
        """Get the public profile of a user.

        A call made for a user also tells how the two are connected, in both directions: `contact`, `friend`, `family`
        and the same with `rev` in front. Fields the user left empty, such as the real name, can be missing.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.

        Returns:
            The user with names, location, addresses, icon data and photo counts. The decoded answer: its shape is not
            documented.

        Raises:
            ApiError: With one of the method's codes: 1 There is no user with this id; 5 The user's account has been
                deleted.

        https://www.flickr.com/services/api/flickr.people.getInfo.html
        """
        return self._client._call(
            endpoints.GET_INFO,
            {"user_id": user_id},
        )

    def get_limits(self) -> dict[str, JsonValue]:
        """Get the size and length limits for the calling user's photos and videos.

        `maxdisplaypx` 0 stands for no limit. It concerns display only; uploads may have any dimensions.

        Needs a token with `read` permission.

        Returns:
            The largest file sizes in bytes, the display limit in pixels and the video seconds. The decoded answer:
            its shape is not documented.

        https://www.flickr.com/services/api/flickr.people.getLimits.html
        """
        return self._client._call(
            endpoints.GET_LIMITS,
            {},
        )

    def get_photos(
        self,
        user_id: str,
        *,
        safe_search: SafetyLevel | int | None = None,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | str | None = None,
        max_taken_date: datetime | str | None = None,
        content_types: Sequence[ContentTypeSearch | int] | str | None = None,
        privacy_filter: PrivacyFilter | int | None = None,
        content_type: ContentTypeFilter | int | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> dict[str, JsonValue]:
        """List the photos of a user, as far as the calling user may see them.

        Call it for a logged-in user; without one, use `flickr.people.getPublicPhotos`.

        Args:
            user_id: The owner of the photos, or `me` for the calling user.
            safe_search: The safety level to search for: 1 safe, 2 moderate, 3 restricted. Without login it is always
                safe.
            min_upload_date: Only photos uploaded from this moment on, a datetime or Unix time.
            max_upload_date: Only photos uploaded up to this moment, a datetime or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime or `YYYY-MM-DD HH:MM:SS`.
            content_types: The kinds of picture to return: 0 photos, 1 screenshots, 2 other pictures, 3 virtual
                photography.
            privacy_filter: Only photos with this visibility. Has an effect only on the calling user's own photos.
            content_type: Deprecated; use `content_types`.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page may hold. The most that Flickr accepts depends on the method.
            page: Which page of the results to fetch.

        Returns:
            One page of photos. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 A required argument is missing; 2 There is no user with this
                id; 5 The user's account has been deleted.

        https://www.flickr.com/services/api/flickr.people.getPhotos.html
        """
        return self._client._call(
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

    def get_photos_of(
        self,
        user_id: str,
        *,
        owner_id: str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> dict[str, JsonValue]:
        """List the photos in which a person is tagged.

        For people other than the calling user Flickr leaves out `total` and `pages`; go on while `has_next_page` is
        1.

        Args:
            user_id: The person to look for, or `me` for the calling user.
            owner_id: NSID of a member. Only photos which that member took are returned.
            extras: Further fields for each photo. Here `date_person_added` is possible too.
            per_page: How many results a page may hold. The most that Flickr accepts depends on the method.
            page: Which page of the results to fetch.

        Returns:
            One page of photos. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 There is no user with this id.

        https://www.flickr.com/services/api/flickr.people.getPhotosOf.html
        """
        return self._client._call(
            endpoints.GET_PHOTOS_OF,
            {"user_id": user_id, "owner_id": owner_id, "extras": extras, "per_page": per_page, "page": page},
        )

    def get_public_groups(self, user_id: str) -> dict[str, JsonValue]:
        """List the groups a user belongs to that everybody may see.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.

        Returns:
            The groups, each with its administrator, age and invitation flags. The decoded answer: its shape is not
            documented.

        Raises:
            ApiError: With one of the method's codes: 1 There is no user with this id.

        https://www.flickr.com/services/api/flickr.people.getPublicGroups.html
        """
        return self._client._call(
            endpoints.GET_PUBLIC_GROUPS,
            {"user_id": user_id},
        )

    def get_public_photos(
        self,
        user_id: str,
        *,
        safe_search: SafetyLevel | int | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> dict[str, JsonValue]:
        """List the public photos of a user.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            safe_search: Highest safety level to list. Calls without a login get safe photos only.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page may hold. The most that Flickr accepts depends on the method.
            page: Which page of the results to fetch.

        Returns:
            One page of photos. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 There is no user with this id.

        https://www.flickr.com/services/api/flickr.people.getPublicPhotos.html
        """
        return self._client._call(
            endpoints.GET_PUBLIC_PHOTOS,
            {"user_id": user_id, "safe_search": safe_search, "extras": extras, "per_page": per_page, "page": page},
        )

    def get_upload_status(self) -> dict[str, JsonValue]:
        """Get how much the calling user has uploaded and may still upload.

        `remaining` of albums and videos can be the word `lots` instead of a number.

        Needs a token with `read` permission.

        Returns:
            Monthly bandwidth, largest file size and the numbers of albums and videos. The decoded answer: its shape
            is not documented.

        https://www.flickr.com/services/api/flickr.people.getUploadStatus.html
        """
        return self._client._call(
            endpoints.GET_UPLOAD_STATUS,
            {},
        )
