"""flickr.groups.members under flickrapi's names: The members of groups."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetList(Generic[Parsed]):
    """List the members of a group."""

    __name__: str

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

        Whether the list is visible depends on the calling user's rights in the group.

        Needs a token with `read` permission.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            membertypes: The roles that members may have: 4 administrator, 3 moderator, 2 member. All of them
                by default.
            per_page: How many results a page holds. In most methods the default is 100 and the maximum 500.
            page: Which page of the results to fetch.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no group with this id.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GroupsMembersNamespace(Generic[Parsed]):
    """The members of groups."""

    getList: GetList[Parsed]

class FlatGroupsMembersNamespace(Generic[Parsed]):
    """The same by their whole names: `flickr.groups_members_...`."""

    groups_members_getList: GetList[Parsed]
