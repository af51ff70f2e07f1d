"""flickr.groups.discuss.topics: Topics of a discussion."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncNamespace

from ..endpoints import groups_discuss_topics as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue


class GroupsDiscussTopics(SyncNamespace):
    """Topics of a discussion."""

    _path: ClassVar[str] = "groups.discuss.topics"

    def add(self, group_id: str, subject: str, message: str) -> dict[str, JsonValue]:
        """Start a topic in a group's discussion.

        Needs a token with `write` permission.

        Args:
            group_id: The group to post in, as id or path alias.
            subject: The topic's subject line.
            message: The text of the first post.

        Returns:
            The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 There is no group with this id; 2 The calling user is not in
                the group, or the group has no discussion; 3 The text is longer than Flickr allows; 4 `subject` or
                `message` is missing.

        https://www.flickr.com/services/api/flickr.groups.discuss.topics.add.html
        """
        return self._client._call(
            endpoints.ADD,
            {"group_id": group_id, "subject": subject, "message": message},
        )

    def get_info(self, group_id: str, topic_id: str) -> dict[str, JsonValue]:
        """Get one topic of a group's discussion.

        Args:
            group_id: The group of the topic, as id or path alias.
            topic_id: The discussion topic's id.

        Returns:
            The topic with its author, dates, reply count and text. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 There is no topic with this id; 2 Only members may read this
                group's discussion.

        https://www.flickr.com/services/api/flickr.groups.discuss.topics.getInfo.html
        """
        return self._client._call(
            endpoints.GET_INFO,
            {"group_id": group_id, "topic_id": topic_id},
        )

    def get_list(self, group_id: str, *, per_page: int | None = None, page: int | None = None) -> dict[str, JsonValue]:
        """List the topics of a group's discussion.

        Args:
            group_id: The group, as id or path alias.
            per_page: How many results a page may hold. The most that Flickr accepts depends on the method.
            page: Which page of the results to fetch.

        Returns:
            One page of topics, with some facts about the group. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 There is no group with this id; 2 Only members may read this
                group's discussion.

        https://www.flickr.com/services/api/flickr.groups.discuss.topics.getList.html
        """
        return self._client._call(
            endpoints.GET_LIST,
            {"group_id": group_id, "per_page": per_page, "page": page},
        )
