"""Response models: groups."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    EmptyIsNone,
    FlagOrNone,
    FlickrModel,
    IntOrNone,
    IntTextOrNone,
    Str,
    StrOrNone,
    TextOrNone,
    TimeOrNone,
    TimeTextOrNone,
    Wrapped,
)

from ..enums import GroupPrivacy
from .group import GroupBase


class GroupBlast(FlickrModel):
    """The announcement on a group's page."""

    date_blast_added: TimeOrNone = None
    """The time of the announcement."""
    user_id: StrOrNone = None
    """The internal account number of the author."""
    text: StrOrNone = Field(default=None, alias="_content")
    """The announcement as HTML."""


class GroupRoles(FlickrModel):
    """The names of the roles in a group."""

    member: StrOrNone = None
    """The name for members."""
    moderator: StrOrNone = None
    """The name for moderators."""
    admin: StrOrNone = None
    """The name for administrators."""


class GroupInfo(GroupBase):
    """The details of a group."""

    id: Str
    """The group's id."""
    nsid: StrOrNone = None
    """The same as `id`."""
    description: TextOrNone = None
    """The description as HTML."""
    rules: TextOrNone = None
    """The rules as HTML."""
    members: IntTextOrNone = None
    """The number of members."""
    pool_count: IntTextOrNone = None
    """The number of photos and videos in the pool."""
    topic_count: IntTextOrNone = None
    """The number of discussion topics."""
    privacy: Annotated[GroupPrivacy | None, EmptyIsNone(), Wrapped("_content")] = None
    """The privacy of the group."""
    ispoolmoderated: FlagOrNone = None
    """Whether moderators must approve new photos in the pool."""
    photo_limit_opt_out: FlagOrNone = None
    """Whether the group is exempt from the common limit of photos."""
    is_founder: FlagOrNone = None
    """Whether the calling user founded the group."""
    roles: GroupRoles | None = None
    """The names of the roles in the group."""
    datecreate: TimeTextOrNone = None
    """The creation time of the group. Flickr sends it without a timezone; it is read as UTC."""
    dateactivity: TimeTextOrNone = None
    """The time of the last activity in the group."""
    blast: GroupBlast | None = None
    """The announcement on the group's page."""
    pool_rows: IntOrNone = None
    """The number of rows of pool photos on the group's page."""

    @property
    def __group_id__(self) -> str | None:
        """The id, for arguments that name a group."""
        return self.id
