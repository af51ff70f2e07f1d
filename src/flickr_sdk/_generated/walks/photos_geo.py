"""Iterators over the paginated methods of flickr.photos.geo."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import Walks

from ..endpoints import photos_geo as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flickr_sdk.walk import Walker, WalkProgressCallback

    from ..enums import PhotoExtra
    from ..models import Photo


class PhotosGeoWalks(Walks):
    """Photo locations and their privacy settings."""

    _path: ClassVar[str] = "photos.geo"

    def photos_for_location(
        self,
        lat: float,
        lon: float,
        *,
        accuracy: int | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[Photo]:
        """List the calling user's photos at one position.

        Photos must match the position at the given accuracy.

        Requires a token with `read` permission.

        Args:
            lat: Latitude in decimal degrees, -90 to 90.
            lon: Longitude in decimal degrees, -180 to 180.
            accuracy: Accuracy of the location, from 1 (world) through about 3 (country), 6 (region) and 11
                (city) to 16 (street, the default).
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.photos.geo.photosForLocation.html
        """
        return self._client._walk(
            endpoints.PHOTOS_FOR_LOCATION,
            {"lat": lat, "lon": lon, "accuracy": accuracy, "extras": extras},
            per_page,
            prefetch,
            progress,
        )
