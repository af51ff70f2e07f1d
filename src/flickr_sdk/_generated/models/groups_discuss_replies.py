"""The answers of the API: groups_discuss_replies."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import IntOrNone, Listed, Page, Str, StrOrNone

from .discussion import DiscussionMessage, DiscussionTopic


class RepliedTopic(DiscussionTopic):
    """The topic that a list of replies belongs to, its group, and the numbers of the page."""

    topic_id: Str
    """The topic's id."""
    iconserver: StrOrNone = None
    """The server that holds the group's icon. "0" without one."""
    iconfarm: IntOrNone = None
    """The farm that the group's icon's server belongs to."""
    author_iconserver: StrOrNone = None
    """The server that holds the author's buddy icon. "0" without one."""
    author_iconfarm: IntOrNone = None
    """The farm that the author's icon's server belongs to."""
    total: IntOrNone = None
    """How many replies there are."""
    page: IntOrNone = None
    """The number of this page of replies, from 1."""
    per_page: IntOrNone = None
    """How many replies a full page has."""
    pages: IntOrNone = None
    """How many pages of replies there are."""


class Reply(DiscussionMessage):
    """A reply to a topic."""

    id: Str
    """The reply's id."""
    iconserver: StrOrNone = None
    """The server that holds the author's buddy icon. "0" without one."""
    iconfarm: IntOrNone = None
    """The farm that the icon's server belongs to."""


class ReplyPage(Page[Reply]):
    """A page of replies to a topic. The numbers of the page stand in `topic`."""

    items: Annotated[list[Reply], Listed()] = Field(default=[], alias="reply")
    """The items of this page."""
    topic: RepliedTopic | None = None
    """The topic, with the numbers of the page."""
