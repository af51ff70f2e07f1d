"""What comes in pages in flickr.groups.discuss, walked through."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncWalks

if TYPE_CHECKING:
    from .groups_discuss_replies import GroupsDiscussRepliesWalks
    from .groups_discuss_topics import GroupsDiscussTopicsWalks


class GroupsDiscussWalks(SyncWalks):
    """The discussions of groups."""

    _path: ClassVar[str] = "groups.discuss"

    @cached_property
    def replies(self) -> GroupsDiscussRepliesWalks:
        """Replies to the topics of a discussion."""
        from .groups_discuss_replies import GroupsDiscussRepliesWalks

        return GroupsDiscussRepliesWalks(self._client)

    @cached_property
    def topics(self) -> GroupsDiscussTopicsWalks:
        """Topics of a discussion."""
        from .groups_discuss_topics import GroupsDiscussTopicsWalks

        return GroupsDiscussTopicsWalks(self._client)
