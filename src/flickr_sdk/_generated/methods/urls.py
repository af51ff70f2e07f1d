"""flickr.urls: URLs of users, groups and galleries."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import urls as endpoints

if TYPE_CHECKING:
    from flickr_sdk.types import GroupLike, PersonLike

    from ..models import Gallery, GroupName, GroupUrl, User, UserUrl


class UrlsNamespace(Namespace):
    """URLs of users, groups and galleries."""

    _path: ClassVar[str] = "urls"

    def get_group(self, group_id: str | int | GroupLike) -> GroupUrl:
        """Get the URL of a group's page.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.

        Returns:
            The group's NSID and page URL.

        Raises:
            ApiError: With one of these codes:
                1: The group does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.urls.getGroup.html
        """
        return self._client._call(
            endpoints.GET_GROUP,
            {"group_id": group_id},
        )

    def get_user_photos(self, user_id: str | int | PersonLike | None = None) -> UserUrl:
        """Get the URL of a user's photos.

        Args:
            user_id: The user's NSID. Defaults to the calling user.

        Returns:
            The user's NSID and the URL of the photos.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.
                2: The call is unauthenticated and has no `user_id`.

        https://www.flickr.com/services/api/flickr.urls.getUserPhotos.html
        """
        return self._client._call(
            endpoints.GET_USER_PHOTOS,
            {"user_id": user_id},
        )

    def get_user_profile(self, user_id: str | int | PersonLike | None = None) -> UserUrl:
        """Get the URL of a user's profile.

        Args:
            user_id: The user's NSID. Defaults to the calling user.

        Returns:
            The user's NSID and profile URL.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.
                2: The call is unauthenticated and has no `user_id`.

        https://www.flickr.com/services/api/flickr.urls.getUserProfile.html
        """
        return self._client._call(
            endpoints.GET_USER_PROFILE,
            {"user_id": user_id},
        )

    def lookup_gallery(self, url: str) -> Gallery:
        """Find a gallery by URL.

        Args:
            url: The URL of the gallery's page.

        Returns:
            The gallery, in the same form as `flickr.galleries.getInfo`.

        https://www.flickr.com/services/api/flickr.urls.lookupGallery.html
        """
        return self._client._call(
            endpoints.LOOKUP_GALLERY,
            {"url": url},
        )

    def lookup_group(self, url: str) -> GroupName:
        """Find a group by the URL of its page or pool.

        Args:
            url: The URL of the group's page or pool.

        Returns:
            The group's NSID and name.

        Raises:
            ApiError: With one of these codes:
                1: No group has this URL.

        https://www.flickr.com/services/api/flickr.urls.lookupGroup.html
        """
        return self._client._call(
            endpoints.LOOKUP_GROUP,
            {"url": url},
        )

    def lookup_user(self, url: str) -> User:
        """Find a user by the URL of their profile or photos.

        Args:
            url: The URL of the user's profile or photos.

        Returns:
            The user's NSID and screen name.

        Raises:
            ApiError: With one of these codes:
                1: No user has this URL.

        https://www.flickr.com/services/api/flickr.urls.lookupUser.html
        """
        return self._client._call(
            endpoints.LOOKUP_USER,
            {"url": url},
        )
