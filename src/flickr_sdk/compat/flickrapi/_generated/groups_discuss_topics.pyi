"""flickr.groups.discuss.topics with flickrapi's method names: Topics of a group discussion."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class Add(Generic[Parsed]):
    """Start a topic in a group discussion."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, group_id: Value, subject: Value, message: Value, timeout: float | None = None) -> Parsed:
        """Start a topic in a group discussion.

        Clients disagree on whether the response contains the new topic. To get its id reliably, use
        `flickr.groups.discuss.topics.getList`.

        Requires a token with `write` permission.

        Args:
            group_id: The group, by NSID or path alias.
            subject: The topic's subject line.
            message: The text of the first message.

        Raises:
            FlickrError: With one of these codes:
                1: The group does not exist, or the calling user cannot see it.
                2: The calling user is not a member of the group, or the group has no discussion.
                3: The text is too long.
                4: `subject` or `message` is missing.

        https://www.flickr.com/services/api/flickr.groups.discuss.topics.add.html
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

class GetInfo(Generic[Parsed]):
    """Get a topic of a group discussion."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, topic_id: Value, group_id: Value = None, timeout: float | None = None) -> Parsed:
        """Get a topic of a group discussion.

        Args:
            topic_id: The discussion topic's id.
            group_id: The topic's group, by NSID or path alias. Optional, but makes the call faster.

        Raises:
            FlickrError: With one of these codes:
                1: The topic does not exist.
                2: Only members can read this group's discussion.

        https://www.flickr.com/services/api/flickr.groups.discuss.topics.getInfo.html
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

class GetList(Generic[Parsed]):
    """List the topics of a group discussion."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, group_id: Value, per_page: Value = None, page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the topics of a group discussion.

        Args:
            group_id: The group, by NSID or path alias.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The group does not exist, or the calling user cannot see it.
                2: Only members can read this group's discussion.

        https://www.flickr.com/services/api/flickr.groups.discuss.topics.getList.html
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

class GroupsDiscussTopicsNamespace(Generic[Parsed]):
    """Topics of a group discussion."""

    add: Add[Parsed]
    getInfo: GetInfo[Parsed]
    getList: GetList[Parsed]

class FlatGroupsDiscussTopicsNamespace(Generic[Parsed]):
    """The methods of `flickr.groups.discuss.topics` in the spelling `flickr.groups_discuss_topics_...`."""

    groups_discuss_topics_add: Add[Parsed]
    groups_discuss_topics_getInfo: GetInfo[Parsed]
    groups_discuss_topics_getList: GetList[Parsed]
