"""flickr.photosets.comments with flickrapi's method names: Comments on albums."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class AddComment(Generic[Parsed]):
    """Add a comment to an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photoset_id: Value, comment_text: Value, timeout: float | None = None) -> Parsed:
        """Add a comment to an album.

        Requires a token with `write` permission.

        Args:
            photoset_id: The album's id.
            comment_text: The text of the comment.

        Raises:
            FlickrError: With one of these codes:
                1: The album does not exist, or the calling user cannot see it.
                8: The comment is empty.
                9: The calling user has posted too many comments in a short time; try again later.

        https://www.flickr.com/services/api/flickr.photosets.comments.addComment.html
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
    """Delete a comment on an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, comment_id: Value, timeout: float | None = None) -> Parsed:
        """Delete a comment on an album.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            comment_id: The comment's id.

        Raises:
            FlickrError: With one of these codes:
                2: The comment does not exist.

        https://www.flickr.com/services/api/flickr.photosets.comments.deleteComment.html
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
    """Replace the text of a comment on an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, comment_id: Value, comment_text: Value, timeout: float | None = None) -> Parsed:
        """Replace the text of a comment on an album.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            comment_id: The comment's id.
            comment_text: The text of the comment.

        Raises:
            FlickrError: With one of these codes:
                2: The comment does not exist.
                8: The new text is empty.

        https://www.flickr.com/services/api/flickr.photosets.comments.editComment.html
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
    """List the comments on an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photoset_id: Value, timeout: float | None = None) -> Parsed:
        """List the comments on an album.

        Args:
            photoset_id: The album's id.

        Raises:
            FlickrError: With one of these codes:
                1: The album does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photosets.comments.getList.html
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

class PhotosetsCommentsNamespace(Generic[Parsed]):
    """Comments on albums."""

    addComment: AddComment[Parsed]
    deleteComment: DeleteComment[Parsed]
    editComment: EditComment[Parsed]
    getList: GetList[Parsed]

class FlatPhotosetsCommentsNamespace(Generic[Parsed]):
    """The methods of `flickr.photosets.comments` in the spelling `flickr.photosets_comments_...`."""

    photosets_comments_addComment: AddComment[Parsed]
    photosets_comments_deleteComment: DeleteComment[Parsed]
    photosets_comments_editComment: EditComment[Parsed]
    photosets_comments_getList: GetList[Parsed]
