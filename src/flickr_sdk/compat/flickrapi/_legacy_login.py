"""The legacy login of flickrapi 1, before OAuth."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from ...auth.sync_legacy_auth import LegacyAuth
from ._access_token import level
from ._oauth_login import OAuthLogin
from .exceptions import IllegalArgumentException, translated

if TYPE_CHECKING:
    from ._access_token import FlickrAccessToken

__all__ = ["LegacyLogin"]


class LegacyLogin(OAuthLogin):
    """The part of `FlickrAPI` that logs users in with a frob."""

    def web_login_url(self, perms: str) -> str:
        """Return the URL at which the user of a web application authorizes it.

        Flickr then redirects the user to the callback URL of the API key, with a `frob` for `get_token`.

        Args:
            perms: The permission to request: `read`, `write` or `delete`.
        """
        with translated():
            return LegacyAuth(self._client()).web_login_url(level(perms))

    def auth_url(self, perms: str = "read", frob: str | None = None) -> str:
        """Return the URL at which the user authorizes the application.

        Args:
            perms: The permission to request: `read`, `write` or `delete`.
            frob: The frob of a legacy login; if omitted, the URL is for the OAuth login that `get_request_token` started.

        Raises:
            FlickrError: No login is in progress.
        """
        if frob is None:
            return self.flickr_oauth.auth_url(level(perms))
        with translated():
            return LegacyAuth(self._client()).desktop_login_url(frob, level(perms))

    def validate_frob(self, frob: str, perms: str) -> None:
        """Open Flickr in the browser, so that the user can authorize a frob.

        Args:
            frob: The frob.
            perms: The permission to request: `read`, `write` or `delete`.

        Raises:
            FlickrError: No browser opens.
        """
        with translated():
            LegacyAuth(self._client()).validate_frob(frob, level(perms))

    def get_token(self, frob: str) -> str:
        """Exchange an authorized frob for a token, store the token, and return it.

        Raises:
            FlickrError: The frob is used, expired or not authorized (code 108).
        """
        with translated():
            token = LegacyAuth(self._client()).get_token(frob).token
            self._store_token(token)
        return token

    def get_token_part_one(
        self, perms: str = "read", auth_callback: Callable[[str, str], object] | Literal[False] | None = None
    ) -> tuple[FlickrAccessToken | str | None, str | None]:
        """Return the stored token if it is valid for the permission, or open Flickr in the browser to get a new one.

        Args:
            perms: The permission to request: `read`, `write` or `delete`.
            auth_callback: Called with the frob and `perms` instead of `validate_frob`; `False` to open nothing.

        Returns:
            A token and `None`, or `None` and a frob; pass the pair to `get_token_part_two` once the user is done.

        Raises:
            FlickrError: No browser opens.
            IllegalArgumentException: The permission is unknown, or the callback is not callable.
        """
        if auth_callback not in (None, False) and not callable(auth_callback):
            raise IllegalArgumentException("auth_callback is not callable; pass a function of the frob and perms, or False")
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
        """Return a token for the pair from `get_token_part_one`, and store it, once the user has authorized the application.

        Raises:
            FlickrError: The user has not authorized the application (code 108).
            IllegalArgumentException: Both the token and the frob are missing.
        """
        token, frob = token_and_frob
        if token:
            return token
        if not frob:
            raise IllegalArgumentException("token and frob are both missing; pass the pair that get_token_part_one returned")
        return self.get_token(frob)
