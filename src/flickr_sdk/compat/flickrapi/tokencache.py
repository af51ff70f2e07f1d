"""Where tokens are kept between two runs: in flickrapi's own files, which it made readable by everybody and this does not."""

from __future__ import annotations

from ._access_token import FlickrAccessToken
from ._token_database import OAuthTokenCache
from ._token_files import LockingTokenCache, TokenCache, TokenFile

__all__ = ["DiskTokenCache", "LockingTokenCache", "OAuthTokenCache", "SimpleTokenCache", "TokenCache"]


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


class DiskTokenCache(TokenFile):
    """Keeps tokens of both kinds: those of OAuth where flickrapi 2 keeps them, older ones where flickrapi 1 does.

    There is one login at a time: a token takes the place of one of the other kind.

    Attributes:
        path: The folder of all tokens; it can be set.
        token: The token; `None` where there is none.
    """

    @property
    def lookup_key(self) -> str:
        """Whose token it is, as `OAuthTokenCache` has it."""
        return self.username or ""

    @property
    def filename(self) -> str:
        """The path of the file of tokens of OAuth."""
        return self._oauth.filename

    @property
    def _oauth(self) -> OAuthTokenCache:
        return OAuthTokenCache(self.api_key, self.lookup_key, self.path)

    @property
    def token(self) -> FlickrAccessToken | str | None:
        """The token; `None` where there is none."""
        return self._oauth.token or self.get_cached_token()

    @token.setter
    def token(self, token: FlickrAccessToken | str) -> None:
        if isinstance(token, str):
            self.set_cached_token(token)
        else:
            # Kept before the other one goes, so that there is a login at all times.
            self._oauth.token = token
            super().forget()

    @token.deleter
    def token(self) -> None:
        self.forget()

    def set_cached_token(self, token: str) -> None:
        """Keep a token of before OAuth, in the place of one of OAuth; see `TokenCache.set_cached_token`."""
        super().set_cached_token(token)
        self._oauth.forget()

    def forget(self) -> None:
        """Forget the tokens of both kinds."""
        self._oauth.forget()
        super().forget()
