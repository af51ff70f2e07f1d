"""The answers of the API: auth."""

from __future__ import annotations

from typing import Annotated

from flickr_sdk._model import STR, FlickrModel, In, Str, Text, TextOrNone

from ..enums import AuthPerms


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
    perms: Annotated[AuthPerms | str, STR, In("_content")]
    """What the token permits."""
    user: AuthUser
    """Whose token it is."""
