"""Iterators over the paginated methods of flickr.photos."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import AsyncWalks

from ..endpoints import photos as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Literal

    from flickr_sdk.types import BBox, GroupLike, PersonLike, PhotoLike
    from flickr_sdk.walk import AsyncWalker, WalkProgressCallback

    from ..enums import (
        ContentTypeFilter,
        ContentTypeSearch,
        GeoContext,
        License,
        LicenseNumber,
        PhotoExtra,
        PrivacyFilter,
        SafetyLevel,
        VideoContentTypeSearch,
    )
    from ..models import FavoritePerson, Photo
    from .photos_comments import AsyncPhotosCommentsWalks
    from .photos_geo import AsyncPhotosGeoWalks


class AsyncPhotosWalks(AsyncWalks):
    """Photos and videos."""

    _path: ClassVar[str] = "photos"

    @cached_property
    def comments(self) -> AsyncPhotosCommentsWalks:
        """Comments on photos."""
        from .photos_comments import AsyncPhotosCommentsWalks

        return AsyncPhotosCommentsWalks(self._client)

    @cached_property
    def geo(self) -> AsyncPhotosGeoWalks:
        """Photo locations and their privacy settings."""
        from .photos_geo import AsyncPhotosGeoWalks

        return AsyncPhotosGeoWalks(self._client)

    def get_favorites(
        self,
        photo_id: str | int | PhotoLike,
        *,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[FavoritePerson]:
        """List the users who marked a photo as a favorite.

        Args:
            photo_id: The photo's id.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.photos.getFavorites.html
        """
        return self._client._walk(
            endpoints.GET_FAVORITES,
            {"photo_id": photo_id},
            per_page,
            prefetch,
            progress,
        )

    def get_not_in_set(
        self,
        *,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | int | str | None = None,
        max_taken_date: datetime | int | str | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        media: Literal["all", "photos", "videos"] | None = None,
        min_upload_date: datetime | int | str | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Photo]:
        """List the calling user's photos that are not in any album.

        Requires a token with `read` permission.

        Args:
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            privacy_filter: Return only the calling user's photos with this privacy level: 1 public, 2
                friends, 3 family, 4 friends and family, 5 private.
            media: The media type to return: `photos`, `videos` or `all` (the default).
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.photos.getNotInSet.html
        """
        return self._client._walk(
            endpoints.GET_NOT_IN_SET,
            {
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
                "privacy_filter": privacy_filter,
                "media": media,
                "min_upload_date": min_upload_date,
                "extras": extras,
            },
            per_page,
            prefetch,
            progress,
        )

    def get_popular(
        self,
        user_id: str | int | PersonLike | None = None,
        *,
        sort: Literal["faves", "views", "comments", "interesting"] | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Photo]:
        """List a user's most popular photos.

        Args:
            user_id: The owner's NSID. Defaults to the calling user.
            sort: The measure of popularity, `interesting` (the default), `comments`, `faves` or `views`.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.photos.getPopular.html
        """
        return self._client._walk(
            endpoints.GET_POPULAR,
            {"user_id": user_id, "sort": sort, "extras": extras},
            per_page,
            prefetch,
            progress,
        )

    def get_recent(
        self,
        *,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Photo]:
        """List the newest public photos on Flickr.

        Args:
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.photos.getRecent.html
        """
        return self._client._walk(
            endpoints.GET_RECENT,
            {"extras": extras},
            per_page,
            prefetch,
            progress,
        )

    def get_untagged(
        self,
        *,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | int | str | None = None,
        max_taken_date: datetime | int | str | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        media: Literal["all", "photos", "videos"] | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Photo]:
        """List the calling user's photos without tags.

        Requires a token with `read` permission.

        Args:
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            privacy_filter: Return only the calling user's photos with this privacy level: 1 public, 2
                friends, 3 family, 4 friends and family, 5 private.
            media: The media type to return: `photos`, `videos` or `all` (the default).
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.photos.getUntagged.html
        """
        return self._client._walk(
            endpoints.GET_UNTAGGED,
            {
                "min_upload_date": min_upload_date,
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
                "privacy_filter": privacy_filter,
                "media": media,
                "extras": extras,
            },
            per_page,
            prefetch,
            progress,
        )

    def get_with_geo_data(
        self,
        *,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | str | None = None,
        max_taken_date: datetime | str | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        sort: Literal[
            "date-posted-asc",
            "date-posted-desc",
            "date-taken-asc",
            "date-taken-desc",
            "interestingness-desc",
            "interestingness-asc",
        ]
        | None = None,
        media: Literal["all", "photos", "videos"] | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Photo]:
        """List the calling user's photos with a location.

        Requires a token with `read` permission.

        Args:
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime or `YYYY-MM-DD HH:MM:SS`.
            privacy_filter: Return only the calling user's photos with this privacy level: 1 public, 2
                friends, 3 family, 4 friends and family, 5 private.
            sort: The sort order, `date-posted`, `date-taken` or `interestingness`, each with the suffix
                `-asc` or `-desc`. Defaults to `date-posted-desc`.
                `date-posted-asc`: By upload date, oldest first.
                `date-posted-desc`: By upload date, newest first.
                `date-taken-asc`: By date taken, oldest first.
                `date-taken-desc`: By date taken, newest first.
                `interestingness-desc`: Most interesting first.
                `interestingness-asc`: Least interesting first.
            media: The media type to return: `photos`, `videos` or `all` (the default).
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.photos.getWithGeoData.html
        """
        return self._client._walk(
            endpoints.GET_WITH_GEO_DATA,
            {
                "min_upload_date": min_upload_date,
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
                "privacy_filter": privacy_filter,
                "sort": sort,
                "media": media,
                "extras": extras,
            },
            per_page,
            prefetch,
            progress,
        )

    def get_without_geo_data(
        self,
        *,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | int | str | None = None,
        max_taken_date: datetime | int | str | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        sort: Literal[
            "date-posted-asc",
            "date-posted-desc",
            "date-taken-asc",
            "date-taken-desc",
            "interestingness-desc",
            "interestingness-asc",
        ]
        | None = None,
        media: Literal["all", "photos", "videos"] | None = None,
        min_upload_date: datetime | int | str | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Photo]:
        """List the calling user's photos without a location.

        Requires a token with `read` permission.

        Args:
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            privacy_filter: Return only the calling user's photos with this privacy level: 1 public, 2
                friends, 3 family, 4 friends and family, 5 private.
            sort: The sort order, `date-posted`, `date-taken` or `interestingness`, each with the suffix
                `-asc` or `-desc`. Defaults to `date-posted-desc`.
                `date-posted-asc`: By upload date, oldest first.
                `date-posted-desc`: By upload date, newest first.
                `date-taken-asc`: By date taken, oldest first.
                `date-taken-desc`: By date taken, newest first.
                `interestingness-desc`: Most interesting first.
                `interestingness-asc`: Least interesting first.
            media: The media type to return: `photos`, `videos` or `all` (the default).
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.photos.getWithoutGeoData.html
        """
        return self._client._walk(
            endpoints.GET_WITHOUT_GEO_DATA,
            {
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
                "privacy_filter": privacy_filter,
                "sort": sort,
                "media": media,
                "min_upload_date": min_upload_date,
                "extras": extras,
            },
            per_page,
            prefetch,
            progress,
        )

    def recently_updated(
        self,
        min_date: datetime | int | str,
        *,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Photo]:
        """List the calling user's photos that are new or recently changed.

        Changes include new comments, tags, titles and descriptions.

        Requires a token with `read` permission.

        Args:
            min_date: Return only photos changed from this time on, a timezone-aware datetime, a Unix
                timestamp or an English phrase such as `last monday`.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.photos.recentlyUpdated.html
        """
        return self._client._walk(
            endpoints.RECENTLY_UPDATED,
            {"min_date": min_date, "extras": extras},
            per_page,
            prefetch,
            progress,
        )

    def search(
        self,
        *,
        user_id: str | int | PersonLike | None = None,
        tags: Sequence[str] | str | None = None,
        tag_mode: Literal["any", "all"] | None = None,
        text: str | None = None,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | int | str | None = None,
        max_taken_date: datetime | int | str | None = None,
        license: Sequence[License | LicenseNumber] | License | LicenseNumber | None = None,
        sort: Literal[
            "date-posted-asc",
            "date-posted-desc",
            "date-taken-asc",
            "date-taken-desc",
            "interestingness-desc",
            "interestingness-asc",
            "relevance",
        ]
        | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        bbox: BBox | Sequence[float] | str | None = None,
        accuracy: int | None = None,
        safe_search: SafetyLevel | Literal[1, 2, 3] | None = None,
        content_types: Sequence[ContentTypeSearch | Literal[0, 1, 2, 3]]
        | ContentTypeSearch
        | Literal[0, 1, 2, 3]
        | None = None,
        video_content_types: Sequence[VideoContentTypeSearch | Literal[0, 1, 2, 3]]
        | VideoContentTypeSearch
        | Literal[0, 1, 2, 3]
        | None = None,
        machine_tags: Sequence[str] | str | None = None,
        machine_tag_mode: Literal["any", "all"] | None = None,
        group_id: str | int | GroupLike | None = None,
        contacts: Literal["all", "ff"] | None = None,
        woe_id: str | int | None = None,
        place_id: str | int | None = None,
        media: Literal["all", "photos", "videos"] | None = None,
        has_geo: bool | None = None,
        geo_context: GeoContext | Literal[0, 1, 2] | None = None,
        lat: float | None = None,
        lon: float | None = None,
        radius: float | None = None,
        radius_units: Literal["km", "mi"] | None = None,
        is_commons: bool | None = None,
        in_gallery: bool | None = None,
        is_getty: bool | None = None,
        content_type: ContentTypeFilter | Literal[1, 2, 3, 4, 5, 6, 7] | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Photo]:
        """Search for photos by text, tags, dates, place, license and more.

        Requires at least one search argument. A search returns at most 4,000 photos. Searches by place return
        at most 250 photos per page, and cover only the last 12 hours unless `tags`, a date or a similar
        argument limits them. Private photos require a token with `read` permission.

        Args:
            user_id: The owner's NSID, or `me` for the calling user. Defaults to all public photos.
            tags: Tags to match, one string per tag. A leading `-` excludes photos with that tag.
            tag_mode: How multiple tags combine: `any` (the default) or `all`, which allows at most 20 tags.
            text: Text to search for in titles, descriptions and tags. A leading `-` excludes photos with that
                word.
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            license: Ids of the licenses to include, from `flickr.photos.licenses.getInfo`.
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
            sort: The sort order, `relevance`, or `date-posted`, `date-taken` or `interestingness` with the
                suffix `-asc` or `-desc`. Defaults to `date-posted-desc`, or to nearest first in searches
                around a point.
                `date-posted-asc`: By upload date, oldest first.
                `date-posted-desc`: By upload date, newest first.
                `date-taken-asc`: By date taken, oldest first.
                `date-taken-desc`: By date taken, newest first.
                `interestingness-desc`: Most interesting first.
                `interestingness-asc`: Least interesting first.
                `relevance`: Best match first.
            privacy_filter: Return only the calling user's photos with this privacy level: 1 public, 2
                friends, 3 family, 4 friends and family, 5 private.
            bbox: The bounding box to search in decimal degrees: west, south, east, north. Defaults to the
                whole world.
            accuracy: The minimum accuracy of a photo's location, from 1 (world) to 16 (street), the default.
            safe_search: The safety level to search: 1 safe, 2 moderate, 3 restricted. Unauthenticated calls
                return only safe photos.
            content_types: The content types to return: 0 photos, 1 screenshots, 2 other images, 3 virtual
                photography. Also applies to videos unless `video_content_types` is passed.
            video_content_types: The video content types to return: 0 videos, 1 screencasts, 2 animations, 3
                machinima. Returns no results if `media` is `photos` and `content_types` is missing.
            machine_tags: Machine tags to match, complete or with wildcards, such as `trip:`, `trip:day=` or
                `*:day=`. At most 16 with mode `all`, 8 with `any`.
            machine_tag_mode: How multiple machine tags combine: `any` (the default) or `all`.
            group_id: The NSID of a group. Returns only photos in its pool.
            contacts: Return only photos by the calling user's contacts, either `all` of them or `ff` for
                friends and family.
            woe_id: Where On Earth (WOE) id of the area to search. Ignored with `bbox`.
            place_id: Flickr Places id of the area to search. Ignored with `bbox`.
            media: The media type to return: `photos`, `videos` or `all` (the default).
            has_geo: If true, return only photos with a location; if false, only photos without one.
            geo_context: Return only geotagged photos taken in these surroundings: 0 not defined, 1 indoors, 2
                outdoors.
            lat: Latitude of the center of a search around a point. Requires `lon`.
            lon: Longitude of the center of a search around a point. Requires `lat`.
            radius: Radius of a search around a point in `radius_units`, below 32 km or 20 miles. Defaults to
                5 km.
            radius_units: The unit of `radius`: `km` (the default) or `mi` for miles.
            is_commons: If true, return only photos from Flickr Commons.
            in_gallery: If true, return only photos that are in a gallery.
            is_getty: If true, return only photos sold by Getty.
            content_type: Deprecated; use `content_types`. Content types to return: 1 photos, 2 screenshots, 3
                other, 4 photos and screenshots, 5 screenshots and other, 6 photos and other, 7 all.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.photos.search.html
        """
        return self._client._walk(
            endpoints.SEARCH,
            {
                "user_id": user_id,
                "tags": tags,
                "tag_mode": tag_mode,
                "text": text,
                "min_upload_date": min_upload_date,
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
                "license": license,
                "sort": sort,
                "privacy_filter": privacy_filter,
                "bbox": bbox,
                "accuracy": accuracy,
                "safe_search": safe_search,
                "content_types": content_types,
                "video_content_types": video_content_types,
                "machine_tags": machine_tags,
                "machine_tag_mode": machine_tag_mode,
                "group_id": group_id,
                "contacts": contacts,
                "woe_id": woe_id,
                "place_id": place_id,
                "media": media,
                "has_geo": has_geo,
                "geo_context": geo_context,
                "lat": lat,
                "lon": lon,
                "radius": radius,
                "radius_units": radius_units,
                "is_commons": is_commons,
                "in_gallery": in_gallery,
                "is_getty": is_getty,
                "content_type": content_type,
                "extras": extras,
            },
            per_page,
            prefetch,
            progress,
        )
