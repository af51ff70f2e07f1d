"""Response models: person."""

from __future__ import annotations

from flickr_sdk._model import FlagOrNone, FlickrModel, IconOwner, IntOrNone, Str, StrOrNone, Text, TextOrNone


class IconUrls(FlickrModel):
    """URLs of a buddy icon in all sizes."""

    default: StrOrNone = None
    """The icon at 48 pixels."""
    small: StrOrNone = None
    """The small icon."""
    medium: StrOrNone = None
    """The medium icon."""
    large: StrOrNone = None
    """The large icon."""
    retina: StrOrNone = None
    """The icon for high-resolution displays."""


class Person(IconOwner):
    """A user in a list of users."""

    nsid: Str
    """The user's NSID."""
    username: Text
    """The screen name."""
    realname: TextOrNone = None
    """The real name, empty if the user has not set it."""
    path_alias: StrOrNone = None
    """The user's name in URLs, if set."""
    location: TextOrNone = None
    """The location as entered by the user."""
    iconserver: StrOrNone = None
    """The server of the buddy icon; "0" if it is missing."""
    iconfarm: IntOrNone = None
    """The farm of the icon server."""
    ispro: FlagOrNone = None
    """Whether the account is a Pro account."""
    pro_badge: StrOrNone = None
    """The badge of the Pro account."""
    is_ad_free: FlagOrNone = None
    """Whether the account is free of advertisements."""
    is_deleted: FlagOrNone = None
    """Whether the account is deleted."""
    contact: FlagOrNone = None
    """Whether the user is a contact of the calling user."""
    friend: FlagOrNone = None
    """Whether the calling user marked the user as a friend."""
    family: FlagOrNone = None
    """Whether the calling user marked the user as family."""
    iconurls: IconUrls | None = None
    """The URLs of the buddy icon."""

    @property
    def __person_id__(self) -> str | None:
        """The id, for arguments that name a person."""
        return self.nsid


class User(FlickrModel):
    """A user as returned by lookups."""

    id: Str
    """The user's id (NSID)."""
    nsid: StrOrNone = None
    """The same as `id`."""
    username: Text
    """The screen name."""
    path_alias: StrOrNone = None
    """The user's name in URLs, if set."""

    @property
    def __person_id__(self) -> str | None:
        """The id, for arguments that name a person."""
        return self.id
