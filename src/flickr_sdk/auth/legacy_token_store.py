"""Tokens of the authentication before OAuth, in the stores that are made for those of OAuth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._utils.unpicklable import Unpicklable
from ..types import LegacyToken, Token
from .legacy_protocol import token_text
from .oauth import refuse_another_user
from .token_store import find_account, keep, stored

if TYPE_CHECKING:
    from .token_store import TokenStore

__all__ = ["LegacyTokenStore"]

MARK: Final = "legacy:"
"""Stands before the API key where tokens are kept, so that nobody takes a token of this kind for one of OAuth."""


class LegacyTokenStore(Unpicklable):
    """The tokens of one API key, and of one account where a user was named; without a store, none."""

    def __init__(self, store: TokenStore | None, api_key: str, user: str | None) -> None:
        self._store = store
        self._api_key = api_key
        self._key = f"{MARK}{api_key}"
        self._user = user

    def get(self) -> LegacyToken | None:
        """Look up the user's token or, where no user was named, the one that was stored last."""
        kept = None if self._store is None else stored(self._store, self._key, self._user)
        # Only a store that ignores the key it is asked for can give a token of OAuth, which has a secret.
        if kept is None or kept.oauth_token_secret:
            return None
        return LegacyToken(kept.oauth_token, kept.perms, kept.user_nsid, kept.username, kept.fullname)

    def keep(self, token: LegacyToken) -> None:
        """Keep a token, unless it is somebody else's than the account's."""
        if self._store is not None:
            self._refuse_another(self._store, self._key, token)
            keep(self._store, self._key, token.as_stored(), self._user)

    def forget(self, token: LegacyToken | str | None) -> bool:
        """Remove a token or, without one, what `get` gives; tell whether there was one."""
        if self._store is None:
            return False
        if token is None:
            account = None if self._user is None else find_account(self._store, self._key, self._user)
            return (account is not None or self._user is None) and self._store.delete(self._key, account)
        text, found = token_text(token), False
        for name in self._store.users(self._key):
            kept = self._store.get(self._key, name)
            if kept is not None and kept.oauth_token == text:
                found = self._store.delete(self._key, name) or found
        return found

    def try_out(self, old: LegacyToken) -> None:
        """See whether `replace` will succeed, while the old token still lives."""
        if self._store is not None:
            self._refuse_another(self._store, self._api_key, old)
        self.keep(old)

    def replace(self, old: LegacyToken, new: Token) -> None:
        """Put a token of OAuth into the place of an old one."""
        if self._store is not None:
            keep(self._store, self._api_key, new, self._user)
            self.forget(old)

    def _refuse_another(self, store: TokenStore, key: str, token: LegacyToken) -> None:
        if self._user is not None:
            refuse_another_user(self._user, token.as_stored(), stored(store, key, self._user))
