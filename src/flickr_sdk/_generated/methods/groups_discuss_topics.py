"""flickr.groups.discuss.topics: Topics of a group discussion."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import groups_discuss_topics as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue

    from flickr_sdk.types import GroupLike

    from ..models import Topic, TopicPage


class GroupsDiscussTopicsNamespace(Namespace):
    """Topics of a group discussion."""

    _path: ClassVar[str] = "groups.discuss.topics"

    def add(self, group_id: str | int | GroupLike, subject: str, message: str) -> dict[str, JsonValue] | None:
        """Start a topic in a group discussion.

        Clients disagree on whether the response contains the new topic. To get its id reliably, use
        `flickr.groups.discuss.topics.getList`.

        Requires a token with `write` permission.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            group_id: The group, by NSID or path alias.
            subject: The topic's subject line.
            message: The text of the first message.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: The group does not exist, or the calling user cannot see it.
                2: The calling user is not a member of the group, or the group has no discussion.
                3: The text is too long.
                4: `subject` or `message` is missing.

        https://www.flickr.com/services/api/flickr.groups.discuss.topics.add.html
        """
        return self._client._call(
            endpoints.ADD,
            {"group_id": group_id, "subject": subject, "message": message},
        )

    def get_info(self, topic_id: str | int, *, group_id: str | int | GroupLike | None = None) -> Topic:
        """Get a topic of a group discussion.

        Args:
            topic_id: The discussion topic's id.
            group_id: The topic's group, by NSID or path alias. Optional, but makes the call faster.

        Returns:
            The topic with its author, dates, reply count and text.

        Raises:
            ApiError: With one of these codes:
                1: The topic does not exist.
                2: Only members can read this group's discussion.

        https://www.flickr.com/services/api/flickr.groups.discuss.topics.getInfo.html
        """
        return self._client._call(
            endpoints.GET_INFO,
            {"group_id": group_id, "topic_id": topic_id},
        )

    def get_list(
        self, group_id: str | int | GroupLike, *, per_page: int | None = None, page: int | None = None
    ) -> TopicPage:
        """List the topics of a group discussion.

        Args:
            group_id: The group, by NSID or path alias.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of topics, with details of the group.

        Raises:
            ApiError: With one of these codes:
                1: The group does not exist, or the calling user cannot see it.
                2: Only members can read this group's discussion.

        https://www.flickr.com/services/api/flickr.groups.discuss.topics.getList.html
        """
        return self._client._call(
            endpoints.GET_LIST,
            {"group_id": group_id, "per_page": per_page, "page": page},
        )
