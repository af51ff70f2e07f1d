"""flickr.photos.transform under flickrapi's names: Changes to the picture itself."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class Rotate(Generic[Parsed]):
    """Rotate a photo clockwise by a quarter, half or three quarter turn."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, degrees: Value, timeout: float | None = None) -> Parsed:
        """Rotate a photo clockwise by a quarter, half or three quarter turn.

        The secrets can change, so image URLs built before the call may stop working.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            degrees: How far to turn the photo clockwise, 90, 180 or 270.

        Raises:
            FlickrError: With a code of the method's own:
                1: The photo does not exist, or somebody else owns it.
                2: The angle is none of the allowed values.
                3: Flickr could not rotate the image or store the result; try again later.
                4: Flickr has switched off rotation for now.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class PhotosTransformNamespace(Generic[Parsed]):
    """Changes to the picture itself."""

    rotate: Rotate[Parsed]

class FlatPhotosTransformNamespace(Generic[Parsed]):
    """The same by their whole names: `flickr.photos_transform_...`."""

    photos_transform_rotate: Rotate[Parsed]
