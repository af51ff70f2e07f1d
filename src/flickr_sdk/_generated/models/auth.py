"""The answers of the API: auth."""

from __future__ import annotations

from flickr_sdk._model import FlickrModel, Str, Text, TextOrNone


class AuthUser(FlickrModel):
    """The user that a token stands for."""

    nsid: Str
    """The user's NSID."""
    username: Text
    """The screen name."""
    fullname: TextOrNone = None
    """The real name."""


class AuthToken(FlickrModel):
    """A token and what it stands for."""

    token: Text
    """The token."""
    perms: Text
    """What the token permits: `none`, `read`, `write` or `delete`."""
    user: AuthUser
    """Whose token it is."""
