"""Who may do what: the people of the emulator's world and the tokens that they gave."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from .world import World

__all__ = ["PERMISSIONS", "AccessToken", "Accounts", "Grant", "User", "check_permission", "generate_token", "people"]

PERMISSIONS: Final = ("none", "read", "write", "delete")
"""Permissions; each includes those before it. Reflection counts them from zero."""


class AccessToken(NamedTuple):
    """An OAuth access token and its secret."""

    oauth_token: str
    oauth_token_secret: str

    def __repr__(self) -> str:
        return "AccessToken(oauth_token=..., oauth_token_secret=...)"


@dataclass(frozen=True)
class User:
    """A person who can log in."""

    nsid: str
    username: str
    fullname: str
    path_alias: str | None = None

    def __str__(self) -> str:
        return self.fullname or self.username


def people(world: World) -> tuple[User, ...]:
    """List who can log in.

    Args:
        world: The people.

    Returns:
        All but institutions and those who left, the first one first.
    """
    with world.transaction():
        rows = world.all(
            "SELECT nsid, username, realname, path_alias FROM people WHERE NOT (is_commons OR is_deleted) ORDER BY rowid"
        )
    return tuple(User(one["nsid"], one["username"], one["realname"], one["path_alias"]) for one in rows)


@dataclass(frozen=True)
class Grant:
    """A token and what it permits.

    Attributes:
        token: The token.
        secret: Its secret; empty for a token of the older scheme, which has none.
        key: The key that it belongs to.
        user: Who gave it.
        perms: What it permits.
        oauth: Whether it is a token of OAuth.
    """

    token: str = field(repr=False)
    secret: str = field(repr=False)
    key: str = field(repr=False)
    user: User
    perms: str
    oauth: bool

    def permits(self, perms: str) -> bool:
        """Tell whether the token permits something.

        Args:
            perms: What is wanted.

        Returns:
            Whether it does.
        """
        return PERMISSIONS.index(self.perms) >= PERMISSIONS.index(perms)


@dataclass
class Accounts:
    """The people and all tokens. Methods may be called by many threads.

    Attributes:
        keys: The secrets of the valid keys.
        world: The people, all of whom can log in.
    """

    keys: Mapping[str, str] = field(repr=False)
    world: World = field(repr=False)

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._grants: dict[str, Grant] = {}
        self._revoked: set[str] = set()

    @property
    def users(self) -> tuple[User, ...]:
        """Who can log in, those who came last included."""
        return people(self.world)

    def user(self, name: str | None) -> User:
        """Find a person.

        Args:
            name: An NSID, username or path alias; `None` for the first person.

        Returns:
            The person.

        Raises:
            ValueError: There is nobody of that name.
        """
        for one in self.users:
            if name is None or name in (one.nsid, one.username, one.path_alias):
                return one
        raise ValueError(
            f"there is no user {name!r}; there are {', '.join(f'{one.username} ({one.nsid})' for one in self.users)}"
        )

    def issue_token(self, key: str, user: User, perms: str, *, oauth: bool) -> Grant:
        """Make a token that is valid at once.

        Args:
            key: The key that it belongs to.
            user: Who gives it.
            perms: What it permits.
            oauth: Whether it is a token of OAuth or of the older scheme.

        Returns:
            The token.

        Raises:
            ValueError: There is no such permission.
        """
        check_permission(perms)
        grant = Grant(generate_token(), secrets.token_hex(8) if oauth else "", key, user, perms, oauth)
        with self._lock:
            self._grants[grant.token] = grant
        return grant

    def find_token(self, token: str, key: str, *, oauth: bool) -> Grant | None:
        """Find a token, revoked or not.

        Args:
            token: The token.
            key: The key that uses it.
            oauth: Whether a token of OAuth is wanted.

        Returns:
            The token, unless it never was one, or one of another key or scheme.
        """
        grant = self._grants.get(token)
        return grant if grant and (grant.key, grant.oauth) == (key, oauth) else None

    def is_revoked(self, grant: Grant) -> bool:
        """Tell whether a token was revoked.

        Args:
            grant: The token.

        Returns:
            Whether it was.
        """
        return grant.token in self._revoked

    def revoke(self, token: str) -> None:
        """Make a token invalid.

        Args:
            token: The token.

        Raises:
            ValueError: It never was a token.
        """
        if token not in self._grants:
            raise ValueError("there is no such token")
        self._revoked.add(token)

    def permissions_by_user(self, key: str) -> dict[User, str]:
        """List who lets an application do something, and what at most.

        Args:
            key: The application's key.

        Returns:
            The permission by person, of all tokens that are valid.
        """
        with self._lock:
            valid = [one for one in self._grants.values() if one.key == key and one.token not in self._revoked]
        found: dict[User, str] = {}
        for one in valid:
            found[one.user] = max(one.perms, found.get(one.user, "none"), key=PERMISSIONS.index)
        return found

    def revoke_all(self, key: str, user: User) -> None:
        """Make all tokens invalid that a person gave to an application.

        Args:
            key: The application's key.
            user: The person.
        """
        with self._lock:
            self._revoked |= {one.token for one in self._grants.values() if (one.key, one.user) == (key, user)}

    def exchange_legacy_token(self, grant: Grant) -> Grant | None:
        """Replace a token of the older scheme by one of OAuth, once.

        Args:
            grant: The older token, which becomes invalid.

        Returns:
            The new token; `None` where the older one is invalid.
        """
        with self._lock:
            if grant.token in self._revoked:
                return None
            self._revoked.add(grant.token)
        return self.issue_token(grant.key, grant.user, grant.perms, oauth=True)


def check_permission(perms: str) -> None:
    """Refuse a permission that does not exist.

    Args:
        perms: The permission.

    Raises:
        ValueError: It does not exist.
    """
    if perms not in PERMISSIONS:
        raise ValueError(f"perms is {perms!r}, expected one of {', '.join(PERMISSIONS)}")


def generate_token() -> str:
    """Make up a token.

    Returns:
        The token, which looks like Flickr's.
    """
    return f"7215772{secrets.randbelow(10**10):010}-{secrets.token_hex(8)}"
