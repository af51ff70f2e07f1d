"""What waits for a person's consent, and what it becomes."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from .accounts import Accounts, Grant, User, check_permission, generate_token

__all__ = ["Authorizations", "PendingAuthorization"]

LIFETIME: Final = 3600.0
"""How long a question stays valid, in seconds."""


@dataclass
class PendingAuthorization:
    """What waits for a person's consent: a request token, or a frob of the older scheme.

    Attributes:
        token: The request token or frob.
        secret: The secret of a request token.
        key: The key that asks.
        callback: Where the browser goes afterwards; `oob` for nowhere.
        expires: When it becomes invalid.
        user: Who consented; `None` before.
        perms: To what.
        verifier: What proves the consent to the application; empty before, and for a frob.
        refused: Whether the person said no.
    """

    token: str = field(repr=False)
    secret: str = field(repr=False)
    key: str = field(repr=False)
    callback: str
    expires: float
    user: User | None = None
    perms: str = "none"
    verifier: str = field(default="", repr=False)
    refused: bool = False

    @property
    def answered(self) -> bool:
        """Whether the person has decided."""
        return self.refused or self.user is not None


@dataclass
class Authorizations:
    """The questions that were asked. Methods may be called by many threads.

    Attributes:
        accounts: Where a consent becomes a token.
        clock: Tells the time, in Unix seconds.
        legacy_callback: Where the older web flow sends the browser.
    """

    accounts: Accounts
    clock: Callable[[], float]
    legacy_callback: str | None = None

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._requests: dict[str, PendingAuthorization] = {}
        self._frobs: dict[str, PendingAuthorization] = {}
        self._mini_tokens: dict[str, Grant] = {}

    def create_request_token(self, key: str, callback: str) -> PendingAuthorization:
        """Make a request token.

        Args:
            key: The key that asks.
            callback: Where the browser goes after the person's decision, or `oob`.

        Returns:
            The request token.
        """
        pending = PendingAuthorization(generate_token(), secrets.token_hex(8), key, callback, self.clock() + LIFETIME)
        self._requests[pending.token] = pending
        return pending

    def find_request_token(self, token: str) -> PendingAuthorization | None:
        """Find a request token, expired or not.

        Args:
            token: The request token.

        Returns:
            What was asked; `None` where it never was, or is used up.
        """
        return self._requests.get(token)

    def create_frob(self, key: str) -> PendingAuthorization:
        """Make a frob.

        Args:
            key: The key that asks.

        Returns:
            The frob.
        """
        pending = PendingAuthorization(f"{generate_token()}-{secrets.randbelow(10**7):07}", "", key, "", self.clock() + LIFETIME)
        self._frobs[pending.token] = pending
        return pending

    def find_frob(self, frob: str, key: str) -> PendingAuthorization | None:
        """Find a frob that is still valid.

        Args:
            frob: The frob.
            key: The key that it belongs to.

        Returns:
            What was asked, if it was.
        """
        pending = self._frobs.get(frob)
        return pending if pending and pending.key == key and not self.is_expired(pending) else None

    def is_expired(self, pending: PendingAuthorization) -> bool:
        """Tell whether something waited too long.

        Args:
            pending: What waits.

        Returns:
            Whether it did.
        """
        return self.clock() >= pending.expires

    def record_decision(self, pending: PendingAuthorization, user: User | None, perms: str = "none") -> bool:
        """Note what the person said, who is asked only once.

        Args:
            pending: What was asked.
            user: Who consents; `None` for a refusal.
            perms: To what.

        Returns:
            Whether nothing was said before.

        Raises:
            ValueError: There is no such permission.
        """
        check_permission(perms)
        with self._lock:
            if pending.answered:
                return False
            pending.perms = perms
            pending.verifier = _digits() if pending.callback == "oob" else secrets.token_hex(8)
            pending.user, pending.refused = user, user is None
            return True

    def exchange(self, pending: PendingAuthorization, *, oauth: bool) -> Grant | None:
        """Exchange a consent for a token, once.

        Args:
            pending: The consent.
            oauth: Whether it was a request token or a frob.

        Returns:
            The token; `None` where there was no consent, or it is used up.
        """
        waiting = self._requests if oauth else self._frobs
        with self._lock:
            if pending.user is None or waiting.pop(pending.token, None) is None:
                return None
        return self.accounts.issue_token(pending.key, pending.user, pending.perms, oauth=oauth)

    def create_mini_token(self, key: str, user: User, perms: str) -> str:
        """Make a mini-token, which people type on devices without a browser.

        Args:
            key: The key that it belongs to.
            user: Who gives it.
            perms: What it permits.

        Returns:
            Nine digits with dashes.
        """
        digits = _digits()
        self._mini_tokens[digits.replace("-", "")] = self.accounts.issue_token(key, user, perms, oauth=False)
        return digits

    def exchange_mini_token(self, mini_token: str, key: str) -> Grant | None:
        """Exchange a mini-token, once.

        Args:
            mini_token: Nine digits, with or without dashes.
            key: The key that it belongs to.

        Returns:
            The token that it stands for, if there is one.
        """
        digits = mini_token.replace("-", "")
        with self._lock:
            grant = self._mini_tokens.get(digits)
            if grant is None or grant.key != key:
                return None
            return self._mini_tokens.pop(digits)


def _digits() -> str:
    digits = f"{secrets.randbelow(10**9):09}"
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
