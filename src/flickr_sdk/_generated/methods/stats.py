"""flickr.stats: View counts and referrers of the calling user's photos, albums and collections."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import stats as endpoints

if TYPE_CHECKING:
    from datetime import date
    from typing import Literal

    from flickr_sdk.types import AlbumLike, PhotoLike

    from ..models import (
        PopularPhotoPage,
        PopularPhotoRange,
        Stats,
        StatsDomainPage,
        StatsFiles,
        StatsReferrerPage,
        TotalViews,
    )


class StatsNamespace(Namespace):
    """View counts and referrers of the calling user's photos, albums and collections."""

    _path: ClassVar[str] = "stats"

    def get_csv_files(self) -> StatsFiles:
        """List the files with the calling user's complete statistics.

        Retired. Flickr offered these files until June 1, 2010. The statistics begin on November 26, 2007.

        Requires a token with `read` permission.

        Returns:
            The URLs of the files, each with its type and date.

        https://www.flickr.com/services/api/flickr.stats.getCSVFiles.html
        """
        return self._client._call(
            endpoints.GET_CSV_FILES,
            {},
        )

    def get_collection_domains(
        self,
        date: date | int | str,
        *,
        collection_id: str | int | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> StatsDomainPage:
        """List the domains that refer visitors to the calling user's collections.

        For the referring pages of a domain, call `flickr.stats.getCollectionReferrers`.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            collection_id: The id of one of the calling user's collections. Defaults to all collections.
            per_page: The number of domains per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Returns:
            One page of domains, each with its number of views.

        Raises:
            ApiError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The collection does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.stats.getCollectionDomains.html
        """
        return self._client._call(
            endpoints.GET_COLLECTION_DOMAINS,
            {"date": date, "collection_id": collection_id, "per_page": per_page, "page": page},
        )

    def get_collection_referrers(
        self,
        date: date | int | str,
        domain: str,
        *,
        collection_id: str | int | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> StatsReferrerPage:
        """List the pages of a domain that refer visitors to the calling user's collections.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            domain: Hostname of the referring site without scheme or path, such as `example.org`.
            collection_id: The id of one of the calling user's collections. Defaults to all collections.
            per_page: The number of referrers per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Returns:
            One page of referring URLs with their number of views and, for search engines, the search term.

        Raises:
            ApiError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The collection does not exist, or the calling user does not own it.
                5: The domain is invalid.

        https://www.flickr.com/services/api/flickr.stats.getCollectionReferrers.html
        """
        return self._client._call(
            endpoints.GET_COLLECTION_REFERRERS,
            {"date": date, "domain": domain, "collection_id": collection_id, "per_page": per_page, "page": page},
        )

    def get_collection_stats(self, date: date | int | str, collection_id: str | int) -> Stats:
        """Get the number of views of a collection on one day.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            collection_id: The collection's id.

        Returns:
            The number of views.

        Raises:
            ApiError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The collection does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.stats.getCollectionStats.html
        """
        return self._client._call(
            endpoints.GET_COLLECTION_STATS,
            {"date": date, "collection_id": collection_id},
        )

    def get_most_popular_photo_date_range(
        self,
        date_until: date | int | str,
        num_days: int,
        *,
        sort: Literal["views", "comments", "favorites"] | None = None,
    ) -> PopularPhotoRange:
        """Get the calling user's most popular photo of each day in a range.

        Requires a token with `read` permission.

        No response of this method has been recorded or documented; the return type is an assumption.

        Args:
            date_until: The last day to include, as a date or in the form `YYYY-MM-DD`.
            num_days: The number of days before `date_until` to include.
            sort: The measure of popularity, `views`, `favorites` or `comments`.

        Returns:
            One photo per day.

        https://www.flickr.com/services/api/flickr.stats.getMostPopularPhotoDateRange.html
        """
        return self._client._call(
            endpoints.GET_MOST_POPULAR_PHOTO_DATE_RANGE,
            {"date_until": date_until, "num_days": num_days, "sort": sort},
        )

    def get_photo_domains(
        self,
        date: date | int | str,
        *,
        photo_id: str | int | PhotoLike | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> StatsDomainPage:
        """List the domains that refer visitors to the calling user's photos.

        For the referring pages of a domain, call `flickr.stats.getPhotoReferrers`.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            photo_id: The id of one of the calling user's photos. Defaults to all photos.
            per_page: The number of domains per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Returns:
            One page of domains, each with its number of views.

        Raises:
            ApiError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The photo does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.stats.getPhotoDomains.html
        """
        return self._client._call(
            endpoints.GET_PHOTO_DOMAINS,
            {"date": date, "photo_id": photo_id, "per_page": per_page, "page": page},
        )

    def get_photo_referrers(
        self,
        date: date | int | str,
        domain: str,
        *,
        photo_id: str | int | PhotoLike | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> StatsReferrerPage:
        """List the pages of a domain that refer visitors to the calling user's photos.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            domain: Hostname of the referring site without scheme or path, such as `example.org`.
            photo_id: The id of one of the calling user's photos. Defaults to all photos.
            per_page: The number of referrers per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Returns:
            One page of referring URLs with their number of views and, for search engines, the search term.

        Raises:
            ApiError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The photo does not exist, or the calling user does not own it.
                5: The domain is invalid.

        https://www.flickr.com/services/api/flickr.stats.getPhotoReferrers.html
        """
        return self._client._call(
            endpoints.GET_PHOTO_REFERRERS,
            {"date": date, "domain": domain, "photo_id": photo_id, "per_page": per_page, "page": page},
        )

    def get_photo_stats(self, date: date | int | str, photo_id: str | int | PhotoLike) -> Stats:
        """Get the numbers of views, comments and favorites of a photo on one day.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            photo_id: The photo's id.

        Returns:
            The numbers of views, comments and favorites.

        Raises:
            ApiError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The photo does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.stats.getPhotoStats.html
        """
        return self._client._call(
            endpoints.GET_PHOTO_STATS,
            {"date": date, "photo_id": photo_id},
        )

    def get_photoset_domains(
        self,
        date: date | int | str,
        *,
        photoset_id: str | int | AlbumLike | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> StatsDomainPage:
        """List the domains that refer visitors to the calling user's albums.

        For the referring pages of a domain, call `flickr.stats.getPhotosetReferrers`.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            photoset_id: The id of one of the calling user's albums. Defaults to all albums.
            per_page: The number of domains per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Returns:
            One page of domains, each with its number of views.

        Raises:
            ApiError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The album does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.stats.getPhotosetDomains.html
        """
        return self._client._call(
            endpoints.GET_PHOTOSET_DOMAINS,
            {"date": date, "photoset_id": photoset_id, "per_page": per_page, "page": page},
        )

    def get_photoset_referrers(
        self,
        date: date | int | str,
        domain: str,
        *,
        photoset_id: str | int | AlbumLike | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> StatsReferrerPage:
        """List the pages of a domain that refer visitors to the calling user's albums.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            domain: Hostname of the referring site without scheme or path, such as `example.org`.
            photoset_id: The id of one of the calling user's albums. Defaults to all albums.
            per_page: The number of referrers per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Returns:
            One page of referring URLs with their number of views and, for search engines, the search term.

        Raises:
            ApiError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The album does not exist, or the calling user does not own it.
                5: The domain is invalid.

        https://www.flickr.com/services/api/flickr.stats.getPhotosetReferrers.html
        """
        return self._client._call(
            endpoints.GET_PHOTOSET_REFERRERS,
            {"date": date, "domain": domain, "photoset_id": photoset_id, "per_page": per_page, "page": page},
        )

    def get_photoset_stats(self, date: date | int | str, photoset_id: str | int | AlbumLike) -> Stats:
        """Get the numbers of views and comments of an album on one day.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            photoset_id: The album's id.

        Returns:
            The numbers of views and comments.

        Raises:
            ApiError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The album does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.stats.getPhotosetStats.html
        """
        return self._client._call(
            endpoints.GET_PHOTOSET_STATS,
            {"date": date, "photoset_id": photoset_id},
        )

    def get_photostream_domains(
        self, date: date | int | str, *, per_page: int | None = None, page: int | None = None
    ) -> StatsDomainPage:
        """List the domains that refer visitors to the calling user's photostream.

        For the referring pages of a domain, call `flickr.stats.getPhotostreamReferrers`.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            per_page: The number of domains per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Returns:
            One page of domains, each with its number of views.

        Raises:
            ApiError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.

        https://www.flickr.com/services/api/flickr.stats.getPhotostreamDomains.html
        """
        return self._client._call(
            endpoints.GET_PHOTOSTREAM_DOMAINS,
            {"date": date, "per_page": per_page, "page": page},
        )

    def get_photostream_referrers(
        self, date: date | int | str, domain: str, *, per_page: int | None = None, page: int | None = None
    ) -> StatsReferrerPage:
        """List the pages of a domain that refer visitors to the calling user's photostream.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            domain: Hostname of the referring site without scheme or path, such as `example.org`.
            per_page: The number of referrers per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Returns:
            One page of referring URLs with their number of views and, for search engines, the search term.

        Raises:
            ApiError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                5: The domain is invalid.

        https://www.flickr.com/services/api/flickr.stats.getPhotostreamReferrers.html
        """
        return self._client._call(
            endpoints.GET_PHOTOSTREAM_REFERRERS,
            {"date": date, "domain": domain, "per_page": per_page, "page": page},
        )

    def get_photostream_stats(self, date: date | int | str) -> Stats:
        """Get the number of views of the calling user's photostream on one day.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.

        Returns:
            The number of views.

        Raises:
            ApiError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.

        https://www.flickr.com/services/api/flickr.stats.getPhotostreamStats.html
        """
        return self._client._call(
            endpoints.GET_PHOTOSTREAM_STATS,
            {"date": date},
        )

    def get_popular_photos(
        self,
        *,
        date: date | int | str | None = None,
        sort: Literal["views", "comments", "favorites"] | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PopularPhotoPage:
        """Rank the calling user's photos by views, favorites or comments.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT. Defaults
                to all days combined.
            sort: The measure to rank by, `views` (the default), `comments` or `favorites`.
            per_page: The number of photos per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Returns:
            One page of photos, each with its numbers of views, comments and favorites.

        Raises:
            ApiError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                5: The sort order is invalid.

        https://www.flickr.com/services/api/flickr.stats.getPopularPhotos.html
        """
        return self._client._call(
            endpoints.GET_POPULAR_PHOTOS,
            {"date": date, "sort": sort, "per_page": per_page, "page": page},
        )

    def get_total_views(self, *, date: date | int | str | None = None) -> TotalViews:
        """Get the total number of views of the calling user's account.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT. Defaults
                to all days combined.

        Returns:
            The numbers of views of the account, photostream, photos, albums, collections and galleries.

        Raises:
            ApiError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.

        https://www.flickr.com/services/api/flickr.stats.getTotalViews.html
        """
        return self._client._call(
            endpoints.GET_TOTAL_VIEWS,
            {"date": date},
        )
