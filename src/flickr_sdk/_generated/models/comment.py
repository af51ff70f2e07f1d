"""Response models: comment."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    FLAG_OR_NONE,
    INT_OR_NONE,
    STR,
    STR_OR_NONE,
    TIME,
    TIME_OR_NONE,
    FlickrModel,
    NoneIsEmptyList,
    Page,
    Wrapped,
)

from .person import IconUrls


class CommentBase(FlickrModel):
    """Common fields of comments in lists and of new comments."""

    id: Annotated[str, STR]
    """The comment's id."""
    author_is_deleted: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the commenter's account is deleted."""
    realname: Annotated[str | None, STR_OR_NONE] = None
    """The commenter's real name, empty if it is not public."""
    path_alias: Annotated[str | None, STR_OR_NONE] = None
    """The commenter's name in URLs, if set."""
    iconserver: Annotated[str | None, STR_OR_NONE] = None
    """The server of the commenter's buddy icon; "0" if it is missing."""
    iconfarm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the commenter's buddy icon; 0 if it is missing."""
    author_ispro: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the commenter has a Pro account, in some responses."""
    ispro: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the commenter has a Pro account."""
    pro_badge: Annotated[str | None, STR_OR_NONE] = None
    """The badge of the commenter's Pro account."""
    is_ad_free: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the commenter's account is free of advertisements."""
    secure_comment: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The comment with `https` URLs."""
    raw_comment: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The comment as entered."""


class Comment(CommentBase):
    """A comment on a photo or album."""

    author: Annotated[str, STR]
    """The commenter's NSID."""
    authorname: Annotated[str, STR]
    """The commenter's screen name."""
    datecreate: Annotated[dt.datetime, TIME]
    """The time of the comment."""
    permalink: Annotated[str, STR]
    """The URL of the comment on Flickr's website."""
    text: Annotated[str, STR] = Field(alias="_content")
    """The comment. It can contain limited HTML."""


class CommentPage(Page[Comment]):
    """The comments on a photo or album, oldest first."""

    items: Annotated[list[Comment], NoneIsEmptyList()] = Field(default=[], alias="comment")
    """The items of this page."""
    photo_id: Annotated[str | None, STR_OR_NONE] = None
    """The id of the photo."""
    photoset_id: Annotated[str | None, STR_OR_NONE] = None
    """The id of the album."""


class NewComment(CommentBase):
    """A new comment on a photo or album. Older responses contain only the id."""

    author: Annotated[str | None, STR_OR_NONE] = None
    """The commenter's NSID."""
    authorname: Annotated[str | None, STR_OR_NONE] = None
    """The commenter's screen name."""
    datecreate: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time of the comment."""
    permalink: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the comment on Flickr's website."""
    text: Annotated[str | None, STR_OR_NONE] = Field(default=None, alias="_content")
    """The comment. It can contain limited HTML."""
    iconurls: IconUrls | None = None
    """The URLs of the commenter's buddy icon."""
