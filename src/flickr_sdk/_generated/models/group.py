"""Response models: group."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    FLAG_OR_NONE,
    INT_OR_NONE,
    STR,
    STR_OR_NONE,
    TIME_OR_NONE,
    EmptyIsNone,
    FlickrModel,
    IconOwner,
    NoneIsEmptyList,
    Page,
    Wrapped,
)

from ..enums import GroupPrivacy, ThrottleMode
from .person_info import CoverPhotoUrls


class GroupRestrictions(FlickrModel):
    """The content restrictions of a group's pool."""

    photos_ok: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the pool accepts photos."""
    videos_ok: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the pool accepts videos."""
    images_ok: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the pool accepts photographic images."""
    screens_ok: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the pool accepts screenshots."""
    art_ok: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the pool accepts illustrations and other art."""
    virtual_ok: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the pool accepts virtual photography."""
    safe_ok: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the pool accepts items with safety level safe."""
    moderate_ok: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the pool accepts items with safety level moderate."""
    restricted_ok: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the pool accepts items with safety level restricted."""
    has_geo: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the pool accepts only items with a location."""


class GroupThrottle(FlickrModel):
    """The limit of photos that a member can add to a group's pool."""

    mode: Annotated[ThrottleMode | str, STR]
    """The period of the limit."""
    count: Annotated[int | None, INT_OR_NONE] = None
    """The number of photos that a member can add per period."""
    remaining: Annotated[int | None, INT_OR_NONE] = None
    """The number of photos that the calling user can still add in the current period."""


class GroupBase(IconOwner):
    """Common fields of groups in lists and in `flickr.groups.getInfo`."""

    name: Annotated[str, STR, Wrapped("_content")]
    """The name."""
    path_alias: Annotated[str | None, STR_OR_NONE] = None
    """The group's name in its URL, if set."""
    iconserver: Annotated[str | None, STR_OR_NONE] = None
    """The server of the group's icon; "0" if it is missing."""
    iconfarm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the icon server."""
    eighteenplus: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the group is for adults only."""
    invitation_only: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the group is invitation-only."""
    is_member: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the requested user, by default the calling user, is a member."""
    is_moderator: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the requested user, by default the calling user, is a moderator."""
    is_admin: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the requested user, by default the calling user, is an administrator."""
    throttle: GroupThrottle | None = None
    """The limit of photos that a member can add per period."""
    restrictions: GroupRestrictions | None = None
    """The content restrictions of the group's pool."""
    lang: Annotated[str | None, STR_OR_NONE] = None
    """The language of the name and the description, such as `en-us`."""
    coverphoto_server: Annotated[str | None, STR_OR_NONE] = None
    """The server of the group's cover image; "0" if it is missing."""
    coverphoto_farm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the group's cover image."""
    coverphoto_url: CoverPhotoUrls | None = None
    """The URLs of the group's cover image."""
    non_members_privacy: Annotated[str | None, STR_OR_NONE] = None
    """The parts of the group that non-members can see."""
    pending_count: Annotated[int | None, INT_OR_NONE] = None
    """The number of photos waiting for approval by a moderator."""


class Group(GroupBase):
    """A group in a list of groups."""

    nsid: Annotated[str, STR]
    """The group's id."""
    id: Annotated[str | None, STR_OR_NONE] = None
    """The same as `nsid`."""
    members: Annotated[int | None, INT_OR_NONE] = None
    """The number of members."""
    member_count: Annotated[int | None, INT_OR_NONE] = None
    """The number of members, in lists of pools."""
    pool_count: Annotated[int | None, INT_OR_NONE] = None
    """The number of photos and videos in the pool."""
    photos: Annotated[int | None, INT_OR_NONE] = None
    """The number of photos and videos in the pool, in lists of pools."""
    topic_count: Annotated[int | None, INT_OR_NONE] = None
    """The number of discussion topics."""
    privacy: Annotated[GroupPrivacy | None, EmptyIsNone(), Wrapped("_content")] = None
    """The privacy of the group."""
    member: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user is a member, in lists of pools."""
    moderator: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user is a moderator, in lists of pools."""
    admin: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the requested user is an administrator, in older responses."""
    description: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The description."""
    rules: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The rules as HTML."""
    ispoolmoderated: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether moderators must approve new photos in the pool."""
    datecreate: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The creation time of the group."""
    dateactivity: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time of the last activity in the group."""

    @property
    def __group_id__(self) -> str | None:
        """The id, for arguments that name a group."""
        return self.nsid


class GroupPage(Page[Group]):
    """A page of groups."""

    items: Annotated[list[Group], NoneIsEmptyList()] = Field(default=[], alias="group")
    """The items of this page."""
    adj_search_args: Annotated[str | None, STR_OR_NONE] = None
    """The search arguments as modified by Flickr. Usually empty."""
