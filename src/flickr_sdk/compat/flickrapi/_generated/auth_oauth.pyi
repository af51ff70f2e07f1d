"""flickr.auth.oauth with flickrapi's method names: OAuth tokens, and the exchange of legacy tokens."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class CheckToken(Generic[Parsed]):
    """Get the permission and the user of an OAuth token."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, oauth_token: Value = None, timeout: float | None = None) -> Parsed:
        """Get the permission and the user of an OAuth token.

        The call is signed but does not require an authenticated user.

        Args:
            oauth_token: The OAuth access token to check.

        https://www.flickr.com/services/api/flickr.auth.oauth.checkToken.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetAccessToken(Generic[Parsed]):
    """Exchange a legacy authentication token for an OAuth access token."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """Exchange a legacy authentication token for an OAuth access token.

        Call this method with the legacy token. Flickr deletes the legacy token afterwards, so store the new
        token immediately.

        https://www.flickr.com/services/api/flickr.auth.oauth.getAccessToken.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class AuthOauthNamespace(Generic[Parsed]):
    """OAuth tokens, and the exchange of legacy tokens."""

    checkToken: CheckToken[Parsed]
    getAccessToken: GetAccessToken[Parsed]

class FlatAuthOauthNamespace(Generic[Parsed]):
    """The methods of `flickr.auth.oauth` in the spelling `flickr.auth_oauth_...`."""

    auth_oauth_checkToken: CheckToken[Parsed]
    auth_oauth_getAccessToken: GetAccessToken[Parsed]
