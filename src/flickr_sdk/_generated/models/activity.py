"""Response models: activity."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR,
    STR_OR_NONE,
    FlagOrNone,
    FlickrModel,
    IntOrNone,
    NoneIsEmptyList,
    Page,
    Str,
    StrOrNone,
    Text,
    Time,
    Wrapped,
)

from ..enums import ActivityEvent, MediaType


class ActivityItemEvent(FlickrModel):
    """An event on a photo, album or gallery."""

    type: Annotated[ActivityEvent | str, STR]
    """The type of the event."""
    user: Str
    """The user's NSID."""
    username: Str
    """The user's screen name."""
    realname: StrOrNone = None
    """The user's real name."""
    iconserver: StrOrNone = None
    """The server of the user's buddy icon; "0" if it is missing."""
    iconfarm: IntOrNone = None
    """The farm of the icon server."""
    dateadded: Time
    """The time of the event."""
    is_muted: FlagOrNone = None
    """Whether the calling user mutes this user."""
    commentid: StrOrNone = None
    """The comment's id, if the event is a comment."""
    noteid: StrOrNone = None
    """The note's id, if the event is a note."""
    galleryid: StrOrNone = None
    """The gallery's id, if the photo was added to a gallery."""
    text: StrOrNone = Field(default=None, alias="_content")
    """The text of the comment or note, or the tag."""
    tagid: StrOrNone = None
    """The tag's id, if the event is a tag."""
    groupid: StrOrNone = None
    """The group's id, if the event is a group invitation."""
    personid: StrOrNone = None
    """The NSID of the tagged person, if a person was tagged."""


class ActivityItem(FlickrModel):
    """A photo, album or gallery with recent activity."""

    type: Str
    """The type of the item, `photo`, `photoset` or `gallery`."""
    id: Str
    """The id of the photo, album or gallery."""
    owner: Str
    """The owner's NSID."""
    ownername: StrOrNone = None
    """The owner's screen name."""
    realname: StrOrNone = None
    """The owner's real name."""
    iconserver: StrOrNone = None
    """The server of the owner's buddy icon; "0" if it is missing."""
    iconfarm: IntOrNone = None
    """The farm of the icon server."""
    title: Text
    """The title."""
    secret: StrOrNone = None
    """The secret of the photo, or of the album's cover photo."""
    server: StrOrNone = None
    """The server of the photo, or of the album's cover photo."""
    farm: IntOrNone = None
    """The farm of the photo server."""
    media: Annotated[MediaType | str | None, STR_OR_NONE] = None
    """The media type, photo or video."""
    primary: StrOrNone = None
    """The id of the album's cover photo."""
    photos: IntOrNone = None
    """The number of photos in the album."""
    views: IntOrNone = None
    """The number of views."""
    faves: IntOrNone = None
    """The number of favorites."""
    comments: IntOrNone = None
    """The number of comments."""
    notes: IntOrNone = None
    """The number of notes."""
    commentsold: IntOrNone = None
    """The number of comments before the requested period."""
    commentsnew: IntOrNone = None
    """The number of comments in the requested period."""
    notesold: IntOrNone = None
    """The number of notes before the requested period."""
    notesnew: IntOrNone = None
    """The number of notes in the requested period."""
    more: FlagOrNone = None
    """Whether there are more events than the response contains."""
    activity: Annotated[list[ActivityItemEvent], Wrapped("event")] = []
    """The events."""
    videos: IntOrNone = None
    """The number of videos in the album."""
    galleries: IntOrNone = None
    """The number of galleries that contain the photo."""
    people: IntOrNone = None
    """The number of people tagged in the photo."""


class ActivityPage(Page[ActivityItem]):
    """A page of photos and albums with recent activity."""

    items: Annotated[list[ActivityItem], NoneIsEmptyList()] = Field(default=[], alias="item")
    """The items of this page."""
