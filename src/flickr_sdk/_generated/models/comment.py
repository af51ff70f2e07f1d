"""Response models: comment."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    FlagOrNone,
    FlickrModel,
    IntOrNone,
    NoneIsEmptyList,
    Page,
    Str,
    StrOrNone,
    TextOrNone,
    Time,
    TimeOrNone,
)

from .person import IconUrls


class CommentBase(FlickrModel):
    """Common fields of comments in lists and of new comments."""

    id: Str
    """The comment's id."""
    author_is_deleted: FlagOrNone = None
    """Whether the commenter's account is deleted."""
    realname: StrOrNone = None
    """The commenter's real name, empty if it is not public."""
    path_alias: StrOrNone = None
    """The commenter's name in URLs, if set."""
    iconserver: StrOrNone = None
    """The server of the commenter's buddy icon; "0" if it is missing."""
    iconfarm: IntOrNone = None
    """The farm of the commenter's buddy icon; 0 if it is missing."""
    author_ispro: FlagOrNone = None
    """Whether the commenter has a Pro account, in some responses."""
    ispro: FlagOrNone = None
    """Whether the commenter has a Pro account."""
    pro_badge: StrOrNone = None
    """The badge of the commenter's Pro account."""
    is_ad_free: FlagOrNone = None
    """Whether the commenter's account is free of advertisements."""
    secure_comment: TextOrNone = None
    """The comment with `https` URLs."""
    raw_comment: TextOrNone = None
    """The comment as entered."""


class Comment(CommentBase):
    """A comment on a photo or album."""

    author: Str
    """The commenter's NSID."""
    authorname: Str
    """The commenter's screen name."""
    datecreate: Time
    """The time of the comment."""
    permalink: Str
    """The URL of the comment on Flickr's website."""
    text: Str = Field(alias="_content")
    """The comment. It can contain limited HTML."""


class CommentPage(Page[Comment]):
    """The comments on a photo or album, oldest first."""

    items: Annotated[list[Comment], NoneIsEmptyList()] = Field(default=[], alias="comment")
    """The items of this page."""
    photo_id: StrOrNone = None
    """The id of the photo."""
    photoset_id: StrOrNone = None
    """The id of the album."""


class NewComment(CommentBase):
    """A new comment on a photo or album. Older responses contain only the id."""

    author: StrOrNone = None
    """The commenter's NSID."""
    authorname: StrOrNone = None
    """The commenter's screen name."""
    datecreate: TimeOrNone = None
    """The time of the comment."""
    permalink: StrOrNone = None
    """The URL of the comment on Flickr's website."""
    text: StrOrNone = Field(default=None, alias="_content")
    """The comment. It can contain limited HTML."""
    iconurls: IconUrls | None = None
    """The URLs of the commenter's buddy icon."""
