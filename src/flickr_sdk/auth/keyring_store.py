"""Tokens in the keyring of the system: Keychain, Credential Locker, Secret Service."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, Literal

from ..errors.base import ConfigurationError, FlickrError
from ..errors.state_errors import TokenStoreError
from ..types import Token
from .token_store import account_name, fingerprint, token_from

__all__ = ["KeyringStore"]

INSTALL: Final = 'pip install "flickr-sdk[keyring]"'


class KeyringStore:
    """Keeps tokens in the keyring of the system, one entry an account. Needs the extra `keyring`.

    Threads can share it. A keyring has no lock for programs, so of two processes that log in at the same instant one may be
    missing in `users`; its token can still be got by its name.
    """

    def __init__(self, service: str = "flickr-sdk") -> None:
        """Make a store.

        Args:
            service: What the entries are filed under.

        Raises:
            ConfigurationError: The package `keyring` is not installed.
        """
        self._service = service
        self._lock = threading.Lock()
        try:
            import keyring  # noqa: F401  # only to say at once that it is missing
        except ImportError:
            raise ConfigurationError(f"KeyringStore needs the package keyring; install it with: {INSTALL}") from None

    def get(self, api_key: str, user: str | None = None) -> Token | None:
        """Look a token up; see `TokenStore.get`.

        Raises:
            ConfigurationError: The system has no keyring that can be used.
            TokenStoreError: The keyring refuses, or its entry is damaged.
        """
        key = fingerprint(api_key)
        if user is not None:
            return self._token(key, user)
        # People delete entries in their system's own tool, so an account of the list may be gone.
        tokens = (self._token(key, name) for name in reversed(self._names(key)))
        return next((token for token in tokens if token is not None), None)

    def set(self, api_key: str, token: Token, user: str | None = None) -> None:
        """Keep a token, in place of the one that the account had; see `TokenStore.set`.

        Raises:
            ConfigurationError: The system has no keyring that can be used.
            TokenStoreError: The keyring refuses, or its entry is damaged.
        """
        key, name = fingerprint(api_key), account_name(token, user)
        with self._lock:
            names = [one for one in self._names(key) if one != name]
            self._write(_entry(key, name), token.as_dict())
            self._write(key, [*names, name])

    def delete(self, api_key: str, user: str | None = None) -> bool:
        """Forget a token; see `TokenStore.delete`.

        Raises:
            ConfigurationError: The system has no keyring that can be used.
            TokenStoreError: The keyring refuses, or its entry is damaged.
        """
        key = fingerprint(api_key)
        with self._lock:
            names = self._names(key)
            asked = reversed(names) if user is None else [user]
            name = next((one for one in asked if self._call("get", _entry(key, one)) is not None), None)
            if name is None:
                return False
            self._call("delete", _entry(key, name))
            left = [one for one in names if one != name]
            if left:
                self._write(key, left)
            elif names:
                self._call("delete", key)
            return True

    def users(self, api_key: str) -> list[str]:
        """List the accounts that have a token; see `TokenStore.users`.

        Raises:
            ConfigurationError: The system has no keyring that can be used.
            TokenStoreError: The keyring refuses, or its list of accounts is damaged.
        """
        key = fingerprint(api_key)
        return [name for name in self._names(key) if self._call("get", _entry(key, name)) is not None]

    def __repr__(self) -> str:
        return f"KeyringStore({self._service!r})"

    def __reduce__(self) -> tuple[Callable[[str], KeyringStore], tuple[str]]:
        return KeyringStore, (self._service,)

    def _names(self, key: str) -> list[str]:
        names = self._read(key)
        if names is None:
            return []
        if not (isinstance(names, list) and all(isinstance(name, str) for name in names)):
            raise self._damaged(key)
        return names

    def _token(self, key: str, user: str) -> Token | None:
        entry = _entry(key, user)
        texts = self._read(entry)
        if texts is None:
            return None
        token = token_from(texts)
        if token is None:
            raise self._damaged(entry)
        return token

    def _read(self, entry: str) -> Any:
        text = self._call("get", entry)
        if text is None:
            return None
        value: Any = None
        # No error is raised while this one is handled: it would carry it along, and the decoder's holds the secret text.
        with suppress(ValueError, RecursionError):
            value = json.loads(text)
        if value is None:
            raise self._damaged(entry)
        return value

    def _write(self, entry: str, value: object) -> None:
        text = json.dumps(value)
        self._call("set", entry, text)
        # A keyring that is switched off takes everything and keeps nothing.
        if self._call("get", entry) != text:
            raise ConfigurationError("the keyring keeps nothing: it is switched off (`keyring --disable`); use a FileStore")

    def _call(self, what: Literal["get", "set", "delete"], entry: str, *texts: str) -> str | None:
        import keyring
        from keyring.errors import NoKeyringError

        failure: FlickrError
        try:
            act: Callable[..., str | None] = getattr(keyring, f"{what}_password")
            return act(self._service, entry, *texts)
        except NoKeyringError:
            failure = ConfigurationError(
                f"this system has no keyring that Python can use; install one (and {INSTALL}), or use a FileStore"
            )
        except Exception as error:  # every backend has errors of its own
            # Its message stays out, and so does the error: some backends put the secret on a command line and quote that.
            problem = f"the keyring refused to {what} an entry ({type(error).__name__})"
            failure = TokenStoreError(self._where, f"{problem}. Unlock the keyring, or use a FileStore")
        raise failure

    @property
    def _where(self) -> str:
        return f"keyring service {self._service!r}"

    def _damaged(self, entry: str) -> TokenStoreError:
        problem = f"its entry {entry!r} is damaged, or another program's; it was left as it is"
        return TokenStoreError(self._where, f"{problem}. Delete it in the keyring and log in again, or name another service")


def _entry(key: str, user: str) -> str:
    return f"{key}/{user}"
