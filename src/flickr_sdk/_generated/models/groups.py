"""Response models: groups."""

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
    Wrapped,
)

from ..enums import GroupPrivacy
from .group import GroupBase


class GroupBlast(FlickrModel):
    """The announcement on a group's page."""

    date_blast_added: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time of the announcement."""
    user_id: Annotated[str | None, STR_OR_NONE] = None
    """The internal account number of the author."""
    text: Annotated[str | None, STR_OR_NONE] = Field(default=None, alias="_content")
    """The announcement as HTML."""


class GroupRoles(FlickrModel):
    """The names of the roles in a group."""

    member: Annotated[str | None, STR_OR_NONE] = None
    """The name for members."""
    moderator: Annotated[str | None, STR_OR_NONE] = None
    """The name for moderators."""
    admin: Annotated[str | None, STR_OR_NONE] = None
    """The name for administrators."""


class GroupInfo(GroupBase):
    """The details of a group."""

    id: Annotated[str, STR]
    """The group's id."""
    nsid: Annotated[str | None, STR_OR_NONE] = None
    """The same as `id`."""
    description: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The description as HTML."""
    rules: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The rules as HTML."""
    members: Annotated[int | None, INT_OR_NONE, Wrapped("_content")] = None
    """The number of members."""
    pool_count: Annotated[int | None, INT_OR_NONE, Wrapped("_content")] = None
    """The number of photos and videos in the pool."""
    topic_count: Annotated[int | None, INT_OR_NONE, Wrapped("_content")] = None
    """The number of discussion topics."""
    privacy: Annotated[GroupPrivacy | None, EmptyIsNone(), Wrapped("_content")] = None
    """The privacy of the group."""
    ispoolmoderated: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether moderators must approve new photos in the pool."""
    photo_limit_opt_out: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the group is exempt from the common limit of photos."""
    is_founder: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user founded the group."""
    roles: GroupRoles | None = None
    """The names of the roles in the group."""
    datecreate: Annotated[dt.datetime | None, TIME_OR_NONE, Wrapped("_content")] = None
    """The creation time of the group. Flickr sends it without a timezone; it is read as UTC."""
    dateactivity: Annotated[dt.datetime | None, TIME_OR_NONE, Wrapped("_content")] = None
    """The time of the last activity in the group."""
    blast: GroupBlast | None = None
    """The announcement on the group's page."""
    pool_rows: Annotated[int | None, INT_OR_NONE] = None
    """The number of rows of pool photos on the group's page."""

    @property
    def __group_id__(self) -> str | None:
        """The id, for arguments that name a group."""
        return self.id
