"""flickr.groups.discuss.replies with flickrapi's method names: Replies to the topics of a group discussion."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class Add(Generic[Parsed]):
    """Post a reply to a topic in a group discussion."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, topic_id: Value, message: Value, group_id: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Post a reply to a topic in a group discussion.

        Clients disagree on whether the response contains the new reply. To get its id reliably, use
        `flickr.groups.discuss.replies.getList`.

        Requires a token with `write` permission.

        Args:
            topic_id: The discussion topic's id.
            message: The text of the reply.
            group_id: The topic's group, by NSID or path alias. Optional, but makes the call faster.

        Raises:
            FlickrError: With one of these codes:
                1: The topic does not exist.
                2: The calling user is not a member of the group, or the group has no discussion.
                3: `topic_id` or `message` is missing.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.add.html
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

class Delete(Generic[Parsed]):
    """Delete a reply from a group discussion."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, topic_id: Value, reply_id: Value, group_id: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Delete a reply from a group discussion.

        Only the author can delete a reply.

        Requires a token with `delete` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            topic_id: The discussion topic's id.
            reply_id: The reply's id.
            group_id: The topic's group, by NSID or path alias. Optional, but makes the call faster.

        Raises:
            FlickrError: With one of these codes:
                1: The topic does not exist.
                2: The reply does not exist.
                3: The calling user is not the author of the reply.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.delete.html
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

class Edit(Generic[Parsed]):
    """Replace the text of a reply in a group discussion."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, topic_id: Value, reply_id: Value, message: Value, group_id: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Replace the text of a reply in a group discussion.

        Only the author can edit a reply.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            topic_id: The discussion topic's id.
            reply_id: The reply's id.
            message: The new text, which replaces the old one.
            group_id: The topic's group, by NSID or path alias. Optional, but makes the call faster.

        Raises:
            FlickrError: With one of these codes:
                1: The topic does not exist.
                2: The reply does not exist.
                3: `topic_id` or `reply_id` is missing.
                4: The calling user is not the author of the reply.
                5: The calling user is not a member of the group, or the group has no discussion.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.edit.html
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

class GetInfo(Generic[Parsed]):
    """Get a reply from a group discussion."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, topic_id: Value, reply_id: Value, group_id: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Get a reply from a group discussion.

        Args:
            topic_id: The discussion topic's id.
            reply_id: The reply's id.
            group_id: The topic's group, by NSID or path alias. Optional, but makes the call faster.

        Raises:
            FlickrError: With one of these codes:
                1: The topic does not exist.
                2: The reply does not exist.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.getInfo.html
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
    """List the replies to a topic in a group discussion."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        topic_id: Value,
        group_id: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the replies to a topic in a group discussion.

        The page counts are fields of the topic, not of the list.

        Args:
            topic_id: The discussion topic's id.
            group_id: The topic's group, by NSID or path alias. Optional, but makes the call faster.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The topic does not exist.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.getList.html
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

class GroupsDiscussRepliesNamespace(Generic[Parsed]):
    """Replies to the topics of a group discussion."""

    add: Add[Parsed]
    delete: Delete[Parsed]
    edit: Edit[Parsed]
    getInfo: GetInfo[Parsed]
    getList: GetList[Parsed]

class FlatGroupsDiscussRepliesNamespace(Generic[Parsed]):
    """The methods of `flickr.groups.discuss.replies` in the spelling `flickr.groups_discuss_replies_...`."""

    groups_discuss_replies_add: Add[Parsed]
    groups_discuss_replies_delete: Delete[Parsed]
    groups_discuss_replies_edit: Edit[Parsed]
    groups_discuss_replies_getInfo: GetInfo[Parsed]
    groups_discuss_replies_getList: GetList[Parsed]
