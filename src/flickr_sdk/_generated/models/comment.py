"""The answers of the API: comment."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FlagOrNone, FlickrModel, IntOrNone, Listed, Page, Str, StrOrNone, TextOrNone, TimeOrNone


class IconUrls(FlickrModel):
    """Addresses of a buddy icon in all its sizes."""

    default: StrOrNone = None
    """The icon at 48 pixels."""
    small: StrOrNone = None
    """The small icon."""
    medium: StrOrNone = None
    """The medium icon."""
    large: StrOrNone = None
    """The large icon."""
    retina: StrOrNone = None
    """The icon for displays with a high resolution."""


class Comment(FlickrModel):
    """A comment on a photo or photoset. The answer to a new comment may hold no more than its id."""

    id: Str
    """The comment's id."""
    author: StrOrNone = None
    """The commenter's NSID."""
    authorname: StrOrNone = None
    """The commenter's username."""
    author_is_deleted: FlagOrNone = None
    """Whether the commenter's account is gone."""
    realname: StrOrNone = None
    """The commenter's real name, empty where none is public."""
    path_alias: StrOrNone = None
    """The commenter's name in web addresses, if one was chosen."""
    iconserver: StrOrNone = None
    """The server of the commenter's buddy icon, `0` for none."""
    iconfarm: IntOrNone = None
    """The farm of the commenter's buddy icon, 0 for none."""
    iconurls: IconUrls | None = None
    """The addresses of the commenter's buddy icon, in answers to a new comment."""
    datecreate: TimeOrNone = None
    """When the comment was written."""
    permalink: StrOrNone = None
    """The address of the comment on Flickr's website."""
    text: StrOrNone = Field(default=None, alias="_content")
    """The comment, with the limited HTML that Flickr allows."""
    author_ispro: FlagOrNone = None
    """Whether the commenter has a Pro account, as some answers write it."""
    ispro: FlagOrNone = None
    """Whether the commenter has a Pro account."""
    pro_badge: StrOrNone = None
    """Which badge the commenter's Pro account shows."""
    is_ad_free: FlagOrNone = None
    """Whether the commenter's account is free of advertisements."""
    secure_comment: TextOrNone = None
    """The comment with addresses that begin with https."""
    raw_comment: TextOrNone = None
    """The comment as it was written."""


class CommentPage(Page[Comment]):
    """The comments on a photo or photoset, oldest first."""

    items: Annotated[list[Comment], Listed()] = Field(default=[], alias="comment")
    """The items of this page."""
    photo_id: StrOrNone = None
    """The photo that the comments are on."""
    photoset_id: StrOrNone = None
    """The photoset that the comments are on."""
