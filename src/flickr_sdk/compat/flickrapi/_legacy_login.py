"""Logging in as before OAuth, as flickrapi 1 does it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from ...auth.sync_legacy_auth import LegacyAuth
from ._access_token import level
from .exceptions import IllegalArgumentException, translated

if TYPE_CHECKING:
    from ...client.sync_client import Flickr
    from ._access_token import AnyTokenCache, FlickrAccessToken
    from .auth import OAuthFlickrInterface

__all__ = ["LegacyLogin"]


class LegacyLogin:
    """Logging in by a frob."""

    token_cache: AnyTokenCache
    flickr_oauth: OAuthFlickrInterface

    if TYPE_CHECKING:

        def _client(self) -> Flickr: ...

        def _forget(self) -> None: ...

        def _keep(self, token: FlickrAccessToken | str) -> None: ...

        def token_valid(self, perms: str | bytes = "read") -> bool: ...

    def web_login_url(self, perms: str) -> str:
        """Give the address to send a web application's user to.

        Flickr sends the user back to the callback address of the API key, with a `frob` for `get_token`.

        Args:
            perms: What the application may do: `read`, `write` or `delete`.

        Returns:
            The address, signed.
        """
        with translated():
            return LegacyAuth(self._client()).web_login_url(level(perms))

    def auth_url(self, perms: str = "read", frob: str | None = None) -> str:
        """Give the address at which the user authorizes the application.

        Args:
            perms: What the application may do: `read`, `write` or `delete`.
            frob: The frob of a login of before OAuth; unset, the address is for the login that `get_request_token` has begun.

        Returns:
            The address.

        Raises:
            FlickrError: No login was begun.
        """
        if frob is None:
            return self.flickr_oauth.auth_url(level(perms))
        with translated():
            return LegacyAuth(self._client()).desktop_login_url(frob, level(perms))

    def validate_frob(self, frob: str, perms: str) -> None:
        """Open Flickr in the browser, for the user to authorize a frob.

        Args:
            frob: The frob.
            perms: What the application may do: `read`, `write` or `delete`.

        Raises:
            FlickrError: There is no browser.
        """
        with translated():
            LegacyAuth(self._client()).validate_frob(frob, level(perms))

    def get_token(self, frob: str) -> str:
        """Trade a frob that its user has authorized for a token, and keep the token.

        Args:
            frob: The frob; Flickr takes it once.

        Returns:
            The token.

        Raises:
            FlickrError: With code 108 where the frob is used up, too old, or not authorized.
        """
        with translated():
            token = LegacyAuth(self._client()).get_token(frob).token
            self._keep(token)
        return token

    def get_token_part_one(
        self, perms: str = "read", auth_callback: Callable[[str, str], object] | Literal[False] | None = None
    ) -> tuple[FlickrAccessToken | str | None, str | None]:
        """Take the stored token or, where there is none that is valid and permits enough, send the user to Flickr.

        Args:
            perms: What the application may do: `read`, `write` or `delete`.
            auth_callback: Is given the frob and `perms` and sends the user to Flickr, in place of `validate_frob`; `False` for
                nobody.

        Returns:
            A token and `None`, or `None` and a frob: what `get_token_part_two` takes once the user is done.

        Raises:
            FlickrError: There is no browser.
            IllegalArgumentException: There is no such permission, or the callback is none.
        """
        if auth_callback not in (None, False) and not callable(auth_callback):
            raise IllegalArgumentException("auth_callback is no function; give one that takes the frob and perms, or False")
        if self.token_valid(perms):
            return self.token_cache.token, None
        with translated():
            frob = self._client().auth.get_frob()
        if auth_callback is None:
            self.validate_frob(frob, perms)
        elif auth_callback:
            auth_callback(frob, perms)
        return None, frob

    def get_token_part_two(self, token_and_frob: tuple[FlickrAccessToken | str | None, str | None]) -> FlickrAccessToken | str:
        """Get the token, once the user has authorized the application, and keep it.

        Args:
            token_and_frob: What `get_token_part_one` gave.

        Returns:
            The token.

        Raises:
            FlickrError: With code 108 where the user has not authorized the application.
            IllegalArgumentException: There is neither a token nor a frob.
        """
        token, frob = token_and_frob
        if token:
            return token
        if not frob:
            raise IllegalArgumentException("there is neither a token nor a frob; give what get_token_part_one gave")
        return self.get_token(frob)
