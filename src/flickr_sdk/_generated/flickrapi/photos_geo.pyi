"""flickr.photos.geo under flickrapi's names: Locations of photos, and who may see them."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class BatchCorrectLocation(Generic[Parsed]):
    """Correct the place of all the calling user's photos taken at one position."""

    __name__: str

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
        """Correct the place of all the calling user's photos taken at one position.

        Selects the photos by `lat`, `lon` and `accuracy` and gives them the place named by `place_id` or
        `woe_id`. Flickr queues the work, so results show up minutes later.

        Needs a token with `write` permission.

        Args:
            lat: Latitude of the photos to correct.
            lon: Longitude of the photos to correct.
            accuracy: The accuracy with which Flickr holds the location of these photos, from 1 (world) to 16
                (street), which is the default.
            place_id: Flickr Places id of the right place, needed unless `woe_id` is given.
            woe_id: Where On Earth id of the right place, needed unless `place_id` is given.

        Raises:
            FlickrError: With a code of the method's own:
                1: At least one required argument is missing.
                2: The latitude is not valid.
                3: The longitude is not valid.
                4: The accuracy level is not valid.
                5: The `place_id` or `woe_id` is not valid.
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class CorrectLocation(Generic[Parsed]):
    """Correct the place that Flickr has assigned to a photo."""

    __name__: str

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
        """Correct the place that Flickr has assigned to a photo.

        Give `place_id`, `woe_id` or both.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            place_id: Flickr Places id of the right place, needed unless `woe_id` is given.
            woe_id: Where On Earth id of the right place, needed unless `place_id` is given.
            foursquare_id: Id of the Foursquare venue. Without it the photo loses the venue that it has.

        Raises:
            FlickrError: With a code of the method's own:
                1: The calling user has not yet chosen, in the account settings, who may see locations by
                   default.
                2: Neither `place_id` nor `woe_id` was passed.
                3: Flickr does not know this place.
                4: Flickr failed while correcting the location.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetLocation(Generic[Parsed]):
    """Get the location of a photo."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, extras: Value = None, timeout: float | None = None) -> Parsed:
        """Get the location of a photo.

        Args:
            photo_id: The photo's id.
            extras: Names of more fields. Flickr does not say which there are.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: The photo has no location, or its location is hidden from the calling user.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetPerms(Generic[Parsed]):
    """Get who may see the location of a photo."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Get who may see the location of a photo.

        Needs a token with `read` permission.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: The photo has no location, or its location is hidden from the calling user.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class PhotosForLocation(Generic[Parsed]):
    """List the calling user's photos at one position."""

    __name__: str

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

        The photos must match the position at the given accuracy.

        Needs a token with `read` permission.

        Args:
            lat: Latitude in decimal degrees, -90 to 90.
            lon: Longitude in decimal degrees, -180 to 180.
            accuracy: How exact the location is, from 1 (world) over about 3 (country), 6 (region) and 11
                (city) to 16 (street, the default).
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page holds. In most methods the default is 100 and the maximum 500.
            page: Which page of the results to fetch.

        Raises:
            FlickrError: With a code of the method's own:
                1: At least one required argument is missing.
                2: The latitude is not valid.
                3: The longitude is not valid.
                4: The accuracy level is not valid.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class RemoveLocation(Generic[Parsed]):
    """Remove the location of a photo."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Remove the location of a photo.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class SetContext(Generic[Parsed]):
    """Mark a photo with a location as taken indoors or outdoors."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, context: Value, timeout: float | None = None) -> Parsed:
        """Mark a photo with a location as taken indoors or outdoors.

        The photo needs a location first; set it with `flickr.photos.geo.setLocation`.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            context: Where the photo was taken: 1 indoors, 2 outdoors, 0 if that is not known.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: The context is none of the allowed values.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class SetLocation(Generic[Parsed]):
    """Set the location of a photo."""

    __name__: str

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

        The calling user must first have chosen, in the account settings, who may see locations by default;
        otherwise the call fails with code 7.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            lat: Latitude in decimal degrees, -90 to 90.
            lon: Longitude in decimal degrees, -180 to 180.
            accuracy: How exact the location is, from 1 (world) over about 3 (country), 6 (region) and 11
                (city) to 16 (street, the default).
            context: Where the photo was taken: 1 indoors, 2 outdoors, or 0 (the default) if that is not
                known.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: At least one required argument is missing.
                3: The latitude is not valid.
                4: The longitude is not valid.
                5: The accuracy level is not valid.
                6: Flickr failed while storing the location.
                7: The calling user has not yet chosen, in the account settings, who may see locations by
                   default.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class SetPerms(Generic[Parsed]):
    """Set who may see the location of a photo."""

    __name__: str

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
        """Set who may see the location of a photo.

        Concerns the location only; the visibility of the photo itself stays as it is.

        Needs a token with `write` permission.

        Args:
            is_public: If true, everybody may see the location.
            is_contact: If true, contacts may see the location.
            is_friend: If true, friends may see the location.
            is_family: If true, family may see the location.
            photo_id: The photo's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: The photo has no location, or its location is hidden from the calling user.
                3: At least one required argument is missing.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class PhotosGeoNamespace(Generic[Parsed]):
    """Locations of photos, and who may see them."""

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
    """The same by their whole names: `flickr.photos_geo_...`."""

    photos_geo_batchCorrectLocation: BatchCorrectLocation[Parsed]
    photos_geo_correctLocation: CorrectLocation[Parsed]
    photos_geo_getLocation: GetLocation[Parsed]
    photos_geo_getPerms: GetPerms[Parsed]
    photos_geo_photosForLocation: PhotosForLocation[Parsed]
    photos_geo_removeLocation: RemoveLocation[Parsed]
    photos_geo_setContext: SetContext[Parsed]
    photos_geo_setLocation: SetLocation[Parsed]
    photos_geo_setPerms: SetPerms[Parsed]
