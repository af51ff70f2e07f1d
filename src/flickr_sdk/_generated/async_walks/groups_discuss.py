"""Iterators over the paginated methods of flickr.groups.discuss."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import AsyncWalks

if TYPE_CHECKING:
    from .groups_discuss_replies import AsyncGroupsDiscussRepliesWalks
    from .groups_discuss_topics import AsyncGroupsDiscussTopicsWalks


class AsyncGroupsDiscussWalks(AsyncWalks):
    """Group discussions."""

    _path: ClassVar[str] = "groups.discuss"

    @cached_property
    def replies(self) -> AsyncGroupsDiscussRepliesWalks:
        """Replies to the topics of a group discussion."""
        from .groups_discuss_replies import AsyncGroupsDiscussRepliesWalks

        return AsyncGroupsDiscussRepliesWalks(self._client)

    @cached_property
    def topics(self) -> AsyncGroupsDiscussTopicsWalks:
        """Topics of a group discussion."""
        from .groups_discuss_topics import AsyncGroupsDiscussTopicsWalks

        return AsyncGroupsDiscussTopicsWalks(self._client)
