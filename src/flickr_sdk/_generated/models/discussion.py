"""The answers of the API: discussion."""

from __future__ import annotations

from typing import Annotated

from flickr_sdk._model import STR_OR_NONE, FlagOrNone, FlickrModel, Str, StrOrNone, Text, TextOrNone, TimeOrNone

from ..enums import DiscussionRole


class DiscussionMessage(FlickrModel):
    """What topics and replies have in common, above all who wrote them."""

    message: TextOrNone = None
    """The message, with HTML; of a topic the first one."""
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
    can_edit: FlagOrNone = None
    """Whether the caller may edit it."""
    can_delete: FlagOrNone = None
    """Whether the caller may delete it."""
    datecreate: TimeOrNone = None
    """When it was written."""
    lastedit: TimeOrNone = None
    """When it was last edited; `None` if never."""


class DiscussionTopic(DiscussionMessage):
    """What a topic tells about itself, in a list of topics and above its replies."""

    subject: Text
    """The subject."""
    group_id: StrOrNone = None
    """The group's id."""
    group_alias: StrOrNone = None
    """The name in the group's web address."""
    name: StrOrNone = None
    """The group's name."""
    can_reply: FlagOrNone = None
    """Whether the caller may reply."""
    is_sticky: FlagOrNone = None
    """Whether the topic stays on top of the list."""
    is_locked: FlagOrNone = None
    """Whether the topic takes no more replies."""
    datelastpost: TimeOrNone = None
    """When the last message was written."""
