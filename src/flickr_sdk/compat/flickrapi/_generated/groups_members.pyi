"""flickr.groups.members with flickrapi's method names: Members of groups."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetList(Generic[Parsed]):
    """List the members of a group."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        group_id: Value,
        membertypes: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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

        Raises:
            FlickrError: With one of these codes:
                1: The group does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.groups.members.getList.html
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

class GroupsMembersNamespace(Generic[Parsed]):
    """Members of groups."""

    getList: GetList[Parsed]

class FlatGroupsMembersNamespace(Generic[Parsed]):
    """The methods of `flickr.groups.members` in the spelling `flickr.groups_members_...`."""

    groups_members_getList: GetList[Parsed]
