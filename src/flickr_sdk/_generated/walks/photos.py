"""What comes in pages in flickr.photos, walked through."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncWalks

from ..endpoints import photos as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from flickr_sdk._endpoint import BBox
    from flickr_sdk.walkers import Progress, Walker

    from ..enums import (
        ContactScope,
        ContentTypeFilter,
        ContentTypeSearch,
        GeoContext,
        License,
        MediaFilter,
        PhotoExtra,
        PhotoSort,
        PopularSort,
        PrivacyFilter,
        RadiusUnit,
        SafetyLevel,
        SearchSort,
        TagMode,
        VideoContentTypeSearch,
    )
    from ..models import FavoritePerson, Photo
    from .photos_comments import PhotosCommentsWalks
    from .photos_geo import PhotosGeoWalks


class PhotosWalks(SyncWalks):
    """Photos and videos, to search, describe, change or delete."""

    _path: ClassVar[str] = "photos"

    @cached_property
    def comments(self) -> PhotosCommentsWalks:
        """Comments on photos."""
        from .photos_comments import PhotosCommentsWalks

        return PhotosCommentsWalks(self._client)

    @cached_property
    def geo(self) -> PhotosGeoWalks:
        """Locations of photos, and who may see them."""
        from .photos_geo import PhotosGeoWalks

        return PhotosGeoWalks(self._client)

    def get_favorites(
        self, photo_id: str, *, per_page: int | None = None, prefetch: int = 0, progress: Progress | None = None
    ) -> Walker[FavoritePerson]:
        """List the people who marked a photo as a favorite.

        Args:
            photo_id: The photo's id.
            per_page: How many items to fetch at once; unset, as many as Flickr gives.
            prefetch: Pages to fetch at the same time, ahead of the loop; 0 for each when it is needed.
            progress: Is told after each page how far the walk has come, by a `WalkReport`.

        Returns:
            All items, each once, fetched page by page as they are asked for.

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
        privacy_filter: PrivacyFilter | int | None = None,
        media: MediaFilter | str | None = None,
        min_upload_date: datetime | int | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: Progress | None = None,
    ) -> Walker[Photo]:
        """List the calling user's photos that are in no album.

        Needs a token with `read` permission.

        Args:
            max_upload_date: Only photos uploaded up to this moment, a datetime with time zone or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            privacy_filter: Only the caller's photos of this privacy: 1 public, 2 friends, 3 family, 4 friends
                and family, 5 nobody else.
            media: The kind of media to return: `photos`, `videos` or, by default, `all`.
            min_upload_date: Only photos uploaded from this moment on, a datetime with time zone or Unix time.
            extras: Names of more fields that the answer should carry.
            per_page: How many items to fetch at once; unset, as many as Flickr gives.
            prefetch: Pages to fetch at the same time, ahead of the loop; 0 for each when it is needed.
            progress: Is told after each page how far the walk has come, by a `WalkReport`.

        Returns:
            All items, each once, fetched page by page as they are asked for.

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
        *,
        user_id: str | None = None,
        sort: PopularSort | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: Progress | None = None,
    ) -> Walker[Photo]:
        """List somebody's most popular photos.

        Args:
            user_id: NSID of the owner. Defaults to the calling user.
            sort: What counts as popular, `interesting` (the default), `comments`, `faves` or `views`.
            extras: Names of more fields that the answer should carry.
            per_page: How many items to fetch at once; unset, as many as Flickr gives.
            prefetch: Pages to fetch at the same time, ahead of the loop; 0 for each when it is needed.
            progress: Is told after each page how far the walk has come, by a `WalkReport`.

        Returns:
            All items, each once, fetched page by page as they are asked for.

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
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: Progress | None = None,
    ) -> Walker[Photo]:
        """List the newest public photos of all members.

        Args:
            extras: Names of more fields that the answer should carry.
            per_page: How many items to fetch at once; unset, as many as Flickr gives.
            prefetch: Pages to fetch at the same time, ahead of the loop; 0 for each when it is needed.
            progress: Is told after each page how far the walk has come, by a `WalkReport`.

        Returns:
            All items, each once, fetched page by page as they are asked for.

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
        privacy_filter: PrivacyFilter | int | None = None,
        media: MediaFilter | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: Progress | None = None,
    ) -> Walker[Photo]:
        """List the calling user's photos that have no tags.

        Needs a token with `read` permission.

        Args:
            min_upload_date: Only photos uploaded from this moment on, a datetime with time zone or Unix time.
            max_upload_date: Only photos uploaded up to this moment, a datetime with time zone or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            privacy_filter: Only the caller's photos of this privacy: 1 public, 2 friends, 3 family, 4 friends
                and family, 5 nobody else.
            media: The kind of media to return: `photos`, `videos` or, by default, `all`.
            extras: Names of more fields that the answer should carry.
            per_page: How many items to fetch at once; unset, as many as Flickr gives.
            prefetch: Pages to fetch at the same time, ahead of the loop; 0 for each when it is needed.
            progress: Is told after each page how far the walk has come, by a `WalkReport`.

        Returns:
            All items, each once, fetched page by page as they are asked for.

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
        privacy_filter: PrivacyFilter | int | None = None,
        sort: PhotoSort | str | None = None,
        media: MediaFilter | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: Progress | None = None,
    ) -> Walker[Photo]:
        """List the calling user's photos that have a location.

        Needs a token with `read` permission.

        Args:
            min_upload_date: Only photos uploaded from this moment on, a datetime with time zone or Unix time.
            max_upload_date: Only photos uploaded up to this moment, a datetime with time zone or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime or `YYYY-MM-DD HH:MM:SS`.
            privacy_filter: Only the caller's photos of this privacy: 1 public, 2 friends, 3 family, 4 friends
                and family, 5 nobody else.
            sort: Order of the photos, `date-posted`, `date-taken` or `interestingness`, each ending in `-asc`
                or `-desc`. Defaults to `date-posted-desc`.
            media: The kind of media to return: `photos`, `videos` or, by default, `all`.
            extras: Names of more fields that the answer should carry.
            per_page: How many items to fetch at once; unset, as many as Flickr gives.
            prefetch: Pages to fetch at the same time, ahead of the loop; 0 for each when it is needed.
            progress: Is told after each page how far the walk has come, by a `WalkReport`.

        Returns:
            All items, each once, fetched page by page as they are asked for.

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
        privacy_filter: PrivacyFilter | int | None = None,
        sort: PhotoSort | str | None = None,
        media: MediaFilter | str | None = None,
        min_upload_date: datetime | int | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: Progress | None = None,
    ) -> Walker[Photo]:
        """List the calling user's photos that have no location.

        Needs a token with `read` permission.

        Args:
            max_upload_date: Only photos uploaded up to this moment, a datetime with time zone or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            privacy_filter: Only the caller's photos of this privacy: 1 public, 2 friends, 3 family, 4 friends
                and family, 5 nobody else.
            sort: Order of the photos, `date-posted`, `date-taken` or `interestingness`, each ending in `-asc`
                or `-desc`. Defaults to `date-posted-desc`.
            media: The kind of media to return: `photos`, `videos` or, by default, `all`.
            min_upload_date: Only photos uploaded from this moment on, a datetime with time zone or Unix time.
            extras: Names of more fields that the answer should carry.
            per_page: How many items to fetch at once; unset, as many as Flickr gives.
            prefetch: Pages to fetch at the same time, ahead of the loop; 0 for each when it is needed.
            progress: Is told after each page how far the walk has come, by a `WalkReport`.

        Returns:
            All items, each once, fetched page by page as they are asked for.

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
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: Progress | None = None,
    ) -> Walker[Photo]:
        """List the calling user's photos that are new or were changed recently.

        New comments, tags, titles and descriptions count as changes.

        Needs a token with `read` permission.

        Args:
            min_date: Only photos changed from this moment on, a datetime with time zone, Unix time or an
                English phrase such as `last monday`.
            extras: Names of more fields that the answer should carry.
            per_page: How many items to fetch at once; unset, as many as Flickr gives.
            prefetch: Pages to fetch at the same time, ahead of the loop; 0 for each when it is needed.
            progress: Is told after each page how far the walk has come, by a `WalkReport`.

        Returns:
            All items, each once, fetched page by page as they are asked for.

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
        user_id: str | None = None,
        tags: Sequence[str] | str | None = None,
        tag_mode: TagMode | str | None = None,
        text: str | None = None,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | int | str | None = None,
        max_taken_date: datetime | int | str | None = None,
        license: Sequence[License | int] | str | None = None,
        sort: SearchSort | str | None = None,
        privacy_filter: PrivacyFilter | int | None = None,
        bbox: BBox | Sequence[float] | str | None = None,
        accuracy: int | None = None,
        safe_search: SafetyLevel | int | None = None,
        content_types: Sequence[ContentTypeSearch | int] | str | None = None,
        video_content_types: Sequence[VideoContentTypeSearch | int] | str | None = None,
        machine_tags: Sequence[str] | str | None = None,
        machine_tag_mode: TagMode | str | None = None,
        group_id: str | None = None,
        contacts: ContactScope | str | None = None,
        woe_id: str | None = None,
        place_id: str | None = None,
        media: MediaFilter | str | None = None,
        has_geo: bool | None = None,
        geo_context: GeoContext | int | None = None,
        lat: float | None = None,
        lon: float | None = None,
        radius: float | None = None,
        radius_units: RadiusUnit | str | None = None,
        is_commons: bool | None = None,
        in_gallery: bool | None = None,
        is_getty: bool | None = None,
        content_type: ContentTypeFilter | int | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: Progress | None = None,
    ) -> Walker[Photo]:
        """Search for photos by text, tags, dates, place, license and more.

        At least one search argument is needed, and no search gives more than 4,000 photos. Searches by place
        give at most 250 photos a page, and cover only the last 12 hours unless something like `tags` or a
        date narrows them. Private photos need a login with read permission.

        Args:
            user_id: NSID of the owner of the photos, or `me` for the calling user. Without it, all public
                photos are searched.
            tags: Tags to match, each a text of its own. A leading `-` leaves out photos with that tag.
            tag_mode: How several tags combine: `any` (the default) or `all` of them, then 20 at most.
            text: Words to look for in title, description and tags. A leading `-` leaves out photos with that
                word.
            min_upload_date: Only photos uploaded from this moment on, a datetime with time zone or Unix time.
            max_upload_date: Only photos uploaded up to this moment, a datetime with time zone or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            license: Ids of the licenses that photos may have, from `flickr.photos.licenses.getInfo`.
            sort: Order of the photos, `relevance`, or `date-posted`, `date-taken` or `interestingness` ending
                in `-asc` or `-desc`. Defaults to `date-posted-desc`, in searches around a point to nearest
                first.
            privacy_filter: Only the caller's photos of this privacy: 1 public, 2 friends, 3 family, 4 friends
                and family, 5 nobody else.
            bbox: The edges of the area to search in decimal degrees: west, south, east, north. Defaults to
                the whole world.
            accuracy: How exact the location of a photo has to be, from 1 (world) to 16 (street), which is the
                default.
            safe_search: The safety level to search for: 1 safe, 2 moderate, 3 restricted. Without login it is
                always safe.
            content_types: The kinds of picture to return: 0 photos, 1 screenshots, 2 other pictures, 3
                virtual photography. Covers videos as well, unless `video_content_types` is given.
            video_content_types: The kinds of video to return: 0 videos, 1 screencasts, 2 animations, 3
                machinima. Finds nothing if `media` is `photos` and `content_types` is missing.
            machine_tags: Machine tags to match, whole or with open parts, such as `trip:`, `trip:day=` or
                `*:day=`. At most 16 with mode `all`, 8 with `any`.
            machine_tag_mode: How several machine tags combine: `any` (the default) or `all` of them.
            group_id: NSID of a group; only photos in its pool are found.
            contacts: Only photos by the caller's contacts, either `all` of them or `ff` for friends and
                family.
            woe_id: Where On Earth id of the area to search. Has no effect together with `bbox`.
            place_id: Flickr Places id of the area to search. Has no effect together with `bbox`.
            media: The kind of media to return: `photos`, `videos` or, by default, `all`.
            has_geo: If true, only photos with a location; if false, only those without one.
            geo_context: Only geotagged photos taken there: 1 indoors, 2 outdoors, 0 if that is not known.
            lat: Latitude of the centre of a search around a point; goes with `lon`.
            lon: Longitude of the centre of a search around a point; goes with `lat`.
            radius: Radius of a search around a point, below 32 km or 20 miles. Defaults to 5 km; see
                `radius_units`.
            radius_units: The unit of `radius`: `km` (the default) or `mi` for miles.
            is_commons: If true, only photos of Flickr Commons.
            in_gallery: If true, only photos that some gallery shows.
            is_getty: If true, only photos that Getty sells.
            content_type: Outdated, `content_types` replaces it. Kinds of picture: 1 photos, 2 screenshots, 3
                other, 4 photos and screenshots, 5 screenshots and other, 6 photos and other, 7 all.
            extras: Names of more fields that the answer should carry.
            per_page: How many items to fetch at once; unset, as many as Flickr gives.
            prefetch: Pages to fetch at the same time, ahead of the loop; 0 for each when it is needed.
            progress: Is told after each page how far the walk has come, by a `WalkReport`.

        Returns:
            All items, each once, fetched page by page as they are asked for.

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
