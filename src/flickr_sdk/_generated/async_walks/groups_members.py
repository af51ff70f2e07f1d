"""Iterators over the paginated methods of flickr.groups.members."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import AsyncWalks

from ..endpoints import groups_members as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from flickr_sdk.types import GroupLike
    from flickr_sdk.walk import AsyncWalker, WalkProgressCallback

    from ..enums import MemberType
    from ..models import Member


class AsyncGroupsMembersWalks(AsyncWalks):
    """Members of groups."""

    _path: ClassVar[str] = "groups.members"

    def get_list(
        self,
        group_id: str | int | GroupLike,
        *,
        membertypes: Sequence[MemberType | Literal[1, 2, 3, 4]] | MemberType | Literal[1, 2, 3, 4] | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Member]:
        """List the members of a group.

        Visibility of the list depends on the calling user's rights in the group.

        Requires a token with `read` permission.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            membertypes: The member roles to include: 2 member, 3 moderator, 4 administrator. Defaults to all.
                `1`: Very rare; `flickr.groups.members.getList` does not return it.
                `2`: Member.
                `3`: Moderator.
                `4`: Administrator.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.groups.members.getList.html
        """
        return self._client._walk(
            endpoints.GET_LIST,
            {"group_id": group_id, "membertypes": membertypes},
            per_page,
            prefetch,
            progress,
        )
