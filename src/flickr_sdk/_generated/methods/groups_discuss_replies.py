"""flickr.groups.discuss.replies: Replies to the topics of a group discussion."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import groups_discuss_replies as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue

    from flickr_sdk.types import GroupLike

    from ..models import Reply, ReplyPage


class GroupsDiscussRepliesNamespace(Namespace):
    """Replies to the topics of a group discussion."""

    _path: ClassVar[str] = "groups.discuss.replies"

    def add(
        self, topic_id: str | int, message: str, *, group_id: str | int | GroupLike | None = None
    ) -> dict[str, JsonValue] | None:
        """Post a reply to a topic in a group discussion.

        Clients disagree on whether the response contains the new reply. To get its id reliably, use
        `flickr.groups.discuss.replies.getList`.

        Requires a token with `write` permission.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            topic_id: The discussion topic's id.
            message: The text of the reply.
            group_id: The topic's group, by NSID or path alias. Optional, but makes the call faster.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: The topic does not exist.
                2: The calling user is not a member of the group, or the group has no discussion.
                3: `topic_id` or `message` is missing.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.add.html
        """
        return self._client._call(
            endpoints.ADD,
            {"group_id": group_id, "topic_id": topic_id, "message": message},
        )

    def delete(
        self, topic_id: str | int, reply_id: str | int, *, group_id: str | int | GroupLike | None = None
    ) -> dict[str, JsonValue] | None:
        """Delete a reply from a group discussion.

        Only the author can delete a reply.

        Requires a token with `delete` permission.

        Repeats are harmless, so the client retries this call like a read.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            topic_id: The discussion topic's id.
            reply_id: The reply's id.
            group_id: The topic's group, by NSID or path alias. Optional, but makes the call faster.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: The topic does not exist.
                2: The reply does not exist.
                3: The calling user is not the author of the reply.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.delete.html
        """
        return self._client._call(
            endpoints.DELETE,
            {"group_id": group_id, "topic_id": topic_id, "reply_id": reply_id},
        )

    def edit(
        self, topic_id: str | int, reply_id: str | int, message: str, *, group_id: str | int | GroupLike | None = None
    ) -> dict[str, JsonValue] | None:
        """Replace the text of a reply in a group discussion.

        Only the author can edit a reply.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            topic_id: The discussion topic's id.
            reply_id: The reply's id.
            message: The new text, which replaces the old one.
            group_id: The topic's group, by NSID or path alias. Optional, but makes the call faster.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: The topic does not exist.
                2: The reply does not exist.
                3: `topic_id` or `reply_id` is missing.
                4: The calling user is not the author of the reply.
                5: The calling user is not a member of the group, or the group has no discussion.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.edit.html
        """
        return self._client._call(
            endpoints.EDIT,
            {"group_id": group_id, "topic_id": topic_id, "reply_id": reply_id, "message": message},
        )

    def get_info(
        self, topic_id: str | int, reply_id: str | int, *, group_id: str | int | GroupLike | None = None
    ) -> Reply:
        """Get a reply from a group discussion.

        Args:
            topic_id: The discussion topic's id.
            reply_id: The reply's id.
            group_id: The topic's group, by NSID or path alias. Optional, but makes the call faster.

        Returns:
            The reply with its author, dates and text.

        Raises:
            ApiError: With one of these codes:
                1: The topic does not exist.
                2: The reply does not exist.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.getInfo.html
        """
        return self._client._call(
            endpoints.GET_INFO,
            {"group_id": group_id, "topic_id": topic_id, "reply_id": reply_id},
        )

    def get_list(
        self,
        topic_id: str | int,
        *,
        group_id: str | int | GroupLike | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> ReplyPage:
        """List the replies to a topic in a group discussion.

        The page counts are fields of the topic, not of the list.

        Args:
            topic_id: The discussion topic's id.
            group_id: The topic's group, by NSID or path alias. Optional, but makes the call faster.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            The topic and one page of its replies.

        Raises:
            ApiError: With one of these codes:
                1: The topic does not exist.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.getList.html
        """
        return self._client._call(
            endpoints.GET_LIST,
            {"group_id": group_id, "topic_id": topic_id, "per_page": per_page, "page": page},
        )
