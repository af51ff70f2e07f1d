"""flickr.auth: Frobs and tokens of the legacy authentication, which OAuth has replaced."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncNamespace

from ..endpoints import auth as endpoints

if TYPE_CHECKING:
    from ..models import AuthToken
    from .auth_oauth import AuthOauthNamespace


class AuthNamespace(SyncNamespace):
    """Frobs and tokens of the legacy authentication, which OAuth has replaced."""

    _path: ClassVar[str] = "auth"

    @cached_property
    def oauth(self) -> AuthOauthNamespace:
        """OAuth tokens, and the exchange of legacy tokens."""
        from .auth_oauth import AuthOauthNamespace

        return AuthOauthNamespace(self._client)

    def check_token(self, auth_token: str) -> AuthToken:
        """Look up the permission and the user behind a token of the old authentication.

        Deprecated; OAuth replaces it. Flickr wants the call to be signed, although its reflection does not
        say so.

        Args:
            auth_token: The legacy authentication token to check.

        Returns:
            The token, its permission level and its user.

        https://www.flickr.com/services/api/flickr.auth.checkToken.html
        """
        return self._client._call(
            endpoints.CHECK_TOKEN,
            {"auth_token": auth_token},
        )

    def get_frob(self) -> str:
        """Get a frob, the first step of the old desktop authentication.

        Deprecated; OAuth replaces it. Flickr wants the call to be signed, although its reflection does not
        say so.

        Returns:
            The frob.

        https://www.flickr.com/services/api/flickr.auth.getFrob.html
        """
        return self._client._call(
            endpoints.GET_FROB,
            {},
        )

    def get_full_token(self, mini_token: str) -> AuthToken:
        """Trade the short token a user typed in for a full token of the old authentication.

        Deprecated; OAuth replaces it. Flickr wants the call to be signed, although its reflection does not
        say so.

        Args:
            mini_token: The nine-digit code that Flickr showed the user, with or without hyphens.

        Returns:
            The full token, its permission level and its user.

        Raises:
            ApiError: With a code of the method's own:
                1: No such mini-token is known.

        https://www.flickr.com/services/api/flickr.auth.getFullToken.html
        """
        return self._client._call(
            endpoints.GET_FULL_TOKEN,
            {"mini_token": mini_token},
        )

    def get_token(self, frob: str) -> AuthToken:
        """Trade an approved frob for a token of the old authentication.

        Deprecated; OAuth replaces it. Flickr wants the call to be signed, although its reflection does not
        say so. A token exists only once the user has approved the frob.

        Args:
            frob: The one-time value that the user approved.

        Returns:
            The token, its permission level and its user.

        https://www.flickr.com/services/api/flickr.auth.getToken.html
        """
        return self._client._call(
            endpoints.GET_TOKEN,
            {"frob": frob},
        )
