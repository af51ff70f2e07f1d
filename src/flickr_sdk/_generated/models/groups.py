"""The answers of the API: groups."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    EmptyIsNone,
    FlagOrNone,
    FlickrModel,
    In,
    IntOrNone,
    IntTextOrNone,
    Str,
    StrOrNone,
    TakenTextOrNone,
    TextOrNone,
    TimeOrNone,
    TimeTextOrNone,
)

from ..enums import GroupPrivacy
from .group import GroupBase


class GroupBlast(FlickrModel):
    """The announcement on a group's page."""

    date_blast_added: TimeOrNone = None
    """When it was put there."""
    user_id: StrOrNone = None
    """Who put it there, by the account's internal number."""
    text: StrOrNone = Field(default=None, alias="_content")
    """The announcement, with HTML."""


class GroupRoles(FlickrModel):
    """What a group calls its members."""

    member: StrOrNone = None
    """The word for members."""
    moderator: StrOrNone = None
    """The word for moderators."""
    admin: StrOrNone = None
    """The word for administrators."""


class GroupInfo(GroupBase):
    """Everything about one group."""

    id: Str
    """The group's id."""
    nsid: StrOrNone = None
    """The same id again."""
    description: TextOrNone = None
    """The description, with HTML."""
    rules: TextOrNone = None
    """The rules, with HTML."""
    members: IntTextOrNone = None
    """How many members the group has."""
    pool_count: IntTextOrNone = None
    """How many photos and videos are in the pool."""
    topic_count: IntTextOrNone = None
    """How many discussion topics there are."""
    privacy: Annotated[GroupPrivacy | None, EmptyIsNone(), In("_content")] = None
    """How open the group is."""
    ispoolmoderated: FlagOrNone = None
    """Whether moderators approve what comes into the pool."""
    photo_limit_opt_out: FlagOrNone = None
    """Whether the group does without the common limit of photos."""
    is_founder: FlagOrNone = None
    """Whether the caller founded the group."""
    roles: GroupRoles | None = None
    """What the group calls its members, moderators and administrators."""
    datecreate: TakenTextOrNone = None
    """When the group was founded, without a time zone."""
    dateactivity: TimeTextOrNone = None
    """When something last happened in the group."""
    blast: GroupBlast | None = None
    """The announcement on the group's page."""
    pool_rows: IntOrNone = None
    """How many rows of the pool's photos the group's page shows."""
