"""Response models: groups_discuss_topics."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    EmptyIsNone,
    FlagOrNone,
    GivenByPage,
    Int,
    IntOrNone,
    NoneIsEmptyList,
    Page,
    Str,
    StrOrNone,
)

from ..enums import GroupPrivacy
from .discussion import DiscussionTopic


class Topic(DiscussionTopic):
    """A topic of a group discussion."""

    id: Str
    """The topic's id."""
    iconserver: Str
    """The server of the author's buddy icon; "0" if it is missing."""
    iconfarm: Int
    """The farm of the icon server."""
    count_replies: Int
    """The number of replies."""
    last_reply: StrOrNone = None
    """The id of the last reply; "0" if it is missing."""


class TopicPage(Page[Topic]):
    """A page of a group's topics, with details of the group."""

    items: Annotated[
        list[Topic], NoneIsEmptyList(), GivenByPage(group_id="group_id", path_alias="group_alias", name="name")
    ] = Field(default=[], alias="topic")
    """The items of this page."""
    group_id: StrOrNone = None
    """The group's id."""
    path_alias: StrOrNone = None
    """The group's name in its URL."""
    iconserver: StrOrNone = None
    """The server of the group's icon; "0" if it is missing."""
    iconfarm: IntOrNone = None
    """The farm of the icon server."""
    name: StrOrNone = None
    """The group's name."""
    members: IntOrNone = None
    """The number of members."""
    privacy: Annotated[GroupPrivacy | None, EmptyIsNone()] = None
    """The privacy of the group."""
    lang: StrOrNone = None
    """The group's language, such as `en-us`."""
    ispoolmoderated: FlagOrNone = None
    """Whether moderators must approve new photos in the pool."""
