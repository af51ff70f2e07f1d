"""flickr.photos.comments: Comments on photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import photos_comments as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from flickr_sdk.types import PersonLike, PhotoLike

    from ..enums import PhotoExtra
    from ..models import CommentPage, NewComment, PhotoPage


class PhotosCommentsNamespace(Namespace):
    """Comments on photos."""

    _path: ClassVar[str] = "photos.comments"

    def add_comment(self, photo_id: str | int | PhotoLike, comment_text: str) -> NewComment:
        """Add a comment to a photo.

        The call fails with code 99 if the owner does not allow the calling user to comment.

        Requires a token with `write` permission.

        Args:
            photo_id: The photo's id.
            comment_text: The text of the comment.

        Returns:
            The new comment. Older responses contain only its id.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                8: The comment is empty.
                9: The calling user has posted too many comments in a short time; try again later.

        https://www.flickr.com/services/api/flickr.photos.comments.addComment.html
        """
        return self._client._call(
            endpoints.ADD_COMMENT,
            {"photo_id": photo_id, "comment_text": comment_text},
        )

    def delete_comment(self, comment_id: str | int) -> None:
        """Delete a comment on a photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            comment_id: The comment's id.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The comment does not exist.

        https://www.flickr.com/services/api/flickr.photos.comments.deleteComment.html
        """
        return self._client._call(
            endpoints.DELETE_COMMENT,
            {"comment_id": comment_id},
        )

    def edit_comment(self, comment_id: str | int, comment_text: str) -> None:
        """Replace the text of a comment on a photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            comment_id: The comment's id.
            comment_text: The text of the comment.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The comment does not exist.
                8: The new text is empty.

        https://www.flickr.com/services/api/flickr.photos.comments.editComment.html
        """
        return self._client._call(
            endpoints.EDIT_COMMENT,
            {"comment_id": comment_id, "comment_text": comment_text},
        )

    def get_list(
        self,
        photo_id: str | int | PhotoLike,
        *,
        min_comment_date: datetime | int | str | None = None,
        max_comment_date: datetime | int | str | None = None,
    ) -> CommentPage:
        """List the comments on a photo.

        The list is not paginated. It is empty for a photo without comments.

        Args:
            photo_id: The photo's id.
            min_comment_date: Return only comments from this time on, a timezone-aware datetime or a Unix
                timestamp.
            max_comment_date: Return only comments up to this time, a timezone-aware datetime or a Unix
                timestamp.

        Returns:
            The comments with author, date, permalink and text.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.comments.getList.html
        """
        return self._client._call(
            endpoints.GET_LIST,
            {"photo_id": photo_id, "min_comment_date": min_comment_date, "max_comment_date": max_comment_date},
        )

    def get_recent_for_contacts(
        self,
        *,
        date_lastcomment: datetime | int | str | None = None,
        contacts_filter: Sequence[str | int | PersonLike] | str | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List photos by the calling user's contacts that have new comments.

        Requires a token with `read` permission.

        Args:
            date_lastcomment: Return only photos with a comment after this time, a timezone-aware datetime or
                a Unix timestamp. Defaults to one hour ago, which is also the earliest allowed time.
            contacts_filter: NSIDs of the contacts to include. Defaults to all contacts.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of photos.

        https://www.flickr.com/services/api/flickr.photos.comments.getRecentForContacts.html
        """
        return self._client._call(
            endpoints.GET_RECENT_FOR_CONTACTS,
            {
                "date_lastcomment": date_lastcomment,
                "contacts_filter": contacts_filter,
                "extras": extras,
                "per_page": per_page,
                "page": page,
            },
        )
