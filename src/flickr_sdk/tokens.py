"""OAuth access tokens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

__all__ = ["PERMISSIONS", "SECRET_NAMES", "Token"]

PERMISSIONS: Final = ("none", "read", "write", "delete")
"""What a token may permit; each includes those before it."""

SECRET_NAMES: Final = frozenset(
    (
        "api_key",
        "api_sig",
        "auth_token",
        "frob",
        "mini_token",
        "oauth_consumer_key",
        "oauth_nonce",
        "oauth_signature",
        "oauth_token",
        "oauth_token_secret",
        "oauth_verifier",
    )
)
"""Names of arguments and fields whose values no message, repr or log shows."""


@dataclass(frozen=True)
class Token:
    """An access token: what a user lets the application do.

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

    def permits(self, perms: str) -> bool:
        """Tell whether the token permits something.

        Args:
            perms: `none`, `read`, `write` or `delete`.

        Returns:
            Whether it does; a token whose permission is not known is taken to.
        """
        if self.perms not in PERMISSIONS or perms not in PERMISSIONS:
            return True
        return PERMISSIONS.index(self.perms) >= PERMISSIONS.index(perms)

    def as_dict(self) -> dict[str, str]:
        """Give the token as plain texts, to keep it somewhere safe.

        Returns:
            The texts by name.
        """
        return {name: getattr(self, name) for name in self.__dataclass_fields__}

    @classmethod
    def from_dict(cls, texts: Mapping[str, object]) -> Token:
        """Read a token from what `as_dict` gave.

        Args:
            texts: The texts by name; further names are ignored.

        Returns:
            The token.

        Raises:
            ValueError: A text is missing or no text.
        """
        given = {name: texts[name] for name in cls.__dataclass_fields__ if name in texts}
        if not {"oauth_token", "oauth_token_secret"} <= given.keys():
            raise ValueError("oauth_token or oauth_token_secret is missing")
        if not all(isinstance(value, str) for value in given.values()):
            raise ValueError("a part of the token is no text")
        return cls(**{name: str(value) for name, value in given.items()})
