"""The access token of flickrapi 2, and what every token cache has."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol, cast

from ..._utils.safe_repr import shown
from ...types import Token
from .exceptions import IllegalArgumentException

if TYPE_CHECKING:
    from ...types import Perms

__all__ = ["AnyTokenCache", "FlickrAccessToken", "level"]


class FlickrAccessToken:
    """An OAuth access token with its user.

    Attributes:
        token: The token.
        token_secret: Its secret.
        access_level: What it permits: `read`, `write` or `delete`.
        fullname: The user's real name.
        username: The user's name at Flickr.
        user_nsid: The user's NSID.
    """

    __module__ = "flickr_sdk.compat.flickrapi.auth"

    levels: ClassVar[tuple[str, str, str]] = ("read", "write", "delete")

    def __init__(
        self, token: str, token_secret: str, access_level: str, fullname: str = "", username: str = "", user_nsid: str = ""
    ) -> None:
        """Create a token; see the attributes.

        Raises:
            IllegalArgumentException: A part is not a string, or the access level is unknown.
        """
        parts = (token, token_secret, access_level, fullname, username, user_nsid)
        if not all(isinstance(part, str) for part in parts):
            raise IllegalArgumentException("every part of a token must be a string")
        if access_level.lower() not in self.levels:
            raise IllegalArgumentException("access_level must be 'read', 'write' or 'delete'")
        self.token = token
        self.token_secret = token_secret
        self.access_level: str = access_level.lower()
        self.fullname = fullname
        self.username = username
        self.user_nsid = user_nsid

    def has_level(self, access_level: str) -> bool:
        """Check whether the token permits `read`, `write` or `delete`. Each level includes the lower ones.

        Raises:
            ValueError: The access level is unknown.
        """
        return self.levels.index(access_level) <= self.levels.index(self.access_level)

    def to_token(self) -> Token:
        """Return the token as a `flickr_sdk.Token`, which `Flickr(token=...)` accepts."""
        return Token(self.token, self.token_secret, self.access_level, self.user_nsid, self.username, self.fullname)

    @classmethod
    def from_token(cls, token: Token) -> FlickrAccessToken:
        """Create a token from a `flickr_sdk.Token`.

        A token with unknown permissions becomes one for `delete`; Flickr still checks each call.
        """
        return cls(
            token.oauth_token, token.oauth_token_secret, token.perms or "delete", token.fullname, token.username, token.user_nsid
        )

    def __eq__(self, other: object) -> bool:
        return self.to_token() == other.to_token() if isinstance(other, FlickrAccessToken) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.to_token())

    def __repr__(self) -> str:
        return f"FlickrAccessToken(fullname={self.fullname!r}, username={self.username!r}, user_nsid={self.user_nsid!r})"


class AnyTokenCache(Protocol):
    """What every token cache has: a token that can be read, set and deleted."""

    @property
    def token(self) -> FlickrAccessToken | str | None:
        """The OAuth token, or a legacy token as a string; `None` if there is none."""
        ...


def level(perms: str | bytes) -> Perms:
    """Return the permission as a string, or raise `IllegalArgumentException` if it is unknown."""
    name = perms.decode("utf-8", "replace") if isinstance(perms, bytes) else perms
    if name not in FlickrAccessToken.levels:
        raise IllegalArgumentException(f"perms={shown(name)} is not a known permission; pass 'read', 'write' or 'delete'")
    return cast("Perms", name)
