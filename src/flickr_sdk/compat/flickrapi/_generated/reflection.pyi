"""flickr.reflection with flickrapi's method names: Descriptions of the API methods."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetMethodInfo(Generic[Parsed]):
    """Get the description of an API method."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, method_name: Value, timeout: float | None = None) -> Parsed:
        """Get the description of an API method.

        Args:
            method_name: The full name of a method, such as `flickr.test.echo`.

        Raises:
            FlickrError: With one of these codes:
                1: The method does not exist.

        https://www.flickr.com/services/api/flickr.reflection.getMethodInfo.html
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

class GetMethods(Generic[Parsed]):
    """List the names of all API methods."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """List the names of all API methods.

        https://www.flickr.com/services/api/flickr.reflection.getMethods.html
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

class ReflectionNamespace(Generic[Parsed]):
    """Descriptions of the API methods."""

    getMethodInfo: GetMethodInfo[Parsed]
    getMethods: GetMethods[Parsed]

class FlatReflectionNamespace(Generic[Parsed]):
    """The methods of `flickr.reflection` in the spelling `flickr.reflection_...`."""

    reflection_getMethodInfo: GetMethodInfo[Parsed]
    reflection_getMethods: GetMethods[Parsed]
