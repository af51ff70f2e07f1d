"""flickr.groups.discuss: The discussions of groups."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncNamespace

if TYPE_CHECKING:
    from .groups_discuss_replies import GroupsDiscussReplies
    from .groups_discuss_topics import GroupsDiscussTopics


class GroupsDiscuss(SyncNamespace):
    """The discussions of groups."""

    _path: ClassVar[str] = "groups.discuss"

    @cached_property
    def replies(self) -> GroupsDiscussReplies:
        """Replies to the topics of a discussion."""
        from .groups_discuss_replies import GroupsDiscussReplies

        return GroupsDiscussReplies(self._client)

    @cached_property
    def topics(self) -> GroupsDiscussTopics:
        """Topics of a discussion."""
        from .groups_discuss_topics import GroupsDiscussTopics

        return GroupsDiscussTopics(self._client)
