"""flickr.groups: Groups and group membership."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import groups as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue

    from flickr_sdk.types import GroupLike

    from ..models import GroupInfo, GroupPage
    from .groups_discuss import GroupsDiscussNamespace
    from .groups_members import GroupsMembersNamespace
    from .groups_pools import GroupsPoolsNamespace


class GroupsNamespace(Namespace):
    """Groups and group membership."""

    _path: ClassVar[str] = "groups"

    @cached_property
    def discuss(self) -> GroupsDiscussNamespace:
        """Group discussions."""
        from .groups_discuss import GroupsDiscussNamespace

        return GroupsDiscussNamespace(self._client)

    @cached_property
    def members(self) -> GroupsMembersNamespace:
        """Members of groups."""
        from .groups_members import GroupsMembersNamespace

        return GroupsMembersNamespace(self._client)

    @cached_property
    def pools(self) -> GroupsPoolsNamespace:
        """Photo pools of groups."""
        from .groups_pools import GroupsPoolsNamespace

        return GroupsPoolsNamespace(self._client)

    def get_info(
        self,
        group_id: str | int | GroupLike | None = None,
        *,
        group_path_alias: str | None = None,
        lang: str | None = None,
    ) -> GroupInfo:
        """Get the details of a group.

        Requires `group_id` or `group_path_alias`.

        Args:
            group_id: The group's NSID. Required unless `group_path_alias` is passed.
            group_path_alias: The group's name in its URL, as an alternative to `group_id`.
            lang: Language code of the name and description. Defaults to the group's main language if there is
                no such translation.

        Returns:
            The group with its member count, privacy, posting limit and content restrictions.

        Raises:
            ApiError: With one of these codes:
                1: The group does not exist, or the calling user cannot see it.
                2: The group is private.

        https://www.flickr.com/services/api/flickr.groups.getInfo.html
        """
        return self._client._call(
            endpoints.GET_INFO,
            {"group_id": group_id, "group_path_alias": group_path_alias, "lang": lang},
        )

    def join(self, group_id: str | int | GroupLike, *, accept_rules: bool | None = None) -> dict[str, JsonValue] | None:
        """Join a public group as the calling user.

        Get the group's rules from `flickr.groups.getInfo` and show them to the user first. For
        invitation-only groups, use `flickr.groups.joinRequest`.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            accept_rules: If true, confirms that the user has read the group's rules and accepts them.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: `group_id` is missing.
                2: The group does not exist, or the calling user cannot see it.
                3: The calling user cannot see or join this group.
                4: The calling user is already a member.
                5: The group is invitation-only; use `flickr.groups.joinRequest`.
                6: The group has rules that must be accepted with `accept_rules`.
                10: The calling user has reached the limit of groups.
                11: The calling user cannot become a member of this group.

        https://www.flickr.com/services/api/flickr.groups.join.html
        """
        return self._client._call(
            endpoints.JOIN,
            {"group_id": group_id, "accept_rules": accept_rules},
        )

    def join_request(
        self, group_id: str | int | GroupLike, message: str, accept_rules: bool
    ) -> dict[str, JsonValue] | None:
        """Request membership in an invitation-only group.

        Get the group's rules from `flickr.groups.getInfo` and show them to the user first.

        Requires a token with `write` permission.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            message: The message to the group's administrators.
            accept_rules: If true, confirms that the user has read the group's rules and accepts them.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: `group_id` or `message` is missing.
                2: The group does not exist, or the calling user cannot see it.
                3: The calling user cannot see or join this group.
                4: The calling user is already a member.
                5: The group is public; use `flickr.groups.join`.
                6: The group has rules that must be accepted with `accept_rules`.
                7: An earlier request by this user is still pending.

        https://www.flickr.com/services/api/flickr.groups.joinRequest.html
        """
        return self._client._call(
            endpoints.JOIN_REQUEST,
            {"group_id": group_id, "message": message, "accept_rules": accept_rules},
        )

    def leave(
        self, group_id: str | int | GroupLike, *, delete_photos: bool | None = None
    ) -> dict[str, JsonValue] | None:
        """Leave a group as the calling user.

        If the last administrator leaves, Flickr promotes the longest-standing member. If the last member
        leaves, Flickr deletes the group.

        Requires a token with `delete` permission.

        Repeats are harmless, so the client retries this call like a read, unless it has `delete_photos`.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            delete_photos: If true, also removes the calling user's photos from the group.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: `group_id` is missing.
                2: The group does not exist, or the calling user cannot see it.
                3: The calling user is not a member of this group.

        https://www.flickr.com/services/api/flickr.groups.leave.html
        """
        return self._client._call(
            endpoints.LEAVE,
            {"group_id": group_id, "delete_photos": delete_photos},
        )

    def search(self, text: str, *, per_page: int | None = None, page: int | None = None) -> GroupPage:
        """Search for groups by text.

        Groups for adults (18+) are included only for an authenticated user over 18.

        Args:
            text: The search text.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of groups.

        Raises:
            ApiError: With one of these codes:
                1: `text` is missing.

        https://www.flickr.com/services/api/flickr.groups.search.html
        """
        return self._client._call(
            endpoints.SEARCH,
            {"text": text, "per_page": per_page, "page": page},
        )
