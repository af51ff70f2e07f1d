"""flickr.groups.discuss: Group discussions."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

if TYPE_CHECKING:
    from .groups_discuss_replies import GroupsDiscussRepliesNamespace
    from .groups_discuss_topics import GroupsDiscussTopicsNamespace


class GroupsDiscussNamespace(Namespace):
    """Group discussions."""

    _path: ClassVar[str] = "groups.discuss"

    @cached_property
    def replies(self) -> GroupsDiscussRepliesNamespace:
        """Replies to the topics of a group discussion."""
        from .groups_discuss_replies import GroupsDiscussRepliesNamespace

        return GroupsDiscussRepliesNamespace(self._client)

    @cached_property
    def topics(self) -> GroupsDiscussTopicsNamespace:
        """Topics of a group discussion."""
        from .groups_discuss_topics import GroupsDiscussTopicsNamespace

        return GroupsDiscussTopicsNamespace(self._client)
