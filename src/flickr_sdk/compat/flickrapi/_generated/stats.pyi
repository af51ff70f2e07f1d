"""flickr.stats with flickrapi's method names: View counts and referrers of the calling user's photos, albums and collections."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetCSVFiles(Generic[Parsed]):
    """List the files with the calling user's complete statistics."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """List the files with the calling user's complete statistics.

        Retired. Flickr offered these files until June 1, 2010. The statistics begin on November 26, 2007.

        Requires a token with `read` permission.

        https://www.flickr.com/services/api/flickr.stats.getCSVFiles.html
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

class GetCollectionDomains(Generic[Parsed]):
    """List the domains that refer visitors to the calling user's collections."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        date: Value,
        collection_id: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the domains that refer visitors to the calling user's collections.

        For the referring pages of a domain, call `flickr.stats.getCollectionReferrers`.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            collection_id: The id of one of the calling user's collections. Defaults to all collections.
            per_page: The number of domains per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The collection does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.stats.getCollectionDomains.html
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

class GetCollectionReferrers(Generic[Parsed]):
    """List the pages of a domain that refer visitors to the calling user's collections."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        date: Value,
        domain: Value,
        collection_id: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the pages of a domain that refer visitors to the calling user's collections.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            domain: Hostname of the referring site without scheme or path, such as `example.org`.
            collection_id: The id of one of the calling user's collections. Defaults to all collections.
            per_page: The number of referrers per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The collection does not exist, or the calling user does not own it.
                5: The domain is invalid.

        https://www.flickr.com/services/api/flickr.stats.getCollectionReferrers.html
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

class GetCollectionStats(Generic[Parsed]):
    """Get the number of views of a collection on one day."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, date: Value, collection_id: Value, timeout: float | None = None) -> Parsed:
        """Get the number of views of a collection on one day.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            collection_id: The collection's id.

        Raises:
            FlickrError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The collection does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.stats.getCollectionStats.html
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

class GetMostPopularPhotoDateRange(Generic[Parsed]):
    """Get the calling user's most popular photo of each day in a range."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, date_until: Value, num_days: Value, sort: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Get the calling user's most popular photo of each day in a range.

        Requires a token with `read` permission.

        Args:
            date_until: The last day to include, as a date or in the form `YYYY-MM-DD`.
            num_days: The number of days before `date_until` to include.
            sort: The measure of popularity, `views`, `favorites` or `comments`.

        https://www.flickr.com/services/api/flickr.stats.getMostPopularPhotoDateRange.html
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

class GetPhotoDomains(Generic[Parsed]):
    """List the domains that refer visitors to the calling user's photos."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        date: Value,
        photo_id: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the domains that refer visitors to the calling user's photos.

        For the referring pages of a domain, call `flickr.stats.getPhotoReferrers`.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            photo_id: The id of one of the calling user's photos. Defaults to all photos.
            per_page: The number of domains per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The photo does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.stats.getPhotoDomains.html
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

class GetPhotoReferrers(Generic[Parsed]):
    """List the pages of a domain that refer visitors to the calling user's photos."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        date: Value,
        domain: Value,
        photo_id: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the pages of a domain that refer visitors to the calling user's photos.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            domain: Hostname of the referring site without scheme or path, such as `example.org`.
            photo_id: The id of one of the calling user's photos. Defaults to all photos.
            per_page: The number of referrers per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The photo does not exist, or the calling user does not own it.
                5: The domain is invalid.

        https://www.flickr.com/services/api/flickr.stats.getPhotoReferrers.html
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

class GetPhotoStats(Generic[Parsed]):
    """Get the numbers of views, comments and favorites of a photo on one day."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, date: Value, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Get the numbers of views, comments and favorites of a photo on one day.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The photo does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.stats.getPhotoStats.html
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

class GetPhotosetDomains(Generic[Parsed]):
    """List the domains that refer visitors to the calling user's albums."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        date: Value,
        photoset_id: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the domains that refer visitors to the calling user's albums.

        For the referring pages of a domain, call `flickr.stats.getPhotosetReferrers`.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            photoset_id: The id of one of the calling user's albums. Defaults to all albums.
            per_page: The number of domains per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The album does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.stats.getPhotosetDomains.html
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

class GetPhotosetReferrers(Generic[Parsed]):
    """List the pages of a domain that refer visitors to the calling user's albums."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        date: Value,
        domain: Value,
        photoset_id: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the pages of a domain that refer visitors to the calling user's albums.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            domain: Hostname of the referring site without scheme or path, such as `example.org`.
            photoset_id: The id of one of the calling user's albums. Defaults to all albums.
            per_page: The number of referrers per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The album does not exist, or the calling user does not own it.
                5: The domain is invalid.

        https://www.flickr.com/services/api/flickr.stats.getPhotosetReferrers.html
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

class GetPhotosetStats(Generic[Parsed]):
    """Get the numbers of views and comments of an album on one day."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, date: Value, photoset_id: Value, timeout: float | None = None) -> Parsed:
        """Get the numbers of views and comments of an album on one day.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            photoset_id: The album's id.

        Raises:
            FlickrError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                4: The album does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.stats.getPhotosetStats.html
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

class GetPhotostreamDomains(Generic[Parsed]):
    """List the domains that refer visitors to the calling user's photostream."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, date: Value, per_page: Value = None, page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the domains that refer visitors to the calling user's photostream.

        For the referring pages of a domain, call `flickr.stats.getPhotostreamReferrers`.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            per_page: The number of domains per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.

        https://www.flickr.com/services/api/flickr.stats.getPhotostreamDomains.html
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

class GetPhotostreamReferrers(Generic[Parsed]):
    """List the pages of a domain that refer visitors to the calling user's photostream."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, date: Value, domain: Value, per_page: Value = None, page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the pages of a domain that refer visitors to the calling user's photostream.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.
            domain: Hostname of the referring site without scheme or path, such as `example.org`.
            per_page: The number of referrers per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                5: The domain is invalid.

        https://www.flickr.com/services/api/flickr.stats.getPhotostreamReferrers.html
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

class GetPhotostreamStats(Generic[Parsed]):
    """Get the number of views of the calling user's photostream on one day."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, date: Value, timeout: float | None = None) -> Parsed:
        """Get the number of views of the calling user's photostream on one day.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT.

        Raises:
            FlickrError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.

        https://www.flickr.com/services/api/flickr.stats.getPhotostreamStats.html
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

class GetPopularPhotos(Generic[Parsed]):
    """Rank the calling user's photos by views, favorites or comments."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        date: Value = None,
        sort: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """Rank the calling user's photos by views, favorites or comments.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT. Defaults
                to all days combined.
            sort: The measure to rank by, `views` (the default), `comments` or `favorites`.
            per_page: The number of photos per page. Defaults to 25; the maximum is 100.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.
                5: The sort order is invalid.

        https://www.flickr.com/services/api/flickr.stats.getPopularPhotos.html
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

class GetTotalViews(Generic[Parsed]):
    """Get the total number of views of the calling user's account."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, date: Value = None, timeout: float | None = None) -> Parsed:
        """Get the total number of views of the calling user's account.

        Requires a token with `read` permission.

        Args:
            date: The day, as a date, `YYYY-MM-DD` or a Unix timestamp. Days start at midnight GMT. Defaults
                to all days combined.

        Raises:
            FlickrError: With one of these codes:
                1: The calling user has not enabled statistics.
                2: No statistics are available for this day; Flickr keeps them for 28 days.
                3: The date is invalid.

        https://www.flickr.com/services/api/flickr.stats.getTotalViews.html
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

class StatsNamespace(Generic[Parsed]):
    """View counts and referrers of the calling user's photos, albums and collections."""

    getCSVFiles: GetCSVFiles[Parsed]
    getCollectionDomains: GetCollectionDomains[Parsed]
    getCollectionReferrers: GetCollectionReferrers[Parsed]
    getCollectionStats: GetCollectionStats[Parsed]
    getMostPopularPhotoDateRange: GetMostPopularPhotoDateRange[Parsed]
    getPhotoDomains: GetPhotoDomains[Parsed]
    getPhotoReferrers: GetPhotoReferrers[Parsed]
    getPhotoStats: GetPhotoStats[Parsed]
    getPhotosetDomains: GetPhotosetDomains[Parsed]
    getPhotosetReferrers: GetPhotosetReferrers[Parsed]
    getPhotosetStats: GetPhotosetStats[Parsed]
    getPhotostreamDomains: GetPhotostreamDomains[Parsed]
    getPhotostreamReferrers: GetPhotostreamReferrers[Parsed]
    getPhotostreamStats: GetPhotostreamStats[Parsed]
    getPopularPhotos: GetPopularPhotos[Parsed]
    getTotalViews: GetTotalViews[Parsed]

class FlatStatsNamespace(Generic[Parsed]):
    """The methods of `flickr.stats` in the spelling `flickr.stats_...`."""

    stats_getCSVFiles: GetCSVFiles[Parsed]
    stats_getCollectionDomains: GetCollectionDomains[Parsed]
    stats_getCollectionReferrers: GetCollectionReferrers[Parsed]
    stats_getCollectionStats: GetCollectionStats[Parsed]
    stats_getMostPopularPhotoDateRange: GetMostPopularPhotoDateRange[Parsed]
    stats_getPhotoDomains: GetPhotoDomains[Parsed]
    stats_getPhotoReferrers: GetPhotoReferrers[Parsed]
    stats_getPhotoStats: GetPhotoStats[Parsed]
    stats_getPhotosetDomains: GetPhotosetDomains[Parsed]
    stats_getPhotosetReferrers: GetPhotosetReferrers[Parsed]
    stats_getPhotosetStats: GetPhotosetStats[Parsed]
    stats_getPhotostreamDomains: GetPhotostreamDomains[Parsed]
    stats_getPhotostreamReferrers: GetPhotostreamReferrers[Parsed]
    stats_getPhotostreamStats: GetPhotostreamStats[Parsed]
    stats_getPopularPhotos: GetPopularPhotos[Parsed]
    stats_getTotalViews: GetTotalViews[Parsed]
