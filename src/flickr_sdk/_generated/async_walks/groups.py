"""Iterators over the paginated methods of flickr.groups."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import AsyncWalks

from ..endpoints import groups as endpoints

if TYPE_CHECKING:
    from flickr_sdk.walk import AsyncWalker, WalkProgressCallback

    from ..models import Group
    from .groups_discuss import AsyncGroupsDiscussWalks
    from .groups_members import AsyncGroupsMembersWalks
    from .groups_pools import AsyncGroupsPoolsWalks


class AsyncGroupsWalks(AsyncWalks):
    """Groups and group membership."""

    _path: ClassVar[str] = "groups"

    @cached_property
    def discuss(self) -> AsyncGroupsDiscussWalks:
        """Group discussions."""
        from .groups_discuss import AsyncGroupsDiscussWalks

        return AsyncGroupsDiscussWalks(self._client)

    @cached_property
    def members(self) -> AsyncGroupsMembersWalks:
        """Members of groups."""
        from .groups_members import AsyncGroupsMembersWalks

        return AsyncGroupsMembersWalks(self._client)

    @cached_property
    def pools(self) -> AsyncGroupsPoolsWalks:
        """Photo pools of groups."""
        from .groups_pools import AsyncGroupsPoolsWalks

        return AsyncGroupsPoolsWalks(self._client)

    def search(
        self, text: str, *, per_page: int | None = None, prefetch: int = 0, progress: WalkProgressCallback | None = None
    ) -> AsyncWalker[Group]:
        """Search for groups by text.

        Groups for adults (18+) are included only for an authenticated user over 18.

        Args:
            text: The search text.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.groups.search.html
        """
        return self._client._walk(
            endpoints.SEARCH,
            {"text": text},
            per_page,
            prefetch,
            progress,
        )
