"""Response models: urls."""

from __future__ import annotations

from flickr_sdk._model import FlickrModel, Str, Text


class GroupName(FlickrModel):
    """The result of a group lookup by URL."""

    id: Str
    """The group's id."""
    groupname: Text
    """The group's name."""

    @property
    def __group_id__(self) -> str | None:
        """The id, for arguments that name a group."""
        return self.id


class GroupUrl(FlickrModel):
    """The URL of a group."""

    nsid: Str
    """The group's id."""
    url: Str
    """The URL."""

    @property
    def __group_id__(self) -> str | None:
        """The id, for arguments that name a group."""
        return self.nsid


class UserUrl(FlickrModel):
    """The URL of a user's photostream or profile."""

    nsid: Str
    """The user's id."""
    url: Str
    """The URL."""

    @property
    def __person_id__(self) -> str | None:
        """The id, for arguments that name a person."""
        return self.nsid
