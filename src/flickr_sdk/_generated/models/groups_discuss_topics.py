"""The answers of the API: groups_discuss_topics."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR_OR_NONE,
    EmptyIsNone,
    FlagOrNone,
    FlickrModel,
    IntOrNone,
    Listed,
    Page,
    Str,
    StrOrNone,
    Text,
    TextOrNone,
    TimeOrNone,
)

from ..enums import DiscussionRole, GroupPrivacy


class Topic(FlickrModel):
    """A topic of a group's discussions."""

    id: Str
    """The topic's id."""
    subject: Text
    """The subject."""
    message: TextOrNone = None
    """The first message, with HTML."""
    group_id: StrOrNone = None
    """The group's id."""
    group_alias: StrOrNone = None
    """The name in the group's web address."""
    name: StrOrNone = None
    """The group's name."""
    author: Str
    """The author's NSID."""
    authorname: StrOrNone = None
    """The author's screen name."""
    author_path_alias: StrOrNone = None
    """The name in the author's web addresses."""
    author_is_deleted: FlagOrNone = None
    """Whether the author's account no longer exists."""
    is_pro: FlagOrNone = None
    """Whether the author has a Pro account."""
    role: Annotated[DiscussionRole | str | None, STR_OR_NONE] = None
    """What the author is in the group."""
    iconserver: StrOrNone = None
    """The server that holds the author's buddy icon. "0" without one."""
    iconfarm: IntOrNone = None
    """The farm that the icon's server belongs to."""
    count_replies: IntOrNone = None
    """How many replies there are."""
    can_edit: FlagOrNone = None
    """Whether the caller may edit the topic."""
    can_delete: FlagOrNone = None
    """Whether the caller may delete the topic."""
    can_reply: FlagOrNone = None
    """Whether the caller may reply."""
    is_sticky: FlagOrNone = None
    """Whether the topic stays on top of the list."""
    is_locked: FlagOrNone = None
    """Whether the topic takes no more replies."""
    datecreate: TimeOrNone = None
    """When the topic was opened."""
    datelastpost: TimeOrNone = None
    """When the last message was written."""
    last_reply: StrOrNone = None
    """The id of the last reply. "0" without replies."""
    lastedit: TimeOrNone = None
    """When the topic was last edited; `None` if never."""


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
