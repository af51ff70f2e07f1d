"""Users and the access tokens that they have granted to applications."""

from __future__ import annotations

import hashlib
import re
import secrets
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from .world import World

__all__ = [
    "PERMISSIONS",
    "AccessToken",
    "Accounts",
    "Grant",
    "User",
    "check_key",
    "check_permission",
    "generate_token",
    "list_users",
]

PERMISSIONS: Final = ("none", "read", "write", "delete")
"""Permission levels in the order of reflection's numbers, from 0. Each level includes the ones before it."""

API_KEY: Final = re.compile("[0-9a-f]{32}")
API_SECRET: Final = re.compile("[0-9a-f]{16}")


class AccessToken(NamedTuple):
    """An OAuth access token and its secret."""

    oauth_token: str
    oauth_token_secret: str

    def __repr__(self) -> str:
        return "AccessToken(oauth_token=..., oauth_token_secret=...)"


@dataclass(frozen=True)
class User:
    """A person who can sign in."""

    nsid: str
    username: str
    fullname: str
    path_alias: str | None = None

    def __str__(self) -> str:
        return self.fullname or self.username


def list_users(world: World) -> tuple[User, ...]:
    """List the people who can sign in, oldest first: institutions and deleted accounts cannot."""
    with world.transaction():
        rows = world.all(
            "SELECT nsid, username, realname, path_alias FROM people WHERE NOT (is_commons OR is_deleted) ORDER BY rowid"
        )
    return tuple(User(row["nsid"], row["username"], row["realname"], row["path_alias"]) for row in rows)


@dataclass(frozen=True)
class Grant:
    """An access token and its permission.

    Attributes:
        token: The token.
        secret: The token's secret; empty for a legacy token, which has none.
        key: The API key that the token belongs to.
        user: The user who granted it.
        perms: The permission, one of `PERMISSIONS`.
        oauth: Whether it is an OAuth token; otherwise it is a legacy token.
    """

    token: str = field(repr=False)
    secret: str = field(repr=False)
    key: str = field(repr=False)
    user: User
    perms: str
    oauth: bool

    def permits(self, perms: str) -> bool:
        """Return whether the token includes a permission."""
        return PERMISSIONS.index(self.perms) >= PERMISSIONS.index(perms)


@dataclass
class Accounts:
    """Stores all users and tokens. Thread-safe.

    Attributes:
        keys: The secret of each valid API key.
        world: The world whose people can sign in.
    """

    keys: Mapping[str, str] = field(repr=False)
    world: World = field(repr=False)

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._grants: dict[str, Grant] = {}
        self._revoked: set[str] = set()
        users = {user.nsid: user for user in self.users}
        for row in self.world.credentials.tokens():
            if row["nsid"] in users:
                user = users[row["nsid"]]
                grant = Grant(row["token"], row["secret"], row["api_key"], user, row["perms"], bool(row["oauth"]))
                self._grants[grant.token] = grant

    @property
    def users(self) -> tuple[User, ...]:
        """All users who can sign in now."""
        return list_users(self.world)

    def user(self, name: str | None) -> User:
        """Find a user by NSID, username or path alias; `None` selects the first user.

        Raises:
            ValueError: No user has that name.
        """
        users = self.users
        for user in users:
            if name is None or name in (user.nsid, user.username, user.path_alias):
                return user
        known = ", ".join(f"{user.username} ({user.nsid})" for user in users)
        raise ValueError(f"unknown user {name!r}; expected one of {known}")

    def issue_token(self, key: str, user: User, perms: str, *, oauth: bool) -> Grant:
        """Issue an OAuth or legacy token that is valid immediately.

        Raises:
            ValueError: `perms` is not a permission.
        """
        check_permission(perms)
        grant = Grant(generate_token(), secrets.token_hex(8) if oauth else "", key, user, perms, oauth)
        with self._lock:
            self._grants[grant.token] = grant
        self.world.credentials.add_token(grant.token, grant.secret, key, user.nsid, perms, oauth)
        return grant

    def reuse_token(self, key: str, user: User, perms: str) -> Grant:
        """Return a valid OAuth token of a user with this permission, or issue one."""
        with self._lock:
            valid = [grant for grant in self._grants.values() if grant.token not in self._revoked]
        for grant in valid:
            if (grant.key, grant.user.nsid, grant.perms, grant.oauth) == (key, user.nsid, perms, True):
                return grant
        return self.issue_token(key, user, perms, oauth=True)

    def find_token(self, token: str, key: str, *, oauth: bool) -> Grant | None:
        """Find a token of this key and scheme, including a revoked one."""
        grant = self._grants.get(token)
        return grant if grant and (grant.key, grant.oauth) == (key, oauth) else None

    def is_revoked(self, grant: Grant) -> bool:
        """Return whether a token was revoked."""
        return grant.token in self._revoked

    def revoke(self, token: str) -> None:
        """Revoke a token.

        Raises:
            ValueError: The token was never issued.
        """
        if token not in self._grants:
            raise ValueError("unknown token; pass one that this emulator issued")
        self._revoke((token,))

    def _revoke(self, tokens: Iterable[str]) -> None:
        for token in tokens:
            self._revoked.add(token)
            self.world.credentials.remove_token(token)

    def permissions_by_user(self, key: str) -> dict[User, str]:
        """Map each user to the highest permission that their valid tokens grant to an API key."""
        with self._lock:
            valid = [grant for grant in self._grants.values() if grant.key == key and grant.token not in self._revoked]
        found: dict[User, str] = {}
        for grant in valid:
            found[grant.user] = max(grant.perms, found.get(grant.user, "none"), key=PERMISSIONS.index)
        return found

    def revoke_all(self, key: str, user: User) -> None:
        """Revoke all tokens that a user granted to an API key."""
        with self._lock:
            found = [grant.token for grant in self._grants.values() if (grant.key, grant.user) == (key, user)]
        self._revoke(found)

    def exchange_legacy_token(self, grant: Grant) -> Grant | None:
        """Revoke a legacy token and issue an OAuth token in its place; `None` if it is already revoked."""
        with self._lock:
            if grant.token in self._revoked:
                return None
            self._revoked.add(grant.token)
        self._revoke((grant.token,))
        return self.issue_token(grant.key, grant.user, grant.perms, oauth=True)


def check_permission(perms: str) -> None:
    """Raise `ValueError` unless `perms` is one of `PERMISSIONS`."""
    if perms not in PERMISSIONS:
        raise ValueError(f"perms={perms!r} is not a permission; expected one of {', '.join(PERMISSIONS)}")


def check_key(api_key: str | None, api_secret: str | None) -> None:
    """Raise `ValueError` if an API key or its secret has an invalid form; `None` is valid."""
    if api_key is not None and not API_KEY.fullmatch(api_key):
        raise ValueError("the API key is invalid; expected 32 hexadecimal digits in lower case")
    if api_secret is not None and not API_SECRET.fullmatch(api_secret):
        raise ValueError("the API secret is invalid; expected 16 hexadecimal digits in lower case")


def derive_secret(api_key: str) -> str:
    """Return the secret of an API key, the same at every start. The keys of the emulator protect nothing."""
    return hashlib.sha256(f"flickr emulator {api_key}".encode()).hexdigest()[:16]


def generate_token() -> str:
    """Generate a random token in the format of Flickr's."""
    return f"7215772{secrets.randbelow(10**10):010}-{secrets.token_hex(8)}"
