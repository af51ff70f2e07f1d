"""flickr.auth.oauth: OAuth tokens, and the exchange of legacy tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import auth_oauth as endpoints

if TYPE_CHECKING:
    from ..models import AuthToken, OAuthExchange


class AsyncAuthOauthNamespace(AsyncNamespace):
    """OAuth tokens, and the exchange of legacy tokens."""

    _path: ClassVar[str] = "auth.oauth"

    async def check_token(self, oauth_token: str) -> AuthToken:
        """Get the permission and the user of an OAuth token.

        The call is signed but does not require an authenticated user.

        Args:
            oauth_token: The OAuth access token to check.

        Returns:
            The token, its permission and its user.

        https://www.flickr.com/services/api/flickr.auth.oauth.checkToken.html
        """
        return await self._client._call(
            endpoints.CHECK_TOKEN,
            {"oauth_token": oauth_token},
        )

    async def get_access_token(self) -> OAuthExchange:
        """Exchange a legacy authentication token for an OAuth access token.

        Call this method with the legacy token. Flickr deletes the legacy token afterwards, so store the new
        token immediately.

        Returns:
            The OAuth token and its secret.

        https://www.flickr.com/services/api/flickr.auth.oauth.getAccessToken.html
        """
        return await self._client._call(
            endpoints.GET_ACCESS_TOKEN,
            {},
        )
