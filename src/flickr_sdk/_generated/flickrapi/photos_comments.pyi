"""flickr.photos.comments under flickrapi's names: Comments on photos."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class AddComment(Generic[Parsed]):
    """Write a comment under a photo in the name of the calling user."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, comment_text: Value, timeout: float | None = None) -> Parsed:
        """Write a comment under a photo in the name of the calling user.

        If the owner does not let the calling user comment, the call fails with code 99.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            comment_text: The text of the comment.

        Raises:
            FlickrError: With a code of the method's own:
                1: No photo has this id.
                8: The comment is empty.
                9: The calling user has commented too often in a short time; try again later.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class DeleteComment(Generic[Parsed]):
    """Delete a photo comment."""

    __name__: str

    @overload
    def __call__(self, *, comment_id: Value, timeout: float | None = None) -> Parsed:
        """Delete a photo comment.

        Needs a token with `write` permission.

        Args:
            comment_id: The comment's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: The photo that carried the comment is gone.
                2: No comment has this id.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class EditComment(Generic[Parsed]):
    """Replace the text of a photo comment."""

    __name__: str

    @overload
    def __call__(self, *, comment_id: Value, comment_text: Value, timeout: float | None = None) -> Parsed:
        """Replace the text of a photo comment.

        Needs a token with `write` permission.

        Args:
            comment_id: The comment's id.
            comment_text: The text of the comment.

        Raises:
            FlickrError: With a code of the method's own:
                1: The photo that carried the comment is gone.
                2: No comment has this id.
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetList(Generic[Parsed]):
    """List the comments under a photo."""

    __name__: str

    @overload
    def __call__(
        self,
        *,
        photo_id: Value,
        min_comment_date: Value = None,
        max_comment_date: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the comments under a photo.

        The list is not paged. A photo without comments gives an empty list.

        Args:
            photo_id: The photo's id.
            min_comment_date: Only comments from this moment on, a datetime with time zone or Unix time.
            max_comment_date: Only comments up to this moment, a datetime with time zone or Unix time.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetRecentForContacts(Generic[Parsed]):
    """List photos of the calling user's contacts that have new comments."""

    __name__: str

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
        """List photos of the calling user's contacts that have new comments.

        Needs a token with `read` permission.

        Args:
            date_lastcomment: Only photos with a comment after this moment, a datetime with time zone or Unix
                time. By default and at the earliest one hour ago.
            contacts_filter: NSIDs of the contacts to look at, instead of all contacts.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page holds. In most methods the default is 100 and the maximum 500.
            page: Which page of the results to fetch.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class PhotosCommentsNamespace(Generic[Parsed]):
    """Comments on photos."""

    addComment: AddComment[Parsed]
    deleteComment: DeleteComment[Parsed]
    editComment: EditComment[Parsed]
    getList: GetList[Parsed]
    getRecentForContacts: GetRecentForContacts[Parsed]

class FlatPhotosCommentsNamespace(Generic[Parsed]):
    """The same by their whole names: `flickr.photos_comments_...`."""

    photos_comments_addComment: AddComment[Parsed]
    photos_comments_deleteComment: DeleteComment[Parsed]
    photos_comments_editComment: EditComment[Parsed]
    photos_comments_getList: GetList[Parsed]
    photos_comments_getRecentForContacts: GetRecentForContacts[Parsed]
