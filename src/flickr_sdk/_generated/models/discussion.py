"""Response models: discussion."""

from __future__ import annotations

from typing import Annotated

from flickr_sdk._model import STR, Flag, FlagOrNone, FlickrModel, Str, StrOrNone, Text, Time, TimeOrNone

from ..enums import DiscussionRole


class DiscussionMessage(FlickrModel):
    """Common fields of topics and replies."""

    message: Text
    """The message as HTML. For a topic, the first message."""
    author: Str
    """The author's NSID."""
    authorname: Str
    """The author's screen name."""
    author_path_alias: StrOrNone = None
    """The author's name in URLs."""
    author_is_deleted: FlagOrNone = None
    """Whether the author's account is deleted."""
    is_pro: FlagOrNone = None
    """Whether the author has a Pro account."""
    pro_badge: StrOrNone = None
    """The badge of the author's Pro account."""
    is_ad_free: FlagOrNone = None
    """Whether the author's account is free of advertisements."""
    role: Annotated[DiscussionRole | str, STR]
    """The role of the author in the group."""
    can_edit: Flag
    """Whether the calling user can edit the message."""
    can_delete: Flag
    """Whether the calling user can delete the message."""
    datecreate: Time
    """The creation time."""
    lastedit: TimeOrNone = None
    """The time of the last edit; `None` if never edited."""


class DiscussionTopic(DiscussionMessage):
    """Common fields of topics in lists of topics and in lists of replies."""

    subject: Text
    """The subject."""
    group_id: StrOrNone = None
    """The group's id."""
    group_alias: StrOrNone = None
    """The group's name in its URL."""
    name: StrOrNone = None
    """The group's name."""
    can_reply: Flag
    """Whether the calling user can reply."""
    is_sticky: Flag
    """Whether the topic is pinned to the top of the list."""
    is_locked: Flag
    """Whether the topic is closed to new replies."""
    datelastpost: Time
    """The time of the last message."""
