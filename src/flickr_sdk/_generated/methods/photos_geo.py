"""flickr.photos.geo: Locations of photos, and who may see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncNamespace

from ..endpoints import photos_geo as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic import JsonValue

    from ..enums import GeoContext, PhotoExtra
    from ..models import LocatedPhoto, PhotoGeoPerms, PhotoPage


class PhotosGeoNamespace(SyncNamespace):
    """Locations of photos, and who may see them."""

    _path: ClassVar[str] = "photos.geo"

    def batch_correct_location(
        self,
        lat: float,
        lon: float,
        *,
        accuracy: int | None = None,
        place_id: str | None = None,
        woe_id: str | None = None,
    ) -> dict[str, JsonValue] | None:
        """Correct the place of all the calling user's photos taken at one position.

        Selects the photos by `lat`, `lon` and `accuracy` and gives them the place named by `place_id` or
        `woe_id`. Flickr queues the work, so results show up minutes later.

        Needs a token with `write` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            lat: Latitude of the photos to correct.
            lon: Longitude of the photos to correct.
            accuracy: The accuracy with which Flickr holds the location of these photos, from 1 (world) to 16
                (street), which is the default.
            place_id: Flickr Places id of the right place, needed unless `woe_id` is given.
            woe_id: Where On Earth id of the right place, needed unless `place_id` is given.

        Returns:
            Nothing, as far as is known; should Flickr answer something after all, the decoded answer.

        Raises:
            ApiError: With a code of the method's own:
                1: At least one required argument is missing.
                2: The latitude is not valid.
                3: The longitude is not valid.
                4: The accuracy level is not valid.
                5: The `place_id` or `woe_id` is not valid.
                6: The calling user has no photos with this position and accuracy.

        https://www.flickr.com/services/api/flickr.photos.geo.batchCorrectLocation.html
        """
        return self._client._call(
            endpoints.BATCH_CORRECT_LOCATION,
            {"lat": lat, "lon": lon, "accuracy": accuracy, "place_id": place_id, "woe_id": woe_id},
        )

    def correct_location(
        self, photo_id: str, *, place_id: str | None = None, woe_id: str | None = None, foursquare_id: str | None = None
    ) -> dict[str, JsonValue] | None:
        """Correct the place that Flickr has assigned to a photo.

        Give `place_id`, `woe_id` or both.

        Needs a token with `write` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            photo_id: The photo's id.
            place_id: Flickr Places id of the right place, needed unless `woe_id` is given.
            woe_id: Where On Earth id of the right place, needed unless `place_id` is given.
            foursquare_id: Id of the Foursquare venue. Without it the photo loses the venue that it has.

        Returns:
            Nothing, as far as is known; should Flickr answer something after all, the decoded answer.

        Raises:
            ApiError: With a code of the method's own:
                1: The calling user has not yet chosen, in the account settings, who may see locations by
                   default.
                2: Neither `place_id` nor `woe_id` was passed.
                3: Flickr does not know this place.
                4: Flickr failed while correcting the location.

        https://www.flickr.com/services/api/flickr.photos.geo.correctLocation.html
        """
        return self._client._call(
            endpoints.CORRECT_LOCATION,
            {"photo_id": photo_id, "place_id": place_id, "woe_id": woe_id, "foursquare_id": foursquare_id},
        )

    def get_location(self, photo_id: str, *, extras: Sequence[str] | str | None = None) -> LocatedPhoto:
        """Get the location of a photo.

        Args:
            photo_id: The photo's id.
            extras: Names of more fields. Flickr does not say which there are.

        Returns:
            The photo's position, accuracy, context and the names of its places.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: The photo has no location, or its location is hidden from the calling user.

        https://www.flickr.com/services/api/flickr.photos.geo.getLocation.html
        """
        return self._client._call(
            endpoints.GET_LOCATION,
            {"photo_id": photo_id, "extras": extras},
        )

    def get_perms(self, photo_id: str) -> PhotoGeoPerms:
        """Get who may see the location of a photo.

        Needs a token with `read` permission.

        Args:
            photo_id: The photo's id.

        Returns:
            Flags for the public, contacts, friends and family.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: The photo has no location, or its location is hidden from the calling user.

        https://www.flickr.com/services/api/flickr.photos.geo.getPerms.html
        """
        return self._client._call(
            endpoints.GET_PERMS,
            {"photo_id": photo_id},
        )

    def photos_for_location(
        self,
        lat: float,
        lon: float,
        *,
        accuracy: int | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
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

        Returns:
            One page of photos.

        Raises:
            ApiError: With a code of the method's own:
                1: At least one required argument is missing.
                2: The latitude is not valid.
                3: The longitude is not valid.
                4: The accuracy level is not valid.

        https://www.flickr.com/services/api/flickr.photos.geo.photosForLocation.html
        """
        return self._client._call(
            endpoints.PHOTOS_FOR_LOCATION,
            {"lat": lat, "lon": lon, "accuracy": accuracy, "extras": extras, "per_page": per_page, "page": page},
        )

    def remove_location(self, photo_id: str) -> None:
        """Remove the location of a photo.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: The photo has no location.

        https://www.flickr.com/services/api/flickr.photos.geo.removeLocation.html
        """
        return self._client._call(
            endpoints.REMOVE_LOCATION,
            {"photo_id": photo_id},
        )

    def set_context(self, photo_id: str, context: GeoContext | int) -> dict[str, JsonValue] | None:
        """Mark a photo with a location as taken indoors or outdoors.

        The photo needs a location first; set it with `flickr.photos.geo.setLocation`.

        Needs a token with `write` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            photo_id: The photo's id.
            context: Where the photo was taken: 1 indoors, 2 outdoors, 0 if that is not known.

        Returns:
            Nothing, as far as is known; should Flickr answer something after all, the decoded answer.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: The context is none of the allowed values.

        https://www.flickr.com/services/api/flickr.photos.geo.setContext.html
        """
        return self._client._call(
            endpoints.SET_CONTEXT,
            {"photo_id": photo_id, "context": context},
        )

    def set_location(
        self,
        photo_id: str,
        lat: float,
        lon: float,
        *,
        accuracy: int | None = None,
        context: GeoContext | int | None = None,
    ) -> None:
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
            ApiError: With a code of the method's own:
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
        return self._client._call(
            endpoints.SET_LOCATION,
            {"photo_id": photo_id, "lat": lat, "lon": lon, "accuracy": accuracy, "context": context},
        )

    def set_perms(
        self, is_public: bool, is_contact: bool, is_friend: bool, is_family: bool, photo_id: str
    ) -> dict[str, JsonValue] | None:
        """Set who may see the location of a photo.

        Concerns the location only; the visibility of the photo itself stays as it is.

        Needs a token with `write` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            is_public: If true, everybody may see the location.
            is_contact: If true, contacts may see the location.
            is_friend: If true, friends may see the location.
            is_family: If true, family may see the location.
            photo_id: The photo's id.

        Returns:
            Nothing, as far as is known; should Flickr answer something after all, the decoded answer.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: The photo has no location, or its location is hidden from the calling user.
                3: At least one required argument is missing.

        https://www.flickr.com/services/api/flickr.photos.geo.setPerms.html
        """
        return self._client._call(
            endpoints.SET_PERMS,
            {
                "is_public": is_public,
                "is_contact": is_contact,
                "is_friend": is_friend,
                "is_family": is_family,
                "photo_id": photo_id,
            },
        )
