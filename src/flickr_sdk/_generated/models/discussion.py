"""Response models: discussion."""

import datetime as dt
from typing import Annotated

from flickr_sdk._model import FLAG, FLAG_OR_NONE, STR, STR_OR_NONE, TIME, TIME_OR_NONE, FlickrModel, Wrapped

from ..enums import DiscussionRole


class DiscussionMessage(FlickrModel):
    """Common fields of topics and replies."""

    message: Annotated[str, STR, Wrapped("_content")]
    """The message as HTML. For a topic, the first message."""
    author: Annotated[str, STR]
    """The author's NSID."""
    authorname: Annotated[str, STR]
    """The author's screen name."""
    author_path_alias: Annotated[str | None, STR_OR_NONE] = None
    """The author's name in URLs."""
    author_is_deleted: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the author's account is deleted."""
    is_pro: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the author has a Pro account."""
    pro_badge: Annotated[str | None, STR_OR_NONE] = None
    """The badge of the author's Pro account."""
    is_ad_free: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the author's account is free of advertisements."""
    role: Annotated[DiscussionRole | str, STR]
    """The role of the author in the group."""
    can_edit: Annotated[bool, FLAG]
    """Whether the calling user can edit the message."""
    can_delete: Annotated[bool, FLAG]
    """Whether the calling user can delete the message."""
    datecreate: Annotated[dt.datetime, TIME]
    """The creation time."""
    lastedit: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time of the last edit; `None` if never edited."""


class DiscussionTopic(DiscussionMessage):
    """Common fields of topics in lists of topics and in lists of replies."""

    subject: Annotated[str, STR, Wrapped("_content")]
    """The subject."""
    group_id: Annotated[str | None, STR_OR_NONE] = None
    """The group's id."""
    group_alias: Annotated[str | None, STR_OR_NONE] = None
    """The group's name in its URL."""
    name: Annotated[str | None, STR_OR_NONE] = None
    """The group's name."""
    can_reply: Annotated[bool, FLAG]
    """Whether the calling user can reply."""
    is_sticky: Annotated[bool, FLAG]
    """Whether the topic is pinned to the top of the list."""
    is_locked: Annotated[bool, FLAG]
    """Whether the topic is closed to new replies."""
    datelastpost: Annotated[dt.datetime, TIME]
    """The time of the last message."""
