"""flickr.groups with flickrapi's method names: Groups and group membership."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

from .groups_discuss import GroupsDiscussNamespace
from .groups_members import GroupsMembersNamespace
from .groups_pools import GroupsPoolsNamespace

class GetInfo(Generic[Parsed]):
    """Get the details of a group."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        group_id: Value = None,
        group_path_alias: Value = None,
        lang: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """Get the details of a group.

        Requires `group_id` or `group_path_alias`.

        Args:
            group_id: The group's NSID. Required unless `group_path_alias` is passed.
            group_path_alias: The group's name in its URL, as an alternative to `group_id`.
            lang: Language code of the name and description. Defaults to the group's main language if there is
                no such translation.

        Raises:
            FlickrError: With one of these codes:
                1: The group does not exist, or the calling user cannot see it.
                2: The group is private.

        https://www.flickr.com/services/api/flickr.groups.getInfo.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class Join(Generic[Parsed]):
    """Join a public group as the calling user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, group_id: Value, accept_rules: Value = None, timeout: float | None = None) -> Parsed:
        """Join a public group as the calling user.

        Get the group's rules from `flickr.groups.getInfo` and show them to the user first. For
        invitation-only groups, use `flickr.groups.joinRequest`.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            accept_rules: If true, confirms that the user has read the group's rules and accepts them.

        Raises:
            FlickrError: With one of these codes:
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
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class JoinRequest(Generic[Parsed]):
    """Request membership in an invitation-only group."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, group_id: Value, message: Value, accept_rules: Value, timeout: float | None = None) -> Parsed:
        """Request membership in an invitation-only group.

        Get the group's rules from `flickr.groups.getInfo` and show them to the user first.

        Requires a token with `write` permission.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            message: The message to the group's administrators.
            accept_rules: If true, confirms that the user has read the group's rules and accepts them.

        Raises:
            FlickrError: With one of these codes:
                1: `group_id` or `message` is missing.
                2: The group does not exist, or the calling user cannot see it.
                3: The calling user cannot see or join this group.
                4: The calling user is already a member.
                5: The group is public; use `flickr.groups.join`.
                6: The group has rules that must be accepted with `accept_rules`.
                7: An earlier request by this user is still pending.

        https://www.flickr.com/services/api/flickr.groups.joinRequest.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class Leave(Generic[Parsed]):
    """Leave a group as the calling user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, group_id: Value, delete_photos: Value = None, timeout: float | None = None) -> Parsed:
        """Leave a group as the calling user.

        If the last administrator leaves, Flickr promotes the longest-standing member. If the last member
        leaves, Flickr deletes the group.

        Requires a token with `delete` permission.

        Repeats are harmless, so the client retries this call like a read, unless it has `delete_photos`.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            delete_photos: If true, also removes the calling user's photos from the group.

        Raises:
            FlickrError: With one of these codes:
                1: `group_id` is missing.
                2: The group does not exist, or the calling user cannot see it.
                3: The calling user is not a member of this group.

        https://www.flickr.com/services/api/flickr.groups.leave.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class Search(Generic[Parsed]):
    """Search for groups by text."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, text: Value, per_page: Value = None, page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Search for groups by text.

        Groups for adults (18+) are included only for an authenticated user over 18.

        Args:
            text: The search text.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: `text` is missing.

        https://www.flickr.com/services/api/flickr.groups.search.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GroupsNamespace(Generic[Parsed]):
    """Groups and group membership."""

    discuss: GroupsDiscussNamespace[Parsed]
    members: GroupsMembersNamespace[Parsed]
    pools: GroupsPoolsNamespace[Parsed]
    getInfo: GetInfo[Parsed]
    join: Join[Parsed]
    joinRequest: JoinRequest[Parsed]
    leave: Leave[Parsed]
    search: Search[Parsed]

class FlatGroupsNamespace(Generic[Parsed]):
    """The methods of `flickr.groups` in the spelling `flickr.groups_...`."""

    groups_getInfo: GetInfo[Parsed]
    groups_join: Join[Parsed]
    groups_joinRequest: JoinRequest[Parsed]
    groups_leave: Leave[Parsed]
    groups_search: Search[Parsed]
