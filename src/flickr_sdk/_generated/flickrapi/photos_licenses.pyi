"""flickr.photos.licenses under flickrapi's names: Licenses of photos."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetInfo(Generic[Parsed]):
    """List the licenses that Flickr offers."""

    __name__: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """List the licenses that Flickr offers.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetLicenseHistory(Generic[Parsed]):
    """List the license changes of a photo."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """List the license changes of a photo.

        An unknown photo makes the call fail with code 1.

        Args:
            photo_id: The photo's id.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class SetLicense(Generic[Parsed]):
    """Put a photo under another license."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, license_id: Value, timeout: float | None = None) -> Parsed:
        """Put a photo under another license.

        License 7, no known copyright restrictions, cannot be set.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            license_id: The new license's id, from `flickr.photos.licenses.getInfo`; 0 means all rights
                reserved.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.
                2: No license has this id, or it cannot be set.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class PhotosLicensesNamespace(Generic[Parsed]):
    """Licenses of photos."""

    getInfo: GetInfo[Parsed]
    getLicenseHistory: GetLicenseHistory[Parsed]
    setLicense: SetLicense[Parsed]

class FlatPhotosLicensesNamespace(Generic[Parsed]):
    """The same by their whole names: `flickr.photos_licenses_...`."""

    photos_licenses_getInfo: GetInfo[Parsed]
    photos_licenses_getLicenseHistory: GetLicenseHistory[Parsed]
    photos_licenses_setLicense: SetLicense[Parsed]
