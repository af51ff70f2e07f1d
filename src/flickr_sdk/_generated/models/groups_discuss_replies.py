"""The answers of the API: groups_discuss_replies."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR_OR_NONE,
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

from ..enums import DiscussionRole


class RepliedTopic(FlickrModel):
    """The topic that a list of replies belongs to, its group, and the numbers of the page."""

    topic_id: Str
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
    iconserver: StrOrNone = None
    """The server that holds the group's icon. "0" without one."""
    iconfarm: IntOrNone = None
    """The farm that the group's icon's server belongs to."""
    author: Str
    """The author's NSID."""
    authorname: StrOrNone = None
    """The author's screen name."""
    author_path_alias: StrOrNone = None
    """The name in the author's web addresses."""
    author_is_deleted: FlagOrNone = None
    """Whether the author's account no longer exists."""
    author_iconserver: StrOrNone = None
    """The server that holds the author's buddy icon. "0" without one."""
    author_iconfarm: IntOrNone = None
    """The farm that the author's icon's server belongs to."""
    is_pro: FlagOrNone = None
    """Whether the author has a Pro account."""
    role: Annotated[DiscussionRole | str | None, STR_OR_NONE] = None
    """What the author is in the group."""
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
    lastedit: TimeOrNone = None
    """When the topic was last edited; `None` if never."""
    total: IntOrNone = None
    """How many replies there are."""
    page: IntOrNone = None
    """The number of this page of replies, from 1."""
    per_page: IntOrNone = None
    """How many replies a full page has."""
    pages: IntOrNone = None
    """How many pages of replies there are."""


class Reply(FlickrModel):
    """A reply to a topic."""

    id: Str
    """The reply's id."""
    message: TextOrNone = None
    """The message, with HTML."""
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
    can_edit: FlagOrNone = None
    """Whether the caller may edit the reply."""
    can_delete: FlagOrNone = None
    """Whether the caller may delete the reply."""
    datecreate: TimeOrNone = None
    """When the reply was written."""
    lastedit: TimeOrNone = None
    """When the reply was last edited; `None` if never."""


class ReplyPage(Page[Reply]):
    """A page of replies to a topic. The numbers of the page stand in `topic`."""

    items: Annotated[list[Reply], Listed()] = Field(default=[], alias="reply")
    """The items of this page."""
    topic: RepliedTopic | None = None
    """The topic, with the numbers of the page."""
