"""Response models: activity."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    FLAG_OR_NONE,
    INT_OR_NONE,
    STR,
    STR_OR_NONE,
    TIME,
    FlickrModel,
    NoneIsEmptyList,
    Page,
    Wrapped,
)

from ..enums import ActivityEvent, MediaType


class ActivityItemEvent(FlickrModel):
    """An event on a photo, album or gallery."""

    type: Annotated[ActivityEvent | str, STR]
    """The type of the event."""
    user: Annotated[str, STR]
    """The user's NSID."""
    username: Annotated[str, STR]
    """The user's screen name."""
    realname: Annotated[str | None, STR_OR_NONE] = None
    """The user's real name."""
    iconserver: Annotated[str | None, STR_OR_NONE] = None
    """The server of the user's buddy icon; "0" if it is missing."""
    iconfarm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the icon server."""
    dateadded: Annotated[dt.datetime, TIME]
    """The time of the event."""
    is_muted: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user mutes this user."""
    commentid: Annotated[str | None, STR_OR_NONE] = None
    """The comment's id, if the event is a comment."""
    noteid: Annotated[str | None, STR_OR_NONE] = None
    """The note's id, if the event is a note."""
    galleryid: Annotated[str | None, STR_OR_NONE] = None
    """The gallery's id, if the photo was added to a gallery."""
    text: Annotated[str | None, STR_OR_NONE] = Field(default=None, alias="_content")
    """The text of the comment or note, or the tag."""
    tagid: Annotated[str | None, STR_OR_NONE] = None
    """The tag's id, if the event is a tag."""
    groupid: Annotated[str | None, STR_OR_NONE] = None
    """The group's id, if the event is a group invitation."""
    personid: Annotated[str | None, STR_OR_NONE] = None
    """The NSID of the tagged person, if a person was tagged."""


class ActivityItem(FlickrModel):
    """A photo, album or gallery with recent activity."""

    type: Annotated[str, STR]
    """The type of the item, `photo`, `photoset` or `gallery`."""
    id: Annotated[str, STR]
    """The id of the photo, album or gallery."""
    owner: Annotated[str, STR]
    """The owner's NSID."""
    ownername: Annotated[str | None, STR_OR_NONE] = None
    """The owner's screen name."""
    realname: Annotated[str | None, STR_OR_NONE] = None
    """The owner's real name."""
    iconserver: Annotated[str | None, STR_OR_NONE] = None
    """The server of the owner's buddy icon; "0" if it is missing."""
    iconfarm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the icon server."""
    title: Annotated[str, STR, Wrapped("_content")]
    """The title."""
    secret: Annotated[str | None, STR_OR_NONE] = None
    """The secret of the photo, or of the album's cover photo."""
    server: Annotated[str | None, STR_OR_NONE] = None
    """The server of the photo, or of the album's cover photo."""
    farm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the photo server."""
    media: Annotated[MediaType | str | None, STR_OR_NONE] = None
    """The media type, photo or video."""
    primary: Annotated[str | None, STR_OR_NONE] = None
    """The id of the album's cover photo."""
    photos: Annotated[int | None, INT_OR_NONE] = None
    """The number of photos in the album."""
    views: Annotated[int | None, INT_OR_NONE] = None
    """The number of views."""
    faves: Annotated[int | None, INT_OR_NONE] = None
    """The number of favorites."""
    comments: Annotated[int | None, INT_OR_NONE] = None
    """The number of comments."""
    notes: Annotated[int | None, INT_OR_NONE] = None
    """The number of notes."""
    commentsold: Annotated[int | None, INT_OR_NONE] = None
    """The number of comments before the requested period."""
    commentsnew: Annotated[int | None, INT_OR_NONE] = None
    """The number of comments in the requested period."""
    notesold: Annotated[int | None, INT_OR_NONE] = None
    """The number of notes before the requested period."""
    notesnew: Annotated[int | None, INT_OR_NONE] = None
    """The number of notes in the requested period."""
    more: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether there are more events than the response contains."""
    activity: Annotated[list[ActivityItemEvent], Wrapped("event")] = []
    """The events."""
    videos: Annotated[int | None, INT_OR_NONE] = None
    """The number of videos in the album."""
    galleries: Annotated[int | None, INT_OR_NONE] = None
    """The number of galleries that contain the photo."""
    people: Annotated[int | None, INT_OR_NONE] = None
    """The number of people tagged in the photo."""


class ActivityPage(Page[ActivityItem]):
    """A page of photos and albums with recent activity."""

    items: Annotated[list[ActivityItem], NoneIsEmptyList()] = Field(default=[], alias="item")
    """The items of this page."""
