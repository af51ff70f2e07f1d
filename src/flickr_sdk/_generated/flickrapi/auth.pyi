"""flickr.auth with flickrapi's method names: Frobs and tokens of the legacy authentication, which OAuth has replaced."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

from .auth_oauth import AuthOauthNamespace

class CheckToken(Generic[Parsed]):
    """Look up the permission and the user behind a token of the old authentication."""

    __name__: str

    @overload
    def __call__(self, *, auth_token: Value = None, timeout: float | None = None) -> Parsed:
        """Look up the permission and the user behind a token of the old authentication.

        Deprecated; OAuth replaces it. Flickr wants the call to be signed, although its reflection does not
        say so.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetFrob(Generic[Parsed]):
    """Get a frob, the first step of the old desktop authentication."""

    __name__: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """Get a frob, the first step of the old desktop authentication.

        Deprecated; OAuth replaces it. Flickr wants the call to be signed, although its reflection does not
        say so.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetFullToken(Generic[Parsed]):
    """Trade the short token a user typed in for a full token of the old authentication."""

    __name__: str

    @overload
    def __call__(self, *, mini_token: Value, timeout: float | None = None) -> Parsed:
        """Trade the short token a user typed in for a full token of the old authentication.

        Deprecated; OAuth replaces it. Flickr wants the call to be signed, although its reflection does not
        say so.

        Args:
            mini_token: The nine-digit code that Flickr showed the user, with or without hyphens.

        Raises:
            FlickrError: With a code of the method's own:
                1: No such mini-token is known.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetToken(Generic[Parsed]):
    """Trade an approved frob for a token of the old authentication."""

    __name__: str

    @overload
    def __call__(self, *, frob: Value, timeout: float | None = None) -> Parsed:
        """Trade an approved frob for a token of the old authentication.

        Deprecated; OAuth replaces it. Flickr wants the call to be signed, although its reflection does not
        say so. A token exists only once the user has approved the frob.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

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
