"""Response models: urls."""

from typing import Annotated

from flickr_sdk._model import STR, FlickrModel, Wrapped


class GroupName(FlickrModel):
    """The result of a group lookup by URL."""

    id: Annotated[str, STR]
    """The group's id."""
    groupname: Annotated[str, STR, Wrapped("_content")]
    """The group's name."""

    @property
    def __group_id__(self) -> str | None:
        """The id, for arguments that name a group."""
        return self.id


class GroupUrl(FlickrModel):
    """The URL of a group."""

    nsid: Annotated[str, STR]
    """The group's id."""
    url: Annotated[str, STR]
    """The URL."""

    @property
    def __group_id__(self) -> str | None:
        """The id, for arguments that name a group."""
        return self.nsid


class UserUrl(FlickrModel):
    """The URL of a user's photostream or profile."""

    nsid: Annotated[str, STR]
    """The user's id."""
    url: Annotated[str, STR]
    """The URL."""

    @property
    def __person_id__(self) -> str | None:
        """The id, for arguments that name a person."""
        return self.nsid
