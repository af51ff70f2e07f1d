"""Access tokens: those of OAuth, and those of the authentication before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import Final, Literal, NamedTuple, Self

from ._utils.unpicklable import Unpicklable

__all__ = ["BBox", "LegacyToken", "PERMISSIONS", "Perms", "Token"]
Perms = Literal["read", "write", "delete"]
"""What an application may ask a user for."""
PERMISSIONS: Final = ("none", "read", "write", "delete")
"""What a token may permit; each includes those before it."""


@dataclass(frozen=True)
class _Granted(Unpicklable):
    """What both kinds of token can do. It refuses to be pickled: `as_dict` writes it down where that is meant."""

    def permits(self, perms: str) -> bool:
        """Tell whether the token permits something.

        Args:
            perms: `none`, `read`, `write` or `delete`.

        Returns:
            Whether it does; a token whose permission is not known is taken to.

        Raises:
            ValueError: There is no such permission.
        """
        if perms not in PERMISSIONS:
            raise ValueError("perms is no permission that Flickr has; give 'none', 'read', 'write' or 'delete'")
        own = self.as_dict().get("perms", "")
        return own not in PERMISSIONS or PERMISSIONS.index(own) >= PERMISSIONS.index(perms)

    def as_dict(self) -> dict[str, str]:
        """Give the token as plain texts, to keep it somewhere safe.

        Returns:
            The texts by name.
        """
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @classmethod
    def from_dict(cls, texts: Mapping[str, object]) -> Self:
        """Read a token from what `as_dict` gave.

        Args:
            texts: The texts by name; further names are ignored.

        Returns:
            The token.

        Raises:
            ValueError: A text is missing or no text.
        """
        missing = [one.name for one in fields(cls) if one.default is MISSING and one.name not in texts]
        if missing:
            raise ValueError(f"{' and '.join(missing)} is missing")
        given = {one.name: texts[one.name] for one in fields(cls) if one.name in texts}
        if not all(isinstance(value, str) for value in given.values()):
            raise ValueError("a part of the token is no text")
        return cls(**given)

    # A token cannot change, so it is as good as a copy of itself; to write one down is another thing.
    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _: object) -> Self:
        return self


@dataclass(frozen=True)
class Token(_Granted):
    """An access token of OAuth: what a user lets the application do.

    Tokens do not expire, but their users can revoke them.

    Attributes:
        oauth_token: The token.
        oauth_token_secret: Its secret.
        perms: What it permits: `read`, `write` or `delete`; empty where that is not known.
        user_nsid: The NSID of its user; empty where that is not known.
        username: The user's name.
        fullname: The user's real name.
    """

    oauth_token: str = field(repr=False)
    oauth_token_secret: str = field(repr=False)
    perms: str = ""
    user_nsid: str = ""
    username: str = ""
    fullname: str = ""


@dataclass(frozen=True)
class LegacyToken(_Granted):
    """A token of the authentication before OAuth: what a user lets the application do.

    Attributes:
        token: The token, which has no secret beside it.
        perms: What it permits: `read`, `write` or `delete`.
        user_nsid: The NSID of its user.
        username: The user's name.
        fullname: The user's real name.
    """

    token: str = field(repr=False)
    perms: str = ""
    user_nsid: str = ""
    username: str = ""
    fullname: str = ""

    def as_stored(self) -> Token:
        """Give the token in the shape that token stores keep: that of one of OAuth without a secret."""
        return Token(self.token, "", self.perms, self.user_nsid, self.username, self.fullname)


class BBox(NamedTuple):
    """An area of the world, by its edges in decimal degrees.

    Attributes:
        west: The minimum longitude, from -180.
        south: The minimum latitude, from -90.
        east: The maximum longitude, up to 180.
        north: The maximum latitude, up to 90.
    """

    west: float
    south: float
    east: float
    north: float
