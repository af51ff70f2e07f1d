"""Logging in by OAuth, as flickrapi 2 does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...auth.sync_legacy_auth import LegacyAuth
from ...errors import InvalidToken
from ._access_token import FlickrAccessToken, level
from .auth import OAuthFlickrInterface
from .exceptions import translated

if TYPE_CHECKING:
    from ...client.sync_client import Flickr
    from ._access_token import AnyTokenCache

__all__ = ["Login"]


class Login:
    """Logging in by OAuth."""

    token_cache: AnyTokenCache
    flickr_oauth: OAuthFlickrInterface

    if TYPE_CHECKING:

        def _client(self) -> Flickr: ...

    def token_valid(self, perms: str | bytes = "read") -> bool:
        """Ask Flickr whether the stored token is valid, and forget one that is not.

        A token that is valid but permits less is kept, and so is every token when Flickr cannot be asked.

        Args:
            perms: What it has to permit: `read`, `write` or `delete`.

        Returns:
            Whether it is valid and permits that.

        Raises:
            FlickrError: Flickr cannot be asked.
            IllegalArgumentException: There is no such permission.
        """
        wanted, token = level(perms), self.token_cache.token
        if not token:
            return False
        with translated():
            client = self._client()
            try:
                if isinstance(token, str):
                    return LegacyAuth(client).check_token(token).permits(wanted)
                client._use_token(token.to_token())
                granted = client.auth.oauth.check_token(oauth_token=token.token).perms
            except InvalidToken:
                self._forget()
                return False
        return granted in FlickrAccessToken.levels and FlickrAccessToken.levels.index(granted) >= FlickrAccessToken.levels.index(
            wanted
        )

    def _forget(self) -> None:
        self.flickr_oauth.used = None
        forget = getattr(self.token_cache, "forget", None)
        if callable(forget):
            forget()
        else:
            delattr(self.token_cache, "token")

    def _keep(self, token: FlickrAccessToken | str) -> None:
        self.flickr_oauth.used = None
        # Each kind of cache takes its own kind of token.
        self.token_cache.token = token  # type: ignore[misc]  # so the protocol promises none

    def authenticate_via_browser(self, perms: str | bytes = "read") -> None:
        """Log the user in by this machine's browser, unless the stored token will do.

        Where there is no browser, Flickr's address is shown, and the code that it gives asked for.

        Args:
            perms: What the application may do: `read`, `write` or `delete`.

        Raises:
            FlickrError: The user refused, or did not come back within five minutes.
        """
        self._authenticate(perms, headless=False)

    def authenticate_console(self, perms: str | bytes = "read") -> None:
        """Log the user in at a terminal, unless the stored token will do: show an address, and ask for the code of nine digits.

        Args:
            perms: What the application may do: `read`, `write` or `delete`.

        Raises:
            FlickrError: The user refused, or gave no code.
        """
        self._authenticate(perms, headless=True)

    def _authenticate(self, perms: str | bytes, *, headless: bool) -> None:
        if self.token_valid(perms):
            return
        with translated():
            token = self._client().login(level(perms), headless=headless, keep=False, ask=input)
            self._keep(FlickrAccessToken.from_token(token))

    def get_request_token(self, oauth_callback: str | None = None) -> None:
        """Begin a login in steps.

        Args:
            oauth_callback: Where Flickr sends the user afterwards; `oob` for a code to type in; unset, to a free port of this
                machine, where `get_access_token` waits for it.

        Raises:
            FlickrError: Flickr refuses.
        """
        self.flickr_oauth.get_request_token(oauth_callback)

    def get_access_token(self, verifier: str | None = None) -> None:
        """End a login in steps: get the token and keep it.

        Args:
            verifier: The code that the user typed in, or the callback's `oauth_verifier`; unset, what came to this machine.

        Raises:
            FlickrError: Flickr refuses, or no login was begun.
        """
        if verifier is not None:
            self.flickr_oauth.verifier = verifier
        self._keep(self.flickr_oauth.get_access_token())
