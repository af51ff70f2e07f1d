"""The answers of the API: activity."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR,
    STR_OR_NONE,
    FlagOrNone,
    FlickrModel,
    In,
    IntOrNone,
    Listed,
    Page,
    Str,
    StrOrNone,
    Text,
    TimeOrNone,
)

from ..enums import ActivityEvent, MediaType


class ActivityItemEvent(FlickrModel):
    """Something that happened to a photo, photoset or gallery."""

    type: Annotated[ActivityEvent | str, STR]
    """What happened."""
    user: Str
    """The NSID of who did it."""
    username: StrOrNone = None
    """The screen name of who did it."""
    realname: StrOrNone = None
    """The real name of who did it."""
    iconserver: StrOrNone = None
    """The server that holds their buddy icon. "0" without one."""
    iconfarm: IntOrNone = None
    """The farm that the icon's server belongs to."""
    dateadded: TimeOrNone = None
    """When it happened."""
    is_muted: FlagOrNone = None
    """Whether the caller hides what this person does."""
    commentid: StrOrNone = None
    """The comment's id, where the event is a comment."""
    noteid: StrOrNone = None
    """The note's id, where the event is a note."""
    galleryid: StrOrNone = None
    """The gallery's id, where the event is that a gallery took the photo."""
    text: StrOrNone = Field(default=None, alias="_content")
    """The text of the comment or note, or the tag."""
    tagid: StrOrNone = None
    """The tag's id, where the event is a tag."""
    groupid: StrOrNone = None
    """The group's id, where the event is an invitation to a group."""
    personid: StrOrNone = None
    """The NSID of the person who was marked, where the event is that."""


class ActivityItem(FlickrModel):
    """A photo, photoset or gallery to which something happened."""

    type: Str
    """What it is, `photo`, `photoset` or `gallery`."""
    id: Str
    """The id of the photo, photoset or gallery."""
    owner: Str
    """The owner's NSID."""
    ownername: StrOrNone = None
    """The owner's screen name."""
    realname: StrOrNone = None
    """The owner's real name."""
    iconserver: StrOrNone = None
    """The server that holds the owner's buddy icon. "0" without one."""
    iconfarm: IntOrNone = None
    """The farm that the icon's server belongs to."""
    title: Text
    """The title."""
    secret: StrOrNone = None
    """The secret of the photo, or of the photoset's cover."""
    server: StrOrNone = None
    """The server of the photo, or of the photoset's cover."""
    farm: IntOrNone = None
    """The farm that the server belongs to."""
    media: Annotated[MediaType | str | None, STR_OR_NONE] = None
    """Photo or video."""
    primary: StrOrNone = None
    """The id of the photoset's cover."""
    photos: IntOrNone = None
    """How many photos the photoset has."""
    views: IntOrNone = None
    """How often it was viewed."""
    faves: IntOrNone = None
    """How many people have it as a favorite."""
    comments: IntOrNone = None
    """How many comments it has."""
    notes: IntOrNone = None
    """How many notes it has."""
    commentsold: IntOrNone = None
    """How many of its comments are older than the time asked for."""
    commentsnew: IntOrNone = None
    """How many of its comments are of the time asked for."""
    notesold: IntOrNone = None
    """How many of its notes are older than the time asked for."""
    notesnew: IntOrNone = None
    """How many of its notes are of the time asked for."""
    more: FlagOrNone = None
    """Whether more happened than the answer lists."""
    activity: Annotated[list[ActivityItemEvent], In("event")] = []
    """What happened."""
    videos: IntOrNone = None
    """How many videos the photoset has."""
    galleries: IntOrNone = None
    """How many galleries it is in."""
    people: IntOrNone = None
    """How many people are marked on it."""


class ActivityPage(Page[ActivityItem]):
    """A page of photos and photosets to which something happened."""

    items: Annotated[list[ActivityItem], Listed()] = Field(default=[], alias="item")
    """The items of this page."""
