"""flickr.groups.discuss: Group discussions."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

if TYPE_CHECKING:
    from .groups_discuss_replies import AsyncGroupsDiscussRepliesNamespace
    from .groups_discuss_topics import AsyncGroupsDiscussTopicsNamespace


class AsyncGroupsDiscussNamespace(AsyncNamespace):
    """Group discussions."""

    _path: ClassVar[str] = "groups.discuss"

    @cached_property
    def replies(self) -> AsyncGroupsDiscussRepliesNamespace:
        """Replies to the topics of a group discussion."""
        from .groups_discuss_replies import AsyncGroupsDiscussRepliesNamespace

        return AsyncGroupsDiscussRepliesNamespace(self._client)

    @cached_property
    def topics(self) -> AsyncGroupsDiscussTopicsNamespace:
        """Topics of a group discussion."""
        from .groups_discuss_topics import AsyncGroupsDiscussTopicsNamespace

        return AsyncGroupsDiscussTopicsNamespace(self._client)
