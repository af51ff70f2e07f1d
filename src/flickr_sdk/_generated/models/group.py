"""Response models: group."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR,
    EmptyIsNone,
    FlagOrNone,
    FlickrModel,
    IconOwner,
    IntOrNone,
    NoneIsEmptyList,
    Page,
    Str,
    StrOrNone,
    Text,
    TextOrNone,
    TimeOrNone,
    Wrapped,
)

from ..enums import GroupPrivacy, ThrottleMode
from .person_info import CoverPhotoUrls


class GroupRestrictions(FlickrModel):
    """The content restrictions of a group's pool."""

    photos_ok: FlagOrNone = None
    """Whether the pool accepts photos."""
    videos_ok: FlagOrNone = None
    """Whether the pool accepts videos."""
    images_ok: FlagOrNone = None
    """Whether the pool accepts photographic images."""
    screens_ok: FlagOrNone = None
    """Whether the pool accepts screenshots."""
    art_ok: FlagOrNone = None
    """Whether the pool accepts illustrations and other art."""
    virtual_ok: FlagOrNone = None
    """Whether the pool accepts virtual photography."""
    safe_ok: FlagOrNone = None
    """Whether the pool accepts items with safety level safe."""
    moderate_ok: FlagOrNone = None
    """Whether the pool accepts items with safety level moderate."""
    restricted_ok: FlagOrNone = None
    """Whether the pool accepts items with safety level restricted."""
    has_geo: FlagOrNone = None
    """Whether the pool accepts only items with a location."""


class GroupThrottle(FlickrModel):
    """The limit of photos that a member can add to a group's pool."""

    mode: Annotated[ThrottleMode | str, STR]
    """The period of the limit."""
    count: IntOrNone = None
    """The number of photos that a member can add per period."""
    remaining: IntOrNone = None
    """The number of photos that the calling user can still add in the current period."""


class GroupBase(IconOwner):
    """Common fields of groups in lists and in `flickr.groups.getInfo`."""

    name: Text
    """The name."""
    path_alias: StrOrNone = None
    """The group's name in its URL, if set."""
    iconserver: StrOrNone = None
    """The server of the group's icon; "0" if it is missing."""
    iconfarm: IntOrNone = None
    """The farm of the icon server."""
    eighteenplus: FlagOrNone = None
    """Whether the group is for adults only."""
    invitation_only: FlagOrNone = None
    """Whether the group is invitation-only."""
    is_member: FlagOrNone = None
    """Whether the requested user, by default the calling user, is a member."""
    is_moderator: FlagOrNone = None
    """Whether the requested user, by default the calling user, is a moderator."""
    is_admin: FlagOrNone = None
    """Whether the requested user, by default the calling user, is an administrator."""
    throttle: GroupThrottle | None = None
    """The limit of photos that a member can add per period."""
    restrictions: GroupRestrictions | None = None
    """The content restrictions of the group's pool."""
    lang: StrOrNone = None
    """The language of the name and the description, such as `en-us`."""
    coverphoto_server: StrOrNone = None
    """The server of the group's cover image; "0" if it is missing."""
    coverphoto_farm: IntOrNone = None
    """The farm of the group's cover image."""
    coverphoto_url: CoverPhotoUrls | None = None
    """The URLs of the group's cover image."""
    non_members_privacy: StrOrNone = None
    """The parts of the group that non-members can see."""
    pending_count: IntOrNone = None
    """The number of photos waiting for approval by a moderator."""


class Group(GroupBase):
    """A group in a list of groups."""

    nsid: Str
    """The group's id."""
    id: StrOrNone = None
    """The same as `nsid`."""
    members: IntOrNone = None
    """The number of members."""
    member_count: IntOrNone = None
    """The number of members, in lists of pools."""
    pool_count: IntOrNone = None
    """The number of photos and videos in the pool."""
    photos: IntOrNone = None
    """The number of photos and videos in the pool, in lists of pools."""
    topic_count: IntOrNone = None
    """The number of discussion topics."""
    privacy: Annotated[GroupPrivacy | None, EmptyIsNone(), Wrapped("_content")] = None
    """The privacy of the group."""
    member: FlagOrNone = None
    """Whether the calling user is a member, in lists of pools."""
    moderator: FlagOrNone = None
    """Whether the calling user is a moderator, in lists of pools."""
    admin: FlagOrNone = None
    """Whether the requested user is an administrator, in older responses."""
    description: TextOrNone = None
    """The description."""
    rules: TextOrNone = None
    """The rules as HTML."""
    ispoolmoderated: FlagOrNone = None
    """Whether moderators must approve new photos in the pool."""
    datecreate: TimeOrNone = None
    """The creation time of the group."""
    dateactivity: TimeOrNone = None
    """The time of the last activity in the group."""

    @property
    def __group_id__(self) -> str | None:
        """The id, for arguments that name a group."""
        return self.nsid


class GroupPage(Page[Group]):
    """A page of groups."""

    items: Annotated[list[Group], NoneIsEmptyList()] = Field(default=[], alias="group")
    """The items of this page."""
    adj_search_args: StrOrNone = None
    """The search arguments as modified by Flickr. Usually empty."""
