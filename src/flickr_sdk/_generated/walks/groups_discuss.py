"""Iterators over the paginated methods of flickr.groups.discuss."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import Walks

if TYPE_CHECKING:
    from .groups_discuss_replies import GroupsDiscussRepliesWalks
    from .groups_discuss_topics import GroupsDiscussTopicsWalks


class GroupsDiscussWalks(Walks):
    """Group discussions."""

    _path: ClassVar[str] = "groups.discuss"

    @cached_property
    def replies(self) -> GroupsDiscussRepliesWalks:
        """Replies to the topics of a group discussion."""
        from .groups_discuss_replies import GroupsDiscussRepliesWalks

        return GroupsDiscussRepliesWalks(self._client)

    @cached_property
    def topics(self) -> GroupsDiscussTopicsWalks:
        """Topics of a group discussion."""
        from .groups_discuss_topics import GroupsDiscussTopicsWalks

        return GroupsDiscussTopicsWalks(self._client)
