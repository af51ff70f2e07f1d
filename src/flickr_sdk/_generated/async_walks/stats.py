"""Iterators over the paginated methods of flickr.stats."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import AsyncWalks

from ..endpoints import stats as endpoints

if TYPE_CHECKING:
    from datetime import date
    from typing import Literal

    from flickr_sdk.types import AlbumLike, PhotoLike
    from flickr_sdk.walk import AsyncWalker, WalkProgressCallback

    from ..models import PopularPhoto, StatsDomain, StatsReferrer


class AsyncStatsWalks(AsyncWalks):
    """View counts and referrers of the calling user's photos, albums and collections."""

    _path: ClassVar[str] = "stats"

    def get_collection_domains(
        self,
        date: date | int | str,
        *,
        collection_id: str | int | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[StatsDomain]:
        """List the domains that refer visitors to the calling user's collections.

        For the referring pages of a domain, call `flickr.stats.getCollectionReferrers`.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            collection_id: The id of one of the calling user's collections. Defaults to all collections.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.stats.getCollectionDomains.html
        """
        return self._client._walk(
            endpoints.GET_COLLECTION_DOMAINS,
            {"date": date, "collection_id": collection_id},
            per_page,
            prefetch,
            progress,
        )

    def get_collection_referrers(
        self,
        date: date | int | str,
        domain: str,
        *,
        collection_id: str | int | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[StatsReferrer]:
        """List the pages of a domain that refer visitors to the calling user's collections.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            domain: Hostname of the referring site without scheme or path, such as `example.org`.
            collection_id: The id of one of the calling user's collections. Defaults to all collections.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.stats.getCollectionReferrers.html
        """
        return self._client._walk(
            endpoints.GET_COLLECTION_REFERRERS,
            {"date": date, "domain": domain, "collection_id": collection_id},
            per_page,
            prefetch,
            progress,
        )

    def get_photo_domains(
        self,
        date: date | int | str,
        *,
        photo_id: str | int | PhotoLike | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[StatsDomain]:
        """List the domains that refer visitors to the calling user's photos.

        For the referring pages of a domain, call `flickr.stats.getPhotoReferrers`.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            photo_id: The id of one of the calling user's photos. Defaults to all photos.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.stats.getPhotoDomains.html
        """
        return self._client._walk(
            endpoints.GET_PHOTO_DOMAINS,
            {"date": date, "photo_id": photo_id},
            per_page,
            prefetch,
            progress,
        )

    def get_photo_referrers(
        self,
        date: date | int | str,
        domain: str,
        *,
        photo_id: str | int | PhotoLike | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[StatsReferrer]:
        """List the pages of a domain that refer visitors to the calling user's photos.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            domain: Hostname of the referring site without scheme or path, such as `example.org`.
            photo_id: The id of one of the calling user's photos. Defaults to all photos.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.stats.getPhotoReferrers.html
        """
        return self._client._walk(
            endpoints.GET_PHOTO_REFERRERS,
            {"date": date, "domain": domain, "photo_id": photo_id},
            per_page,
            prefetch,
            progress,
        )

    def get_photoset_domains(
        self,
        date: date | int | str,
        *,
        photoset_id: str | int | AlbumLike | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[StatsDomain]:
        """List the domains that refer visitors to the calling user's albums.

        For the referring pages of a domain, call `flickr.stats.getPhotosetReferrers`.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            photoset_id: The id of one of the calling user's albums. Defaults to all albums.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.stats.getPhotosetDomains.html
        """
        return self._client._walk(
            endpoints.GET_PHOTOSET_DOMAINS,
            {"date": date, "photoset_id": photoset_id},
            per_page,
            prefetch,
            progress,
        )

    def get_photoset_referrers(
        self,
        date: date | int | str,
        domain: str,
        *,
        photoset_id: str | int | AlbumLike | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[StatsReferrer]:
        """List the pages of a domain that refer visitors to the calling user's albums.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            domain: Hostname of the referring site without scheme or path, such as `example.org`.
            photoset_id: The id of one of the calling user's albums. Defaults to all albums.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.stats.getPhotosetReferrers.html
        """
        return self._client._walk(
            endpoints.GET_PHOTOSET_REFERRERS,
            {"date": date, "domain": domain, "photoset_id": photoset_id},
            per_page,
            prefetch,
            progress,
        )

    def get_photostream_domains(
        self,
        date: date | int | str,
        *,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[StatsDomain]:
        """List the domains that refer visitors to the calling user's photostream.

        For the referring pages of a domain, call `flickr.stats.getPhotostreamReferrers`.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.stats.getPhotostreamDomains.html
        """
        return self._client._walk(
            endpoints.GET_PHOTOSTREAM_DOMAINS,
            {"date": date},
            per_page,
            prefetch,
            progress,
        )

    def get_photostream_referrers(
        self,
        date: date | int | str,
        domain: str,
        *,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[StatsReferrer]:
        """List the pages of a domain that refer visitors to the calling user's photostream.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            domain: Hostname of the referring site without scheme or path, such as `example.org`.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.stats.getPhotostreamReferrers.html
        """
        return self._client._walk(
            endpoints.GET_PHOTOSTREAM_REFERRERS,
            {"date": date, "domain": domain},
            per_page,
            prefetch,
            progress,
        )

    def get_popular_photos(
        self,
        *,
        date: date | int | str | None = None,
        sort: Literal["views", "comments", "favorites"] | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[PopularPhoto]:
        """Rank the calling user's photos by views, favorites or comments.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT. Defaults
                to all days combined.
            sort: The measure to rank by, `views` (the default), `comments` or `favorites`.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.stats.getPopularPhotos.html
        """
        return self._client._walk(
            endpoints.GET_POPULAR_PHOTOS,
            {"date": date, "sort": sort},
            per_page,
            prefetch,
            progress,
        )
