"""flickr.test with flickrapi's method names: Methods for testing the connection and the authentication."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class Echo(Generic[Parsed]):
    """Return the parameters of the request."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """Return the parameters of the request.

        The response includes the API key.

        https://www.flickr.com/services/api/flickr.test.echo.html
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

class Login(Generic[Parsed]):
    """Get the authenticated user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """Get the authenticated user.

        Requires a token with `read` permission.

        https://www.flickr.com/services/api/flickr.test.login.html
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

class Null(Generic[Parsed]):
    """Make an authenticated call without any effect."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """Make an authenticated call without any effect.

        Requires a token with `read` permission.

        https://www.flickr.com/services/api/flickr.test.null.html
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

class TestNamespace(Generic[Parsed]):
    """Methods for testing the connection and the authentication."""

    echo: Echo[Parsed]
    login: Login[Parsed]
    null: Null[Parsed]

class FlatTestNamespace(Generic[Parsed]):
    """The methods of `flickr.test` in the spelling `flickr.test_...`."""

    test_echo: Echo[Parsed]
    test_login: Login[Parsed]
    test_null: Null[Parsed]
