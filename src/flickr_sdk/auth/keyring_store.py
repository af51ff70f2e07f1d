"""Tokens in the system keyring: Keychain, Credential Locker, Secret Service."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Literal

from .._utils.fork import ForkAware
from ..errors.base import ConfigurationError, FlickrError
from ..errors.missing_dependency import need
from ..errors.state_errors import TokenStoreError
from ..types import Token
from .token_store import account_name, fingerprint, token_from_dict


class KeyringStore(ForkAware):
    """Stores tokens in the system keyring, one entry per account. Requires the extra `keyring`.

    Thread-safe. Keyrings have no lock between processes: if two processes sign in at the same instant, `users` may miss one
    of the accounts; `get` finds its token by name. Without a usable keyring, the methods raise `ConfigurationError`.
    """

    def __init__(self, service: str = "flickr-sdk") -> None:
        """Create a store.

        Args:
            service: The service name of the entries.

        Raises:
            ConfigurationError: The package `keyring` is not installed.
        """
        self._service = service
        self._location = f"keyring service {service!r}"
        self._lock = threading.Lock()
        self._watch_forks()
        need("keyring", "keyring")

    def _after_fork_in_child(self) -> None:
        self._lock = threading.Lock()

    def get(self, api_key: str, user: str | None = None) -> Token | None:
        """Return a token; see `TokenStore.get`."""
        key = fingerprint(api_key)
        if user is not None:
            return self._get_token(key, user)
        # Users delete entries with the tools of their system, so a listed account may be gone.
        tokens = (self._get_token(key, name) for name in reversed(self._account_names(key)))
        return next((token for token in tokens if token is not None), None)

    def set(self, api_key: str, token: Token, user: str | None = None) -> None:
        """Store a token; see `TokenStore.set`."""
        key, name = fingerprint(api_key), account_name(token, user)
        with self._lock:
            others = [each for each in self._account_names(key) if each != name]
            self._write(_entry(key, name), token.as_dict())
            self._write(key, [*others, name])

    def delete(self, api_key: str, user: str | None = None) -> bool:
        """Delete a token; see `TokenStore.delete`."""
        key = fingerprint(api_key)
        with self._lock:
            names = self._account_names(key)
            candidates = reversed(names) if user is None else [user]
            name = next((each for each in candidates if self._call("get", _entry(key, each)) is not None), None)
            if name is None:
                return False
            self._call("delete", _entry(key, name))
            others = [each for each in names if each != name]
            if others:
                self._write(key, others)
            elif names:
                self._call("delete", key)
            return True

    def users(self, api_key: str) -> list[str]:
        """List the accounts; see `TokenStore.users`."""
        key = fingerprint(api_key)
        return [name for name in self._account_names(key) if self._call("get", _entry(key, name)) is not None]

    def __repr__(self) -> str:
        return f"KeyringStore({self._service!r})"

    def __reduce__(self) -> tuple[Callable[[str], KeyringStore], tuple[str]]:
        return KeyringStore, (self._service,)

    def _account_names(self, key: str) -> list[str]:
        names = self._read(key)
        if names is None:
            return []
        if not (isinstance(names, list) and all(isinstance(name, str) for name in names)):
            raise self._damaged(key)
        return names

    def _get_token(self, key: str, user: str) -> Token | None:
        entry = _entry(key, user)
        value = self._read(entry)
        if value is None:
            return None
        token = token_from_dict(value)
        if token is None:
            raise self._damaged(entry)
        return token

    def _read(self, entry: str) -> Any:
        text = self._call("get", entry)
        if text is None:
            return None
        value: Any = None
        # An error raised in here would carry the decoder's error, which contains the secret.
        with suppress(ValueError, RecursionError):
            value = json.loads(text)
        if value is None:
            raise self._damaged(entry)
        return value

    def _write(self, entry: str, value: object) -> None:
        text = json.dumps(value)
        self._call("set", entry, text)
        # A disabled keyring accepts every entry and stores none.
        if self._call("get", entry) != text:
            raise ConfigurationError("the keyring is disabled (`keyring --disable`); enable it, or use a FileStore")

    def _call(self, operation: Literal["get", "set", "delete"], entry: str, *values: str) -> str | None:
        import keyring
        from keyring.errors import NoKeyringError

        failure: FlickrError
        try:
            function: Callable[..., str | None] = getattr(keyring, f"{operation}_password")
            return function(self._service, entry, *values)
        except NoKeyringError:
            remedy = 'install one (and pip install "flickr-sdk[keyring]"), or use a FileStore'
            failure = ConfigurationError(f"this system has no usable keyring; {remedy}")
        except Exception as error:  # each backend has its own errors
            # Neither the error nor its message is passed on: some backends quote a command line that contains the secret.
            problem = f"could not {operation} an entry ({type(error).__name__})"
            failure = TokenStoreError(self._location, f"{problem}; unlock the keyring, or use a FileStore")
        raise failure

    def _damaged(self, entry: str) -> TokenStoreError:
        problem = f"entry {entry!r} is damaged or not a token and was not changed"
        return TokenStoreError(self._location, f"{problem}; delete it and sign in again, or use another service name")


def _entry(key: str, user: str) -> str:
    return f"{key}/{user}"
