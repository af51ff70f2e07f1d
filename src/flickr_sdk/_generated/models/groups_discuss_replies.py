"""Response models: groups_discuss_replies."""

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import INT_OR_NONE, STR, STR_OR_NONE, NoneIsEmptyList, Page

from .discussion import DiscussionMessage, DiscussionTopic


class RepliedTopic(DiscussionTopic):
    """The topic of a list of replies, with its group and the page counts."""

    topic_id: Annotated[str, STR]
    """The topic's id."""
    iconserver: Annotated[str | None, STR_OR_NONE] = None
    """The server of the group's icon; "0" if it is missing."""
    iconfarm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the group's icon server."""
    author_iconserver: Annotated[str | None, STR_OR_NONE] = None
    """The server of the author's buddy icon; "0" if it is missing."""
    author_iconfarm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the author's icon server."""
    total: Annotated[int | None, INT_OR_NONE] = None
    """The number of replies."""
    page: Annotated[int | None, INT_OR_NONE] = None
    """The page number, starting at 1."""
    per_page: Annotated[int | None, INT_OR_NONE] = None
    """The number of replies per page."""
    pages: Annotated[int | None, INT_OR_NONE] = None
    """The number of pages."""


class Reply(DiscussionMessage):
    """A reply to a topic."""

    id: Annotated[str, STR]
    """The reply's id."""
    iconserver: Annotated[str | None, STR_OR_NONE] = None
    """The server of the author's buddy icon; "0" if it is missing."""
    iconfarm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the icon server."""


class ReplyPage(Page[Reply]):
    """A page of replies to a topic. The page counts are fields of `topic`."""

    items: Annotated[list[Reply], NoneIsEmptyList()] = Field(default=[], alias="reply")
    """The items of this page."""
    topic: RepliedTopic | None = None
    """The topic, with the page counts."""
