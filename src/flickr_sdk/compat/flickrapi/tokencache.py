"""Where tokens are kept between two runs: in flickrapi's own files, which it made readable by everybody and this does not."""

from __future__ import annotations

import os
from typing import Protocol

from ._token_database import OAuthTokenCache
from ._token_files import HOME, LockingTokenCache, TokenCache
from .auth import FlickrAccessToken

__all__ = ["DiskTokenCache", "LockingTokenCache", "OAuthTokenCache", "SimpleTokenCache", "TokenCache", "Tokens"]


class Tokens(Protocol):
    """What a token cache has: a token that can be read, set and deleted; of OAuth, or the text of an older one."""

    @property
    def token(self) -> FlickrAccessToken | str | None:
        """The token; `None` where there is none."""
        ...


class SimpleTokenCache:
    """Keeps a token in memory.

    Attributes:
        token: The token; `None` where there is none.
    """

    def __init__(self, token: FlickrAccessToken | str | None = None) -> None:
        self._token = token

    @property
    def token(self) -> FlickrAccessToken | str | None:
        """The token; `None` where there is none."""
        return self._token

    @token.setter
    def token(self, token: FlickrAccessToken | str | None) -> None:
        self._token = token

    @token.deleter
    def token(self) -> None:
        self._token = None

    def forget(self) -> None:
        """Forget the token."""
        self._token = None


class DiskTokenCache:
    """Keeps tokens of both kinds: those of OAuth where flickrapi 2 keeps them, older ones where flickrapi 1 does.

    There is one login at a time: a token takes the place of one of the other kind.

    Attributes:
        path: The folder of all tokens; it can be set.
        token: The token; `None` where there is none.
    """

    def __init__(self, api_key: str, username: str | None = None, path: str | os.PathLike[str] | None = "") -> None:
        self.api_key = api_key
        self.username = username
        self.path: str = os.fspath(path) if path else HOME

    @property
    def oauth(self) -> OAuthTokenCache:
        """The place of tokens of OAuth."""
        return OAuthTokenCache(self.api_key, self.username or "", self.path)

    @property
    def legacy(self) -> TokenCache:
        """The place of older tokens."""
        return TokenCache(self.api_key, self.username, self.path)

    @property
    def token(self) -> FlickrAccessToken | str | None:
        """The token; `None` where there is none."""
        return self.oauth.token or self.legacy.token

    @token.setter
    def token(self, token: FlickrAccessToken | str) -> None:
        # Kept before the other one goes, so that there is a login at all times.
        if isinstance(token, str):
            self.legacy.token = token
            del self.oauth.token
        else:
            self.oauth.token = token
            self.legacy.forget()

    @token.deleter
    def token(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Forget the tokens of both kinds."""
        self.oauth.forget()
        self.legacy.forget()
