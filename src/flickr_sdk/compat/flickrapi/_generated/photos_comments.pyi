"""flickr.photos.comments with flickrapi's method names: Comments on photos."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class AddComment(Generic[Parsed]):
    """Add a comment to a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, comment_text: Value, timeout: float | None = None) -> Parsed:
        """Add a comment to a photo.

        The call fails with code 99 if the owner does not allow the calling user to comment.

        Requires a token with `write` permission.

        Args:
            photo_id: The photo's id.
            comment_text: The text of the comment.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                8: The comment is empty.
                9: The calling user has posted too many comments in a short time; try again later.

        https://www.flickr.com/services/api/flickr.photos.comments.addComment.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class DeleteComment(Generic[Parsed]):
    """Delete a comment on a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, comment_id: Value, timeout: float | None = None) -> Parsed:
        """Delete a comment on a photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            comment_id: The comment's id.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The comment does not exist.

        https://www.flickr.com/services/api/flickr.photos.comments.deleteComment.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class EditComment(Generic[Parsed]):
    """Replace the text of a comment on a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, comment_id: Value, comment_text: Value, timeout: float | None = None) -> Parsed:
        """Replace the text of a comment on a photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            comment_id: The comment's id.
            comment_text: The text of the comment.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The comment does not exist.
                8: The new text is empty.

        https://www.flickr.com/services/api/flickr.photos.comments.editComment.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetList(Generic[Parsed]):
    """List the comments on a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        photo_id: Value,
        min_comment_date: Value = None,
        max_comment_date: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the comments on a photo.

        The list is not paginated. It is empty for a photo without comments.

        Args:
            photo_id: The photo's id.
            min_comment_date: Return only comments from this time on, a timezone-aware datetime or a Unix
                timestamp.
            max_comment_date: Return only comments up to this time, a timezone-aware datetime or a Unix
                timestamp.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.comments.getList.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetRecentForContacts(Generic[Parsed]):
    """List photos by the calling user's contacts that have new comments."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        date_lastcomment: Value = None,
        contacts_filter: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List photos by the calling user's contacts that have new comments.

        Requires a token with `read` permission.

        Args:
            date_lastcomment: Return only photos with a comment after this time, a timezone-aware datetime or
                a Unix timestamp. Defaults to one hour ago, which is also the earliest allowed time.
            contacts_filter: NSIDs of the contacts to include. Defaults to all contacts.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        https://www.flickr.com/services/api/flickr.photos.comments.getRecentForContacts.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class PhotosCommentsNamespace(Generic[Parsed]):
    """Comments on photos."""

    addComment: AddComment[Parsed]
    deleteComment: DeleteComment[Parsed]
    editComment: EditComment[Parsed]
    getList: GetList[Parsed]
    getRecentForContacts: GetRecentForContacts[Parsed]

class FlatPhotosCommentsNamespace(Generic[Parsed]):
    """The methods of `flickr.photos.comments` in the spelling `flickr.photos_comments_...`."""

    photos_comments_addComment: AddComment[Parsed]
    photos_comments_deleteComment: DeleteComment[Parsed]
    photos_comments_editComment: EditComment[Parsed]
    photos_comments_getList: GetList[Parsed]
    photos_comments_getRecentForContacts: GetRecentForContacts[Parsed]
