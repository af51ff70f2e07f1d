"""flickr.groups.discuss: The discussions of groups."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import AsyncNamespace

if TYPE_CHECKING:
    from .groups_discuss_replies import AsyncGroupsDiscussReplies
    from .groups_discuss_topics import AsyncGroupsDiscussTopics


class AsyncGroupsDiscuss(AsyncNamespace):
    """The discussions of groups."""

    _path: ClassVar[str] = "groups.discuss"

    @cached_property
    def replies(self) -> AsyncGroupsDiscussReplies:
        """Replies to the topics of a discussion."""
        from .groups_discuss_replies import AsyncGroupsDiscussReplies

        return AsyncGroupsDiscussReplies(self._client)

    @cached_property
    def topics(self) -> AsyncGroupsDiscussTopics:
        """Topics of a discussion."""
        from .groups_discuss_topics import AsyncGroupsDiscussTopics

        return AsyncGroupsDiscussTopics(self._client)
