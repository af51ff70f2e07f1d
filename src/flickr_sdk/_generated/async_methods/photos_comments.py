"""flickr.photos.comments: Comments on photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import AsyncNamespace

from ..endpoints import photos_comments as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ..enums import PhotoExtra
    from ..models import Comment, CommentPage, PhotoPage


class AsyncPhotosCommentsNamespace(AsyncNamespace):
    """Comments on photos."""

    _path: ClassVar[str] = "photos.comments"

    async def add_comment(self, photo_id: str, comment_text: str) -> Comment:
        """Write a comment under a photo in the name of the calling user.

        If the owner does not let the calling user comment, the call fails with code 99.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            comment_text: The text of the comment.

        Returns:
            The new comment. Old answers contain nothing but its id.

        Raises:
            ApiError: With a code of the method's own:
                1: No photo has this id.
                8: The comment is empty.
                9: The calling user has commented too often in a short time; try again later.

        https://www.flickr.com/services/api/flickr.photos.comments.addComment.html
        """
        return await self._client._call(
            endpoints.ADD_COMMENT,
            {"photo_id": photo_id, "comment_text": comment_text},
        )

    async def delete_comment(self, comment_id: str) -> None:
        """Delete a photo comment.

        Needs a token with `write` permission.

        Args:
            comment_id: The comment's id.

        Raises:
            ApiError: With a code of the method's own:
                1: The photo that carried the comment is gone.
                2: No comment has this id.

        https://www.flickr.com/services/api/flickr.photos.comments.deleteComment.html
        """
        return await self._client._call(
            endpoints.DELETE_COMMENT,
            {"comment_id": comment_id},
        )

    async def edit_comment(self, comment_id: str, comment_text: str) -> None:
        """Replace the text of a photo comment.

        Needs a token with `write` permission.

        Args:
            comment_id: The comment's id.
            comment_text: The text of the comment.

        Raises:
            ApiError: With a code of the method's own:
                1: The photo that carried the comment is gone.
                2: No comment has this id.
                8: The new text is empty.

        https://www.flickr.com/services/api/flickr.photos.comments.editComment.html
        """
        return await self._client._call(
            endpoints.EDIT_COMMENT,
            {"comment_id": comment_id, "comment_text": comment_text},
        )

    async def get_list(
        self,
        photo_id: str,
        *,
        min_comment_date: datetime | int | str | None = None,
        max_comment_date: datetime | int | str | None = None,
    ) -> CommentPage:
        """List the comments under a photo.

        The list is not paged. A photo without comments gives an empty list.

        Args:
            photo_id: The photo's id.
            min_comment_date: Only comments from this moment on, a datetime with time zone or Unix time.
            max_comment_date: Only comments up to this moment, a datetime with time zone or Unix time.

        Returns:
            The comments with author, date, permalink and text.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.

        https://www.flickr.com/services/api/flickr.photos.comments.getList.html
        """
        return await self._client._call(
            endpoints.GET_LIST,
            {"photo_id": photo_id, "min_comment_date": min_comment_date, "max_comment_date": max_comment_date},
        )

    async def get_recent_for_contacts(
        self,
        *,
        date_lastcomment: datetime | int | str | None = None,
        contacts_filter: Sequence[str] | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List photos of the calling user's contacts that have new comments.

        Needs a token with `read` permission.

        Args:
            date_lastcomment: Only photos with a comment after this moment, a datetime with time zone or Unix
                time. By default and at the earliest one hour ago.
            contacts_filter: NSIDs of the contacts to look at, instead of all contacts.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page holds. In most methods the default is 100 and the maximum 500.
            page: Which page of the results to fetch.

        Returns:
            One page of photos.

        https://www.flickr.com/services/api/flickr.photos.comments.getRecentForContacts.html
        """
        return await self._client._call(
            endpoints.GET_RECENT_FOR_CONTACTS,
            {
                "date_lastcomment": date_lastcomment,
                "contacts_filter": contacts_filter,
                "extras": extras,
                "per_page": per_page,
                "page": page,
            },
        )
