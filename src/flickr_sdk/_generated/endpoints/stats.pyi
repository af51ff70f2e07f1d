"""The types of the endpoints of flickr.stats. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import (
    PopularPhotoPage,
    PopularPhotoRange,
    Stats,
    StatsDomainPage,
    StatsFiles,
    StatsReferrerPage,
    TotalViews,
)

GET_CSV_FILES: Endpoint[StatsFiles]
GET_COLLECTION_DOMAINS: Endpoint[StatsDomainPage]
GET_COLLECTION_REFERRERS: Endpoint[StatsReferrerPage]
GET_COLLECTION_STATS: Endpoint[Stats]
GET_MOST_POPULAR_PHOTO_DATE_RANGE: Endpoint[PopularPhotoRange]
GET_PHOTO_DOMAINS: Endpoint[StatsDomainPage]
GET_PHOTO_REFERRERS: Endpoint[StatsReferrerPage]
GET_PHOTO_STATS: Endpoint[Stats]
GET_PHOTOSET_DOMAINS: Endpoint[StatsDomainPage]
GET_PHOTOSET_REFERRERS: Endpoint[StatsReferrerPage]
GET_PHOTOSET_STATS: Endpoint[Stats]
GET_PHOTOSTREAM_DOMAINS: Endpoint[StatsDomainPage]
GET_PHOTOSTREAM_REFERRERS: Endpoint[StatsReferrerPage]
GET_PHOTOSTREAM_STATS: Endpoint[Stats]
GET_POPULAR_PHOTOS: Endpoint[PopularPhotoPage]
GET_TOTAL_VIEWS: Endpoint[TotalViews]
