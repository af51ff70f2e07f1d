"""flickr.photos.transform with flickrapi's method names: Image transformations."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class Rotate(Generic[Parsed]):
    """Rotate a photo clockwise by 90, 180 or 270 degrees."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, degrees: Value, timeout: float | None = None) -> Parsed:
        """Rotate a photo clockwise by 90, 180 or 270 degrees.

        The secrets can change, so image URLs built before the call may stop working.

        Requires a token with `write` permission.

        Args:
            photo_id: The photo's id.
            degrees: The clockwise rotation in degrees, 90, 180 or 270.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: The rotation angle is invalid.
                3: Flickr failed to rotate the image or to store the result; try again later.
                4: Rotation is temporarily disabled.

        https://www.flickr.com/services/api/flickr.photos.transform.rotate.html
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

class PhotosTransformNamespace(Generic[Parsed]):
    """Image transformations."""

    rotate: Rotate[Parsed]

class FlatPhotosTransformNamespace(Generic[Parsed]):
    """The methods of `flickr.photos.transform` in the spelling `flickr.photos_transform_...`."""

    photos_transform_rotate: Rotate[Parsed]
