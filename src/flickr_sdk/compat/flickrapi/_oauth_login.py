"""The OAuth login of flickrapi 2."""

from __future__ import annotations

from ...auth.sync_legacy_auth import LegacyAuth
from ...errors import InvalidToken
from ._access_token import FlickrAccessToken, level
from ._client import ClientBase
from .exceptions import translated

__all__ = ["OAuthLogin"]


class OAuthLogin(ClientBase):
    """The part of `FlickrAPI` that logs users in with OAuth."""

    def token_valid(self, perms: str | bytes = "read") -> bool:
        """Return whether Flickr accepts the stored token for a permission, and delete an invalid token.

        A valid token with a lower permission is kept, and so is the token if Flickr cannot be reached.

        Args:
            perms: The required permission: `read`, `write` or `delete`.

        Raises:
            FlickrError: Flickr cannot be reached.
            IllegalArgumentException: The permission is unknown.
        """
        required, token = level(perms), self.token_cache.token
        if not token:
            return False
        with translated():
            client = self._client()
            try:
                if isinstance(token, str):
                    return LegacyAuth(client).check_token(token).permits(required)
                client._use_token(token.to_token())
                granted = client.auth.oauth.check_token(oauth_token=token.token).perms
            except InvalidToken:
                self._delete_token()
                return False
        levels = FlickrAccessToken.levels
        return granted in levels and levels.index(granted) >= levels.index(required)

    def _delete_token(self) -> None:
        self.flickr_oauth.explicit_token = None
        forget = getattr(self.token_cache, "forget", None)
        if callable(forget):
            forget()
        else:
            delattr(self.token_cache, "token")

    def _store_token(self, token: FlickrAccessToken | str) -> None:
        self.flickr_oauth.explicit_token = None
        self.token_cache.token = token  # type: ignore[misc]  # each cache has its own type of token, so the protocol has no setter

    def authenticate_via_browser(self, perms: str | bytes = "read") -> None:
        """Log the user in with the browser of this machine, unless the stored token is sufficient.

        Without a browser, prints Flickr's URL and prompts for the verification code.

        Args:
            perms: The permission to request: `read`, `write` or `delete`.

        Raises:
            FlickrError: The user refused, or did not finish within five minutes.
        """
        self._authenticate(perms, headless=False)

    def authenticate_console(self, perms: str | bytes = "read") -> None:
        """Log the user in at a terminal, unless the stored token is sufficient: print a URL, and prompt for the code.

        Args:
            perms: The permission to request: `read`, `write` or `delete`.

        Raises:
            FlickrError: The user refused, or entered no code.
        """
        self._authenticate(perms, headless=True)

    def _authenticate(self, perms: str | bytes, *, headless: bool) -> None:
        if self.token_valid(perms):
            return
        with translated():
            token = self._client().login(level(perms), headless=headless, keep=False, ask=input)
            self._store_token(FlickrAccessToken.from_token(token))

    def get_request_token(self, oauth_callback: str | None = None) -> None:
        """Start a login in steps.

        Args:
            oauth_callback: The URL to which Flickr redirects the user, or `oob` to show a verification code. If omitted, a free
                port of this machine, where `get_access_token` waits.

        Raises:
            FlickrError: Flickr refuses.
        """
        self.flickr_oauth.get_request_token(oauth_callback)

    def get_access_token(self, verifier: str | None = None) -> None:
        """Finish a login in steps: get the access token and store it.

        Args:
            verifier: The verification code, or `oauth_verifier` of the callback. If omitted, waits for the callback on this
                machine.

        Raises:
            FlickrError: Flickr refuses, or no login is in progress.
        """
        if verifier is not None:
            self.flickr_oauth.verifier = verifier
        self._store_token(self.flickr_oauth.get_access_token())
