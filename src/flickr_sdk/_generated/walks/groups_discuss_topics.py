"""Iterators over the paginated methods of flickr.groups.discuss.topics."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import Walks

from ..endpoints import groups_discuss_topics as endpoints

if TYPE_CHECKING:
    from flickr_sdk.types import GroupLike
    from flickr_sdk.walk import Walker, WalkProgressCallback

    from ..models import Topic


class GroupsDiscussTopicsWalks(Walks):
    """Topics of a group discussion."""

    _path: ClassVar[str] = "groups.discuss.topics"

    def get_list(
        self,
        group_id: str | int | GroupLike,
        *,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[Topic]:
        """List the topics of a group discussion.

        Args:
            group_id: The group, by NSID or path alias.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.groups.discuss.topics.getList.html
        """
        return self._client._walk(
            endpoints.GET_LIST,
            {"group_id": group_id},
            per_page,
            prefetch,
            progress,
        )
