"""flickr.groups.discuss.replies: Replies to the topics of a discussion."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import AsyncNamespace

from ..endpoints import groups_discuss_replies as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue


class AsyncGroupsDiscussReplies(AsyncNamespace):
    """Replies to the topics of a discussion."""

    _path: ClassVar[str] = "groups.discuss.replies"

    async def add(self, group_id: str, topic_id: str, message: str) -> dict[str, JsonValue]:
        """Answer a topic in a group's discussion.

        Needs a token with `write` permission.

        Args:
            group_id: The group of the topic, as id or path alias.
            topic_id: The discussion topic's id.
            message: The text of the reply.

        Returns:
            The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 There is no topic with this id; 2 The calling user is not in
                the group, or the group has no discussion; 3 `topic_id` or `message` is missing.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.add.html
        """
        return await self._client._call(
            endpoints.ADD,
            {"group_id": group_id, "topic_id": topic_id, "message": message},
        )

    async def delete(self, group_id: str, topic_id: str, reply_id: str) -> dict[str, JsonValue]:
        """Delete a reply from a topic of a group.

        Only the author of a reply can do this.

        Needs a token with `delete` permission.

        Args:
            group_id: The group of the topic, as id or path alias.
            topic_id: The discussion topic's id.
            reply_id: The reply's id.

        Returns:
            The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 There is no topic with this id; 2 There is no reply with this
                id; 3 The reply was written by somebody else.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.delete.html
        """
        return await self._client._call(
            endpoints.DELETE,
            {"group_id": group_id, "topic_id": topic_id, "reply_id": reply_id},
        )

    async def edit(self, group_id: str, topic_id: str, reply_id: str, message: str) -> dict[str, JsonValue]:
        """Rewrite a reply in a topic of a group.

        Only the author of a reply can do this.

        Needs a token with `write` permission.

        Args:
            group_id: The group of the topic, as id or path alias.
            topic_id: The discussion topic's id.
            reply_id: The reply's id.
            message: The new text, which takes the place of the old one.

        Returns:
            The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 There is no topic with this id; 2 There is no reply with this
                id; 3 `topic_id` or `reply_id` is missing; 4 The reply was written by somebody else; 5 The calling
                user is not in the group, or the group has no discussion.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.edit.html
        """
        return await self._client._call(
            endpoints.EDIT,
            {"group_id": group_id, "topic_id": topic_id, "reply_id": reply_id, "message": message},
        )

    async def get_info(self, group_id: str, topic_id: str, reply_id: str) -> dict[str, JsonValue]:
        """Get one reply from a topic of a group.

        Args:
            group_id: The group of the topic, as id or path alias.
            topic_id: The discussion topic's id.
            reply_id: The reply's id.

        Returns:
            The reply with its author, dates and text. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 There is no topic with this id; 2 There is no reply with this
                id.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.getInfo.html
        """
        return await self._client._call(
            endpoints.GET_INFO,
            {"group_id": group_id, "topic_id": topic_id, "reply_id": reply_id},
        )

    async def get_list(
        self, group_id: str, topic_id: str, per_page: int, *, page: int | None = None
    ) -> dict[str, JsonValue]:
        """List the replies to a topic of a group.

        The paging numbers stand in the topic, not in the list.

        Args:
            group_id: The group of the topic, as id or path alias.
            topic_id: The discussion topic's id.
            per_page: How many results a page may hold. The most that Flickr accepts depends on the method.
            page: Which page of the results to fetch.

        Returns:
            The topic itself and one page of its replies. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 There is no topic with this id.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.getList.html
        """
        return await self._client._call(
            endpoints.GET_LIST,
            {"group_id": group_id, "topic_id": topic_id, "per_page": per_page, "page": page},
        )
