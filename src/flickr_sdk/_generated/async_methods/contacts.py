"""flickr.contacts: Contacts of users."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import AsyncNamespace

from ..endpoints import contacts as endpoints

if TYPE_CHECKING:
    from datetime import datetime

    from ..enums import ContactFilter, ContactScope, ContactSort
    from ..models import ContactPage


class AsyncContactsNamespace(AsyncNamespace):
    """Contacts of users."""

    _path: ClassVar[str] = "contacts"

    async def get_list(
        self,
        *,
        filter: ContactFilter | str | None = None,
        page: int | None = None,
        per_page: int | None = None,
        sort: ContactSort | str | None = None,
    ) -> ContactPage:
        """List the calling user's contacts.

        Needs a token with `read` permission.

        Args:
            filter: Which contacts to list: `friends` (friends but not family), `family` (family but not
                friends), `both` or `neither`. All of them if left out.
            page: The page of results to return.
            per_page: How many contacts a page holds, 1000 unless given, which is also the most.
            sort: Order of the contacts, `name` (the default) or `time`.

        Returns:
            One page of contacts, each with its friend, family and ignored flags.

        Raises:
            ApiError: With a code of the method's own:
                1: `sort` is neither `name` nor `time`.

        https://www.flickr.com/services/api/flickr.contacts.getList.html
        """
        return await self._client._call(
            endpoints.GET_LIST,
            {"filter": filter, "page": page, "per_page": per_page, "sort": sort},
        )

    async def get_list_recently_uploaded(
        self, *, date_lastupload: datetime | int | str | None = None, filter: ContactScope | str | None = None
    ) -> ContactPage:
        """List the calling user's contacts who uploaded something lately.

        Flickr calls this method experimental.

        Needs a token with `read` permission.

        Args:
            date_lastupload: Return only contacts with an upload after this time, a timezone-aware datetime or
                a Unix timestamp. Defaults to one hour ago; the earliest allowed time is 24 hours ago.
            filter: Which contacts to look at: `ff` (friends and family) or `all`, the default.

        Returns:
            The contacts, each with the number of photos it uploaded.

        https://www.flickr.com/services/api/flickr.contacts.getListRecentlyUploaded.html
        """
        return await self._client._call(
            endpoints.GET_LIST_RECENTLY_UPLOADED,
            {"date_lastupload": date_lastupload, "filter": filter},
        )

    async def get_public_list(
        self, user_id: str, *, page: int | None = None, per_page: int | None = None
    ) -> ContactPage:
        """List the contacts of any user, as everybody may see them.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            page: The page of results to return.
            per_page: How many contacts a page holds, 1000 unless given, which is also the most.

        Returns:
            One page of contacts, without friend and family flags.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no user with this id.

        https://www.flickr.com/services/api/flickr.contacts.getPublicList.html
        """
        return await self._client._call(
            endpoints.GET_PUBLIC_LIST,
            {"user_id": user_id, "page": page, "per_page": per_page},
        )

    async def get_tagging_suggestions(self, *, per_page: int | None = None, page: int | None = None) -> ContactPage:
        """Get contacts whom the calling user may want to tag as people in photos.

        Needs a token with `read` permission.

        Args:
            per_page: How many contacts a page holds. Without it, one page holds them all.
            page: The page of results to return.

        Returns:
            One page of contacts.

        https://www.flickr.com/services/api/flickr.contacts.getTaggingSuggestions.html
        """
        return await self._client._call(
            endpoints.GET_TAGGING_SUGGESTIONS,
            {"per_page": per_page, "page": page},
        )
