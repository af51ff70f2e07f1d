"""What every token store can do, and how accounts and API keys are named in it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from typing import Final, Protocol, runtime_checkable

from ..errors.base import ConfigurationError
from ..types import Token

__all__ = ["NAMELESS", "TokenStore", "account_name", "find_account", "fingerprint", "keep", "stored", "token_from"]

NAMELESS: Final = "default"
"""The name of an account whose token tells neither a user name nor an NSID."""


@runtime_checkable
class TokenStore(Protocol):
    """Keeps access tokens by API key and account.

    A class of your own with these four methods is a token store too.
    """

    def get(self, api_key: str, user: str | None = None) -> Token | None:
        """Look a token up.

        Args:
            api_key: The API key that the token belongs to.
            user: The account's name; unset means the account that was stored last.

        Returns:
            The token, or `None` where there is none.
        """
        ...

    def set(self, api_key: str, token: Token, user: str | None = None) -> None:
        """Keep a token, in place of the one that the account had.

        Args:
            api_key: The API key that the token belongs to.
            token: The token.
            user: The account's name; unset means the token's user name or, without one, its NSID.
        """
        ...

    def delete(self, api_key: str, user: str | None = None) -> bool:
        """Forget a token.

        Args:
            api_key: The API key that the token belongs to.
            user: The account's name; unset means the account that was stored last.

        Returns:
            Whether there was one.
        """
        ...

    def users(self, api_key: str) -> list[str]:
        """List the accounts that have a token.

        Args:
            api_key: The API key that the tokens belong to.

        Returns:
            The accounts' names; the one that was stored last comes last.
        """
        ...


def find_account(store: TokenStore, api_key: str, user: str) -> str | None:
    """Find the account that somebody means by a name.

    Args:
        store: The store.
        api_key: The API key that the tokens belong to.
        user: An account's name or, where there is no such account, its user's name or NSID.

    Returns:
        The account's name; `None` where there is none.

    Raises:
        TokenStoreError: The store cannot be read.
    """
    if not user:
        return None
    if store.get(api_key, user) is not None:
        return user
    for account in reversed(store.users(api_key)):
        token = store.get(api_key, account)
        if token is not None and user in (token.user_nsid, token.username):
            return account
    return None


def stored(store: TokenStore, api_key: str, user: str | None) -> Token | None:
    """Look up the token that somebody means by a name.

    Args:
        store: The store.
        api_key: The API key that the token belongs to.
        user: An account's name, or its user's name or NSID; `None` means the account that was stored last.

    Returns:
        The token, or `None` where there is none.

    Raises:
        TokenStoreError: The store cannot be read.
    """
    account = None if user is None else find_account(store, api_key, user)
    return None if user is not None and account is None else store.get(api_key, account)


def keep(store: TokenStore, api_key: str, token: Token, user: str | None) -> None:
    """Keep a token under the account that somebody means by a name, so that one account never stands there twice.

    Args:
        store: The store.
        api_key: The API key that the token belongs to.
        token: The token.
        user: An account's name, known or new, or its user's name or NSID; `None` means the token's user.

    Raises:
        ConfigurationError: The name is empty.
        TokenStoreError: The store cannot be read or written.
    """
    account = None if user is None else find_account(store, api_key, user)
    own = bool(user) and user in (token.username, token.user_nsid)
    store.set(api_key, token, account or (None if own else user))


def fingerprint(api_key: str) -> str:
    """Give what stands for an API key where tokens are kept, so that the key itself does not have to."""
    return hashlib.sha256(api_key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def account_name(token: Token, user: str | None) -> str:
    """Give the name to store a token under; refuse what could not be read back."""
    if not isinstance(token, Token) or token_from(token.as_dict()) is None:
        raise ConfigurationError("the token is no Token of texts; nothing was stored")
    if user is not None and not isinstance(user, str):
        raise ConfigurationError(f"user is a {type(user).__name__}; give the account's name as text")
    if user is None:
        return token.username or token.user_nsid or NAMELESS
    if not user:
        raise ConfigurationError("user is empty; give the account a name, or leave user out to take the token's user name")
    return user


def token_from(texts: object) -> Token | None:
    """Read a token, or give `None` where the texts are none of a token.

    What is wrong with them is not told: an error raised while another one is handled would carry that one along, and those of
    decoders hold what they decoded.
    """
    if isinstance(texts, Mapping):
        with suppress(ValueError):
            return Token.from_dict(texts)
    return None
