"""Tokens in memory."""

from __future__ import annotations

import threading
from typing import NoReturn

from .._utils.fork import ForkAware
from ..types import Token
from .token_store import account_name, fingerprint


class MemoryStore(ForkAware):
    """Stores tokens until the program ends. Thread-safe.

    A store cannot be pickled or copied, because the copy would contain the tokens.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._accounts: dict[str, dict[str, Token]] = {}
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        self._lock = threading.Lock()

    def get(self, api_key: str, user: str | None = None) -> Token | None:
        """Return a token; see `TokenStore.get`."""
        with self._lock:
            accounts = self._accounts.get(fingerprint(api_key), {})
            return next(reversed(accounts.values()), None) if user is None else accounts.get(user)

    def set(self, api_key: str, token: Token, user: str | None = None) -> None:
        """Store a token; see `TokenStore.set`."""
        name = account_name(token, user)
        with self._lock:
            key = fingerprint(api_key)
            others = {other: kept for other, kept in self._accounts.get(key, {}).items() if other != name}
            self._accounts[key] = {**others, name: token}  # in one step, so that a forked process never has half of a change

    def delete(self, api_key: str, user: str | None = None) -> bool:
        """Delete a token; see `TokenStore.delete`."""
        with self._lock:
            accounts = self._accounts.get(fingerprint(api_key), {})
            name = next(reversed(accounts), None) if user is None else user
            return name is not None and accounts.pop(name, None) is not None

    def users(self, api_key: str) -> list[str]:
        """List the accounts; see `TokenStore.users`."""
        with self._lock:
            return list(self._accounts.get(fingerprint(api_key), {}))

    def __repr__(self) -> str:
        return "MemoryStore()"

    def __reduce__(self) -> NoReturn:
        raise TypeError("cannot pickle or copy MemoryStore, because it contains tokens; use a FileStore to share them")
