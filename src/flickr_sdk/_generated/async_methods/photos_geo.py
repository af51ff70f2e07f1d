"""flickr.photos.geo: Photo locations and their privacy settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import photos_geo as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from pydantic import JsonValue

    from flickr_sdk.types import PhotoLike

    from ..enums import GeoContext, PhotoExtra
    from ..models import LocatedPhoto, PhotoGeoPerms, PhotoPage


class AsyncPhotosGeoNamespace(AsyncNamespace):
    """Photo locations and their privacy settings."""

    _path: ClassVar[str] = "photos.geo"

    async def batch_correct_location(
        self,
        lat: float,
        lon: float,
        *,
        accuracy: int | None = None,
        place_id: str | int | None = None,
        woe_id: str | int | None = None,
    ) -> dict[str, JsonValue] | None:
        """Correct the place of all the calling user's photos at one position.

        Selects the photos by `lat`, `lon` and `accuracy` and assigns the place `place_id` or `woe_id` to
        them. Flickr queues the changes, which take effect within minutes.

        Requires a token with `write` permission.

        No response of this method has been recorded or documented; the return type is that of other clients.

        Args:
            lat: Latitude of the photos to correct.
            lon: Longitude of the photos to correct.
            accuracy: The recorded accuracy of the photos' location, from 1 (world) to 16 (street), the
                default.
            place_id: Flickr Places id of the correct place. Required unless `woe_id` is passed.
            woe_id: Where On Earth (WOE) id of the correct place. Required unless `place_id` is passed.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: A required argument is missing.
                2: The latitude is invalid.
                3: The longitude is invalid.
                4: The accuracy is invalid.
                5: The `place_id` or `woe_id` is invalid.
                6: The calling user has no photos with this position and accuracy.

        https://www.flickr.com/services/api/flickr.photos.geo.batchCorrectLocation.html
        """
        return await self._client._call(
            endpoints.BATCH_CORRECT_LOCATION,
            {"lat": lat, "lon": lon, "accuracy": accuracy, "place_id": place_id, "woe_id": woe_id},
        )

    async def correct_location(
        self,
        photo_id: str | int | PhotoLike,
        *,
        place_id: str | int | None = None,
        woe_id: str | int | None = None,
        foursquare_id: str | int | None = None,
    ) -> dict[str, JsonValue] | None:
        """Correct the place that Flickr assigned to a photo.

        Requires `place_id`, `woe_id` or both.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            photo_id: The photo's id.
            place_id: Flickr Places id of the correct place. Required unless `woe_id` is passed.
            woe_id: Where On Earth (WOE) id of the correct place. Required unless `place_id` is passed.
            foursquare_id: The id of the Foursquare venue. If omitted, the photo's current venue is removed.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: The calling user has not yet chosen a default location privacy in the account settings.
                2: Neither `place_id` nor `woe_id` was passed.
                3: The place does not exist.
                4: Flickr failed to correct the location.

        https://www.flickr.com/services/api/flickr.photos.geo.correctLocation.html
        """
        return await self._client._call(
            endpoints.CORRECT_LOCATION,
            {"photo_id": photo_id, "place_id": place_id, "woe_id": woe_id, "foursquare_id": foursquare_id},
        )

    async def get_location(
        self, photo_id: str | int | PhotoLike, *, extras: Sequence[str] | str | None = None
    ) -> LocatedPhoto:
        """Get the location of a photo.

        Args:
            photo_id: The photo's id.
            extras: Additional fields to return. Flickr does not document the supported names.

        Returns:
            The photo's position, accuracy, context and place names.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The photo has no location, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.geo.getLocation.html
        """
        return await self._client._call(
            endpoints.GET_LOCATION,
            {"photo_id": photo_id, "extras": extras},
        )

    async def get_perms(self, photo_id: str | int | PhotoLike) -> PhotoGeoPerms:
        """Get the location privacy of a photo.

        Requires a token with `read` permission.

        Args:
            photo_id: The photo's id.

        Returns:
            Flags for the public, contacts, friends and family.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The photo has no location, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.geo.getPerms.html
        """
        return await self._client._call(
            endpoints.GET_PERMS,
            {"photo_id": photo_id},
        )

    async def photos_for_location(
        self,
        lat: float,
        lon: float,
        *,
        accuracy: int | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
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

        Returns:
            One page of photos.

        Raises:
            ApiError: With one of these codes:
                1: A required argument is missing.
                2: The latitude is invalid.
                3: The longitude is invalid.
                4: The accuracy is invalid.

        https://www.flickr.com/services/api/flickr.photos.geo.photosForLocation.html
        """
        return await self._client._call(
            endpoints.PHOTOS_FOR_LOCATION,
            {"lat": lat, "lon": lon, "accuracy": accuracy, "extras": extras, "per_page": per_page, "page": page},
        )

    async def remove_location(self, photo_id: str | int | PhotoLike) -> None:
        """Remove the location of a photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The photo has no location.

        https://www.flickr.com/services/api/flickr.photos.geo.removeLocation.html
        """
        return await self._client._call(
            endpoints.REMOVE_LOCATION,
            {"photo_id": photo_id},
        )

    async def set_context(
        self, photo_id: str | int | PhotoLike, context: GeoContext | Literal[0, 1, 2]
    ) -> dict[str, JsonValue] | None:
        """Set whether a geotagged photo was taken indoors or outdoors.

        The photo must have a location; set it with `flickr.photos.geo.setLocation`.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            photo_id: The photo's id.
            context: Where the photo was taken: 0 not defined, 1 indoors, 2 outdoors.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The context is invalid.

        https://www.flickr.com/services/api/flickr.photos.geo.setContext.html
        """
        return await self._client._call(
            endpoints.SET_CONTEXT,
            {"photo_id": photo_id, "context": context},
        )

    async def set_location(
        self,
        photo_id: str | int | PhotoLike,
        lat: float,
        lon: float,
        *,
        accuracy: int | None = None,
        context: GeoContext | Literal[0, 1, 2] | None = None,
    ) -> None:
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
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: A required argument is missing.
                3: The latitude is invalid.
                4: The longitude is invalid.
                5: The accuracy is invalid.
                6: Flickr failed to store the location.
                7: The calling user has not yet chosen a default location privacy in the account settings.

        https://www.flickr.com/services/api/flickr.photos.geo.setLocation.html
        """
        return await self._client._call(
            endpoints.SET_LOCATION,
            {"photo_id": photo_id, "lat": lat, "lon": lon, "accuracy": accuracy, "context": context},
        )

    async def set_perms(
        self, is_public: bool, is_contact: bool, is_friend: bool, is_family: bool, photo_id: str | int | PhotoLike
    ) -> dict[str, JsonValue] | None:
        """Set the location privacy of a photo.

        Does not change who can see the photo itself.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            is_public: If true, everyone can see the location.
            is_contact: If true, contacts can see the location.
            is_friend: If true, friends can see the location.
            is_family: If true, family can see the location.
            photo_id: The photo's id.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The photo has no location, or the calling user cannot see it.
                3: A required argument is missing.

        https://www.flickr.com/services/api/flickr.photos.geo.setPerms.html
        """
        return await self._client._call(
            endpoints.SET_PERMS,
            {
                "is_public": is_public,
                "is_contact": is_contact,
                "is_friend": is_friend,
                "is_family": is_family,
                "photo_id": photo_id,
            },
        )
