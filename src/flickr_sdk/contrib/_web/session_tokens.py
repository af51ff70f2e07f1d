"""The access tokens of users whose sessions are cookies: the token stays on the server, the session refers to it."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Callable
from typing import Final

from ...auth import FileStore, Token, TokenStore
from .pending_logins import Session

KEY: Final = "flickr_session"
"""The session key of the account name under which the token is stored."""
MAX_AGE: Final = 14 * 24 * 3600.0
"""The number of seconds after a login until the user must sign in again."""
_ACCOUNT: Final = re.compile(r"web\.(\d{1,12})\.[\w-]{43}", re.ASCII)


def default_store() -> FileStore:
    """Return the store beside the token file of this machine's user, whose tokens a web application must not use."""
    return FileStore(FileStore().path.with_name("web-tokens.json"))


class SessionTokens:
    """Stores tokens under random account names, and the name in the session.

    A stolen cookie contains no token. After a logout or `max_age`, the cookie is useless, because the account no longer exists.
    """

    def __init__(self, store: TokenStore, api_key: str, max_age: float = MAX_AGE, now: Callable[[], float] = time.time) -> None:
        self._store = store
        self._api_key = api_key
        self._max_age = max_age
        self._now = now

    def get(self, session: Session) -> Token | None:
        """Return the token of a session, or `None`."""
        account = _account(session)
        return None if account is None or self._is_expired(account) else self._store.get(self._api_key, account)

    def set(self, session: Session, token: Token) -> None:
        """Store a token, and delete the session's previous one and those of expired sessions."""
        previous = _account(session)
        for account in self._store.users(self._api_key):
            if account == previous or self._is_expired(account):
                self._store.delete(self._api_key, account)
        account = f"web.{int(self._now())}.{secrets.token_urlsafe(32)}"
        self._store.set(self._api_key, token, account)
        session[KEY] = account

    def delete(self, session: Session) -> None:
        """Delete the token of a session."""
        account = _account(session)
        if account is not None:
            self._store.delete(self._api_key, account)
        session.pop(KEY, None)

    def _is_expired(self, account: str) -> bool:
        # The store may have accounts of other programs.
        found = _ACCOUNT.fullmatch(account)
        return found is not None and self._now() - int(found[1]) > self._max_age


def _account(session: Session) -> str | None:
    account = session.get(KEY)
    return account if isinstance(account, str) and _ACCOUNT.fullmatch(account) else None
