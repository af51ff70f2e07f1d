"""The answers of the API: group."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR,
    EmptyIsNone,
    FlagOrNone,
    FlickrModel,
    IconOwner,
    In,
    IntOrNone,
    Listed,
    Page,
    Str,
    StrOrNone,
    Text,
    TextOrNone,
    TimeOrNone,
)

from ..enums import GroupPrivacy, ThrottleMode
from .person import CoverPhotoUrls


class GroupRestrictions(FlickrModel):
    """What a group's pool takes."""

    photos_ok: FlagOrNone = None
    """Whether it takes photos."""
    videos_ok: FlagOrNone = None
    """Whether it takes videos."""
    images_ok: FlagOrNone = None
    """Whether it takes photographic images."""
    screens_ok: FlagOrNone = None
    """Whether it takes screenshots."""
    art_ok: FlagOrNone = None
    """Whether it takes illustrations and other art."""
    virtual_ok: FlagOrNone = None
    """Whether it takes photos from virtual worlds."""
    safe_ok: FlagOrNone = None
    """Whether it takes items of the safety level safe."""
    moderate_ok: FlagOrNone = None
    """Whether it takes items of the safety level moderate."""
    restricted_ok: FlagOrNone = None
    """Whether it takes items of the safety level restricted."""
    has_geo: FlagOrNone = None
    """Whether it takes only items with a location."""


class GroupThrottle(FlickrModel):
    """How many photos a member may add to a group's pool."""

    mode: Annotated[ThrottleMode | str, STR]
    """The period that the limit is for."""
    count: IntOrNone = None
    """How many photos a member may add in the period."""
    remaining: IntOrNone = None
    """How many photos the caller may still add in the current period."""


class GroupBase(IconOwner):
    """What lists of groups and `flickr.groups.getInfo` tell alike about a group."""

    name: Text
    """The name."""
    path_alias: StrOrNone = None
    """The name in the group's web address, if one was chosen."""
    iconserver: StrOrNone = None
    """The server that holds the group's icon. "0" without one."""
    iconfarm: IntOrNone = None
    """The farm that the icon's server belongs to."""
    eighteenplus: FlagOrNone = None
    """Whether the group is for adults only."""
    invitation_only: FlagOrNone = None
    """Whether one joins by invitation."""
    is_member: FlagOrNone = None
    """Whether the person asked about, or else the caller, is in the group."""
    is_moderator: FlagOrNone = None
    """Whether the person asked about, or else the caller, moderates the group."""
    is_admin: FlagOrNone = None
    """Whether the person asked about, or else the caller, administers the group."""
    throttle: GroupThrottle | None = None
    """How many photos a member may add in a period."""
    restrictions: GroupRestrictions | None = None
    """What the group's pool takes."""
    lang: StrOrNone = None
    """The language of the name and the description, such as `en-us`."""
    coverphoto_server: StrOrNone = None
    """The server of the group's cover picture; "0" means that there is none."""
    coverphoto_farm: IntOrNone = None
    """The farm of the group's cover picture."""
    coverphoto_url: CoverPhotoUrls | None = None
    """The addresses of the group's cover picture."""
    non_members_privacy: StrOrNone = None
    """What those who are not in the group may see of it."""
    pending_count: IntOrNone = None
    """How many photos wait for a moderator's approval."""


class Group(GroupBase):
    """A group, as lists of groups show it."""

    nsid: Str
    """The group's id."""
    id: StrOrNone = None
    """The same id again."""
    members: IntOrNone = None
    """How many members the group has."""
    member_count: IntOrNone = None
    """How many members the group has, as the lists of pools write it."""
    pool_count: IntOrNone = None
    """How many photos and videos are in the pool."""
    photos: IntOrNone = None
    """How many photos and videos are in the pool, as the lists of pools write it."""
    topic_count: IntOrNone = None
    """How many discussion topics there are."""
    privacy: Annotated[GroupPrivacy | None, EmptyIsNone(), In("_content")] = None
    """How open the group is."""
    member: FlagOrNone = None
    """Whether the caller is a member, as the lists of pools write it."""
    moderator: FlagOrNone = None
    """Whether the caller moderates the group, as the lists of pools write it."""
    admin: FlagOrNone = None
    """Whether the person asked about administers the group, as older answers write it."""
    description: TextOrNone = None
    """The description."""
    rules: TextOrNone = None
    """The rules, with HTML."""
    ispoolmoderated: FlagOrNone = None
    """Whether moderators approve what comes into the pool."""
    datecreate: StrOrNone = None
    """When the group was founded. Its form is not known for sure."""
    dateactivity: TimeOrNone = None
    """When something last happened in the group."""


class GroupPage(Page[Group]):
    """A page of groups."""

    items: Annotated[list[Group], Listed()] = Field(default=[], alias="group")
    """The items of this page."""
    adj_search_args: StrOrNone = None
    """How Flickr changed the arguments of the search. Mostly empty."""
