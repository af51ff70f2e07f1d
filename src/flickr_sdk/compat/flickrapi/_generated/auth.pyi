"""flickr.auth with flickrapi's method names: Frobs and tokens of the legacy authentication, which OAuth has replaced."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

from .auth_oauth import AuthOauthNamespace

class CheckToken(Generic[Parsed]):
    """Get the permission and the user of a legacy authentication token."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, auth_token: Value = None, timeout: float | None = None) -> Parsed:
        """Get the permission and the user of a legacy authentication token.

        Deprecated; use OAuth. Flickr requires a signed call, although its reflection does not list this
        requirement.

        Args:
            auth_token: The legacy authentication token to check.

        https://www.flickr.com/services/api/flickr.auth.checkToken.html
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

class GetFrob(Generic[Parsed]):
    """Get a frob for the legacy desktop authentication."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """Get a frob for the legacy desktop authentication.

        Deprecated; use OAuth. Flickr requires a signed call, although its reflection does not list this
        requirement.

        https://www.flickr.com/services/api/flickr.auth.getFrob.html
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

class GetFullToken(Generic[Parsed]):
    """Exchange a mini-token for a legacy authentication token."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, mini_token: Value, timeout: float | None = None) -> Parsed:
        """Exchange a mini-token for a legacy authentication token.

        Deprecated; use OAuth. Flickr requires a signed call, although its reflection does not list this
        requirement.

        Args:
            mini_token: The nine-digit code that Flickr showed the user, with or without hyphens.

        Raises:
            FlickrError: With one of these codes:
                1: The mini-token does not exist.

        https://www.flickr.com/services/api/flickr.auth.getFullToken.html
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

class GetToken(Generic[Parsed]):
    """Exchange an approved frob for a legacy authentication token."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, frob: Value, timeout: float | None = None) -> Parsed:
        """Exchange an approved frob for a legacy authentication token.

        Deprecated; use OAuth. Flickr requires a signed call, although its reflection does not list this
        requirement. The user must approve the frob first.

        Args:
            frob: The one-time value that the user approved.

        https://www.flickr.com/services/api/flickr.auth.getToken.html
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

class AuthNamespace(Generic[Parsed]):
    """Frobs and tokens of the legacy authentication, which OAuth has replaced."""

    oauth: AuthOauthNamespace[Parsed]
    checkToken: CheckToken[Parsed]
    getFrob: GetFrob[Parsed]
    getFullToken: GetFullToken[Parsed]
    getToken: GetToken[Parsed]

class FlatAuthNamespace(Generic[Parsed]):
    """The methods of `flickr.auth` in the spelling `flickr.auth_...`."""

    auth_checkToken: CheckToken[Parsed]
    auth_getFrob: GetFrob[Parsed]
    auth_getFullToken: GetFullToken[Parsed]
    auth_getToken: GetToken[Parsed]
