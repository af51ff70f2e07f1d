"""flickr.photos.geo with flickrapi's method names: Photo locations and their privacy settings."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class BatchCorrectLocation(Generic[Parsed]):
    """Correct the place of all the calling user's photos at one position."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        lat: Value,
        lon: Value,
        accuracy: Value = None,
        place_id: Value = None,
        woe_id: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """Correct the place of all the calling user's photos at one position.

        Selects the photos by `lat`, `lon` and `accuracy` and assigns the place `place_id` or `woe_id` to
        them. Flickr queues the changes, which take effect within minutes.

        Requires a token with `write` permission.

        Args:
            lat: Latitude of the photos to correct.
            lon: Longitude of the photos to correct.
            accuracy: The recorded accuracy of the photos' location, from 1 (world) to 16 (street), the
                default.
            place_id: Flickr Places id of the correct place. Required unless `woe_id` is passed.
            woe_id: Where On Earth (WOE) id of the correct place. Required unless `place_id` is passed.

        Raises:
            FlickrError: With one of these codes:
                1: A required argument is missing.
                2: The latitude is invalid.
                3: The longitude is invalid.
                4: The accuracy is invalid.
                5: The `place_id` or `woe_id` is invalid.
                6: The calling user has no photos with this position and accuracy.

        https://www.flickr.com/services/api/flickr.photos.geo.batchCorrectLocation.html
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

class CorrectLocation(Generic[Parsed]):
    """Correct the place that Flickr assigned to a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        photo_id: Value,
        place_id: Value = None,
        woe_id: Value = None,
        foursquare_id: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """Correct the place that Flickr assigned to a photo.

        Requires `place_id`, `woe_id` or both.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            place_id: Flickr Places id of the correct place. Required unless `woe_id` is passed.
            woe_id: Where On Earth (WOE) id of the correct place. Required unless `place_id` is passed.
            foursquare_id: The id of the Foursquare venue. If omitted, the photo's current venue is removed.

        Raises:
            FlickrError: With one of these codes:
                1: The calling user has not yet chosen a default location privacy in the account settings.
                2: Neither `place_id` nor `woe_id` was passed.
                3: The place does not exist.
                4: Flickr failed to correct the location.

        https://www.flickr.com/services/api/flickr.photos.geo.correctLocation.html
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

class GetLocation(Generic[Parsed]):
    """Get the location of a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, extras: Value = None, timeout: float | None = None) -> Parsed:
        """Get the location of a photo.

        Args:
            photo_id: The photo's id.
            extras: Additional fields to return. Flickr does not document the supported names.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The photo has no location, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.geo.getLocation.html
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

class GetPerms(Generic[Parsed]):
    """Get the location privacy of a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Get the location privacy of a photo.

        Requires a token with `read` permission.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The photo has no location, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.geo.getPerms.html
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

class PhotosForLocation(Generic[Parsed]):
    """List the calling user's photos at one position."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        lat: Value,
        lon: Value,
        accuracy: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the calling user's photos at one position.

        Photos must match the position at the given accuracy.

        Requires a token with `read` permission.

        Args:
            lat: Latitude in decimal degrees, -90 to 90.
            lon: Longitude in decimal degrees, -180 to 180.
            accuracy: Accuracy of the location, from 1 (world) through about 3 (country), 6 (region) and 11
                (city) to 16 (street, the default).
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: A required argument is missing.
                2: The latitude is invalid.
                3: The longitude is invalid.
                4: The accuracy is invalid.

        https://www.flickr.com/services/api/flickr.photos.geo.photosForLocation.html
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

class RemoveLocation(Generic[Parsed]):
    """Remove the location of a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Remove the location of a photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The photo has no location.

        https://www.flickr.com/services/api/flickr.photos.geo.removeLocation.html
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

class SetContext(Generic[Parsed]):
    """Set whether a geotagged photo was taken indoors or outdoors."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, context: Value, timeout: float | None = None) -> Parsed:
        """Set whether a geotagged photo was taken indoors or outdoors.

        The photo must have a location; set it with `flickr.photos.geo.setLocation`.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            context: Where the photo was taken: 0 not defined, 1 indoors, 2 outdoors.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The context is invalid.

        https://www.flickr.com/services/api/flickr.photos.geo.setContext.html
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

class SetLocation(Generic[Parsed]):
    """Set the location of a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        photo_id: Value,
        lat: Value,
        lon: Value,
        accuracy: Value = None,
        context: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """Set the location of a photo.

        The calling user must have chosen a default location privacy in the account settings. Otherwise, the
        call fails with code 7.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            lat: Latitude in decimal degrees, -90 to 90.
            lon: Longitude in decimal degrees, -180 to 180.
            accuracy: Accuracy of the location, from 1 (world) through about 3 (country), 6 (region) and 11
                (city) to 16 (street, the default).
            context: Where the photo was taken: 0 not defined (the default), 1 indoors, 2 outdoors.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: A required argument is missing.
                3: The latitude is invalid.
                4: The longitude is invalid.
                5: The accuracy is invalid.
                6: Flickr failed to store the location.
                7: The calling user has not yet chosen a default location privacy in the account settings.

        https://www.flickr.com/services/api/flickr.photos.geo.setLocation.html
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

class SetPerms(Generic[Parsed]):
    """Set the location privacy of a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        is_public: Value,
        is_contact: Value,
        is_friend: Value,
        is_family: Value,
        photo_id: Value,
        timeout: float | None = None,
    ) -> Parsed:
        """Set the location privacy of a photo.

        Does not change who can see the photo itself.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            is_public: If true, everyone can see the location.
            is_contact: If true, contacts can see the location.
            is_friend: If true, friends can see the location.
            is_family: If true, family can see the location.
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The photo has no location, or the calling user cannot see it.
                3: A required argument is missing.

        https://www.flickr.com/services/api/flickr.photos.geo.setPerms.html
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

class PhotosGeoNamespace(Generic[Parsed]):
    """Photo locations and their privacy settings."""

    batchCorrectLocation: BatchCorrectLocation[Parsed]
    correctLocation: CorrectLocation[Parsed]
    getLocation: GetLocation[Parsed]
    getPerms: GetPerms[Parsed]
    photosForLocation: PhotosForLocation[Parsed]
    removeLocation: RemoveLocation[Parsed]
    setContext: SetContext[Parsed]
    setLocation: SetLocation[Parsed]
    setPerms: SetPerms[Parsed]

class FlatPhotosGeoNamespace(Generic[Parsed]):
    """The methods of `flickr.photos.geo` in the spelling `flickr.photos_geo_...`."""

    photos_geo_batchCorrectLocation: BatchCorrectLocation[Parsed]
    photos_geo_correctLocation: CorrectLocation[Parsed]
    photos_geo_getLocation: GetLocation[Parsed]
    photos_geo_getPerms: GetPerms[Parsed]
    photos_geo_photosForLocation: PhotosForLocation[Parsed]
    photos_geo_removeLocation: RemoveLocation[Parsed]
    photos_geo_setContext: SetContext[Parsed]
    photos_geo_setLocation: SetLocation[Parsed]
    photos_geo_setPerms: SetPerms[Parsed]
