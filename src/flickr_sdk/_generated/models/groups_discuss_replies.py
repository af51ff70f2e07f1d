"""Response models: groups_discuss_replies."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import IntOrNone, NoneIsEmptyList, Page, Str, StrOrNone

from .discussion import DiscussionMessage, DiscussionTopic


class RepliedTopic(DiscussionTopic):
    """The topic of a list of replies, with its group and the page counts."""

    topic_id: Str
    """The topic's id."""
    iconserver: StrOrNone = None
    """The server of the group's icon; "0" if it is missing."""
    iconfarm: IntOrNone = None
    """The farm of the group's icon server."""
    author_iconserver: StrOrNone = None
    """The server of the author's buddy icon; "0" if it is missing."""
    author_iconfarm: IntOrNone = None
    """The farm of the author's icon server."""
    total: IntOrNone = None
    """The number of replies."""
    page: IntOrNone = None
    """The page number, starting at 1."""
    per_page: IntOrNone = None
    """The number of replies per page."""
    pages: IntOrNone = None
    """The number of pages."""


class Reply(DiscussionMessage):
    """A reply to a topic."""

    id: Str
    """The reply's id."""
    iconserver: StrOrNone = None
    """The server of the author's buddy icon; "0" if it is missing."""
    iconfarm: IntOrNone = None
    """The farm of the icon server."""


class ReplyPage(Page[Reply]):
    """A page of replies to a topic. The page counts are fields of `topic`."""

    items: Annotated[list[Reply], NoneIsEmptyList()] = Field(default=[], alias="reply")
    """The items of this page."""
    topic: RepliedTopic | None = None
    """The topic, with the page counts."""
