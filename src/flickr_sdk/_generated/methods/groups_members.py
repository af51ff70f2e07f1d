"""flickr.groups.members: Members of groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import groups_members as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from flickr_sdk.types import GroupLike

    from ..enums import MemberType
    from ..models import MemberPage


class GroupsMembersNamespace(Namespace):
    """Members of groups."""

    _path: ClassVar[str] = "groups.members"

    def get_list(
        self,
        group_id: str | int | GroupLike,
        *,
        membertypes: Sequence[MemberType | Literal[1, 2, 3, 4]] | MemberType | Literal[1, 2, 3, 4] | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> MemberPage:
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
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of members with their roles.

        Raises:
            ApiError: With one of these codes:
                1: The group does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.groups.members.getList.html
        """
        return self._client._call(
            endpoints.GET_LIST,
            {"group_id": group_id, "membertypes": membertypes, "per_page": per_page, "page": page},
        )
