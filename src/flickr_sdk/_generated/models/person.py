"""Response models: person."""

from typing import Annotated

from flickr_sdk._model import FLAG_OR_NONE, INT_OR_NONE, STR, STR_OR_NONE, FlickrModel, IconOwner, Wrapped


class IconUrls(FlickrModel):
    """URLs of a buddy icon in all sizes."""

    default: Annotated[str | None, STR_OR_NONE] = None
    """The icon at 48 pixels."""
    small: Annotated[str | None, STR_OR_NONE] = None
    """The small icon."""
    medium: Annotated[str | None, STR_OR_NONE] = None
    """The medium icon."""
    large: Annotated[str | None, STR_OR_NONE] = None
    """The large icon."""
    retina: Annotated[str | None, STR_OR_NONE] = None
    """The icon for high-resolution displays."""


class Person(IconOwner):
    """A user in a list of users."""

    nsid: Annotated[str, STR]
    """The user's NSID."""
    username: Annotated[str, STR, Wrapped("_content")]
    """The screen name."""
    realname: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The real name, empty if the user has not set it."""
    path_alias: Annotated[str | None, STR_OR_NONE] = None
    """The user's name in URLs, if set."""
    location: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The location as entered by the user."""
    iconserver: Annotated[str | None, STR_OR_NONE] = None
    """The server of the buddy icon; "0" if it is missing."""
    iconfarm: Annotated[int | None, INT_OR_NONE] = None
    """The farm of the icon server."""
    ispro: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the account is a Pro account."""
    pro_badge: Annotated[str | None, STR_OR_NONE] = None
    """The badge of the Pro account."""
    is_ad_free: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the account is free of advertisements."""
    is_deleted: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the account is deleted."""
    contact: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the user is a contact of the calling user."""
    friend: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user marked the user as a friend."""
    family: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the calling user marked the user as family."""
    iconurls: IconUrls | None = None
    """The URLs of the buddy icon."""

    @property
    def __person_id__(self) -> str | None:
        """The id, for arguments that name a person."""
        return self.nsid


class User(FlickrModel):
    """A user as returned by lookups."""

    id: Annotated[str, STR]
    """The user's id (NSID)."""
    nsid: Annotated[str | None, STR_OR_NONE] = None
    """The same as `id`."""
    username: Annotated[str, STR, Wrapped("_content")]
    """The screen name."""
    path_alias: Annotated[str | None, STR_OR_NONE] = None
    """The user's name in URLs, if set."""

    @property
    def __person_id__(self) -> str | None:
        """The id, for arguments that name a person."""
        return self.id
