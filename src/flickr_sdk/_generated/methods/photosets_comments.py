"""flickr.photosets.comments: Comments on albums."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import photosets_comments as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue

    from flickr_sdk.types import AlbumLike

    from ..models import CommentPage, NewComment


class PhotosetsCommentsNamespace(Namespace):
    """Comments on albums."""

    _path: ClassVar[str] = "photosets.comments"

    def add_comment(self, photoset_id: str | int | AlbumLike, comment_text: str) -> NewComment:
        """Add a comment to an album.

        Requires a token with `write` permission.

        Args:
            photoset_id: The album's id.
            comment_text: The text of the comment.

        Returns:
            The new comment's id.

        Raises:
            ApiError: With one of these codes:
                1: The album does not exist, or the calling user cannot see it.
                8: The comment is empty.
                9: The calling user has posted too many comments in a short time; try again later.

        https://www.flickr.com/services/api/flickr.photosets.comments.addComment.html
        """
        return self._client._call(
            endpoints.ADD_COMMENT,
            {"photoset_id": photoset_id, "comment_text": comment_text},
        )

    def delete_comment(self, comment_id: str | int) -> dict[str, JsonValue] | None:
        """Delete a comment on an album.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            comment_id: The comment's id.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                2: The comment does not exist.

        https://www.flickr.com/services/api/flickr.photosets.comments.deleteComment.html
        """
        return self._client._call(
            endpoints.DELETE_COMMENT,
            {"comment_id": comment_id},
        )

    def edit_comment(self, comment_id: str | int, comment_text: str) -> dict[str, JsonValue] | None:
        """Replace the text of a comment on an album.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            comment_id: The comment's id.
            comment_text: The text of the comment.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                2: The comment does not exist.
                8: The new text is empty.

        https://www.flickr.com/services/api/flickr.photosets.comments.editComment.html
        """
        return self._client._call(
            endpoints.EDIT_COMMENT,
            {"comment_id": comment_id, "comment_text": comment_text},
        )

    def get_list(self, photoset_id: str | int | AlbumLike) -> CommentPage:
        """List the comments on an album.

        Args:
            photoset_id: The album's id.

        Returns:
            The comments with text, author, date and URL.

        Raises:
            ApiError: With one of these codes:
                1: The album does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photosets.comments.getList.html
        """
        return self._client._call(
            endpoints.GET_LIST,
            {"photoset_id": photoset_id},
        )
