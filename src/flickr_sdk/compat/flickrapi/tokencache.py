"""Token caches, which keep tokens between runs in the files of flickrapi, readable only by their owner."""

from __future__ import annotations

import logging
from typing import Final

from ._token_database import OAuthTokenCache
from ._token_files import LockingTokenCache, TokenCache, TokenFile
from .auth import FlickrAccessToken
from .exceptions import CacheDatabaseError, LockingError

__all__ = [
    "CacheDatabaseError",
    "FlickrAccessToken",
    "LockingError",
    "DiskTokenCache",
    "LockingTokenCache",
    "OAuthTokenCache",
    "SimpleTokenCache",
    "TokenCache",
]


LOG: Final = logging.getLogger("flickr_sdk")


class SimpleTokenCache:
    """A token in memory."""

    def __init__(self, token: FlickrAccessToken | str | None = None) -> None:
        self._token = token

    @property
    def token(self) -> FlickrAccessToken | str | None:
        """The token, or `None`."""
        return self._token

    @token.setter
    def token(self, token: FlickrAccessToken | str | None) -> None:
        self._token = token

    @token.deleter
    def token(self) -> None:
        self._token = None

    def forget(self) -> None:
        """Delete the token."""
        self._token = None


class DiskTokenCache(TokenFile):
    """A token on disk: OAuth tokens in the database of flickrapi 2, legacy tokens in the files of flickrapi 1.

    A new token of either kind replaces the previous one.

    Attributes:
        path: The directory of all tokens; it can be set.
    """

    @property
    def lookup_key(self) -> str:
        """The name of the token's user, as in `OAuthTokenCache`."""
        return self.username or ""

    @property
    def filename(self) -> str:
        """The path of the database of OAuth tokens."""
        return self._oauth.filename

    @property
    def _oauth(self) -> OAuthTokenCache:
        return OAuthTokenCache(self.api_key, self.lookup_key, self.path)

    @property
    def token(self) -> FlickrAccessToken | str | None:
        """The token, or `None`."""
        return self._oauth.token or self.get_cached_token()

    @token.setter
    def token(self, token: FlickrAccessToken | str) -> None:
        if isinstance(token, str):
            self.set_cached_token(token)
        else:
            # Stored before the other one is deleted, so that a token exists at all times.
            self._oauth.token = token
            super().forget()

    @token.deleter
    def token(self) -> None:
        self.forget()

    def set_cached_token(self, token: str) -> None:
        """Store a legacy token, and delete the OAuth token; see `TokenCache.set_cached_token`."""
        super().set_cached_token(token)
        self._oauth.forget()

    def forget(self) -> None:
        """Delete the token of either kind."""
        self._oauth.forget()
        super().forget()
