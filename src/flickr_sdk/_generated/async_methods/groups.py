"""flickr.groups: Groups and group membership."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import AsyncNamespace

from ..endpoints import groups as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import GroupInfo, GroupPage
    from .groups_discuss import AsyncGroupsDiscussNamespace
    from .groups_members import AsyncGroupsMembersNamespace
    from .groups_pools import AsyncGroupsPoolsNamespace


class AsyncGroupsNamespace(AsyncNamespace):
    """Groups and group membership."""

    _path: ClassVar[str] = "groups"

    @cached_property
    def discuss(self) -> AsyncGroupsDiscussNamespace:
        """Group discussions."""
        from .groups_discuss import AsyncGroupsDiscussNamespace

        return AsyncGroupsDiscussNamespace(self._client)

    @cached_property
    def members(self) -> AsyncGroupsMembersNamespace:
        """Members of groups."""
        from .groups_members import AsyncGroupsMembersNamespace

        return AsyncGroupsMembersNamespace(self._client)

    @cached_property
    def pools(self) -> AsyncGroupsPoolsNamespace:
        """Photo pools of groups."""
        from .groups_pools import AsyncGroupsPoolsNamespace

        return AsyncGroupsPoolsNamespace(self._client)

    async def get_info(
        self, *, group_id: str | None = None, group_path_alias: str | None = None, lang: str | None = None
    ) -> GroupInfo:
        """Get the name, description, rules for content and numbers of a group.

        Name the group with `group_id` or `group_path_alias`.

        Args:
            group_id: The group's NSID, needed unless `group_path_alias` is given.
            group_path_alias: The group's name in its URL, as an alternative to `group_id`.
            lang: Language code of the name and description. Defaults to the group's main language if there is
                no such translation.

        Returns:
            The group with its member count, privacy, posting limit and content restrictions.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such group, or the calling user may not see it.
                2: The group is private.

        https://www.flickr.com/services/api/flickr.groups.getInfo.html
        """
        return await self._client._call(
            endpoints.GET_INFO,
            {"group_id": group_id, "group_path_alias": group_path_alias, "lang": lang},
        )

    async def join(self, group_id: str, *, accept_rules: bool | None = None) -> dict[str, JsonValue] | None:
        """Make the calling user a member of a public group.

        Get the group's rules from `flickr.groups.getInfo` and show them to the user first. Groups by
        invitation need `flickr.groups.joinRequest` instead.

        Needs a token with `write` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            accept_rules: If true, confirms that the user has read the group's rules and accepts them.

        Returns:
            Nothing, as far as is known; should Flickr answer something after all, the decoded answer.

        Raises:
            ApiError: With a code of the method's own:
                1: `group_id` is missing.
                2: There is no group with this id.
                3: The calling user may not see or join this group.
                4: The calling user is a member already.
                5: The group takes members by invitation only; use `flickr.groups.joinRequest`.
                6: The group has rules, and `accept_rules` does not say that the user agreed.
                10: The calling user is in as many groups as Flickr allows.
                11: The calling user cannot become a member of this group.

        https://www.flickr.com/services/api/flickr.groups.join.html
        """
        return await self._client._call(
            endpoints.JOIN,
            {"group_id": group_id, "accept_rules": accept_rules},
        )

    async def join_request(self, group_id: str, message: str, accept_rules: bool) -> dict[str, JsonValue] | None:
        """Ask the administrators of an invitation-only group to let the calling user in.

        Get the group's rules from `flickr.groups.getInfo` and show them to the user first.

        Needs a token with `write` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            message: What the administrators get to read with the request.
            accept_rules: If true, confirms that the user has read the group's rules and accepts them.

        Returns:
            Nothing, as far as is known; should Flickr answer something after all, the decoded answer.

        Raises:
            ApiError: With a code of the method's own:
                1: `group_id` or `message` is missing.
                2: There is no group with this id.
                3: The calling user may not see or join this group.
                4: The calling user is a member already.
                5: The group is open to all; use `flickr.groups.join`.
                6: The group has rules, and `accept_rules` does not say that the user agreed.
                7: An earlier request of this user still waits for an answer.

        https://www.flickr.com/services/api/flickr.groups.joinRequest.html
        """
        return await self._client._call(
            endpoints.JOIN_REQUEST,
            {"group_id": group_id, "message": message, "accept_rules": accept_rules},
        )

    async def leave(self, group_id: str, *, delete_photos: bool | None = None) -> dict[str, JsonValue] | None:
        """End the calling user's membership in a group.

        If the last administrator leaves, Flickr promotes the oldest member. If the last member leaves, Flickr
        deletes the group.

        Needs a token with `delete` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            delete_photos: If true, also removes the calling user's photos from the group.

        Returns:
            Nothing, as far as is known; should Flickr answer something after all, the decoded answer.

        Raises:
            ApiError: With a code of the method's own:
                1: `group_id` is missing.
                2: There is no group with this id.
                3: The calling user is not in this group.

        https://www.flickr.com/services/api/flickr.groups.leave.html
        """
        return await self._client._call(
            endpoints.LEAVE,
            {"group_id": group_id, "delete_photos": delete_photos},
        )

    async def search(self, text: str, *, per_page: int | None = None, page: int | None = None) -> GroupPage:
        """Find groups by a text.

        Groups for adults (18+) appear only if the call is made for a user over 18.

        Args:
            text: The text to search for.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Returns:
            One page of groups.

        Raises:
            ApiError: With a code of the method's own:
                1: `text` is missing.

        https://www.flickr.com/services/api/flickr.groups.search.html
        """
        return await self._client._call(
            endpoints.SEARCH,
            {"text": text, "per_page": per_page, "page": page},
        )
