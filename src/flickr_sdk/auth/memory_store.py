"""Tokens in memory: for tests and for programs that keep them elsewhere."""

from __future__ import annotations

import threading
from typing import NoReturn

from ..types import Token
from .token_store import account_name, fingerprint

__all__ = ["MemoryStore"]


class MemoryStore:
    """Keeps tokens until the program ends. Threads can share it.

    It refuses to be pickled or copied, as that would write the tokens down.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._accounts: dict[str, dict[str, Token]] = {}

    def get(self, api_key: str, user: str | None = None) -> Token | None:
        """Look a token up; see `TokenStore.get`."""
        with self._lock:
            accounts = self._accounts.get(fingerprint(api_key), {})
            return next(reversed(accounts.values()), None) if user is None else accounts.get(user)

    def set(self, api_key: str, token: Token, user: str | None = None) -> None:
        """Keep a token, in place of the one that the account had; see `TokenStore.set`."""
        name = account_name(token, user)
        with self._lock:
            accounts = self._accounts.setdefault(fingerprint(api_key), {})
            accounts.pop(name, None)  # a dictionary keeps the order in which names came in
            accounts[name] = token

    def delete(self, api_key: str, user: str | None = None) -> bool:
        """Forget a token; see `TokenStore.delete`."""
        with self._lock:
            accounts = self._accounts.get(fingerprint(api_key), {})
            name = next(reversed(accounts), None) if user is None else user
            return name is not None and accounts.pop(name, None) is not None

    def users(self, api_key: str) -> list[str]:
        """List the accounts that have a token; see `TokenStore.users`."""
        with self._lock:
            return list(self._accounts.get(fingerprint(api_key), {}))

    def __repr__(self) -> str:
        return "MemoryStore()"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a MemoryStore is not pickled or copied: its tokens would be written down; use a FileStore to share them")
