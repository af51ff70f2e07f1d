"""flickr.photos.licenses with flickrapi's method names: Photo licenses."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetAvailable(Generic[Parsed]):
    """List the licenses that can be set on a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, owner_id: Value = None, timeout: float | None = None) -> Parsed:
        """List the licenses that can be set on a photo.

        Compare licenses by id, because Flickr has renamed some of them.

        Args:
            photo_id: The photo's id.
            owner_id: The NSID of the photo's owner.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: No user has the NSID `owner_id`.

        https://www.flickr.com/services/api/flickr.photos.licenses.getAvailable.html
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

class GetInfo(Generic[Parsed]):
    """List the available photo licenses."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """List the available photo licenses.

        Compare licenses by id, because Flickr has renamed some of them.

        https://www.flickr.com/services/api/flickr.photos.licenses.getInfo.html
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

class GetLicenseHistory(Generic[Parsed]):
    """List the license changes of a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """List the license changes of a photo.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.licenses.getLicenseHistory.html
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

class SetLicense(Generic[Parsed]):
    """Set the license of a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, license_id: Value, timeout: float | None = None) -> Parsed:
        """Set the license of a photo.

        License 7, no known copyright restrictions, cannot be set.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            license_id: Id of the new license, from `flickr.photos.licenses.getInfo`; 0 means all rights
                reserved.
                `0`: All rights reserved.
                `1`: CC BY-NC-SA 2.0.
                `2`: CC BY-NC 2.0.
                `3`: CC BY-NC-ND 2.0.
                `4`: CC BY 2.0.
                `5`: CC BY-SA 2.0.
                `6`: CC BY-ND 2.0.
                `7`: No known copyright restrictions (Flickr Commons). Cannot be set.
                `8`: Work of the United States Government.
                `9`: CC0 1.0 public domain dedication.
                `10`: Public Domain Mark 1.0.
                `11`: CC BY 4.0.
                `12`: CC BY-SA 4.0.
                `13`: CC BY-ND 4.0.
                `14`: CC BY-NC 4.0.
                `15`: CC BY-NC-SA 4.0.
                `16`: CC BY-NC-ND 4.0.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: The license does not exist or cannot be set.
                3: The license of this photo cannot be changed.
                4: The license is not available for this photo; `flickr.photos.licenses.getAvailable` lists
                   those that are.

        https://www.flickr.com/services/api/flickr.photos.licenses.setLicense.html
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

class PhotosLicensesNamespace(Generic[Parsed]):
    """Photo licenses."""

    getAvailable: GetAvailable[Parsed]
    getInfo: GetInfo[Parsed]
    getLicenseHistory: GetLicenseHistory[Parsed]
    setLicense: SetLicense[Parsed]

class FlatPhotosLicensesNamespace(Generic[Parsed]):
    """The methods of `flickr.photos.licenses` in the spelling `flickr.photos_licenses_...`."""

    photos_licenses_getAvailable: GetAvailable[Parsed]
    photos_licenses_getInfo: GetInfo[Parsed]
    photos_licenses_getLicenseHistory: GetLicenseHistory[Parsed]
    photos_licenses_setLicense: SetLicense[Parsed]
