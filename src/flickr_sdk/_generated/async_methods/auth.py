"""flickr.auth: Frobs and tokens of the legacy authentication, which OAuth has replaced."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import auth as endpoints

if TYPE_CHECKING:
    from ..models import AuthToken
    from .auth_oauth import AsyncAuthOauthNamespace


class AsyncAuthNamespace(AsyncNamespace):
    """Frobs and tokens of the legacy authentication, which OAuth has replaced."""

    _path: ClassVar[str] = "auth"

    @cached_property
    def oauth(self) -> AsyncAuthOauthNamespace:
        """OAuth tokens, and the exchange of legacy tokens."""
        from .auth_oauth import AsyncAuthOauthNamespace

        return AsyncAuthOauthNamespace(self._client)

    async def check_token(self, auth_token: str) -> AuthToken:
        """Get the permission and the user of a legacy authentication token.

        Deprecated; use OAuth. Flickr requires a signed call, although its reflection does not list this
        requirement.

        Args:
            auth_token: The legacy authentication token to check.

        Returns:
            The token, its permission and its user.

        https://www.flickr.com/services/api/flickr.auth.checkToken.html
        """
        return await self._client._call(
            endpoints.CHECK_TOKEN,
            {"auth_token": auth_token},
        )

    async def get_frob(self) -> str:
        """Get a frob for the legacy desktop authentication.

        Deprecated; use OAuth. Flickr requires a signed call, although its reflection does not list this
        requirement.

        Returns:
            The frob.

        https://www.flickr.com/services/api/flickr.auth.getFrob.html
        """
        return await self._client._call(
            endpoints.GET_FROB,
            {},
        )

    async def get_full_token(self, mini_token: str) -> AuthToken:
        """Exchange a mini-token for a legacy authentication token.

        Deprecated; use OAuth. Flickr requires a signed call, although its reflection does not list this
        requirement.

        Args:
            mini_token: The nine-digit code that Flickr showed the user, with or without hyphens.

        Returns:
            The token, its permission and its user.

        Raises:
            ApiError: With one of these codes:
                1: The mini-token does not exist.

        https://www.flickr.com/services/api/flickr.auth.getFullToken.html
        """
        return await self._client._call(
            endpoints.GET_FULL_TOKEN,
            {"mini_token": mini_token},
        )

    async def get_token(self, frob: str) -> AuthToken:
        """Exchange an approved frob for a legacy authentication token.

        Deprecated; use OAuth. Flickr requires a signed call, although its reflection does not list this
        requirement. The user must approve the frob first.

        Args:
            frob: The one-time value that the user approved.

        Returns:
            The token, its permission and its user.

        https://www.flickr.com/services/api/flickr.auth.getToken.html
        """
        return await self._client._call(
            endpoints.GET_TOKEN,
            {"frob": frob},
        )
