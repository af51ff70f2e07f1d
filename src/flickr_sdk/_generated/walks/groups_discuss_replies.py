"""Iterators over the paginated methods of flickr.groups.discuss.replies."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import Walks

from ..endpoints import groups_discuss_replies as endpoints

if TYPE_CHECKING:
    from flickr_sdk.types import GroupLike
    from flickr_sdk.walk import Walker, WalkProgressCallback

    from ..models import Reply


class GroupsDiscussRepliesWalks(Walks):
    """Replies to the topics of a group discussion."""

    _path: ClassVar[str] = "groups.discuss.replies"

    def get_list(
        self,
        topic_id: str | int,
        *,
        group_id: str | int | GroupLike | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[Reply]:
        """List the replies to a topic in a group discussion.

        The page counts are fields of the topic, not of the list.

        Args:
            topic_id: The discussion topic's id.
            group_id: The topic's group, by NSID or path alias. Optional, but makes the call faster.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.groups.discuss.replies.getList.html
        """
        return self._client._walk(
            endpoints.GET_LIST,
            {"group_id": group_id, "topic_id": topic_id},
            per_page,
            prefetch,
            progress,
        )
