"""flickr.contacts: Contacts of users."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import contacts as endpoints

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Literal

    from flickr_sdk.types import PersonLike

    from ..models import ContactPage


class AsyncContactsNamespace(AsyncNamespace):
    """Contacts of users."""

    _path: ClassVar[str] = "contacts"

    async def get_list(
        self,
        *,
        filter: Literal["friends", "family", "both", "neither"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        sort: Literal["name", "time"] | None = None,
    ) -> ContactPage:
        """List the calling user's contacts.

        Requires a token with `read` permission.

        Args:
            filter: The contacts to list: `friends` (friends but not family), `family` (family but not
                friends), `both` or `neither`. Defaults to all contacts.
            page: The page number, starting at 1.
            per_page: The number of contacts per page. Defaults to 1000, which is also the maximum.
            sort: The sort order, `name` (the default) or `time`.

        Returns:
            One page of contacts, each with its friend, family and ignored flags.

        Raises:
            ApiError: With one of these codes:
                1: `sort` is neither `name` nor `time`.

        https://www.flickr.com/services/api/flickr.contacts.getList.html
        """
        return await self._client._call(
            endpoints.GET_LIST,
            {"filter": filter, "page": page, "per_page": per_page, "sort": sort},
        )

    async def get_list_recently_uploaded(
        self, *, date_lastupload: datetime | int | str | None = None, filter: Literal["all", "ff"] | None = None
    ) -> ContactPage:
        """List the calling user's contacts with recent uploads.

        Flickr marks this method as experimental.

        Requires a token with `read` permission.

        Args:
            date_lastupload: Return only contacts with an upload after this time, a timezone-aware datetime or
                a Unix timestamp. Defaults to one hour ago; the earliest allowed time is 24 hours ago.
            filter: The contacts to include: `ff` (friends and family) or `all` (the default).

        Returns:
            The contacts, each with its number of uploaded photos.

        https://www.flickr.com/services/api/flickr.contacts.getListRecentlyUploaded.html
        """
        return await self._client._call(
            endpoints.GET_LIST_RECENTLY_UPLOADED,
            {"date_lastupload": date_lastupload, "filter": filter},
        )

    async def get_public_list(
        self, user_id: str | int | PersonLike, *, page: int | None = None, per_page: int | None = None
    ) -> ContactPage:
        """List the public contacts of a user.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            page: The page number, starting at 1.
            per_page: The number of contacts per page. Defaults to 1000, which is also the maximum.

        Returns:
            One page of contacts, without friend and family flags.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.contacts.getPublicList.html
        """
        return await self._client._call(
            endpoints.GET_PUBLIC_LIST,
            {"user_id": user_id, "page": page, "per_page": per_page},
        )

    async def get_tagging_suggestions(self, *, per_page: int | None = None, page: int | None = None) -> ContactPage:
        """List contacts suggested for tagging in the calling user's photos.

        Requires a token with `read` permission.

        Args:
            per_page: The number of contacts per page. If omitted, one page contains all contacts.
            page: The page number, starting at 1.

        Returns:
            One page of contacts.

        https://www.flickr.com/services/api/flickr.contacts.getTaggingSuggestions.html
        """
        return await self._client._call(
            endpoints.GET_TAGGING_SUGGESTIONS,
            {"per_page": per_page, "page": page},
        )
