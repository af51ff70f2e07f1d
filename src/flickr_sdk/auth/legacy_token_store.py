"""Legacy tokens in a token store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._utils.unpicklable import Unpicklable
from ..types import LegacyToken, Token
from .legacy_protocol import token_string
from .oauth import check_same_user
from .token_store import find_account, find_token, store_token

if TYPE_CHECKING:
    from .token_store import TokenStore

KEY_PREFIX: Final = "legacy:"
"""Precedes the API key in a store, so that a legacy token is never used as an OAuth token."""


class LegacyTokenStore(Unpicklable):
    """The legacy tokens of one API key, and of one account if `user` is set. Without a store, it is empty."""

    def __init__(self, store: TokenStore | None, api_key: str, user: str | None) -> None:
        self._store = store
        self._api_key = api_key
        self._key = f"{KEY_PREFIX}{api_key}"
        self._user = user

    def get(self) -> LegacyToken | None:
        """Return the user's token or, without a user, the token that was stored last."""
        stored = None if self._store is None else find_token(self._store, self._key, self._user)
        # Only a store that ignores the API key can return an OAuth token, which has a secret.
        if stored is None or stored.oauth_token_secret:
            return None
        return LegacyToken(stored.oauth_token, stored.perms, stored.user_nsid, stored.username, stored.fullname)

    def set(self, token: LegacyToken) -> None:
        """Store a token, unless it belongs to another user than the account."""
        if self._store is not None:
            self._check_same_user(self._store, self._key, token)
            store_token(self._store, self._key, token.as_stored(), self._user)

    def delete(self, token: LegacyToken | str | None) -> bool:
        """Delete a token, by default the result of `get`, and return whether it was stored."""
        if self._store is None:
            return False
        if token is None:
            account = None if self._user is None else find_account(self._store, self._key, self._user)
            return (account is not None or self._user is None) and self._store.delete(self._key, account)
        value, found = token_string(token), False
        for name in self._store.users(self._key):
            stored = self._store.get(self._key, name)
            if stored is not None and stored.oauth_token == value:
                found = self._store.delete(self._key, name) or found
        return found

    def check_replace(self, old: LegacyToken) -> None:
        """Raise the error that `replace` would raise, while the old token is still valid."""
        if self._store is not None:
            self._check_same_user(self._store, self._api_key, old)
        self.set(old)

    def replace(self, old: LegacyToken, new: Token) -> None:
        """Replace a legacy token with an OAuth token."""
        if self._store is not None:
            store_token(self._store, self._api_key, new, self._user)
            self.delete(old)

    def _check_same_user(self, store: TokenStore, key: str, token: LegacyToken) -> None:
        if self._user is not None:
            check_same_user(self._user, token.as_stored(), find_token(store, key, self._user))
