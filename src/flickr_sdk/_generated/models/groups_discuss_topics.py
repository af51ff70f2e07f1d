"""The answers of the API: groups_discuss_topics."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import EmptyIsNone, FlagOrNone, IntOrNone, Listed, Page, Str, StrOrNone

from ..enums import GroupPrivacy
from .discussion import DiscussionTopic


class Topic(DiscussionTopic):
    """A topic of a group's discussions."""

    id: Str
    """The topic's id."""
    iconserver: StrOrNone = None
    """The server that holds the author's buddy icon. "0" without one."""
    iconfarm: IntOrNone = None
    """The farm that the icon's server belongs to."""
    count_replies: IntOrNone = None
    """How many replies there are."""
    last_reply: StrOrNone = None
    """The id of the last reply. "0" without replies."""


class TopicPage(Page[Topic]):
    """A page of a group's topics, with the group."""

    items: Annotated[list[Topic], Listed()] = Field(default=[], alias="topic")
    """The items of this page."""
    group_id: StrOrNone = None
    """The group's id."""
    path_alias: StrOrNone = None
    """The name in the group's web address."""
    iconserver: StrOrNone = None
    """The server that holds the group's icon. "0" without one."""
    iconfarm: IntOrNone = None
    """The farm that the icon's server belongs to."""
    name: StrOrNone = None
    """The group's name."""
    members: IntOrNone = None
    """How many members the group has."""
    privacy: Annotated[GroupPrivacy | None, EmptyIsNone()] = None
    """How open the group is."""
    lang: StrOrNone = None
    """The group's language, such as `en-us`."""
    ispoolmoderated: FlagOrNone = None
    """Whether moderators approve what comes into the pool."""
