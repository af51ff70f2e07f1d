"""flickr.auth.oauth: OAuth tokens, and the exchange of legacy tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncNamespace

from ..endpoints import auth_oauth as endpoints

if TYPE_CHECKING:
    from ..models import AuthToken, OAuthExchange


class AuthOauthNamespace(SyncNamespace):
    """OAuth tokens, and the exchange of legacy tokens."""

    _path: ClassVar[str] = "auth.oauth"

    def check_token(self, oauth_token: str) -> AuthToken:
        """Look up the permission and the user behind an OAuth token.

        The call is signed, but no user has to be logged in.

        Args:
            oauth_token: The OAuth access token to check.

        Returns:
            The token, its permission level and its user.

        https://www.flickr.com/services/api/flickr.auth.oauth.checkToken.html
        """
        return self._client._call(
            endpoints.CHECK_TOKEN,
            {"oauth_token": oauth_token},
        )

    def get_access_token(self) -> OAuthExchange:
        """Turn a token of the old authentication into an OAuth access token.

        Make the call with the old token. Flickr deletes that token afterwards, so store the new one at once.

        Returns:
            The OAuth token and its secret.

        https://www.flickr.com/services/api/flickr.auth.oauth.getAccessToken.html
        """
        return self._client._call(
            endpoints.GET_ACCESS_TOKEN,
            {},
        )
