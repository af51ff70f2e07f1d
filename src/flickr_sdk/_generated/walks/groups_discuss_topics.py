"""Iterators over the paginated methods of flickr.groups.discuss.topics."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import Walks

from ..endpoints import groups_discuss_topics as endpoints

if TYPE_CHECKING:
    from flickr_sdk.walk import Walker, WalkProgressCallback

    from ..models import Topic


class GroupsDiscussTopicsWalks(Walks):
    """Topics of a group discussion."""

    _path: ClassVar[str] = "groups.discuss.topics"

    def get_list(
        self,
        group_id: str,
        *,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[Topic]:
        """List the topics of a group discussion.

        Args:
            group_id: The group, by NSID or path alias.
            per_page: How many items to fetch at once; unset, as many as Flickr gives.
            prefetch: Pages to fetch at the same time, ahead of the loop; 0 for each when it is needed.
            progress: Is told after each page how far the walk has come, by a `WalkReport`.

        Returns:
            All items, each once, fetched page by page as they are asked for.

        https://www.flickr.com/services/api/flickr.groups.discuss.topics.getList.html
        """
        return self._client._walk(
            endpoints.GET_LIST,
            {"group_id": group_id},
            per_page,
            prefetch,
            progress,
        )
