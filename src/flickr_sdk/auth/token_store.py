"""The token store protocol, and how stores name accounts and API keys."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from typing import Protocol, runtime_checkable

from .._utils.safe_repr import type_name
from ..errors.base import ConfigurationError
from ..types import Token


@runtime_checkable
class TokenStore(Protocol):
    """Stores access tokens by API key and account.

    Any class with these four methods is a token store. The methods of this library's stores raise `TokenStoreError` if the store
    cannot be read or written, or contains other data.
    """

    def get(self, api_key: str, user: str | None = None) -> Token | None:
        """Return a token, or `None` if the account has none.

        Args:
            api_key: The API key that the token belongs to.
            user: The account name; by default, the account that was stored last.
        """
        ...

    def set(self, api_key: str, token: Token, user: str | None = None) -> None:
        """Store a token, and replace the account's previous one.

        Args:
            api_key: The API key that the token belongs to.
            token: The access token.
            user: The account name; by default, the token's username or, without one, its NSID.
        """
        ...

    def delete(self, api_key: str, user: str | None = None) -> bool:
        """Delete a token, and return whether the account had one.

        Args:
            api_key: The API key that the token belongs to.
            user: The account name; by default, the account that was stored last.
        """
        ...

    def users(self, api_key: str) -> list[str]:
        """List the names of the accounts that have a token. The account that was stored last comes last.

        Args:
            api_key: The API key that the tokens belong to.
        """
        ...


def find_account(store: TokenStore, api_key: str, user: str) -> str | None:
    """Return the account with this name, else the account of the user with this username or NSID."""
    if not user:
        return None
    if store.get(api_key, user) is not None:
        return user
    for account in reversed(store.users(api_key)):
        token = store.get(api_key, account)
        if token is not None and user in (token.user_nsid, token.username):
            return account
    return None


def find_token(store: TokenStore, api_key: str, user: str | None) -> Token | None:
    """Return the token of an account, a username or an NSID; by default, the token that was stored last."""
    account = None if user is None else find_account(store, api_key, user)
    return None if user is not None and account is None else store.get(api_key, account)


def store_token(store: TokenStore, api_key: str, token: Token, user: str | None) -> None:
    """Store a token under the account that `user` names, so that no account is stored twice under different names."""
    account = None if user is None else find_account(store, api_key, user)
    is_own_name = bool(user) and user in (token.username, token.user_nsid)
    store.set(api_key, token, account or (None if is_own_name else user))


def fingerprint(api_key: str) -> str:
    """Return the hash that identifies an API key in a store."""
    return hashlib.sha256(api_key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def account_name(token: Token, user: str | None) -> str:
    """Check a token, and return the account name under which to store it."""
    if not isinstance(token, Token) or token_from_dict(token.as_dict()) is None:
        raise ConfigurationError(
            "token is not a Token with string fields, and was not stored; pass the result of finish_login or login"
        )
    if user is not None and not isinstance(user, str):
        raise ConfigurationError(f"user is {type_name(user)}; pass the account name as a string")
    if user is None:
        return token.username or token.user_nsid or "default"
    if not user:
        raise ConfigurationError("user is empty; pass an account name, or omit user to use the token's username")
    return user


def token_from_dict(value: object) -> Token | None:
    """Return a token, or `None` if the value is invalid."""
    # An error that says why would carry the decoder's error, which contains the decoded value.
    if isinstance(value, Mapping):
        with suppress(ValueError):
            return Token.from_dict(value)
    return None
