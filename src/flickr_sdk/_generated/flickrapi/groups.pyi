"""flickr.groups with flickrapi's method names: Groups and group membership."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

from .groups_discuss import GroupsDiscussNamespace
from .groups_members import GroupsMembersNamespace
from .groups_pools import GroupsPoolsNamespace

class GetInfo(Generic[Parsed]):
    """Get the name, description, rules for content and numbers of a group."""

    __name__: str

    @overload
    def __call__(
        self,
        *,
        group_id: Value = None,
        group_path_alias: Value = None,
        lang: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """Get the name, description, rules for content and numbers of a group.

        Name the group with `group_id` or `group_path_alias`.

        Args:
            group_id: The group's NSID, needed unless `group_path_alias` is given.
            group_path_alias: The group's name in its URL, as an alternative to `group_id`.
            lang: Language code of the name and description. Defaults to the group's main language if there is
                no such translation.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such group, or the calling user may not see it.
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class Join(Generic[Parsed]):
    """Make the calling user a member of a public group."""

    __name__: str

    @overload
    def __call__(self, *, group_id: Value, accept_rules: Value = None, timeout: float | None = None) -> Parsed:
        """Make the calling user a member of a public group.

        Get the group's rules from `flickr.groups.getInfo` and show them to the user first. Groups by
        invitation need `flickr.groups.joinRequest` instead.

        Needs a token with `write` permission.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            accept_rules: If true, confirms that the user has read the group's rules and accepts them.

        Raises:
            FlickrError: With a code of the method's own:
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
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class JoinRequest(Generic[Parsed]):
    """Ask the administrators of an invitation-only group to let the calling user in."""

    __name__: str

    @overload
    def __call__(self, *, group_id: Value, message: Value, accept_rules: Value, timeout: float | None = None) -> Parsed:
        """Ask the administrators of an invitation-only group to let the calling user in.

        Get the group's rules from `flickr.groups.getInfo` and show them to the user first.

        Needs a token with `write` permission.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            message: What the administrators get to read with the request.
            accept_rules: If true, confirms that the user has read the group's rules and accepts them.

        Raises:
            FlickrError: With a code of the method's own:
                1: `group_id` or `message` is missing.
                2: There is no group with this id.
                3: The calling user may not see or join this group.
                4: The calling user is a member already.
                5: The group is open to all; use `flickr.groups.join`.
                6: The group has rules, and `accept_rules` does not say that the user agreed.
                7: An earlier request of this user still waits for an answer.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class Leave(Generic[Parsed]):
    """End the calling user's membership in a group."""

    __name__: str

    @overload
    def __call__(self, *, group_id: Value, delete_photos: Value = None, timeout: float | None = None) -> Parsed:
        """End the calling user's membership in a group.

        If the last administrator leaves, Flickr promotes the oldest member. If the last member leaves, Flickr
        deletes the group.

        Needs a token with `delete` permission.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            delete_photos: If true, also removes the calling user's photos from the group.

        Raises:
            FlickrError: With a code of the method's own:
                1: `group_id` is missing.
                2: There is no group with this id.
                3: The calling user is not in this group.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class Search(Generic[Parsed]):
    """Find groups by a text."""

    __name__: str

    @overload
    def __call__(
        self, *, text: Value, per_page: Value = None, page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Find groups by a text.

        Groups for adults (18+) appear only if the call is made for a user over 18.

        Args:
            text: The text to search for.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Raises:
            FlickrError: With a code of the method's own:
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

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
