"""Response models: groups_discuss_topics."""

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    FLAG_OR_NONE,
    INT,
    INT_OR_NONE,
    STR,
    STR_OR_NONE,
    EmptyIsNone,
    GivenByPage,
    NoneIsEmptyList,
    Page,
)

from ..enums import GroupPrivacy
from .discussion import DiscussionTopic


class Topic(DiscussionTopic):
    """A topic of a group discussion."""

    id: Annotated[str, STR]
    """The topic's id."""
    iconserver: Annotated[str, STR]
    """The server of the author's buddy icon; "0" if it is missing."""
    iconfarm: Annotated[int, INT]
    """The farm of the icon server."""
    count_replies: Annotated[int, INT]
    """The number of replies."""
    last_reply: Annotated[str | None, STR_OR_NONE] = None
    """The id of the last reply; "0" if it is missing."""


class TopicPage(Page[Topic]):
    """A page of a group's topics, with details of the group."""

    items: Annotated[
        list[Topic], NoneIsEmptyList(), GivenByPage(group_id="group_id", path_alias="group_alias", name="name")
    ] = Field(default=[], alias="topic")
    """The items of this page."""
    group_id: Annotated[str | None, STR_OR_NONE] = None
    """The group's id."""
    path_alias: Annotated[str | None, STR_OR_NONE] = None
    """The group's name in its URL."""
    iconserver: Annotated[str | None, STR_OR_NONE] = None
    """The server of the group's icon; "0" if it is missing."""
    iconfarm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the icon server."""
    name: Annotated[str | None, STR_OR_NONE] = None
    """The group's name."""
    members: Annotated[int | None, INT_OR_NONE] = None
    """The number of members."""
    privacy: Annotated[GroupPrivacy | None, EmptyIsNone()] = None
    """The privacy of the group."""
    lang: Annotated[str | None, STR_OR_NONE] = None
    """The group's language, such as `en-us`."""
    ispoolmoderated: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether moderators must approve new photos in the pool."""
