"""flickr.commons with flickrapi's method names: The institutions of Flickr Commons."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetInstitutions(Generic[Parsed]):
    """List the institutions of Flickr Commons."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """List the institutions of Flickr Commons.

        https://www.flickr.com/services/api/flickr.commons.getInstitutions.html
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

class CommonsNamespace(Generic[Parsed]):
    """The institutions of Flickr Commons."""

    getInstitutions: GetInstitutions[Parsed]

class FlatCommonsNamespace(Generic[Parsed]):
    """The methods of `flickr.commons` in the spelling `flickr.commons_...`."""

    commons_getInstitutions: GetInstitutions[Parsed]
