"""flickr.cameras with flickrapi's method names: Camera brands and models."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetBrandModels(Generic[Parsed]):
    """List the camera models of a brand."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, brand: Value, timeout: float | None = None) -> Parsed:
        """List the camera models of a brand.

        Args:
            brand: The camera brand's id, from `flickr.cameras.getBrands`.

        Raises:
            FlickrError: With one of these codes:
                1: The brand does not exist.

        https://www.flickr.com/services/api/flickr.cameras.getBrandModels.html
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

class GetBrands(Generic[Parsed]):
    """List all camera brands."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """List all camera brands.

        https://www.flickr.com/services/api/flickr.cameras.getBrands.html
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

class CamerasNamespace(Generic[Parsed]):
    """Camera brands and models."""

    getBrandModels: GetBrandModels[Parsed]
    getBrands: GetBrands[Parsed]

class FlatCamerasNamespace(Generic[Parsed]):
    """The methods of `flickr.cameras` in the spelling `flickr.cameras_...`."""

    cameras_getBrandModels: GetBrandModels[Parsed]
    cameras_getBrands: GetBrands[Parsed]
