"""The answers of the API: person."""

from __future__ import annotations

from flickr_sdk._model import FlagOrNone, FlickrModel, IconOwner, IntOrNone, Str, StrOrNone, Text, TextOrNone


class Person(IconOwner):
    """A member of Flickr, as lists of people show them."""

    nsid: Str
    """The person's id."""
    username: Text
    """The screen name."""
    realname: TextOrNone = None
    """The real name, empty where the person gives none."""
    path_alias: StrOrNone = None
    """The name in the person's web addresses, if one was chosen."""
    location: TextOrNone = None
    """Where the person lives, in their own words."""
    iconserver: StrOrNone = None
    """The server that holds the buddy icon. "0" without one."""
    iconfarm: IntOrNone = None
    """The farm that the icon's server belongs to."""
    ispro: FlagOrNone = None
    """Whether the account is a Pro account."""
    is_ad_free: FlagOrNone = None
    """Whether the account is free of advertisements."""
    is_deleted: FlagOrNone = None
    """Whether the account no longer exists."""
    contact: FlagOrNone = None
    """Whether the caller has the person as a contact."""
    friend: FlagOrNone = None
    """Whether the caller marked the person as a friend."""
    family: FlagOrNone = None
    """Whether the caller marked the person as family."""


class User(FlickrModel):
    """A member of Flickr, as look-ups name them."""

    id: Str
    """The user's id (NSID)."""
    nsid: StrOrNone = None
    """The same id again."""
    username: Text
    """The screen name."""
    path_alias: StrOrNone = None
    """The name in the user's web addresses, if one was chosen."""
