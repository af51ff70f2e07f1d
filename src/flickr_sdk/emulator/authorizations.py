"""Request tokens and frobs that wait for a user's authorization, and their exchange for access tokens."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from .accounts import Accounts, Grant, User, check_permission, generate_token

__all__ = ["Authorizations", "PendingAuthorization"]

LIFETIME: Final = 3600.0
"""How long a request token or frob is valid, in seconds."""


@dataclass
class PendingAuthorization:
    """A request token, or a frob of the legacy authentication, and the user's decision.

    Attributes:
        token: The request token or frob.
        secret: The secret of a request token; empty for a frob.
        key: The API key of the application.
        callback: The URL that the browser returns to; `oob` if it is missing.
        expires: When it expires, as a Unix timestamp.
        user: The user who authorized it; `None` until then.
        perms: The authorized permission.
        verifier: The verifier code of a request token; empty before the decision.
        denied: Whether the user denied it.
    """

    token: str = field(repr=False)
    secret: str = field(repr=False)
    key: str = field(repr=False)
    callback: str
    expires: float
    user: User | None = None
    perms: str = "none"
    verifier: str = field(default="", repr=False)
    denied: bool = False

    @property
    def is_decided(self) -> bool:
        """Whether the user has authorized or denied it."""
        return self.denied or self.user is not None


@dataclass
class Authorizations:
    """Stores request tokens, frobs and mini-tokens. Thread-safe.

    Attributes:
        accounts: Issues the access tokens.
        clock: Returns the current Unix timestamp.
        legacy_callback: The URL that the legacy web flow redirects to.
    """

    accounts: Accounts
    clock: Callable[[], float]
    legacy_callback: str | None = None

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._request_tokens: dict[str, PendingAuthorization] = {}
        self._frobs: dict[str, PendingAuthorization] = {}
        self._mini_tokens: dict[str, Grant] = {}

    def create_request_token(self, key: str, callback: str) -> PendingAuthorization:
        """Create a request token; `callback` is a URL or `oob`."""
        pending = PendingAuthorization(generate_token(), secrets.token_hex(8), key, callback, self.clock() + LIFETIME)
        self._request_tokens[pending.token] = pending
        return pending

    def find_request_token(self, token: str) -> PendingAuthorization | None:
        """Find a request token that was not exchanged yet, including an expired one."""
        return self._request_tokens.get(token)

    def create_frob(self, key: str) -> PendingAuthorization:
        """Create a frob."""
        frob = f"{generate_token()}-{secrets.randbelow(10**7):07}"
        pending = PendingAuthorization(frob, "", key, "", self.clock() + LIFETIME)
        self._frobs[pending.token] = pending
        return pending

    def find_frob(self, frob: str, key: str) -> PendingAuthorization | None:
        """Find a valid frob of an API key."""
        pending = self._frobs.get(frob)
        return pending if pending and pending.key == key and not self.is_expired(pending) else None

    def is_expired(self, pending: PendingAuthorization) -> bool:
        """Return whether a request token or frob has expired."""
        return self.clock() >= pending.expires

    def record_decision(self, pending: PendingAuthorization, user: User | None, perms: str = "none") -> bool:
        """Record the user's decision, once.

        Args:
            pending: The request token or frob.
            user: The user who authorizes it; `None` to deny it.
            perms: The authorized permission.

        Returns:
            `False` if a decision was already recorded.

        Raises:
            ValueError: `perms` is not a permission.
        """
        check_permission(perms)
        with self._lock:
            if pending.is_decided:
                return False
            pending.perms = perms
            pending.verifier = _generate_code() if pending.callback == "oob" else secrets.token_hex(8)
            pending.user, pending.denied = user, user is None
            return True

    def exchange(self, pending: PendingAuthorization, *, oauth: bool) -> Grant | None:
        """Exchange an authorized request token or frob for an access token, once; `None` if that is not possible."""
        stored = self._request_tokens if oauth else self._frobs
        with self._lock:
            if pending.user is None or stored.pop(pending.token, None) is None:
                return None
        return self.accounts.issue_token(pending.key, pending.user, pending.perms, oauth=oauth)

    def create_mini_token(self, key: str, user: User, perms: str) -> str:
        """Create a mini-token: nine digits with dashes, for users to type on devices without a browser."""
        code = _generate_code()
        self._mini_tokens[code.replace("-", "")] = self.accounts.issue_token(key, user, perms, oauth=False)
        return code

    def exchange_mini_token(self, mini_token: str, key: str) -> Grant | None:
        """Exchange a mini-token, with or without dashes, for a legacy token, once; `None` if it is unknown."""
        digits = mini_token.replace("-", "")
        with self._lock:
            grant = self._mini_tokens.get(digits)
            if grant is None or grant.key != key:
                return None
            return self._mini_tokens.pop(digits)


def _generate_code() -> str:
    digits = f"{secrets.randbelow(10**9):09}"
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
