"""Endpoints of flickr.stats: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, ResponseSchema

from ..values import STATS_SORT
from . import models

if TYPE_CHECKING:
    from ..models import (
        PopularPhotoPage,
        PopularPhotoRange,
        Stats,
        StatsDomainPage,
        StatsFiles,
        StatsReferrerPage,
        TotalViews,
    )


GET_CSV_FILES: Endpoint[StatsFiles] = Endpoint(
    "flickr.stats.getCSVFiles",
    {},
    ResponseSchema("StatsFiles", root="stats"),
    models,
    permission="read",
)

GET_COLLECTION_DOMAINS: Endpoint[StatsDomainPage] = Endpoint(
    "flickr.stats.getCollectionDomains",
    {
        "date": Param("day", required=True),
        "collection_id": Param("id"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("StatsDomainPage", root="domains"),
    models,
    permission="read",
    errors={
        1: "The calling user has not enabled statistics.",
        2: "No statistics are available for this day; Flickr keeps them for 28 days.",
        3: "The date is invalid.",
        4: "The collection does not exist, or the calling user does not own it.",
    },
    paging=Pagination(100, key=("name",)),
)

GET_COLLECTION_REFERRERS: Endpoint[StatsReferrerPage] = Endpoint(
    "flickr.stats.getCollectionReferrers",
    {
        "date": Param("day", required=True),
        "domain": Param("str", required=True),
        "collection_id": Param("id"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("StatsReferrerPage", root="domain"),
    models,
    permission="read",
    errors={
        1: "The calling user has not enabled statistics.",
        2: "No statistics are available for this day; Flickr keeps them for 28 days.",
        3: "The date is invalid.",
        4: "The collection does not exist, or the calling user does not own it.",
        5: "The domain is invalid.",
    },
    paging=Pagination(100, key=("url", "searchterm")),
)

GET_COLLECTION_STATS: Endpoint[Stats] = Endpoint(
    "flickr.stats.getCollectionStats",
    {
        "date": Param("day", required=True),
        "collection_id": Param("id", required=True),
    },
    ResponseSchema("Stats", root="stats"),
    models,
    permission="read",
    errors={
        1: "The calling user has not enabled statistics.",
        2: "No statistics are available for this day; Flickr keeps them for 28 days.",
        3: "The date is invalid.",
        4: "The collection does not exist, or the calling user does not own it.",
    },
)

GET_MOST_POPULAR_PHOTO_DATE_RANGE: Endpoint[PopularPhotoRange] = Endpoint(
    "flickr.stats.getMostPopularPhotoDateRange",
    {
        "date_until": Param("day", required=True),
        "num_days": Param("int", required=True),
        "sort": Param("str", values=STATS_SORT),
    },
    ResponseSchema("PopularPhotoRange"),
    models,
    permission="read",
)

GET_PHOTO_DOMAINS: Endpoint[StatsDomainPage] = Endpoint(
    "flickr.stats.getPhotoDomains",
    {
        "date": Param("day", required=True),
        "photo_id": Param("photo"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("StatsDomainPage", root="domains"),
    models,
    permission="read",
    errors={
        1: "The calling user has not enabled statistics.",
        2: "No statistics are available for this day; Flickr keeps them for 28 days.",
        3: "The date is invalid.",
        4: "The photo does not exist, or the calling user does not own it.",
    },
    paging=Pagination(100, key=("name",)),
)

GET_PHOTO_REFERRERS: Endpoint[StatsReferrerPage] = Endpoint(
    "flickr.stats.getPhotoReferrers",
    {
        "date": Param("day", required=True),
        "domain": Param("str", required=True),
        "photo_id": Param("photo"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("StatsReferrerPage", root="domain"),
    models,
    permission="read",
    errors={
        1: "The calling user has not enabled statistics.",
        2: "No statistics are available for this day; Flickr keeps them for 28 days.",
        3: "The date is invalid.",
        4: "The photo does not exist, or the calling user does not own it.",
        5: "The domain is invalid.",
    },
    paging=Pagination(100, key=("url", "searchterm")),
)

GET_PHOTO_STATS: Endpoint[Stats] = Endpoint(
    "flickr.stats.getPhotoStats",
    {
        "date": Param("day", required=True),
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema("Stats", root="stats"),
    models,
    permission="read",
    errors={
        1: "The calling user has not enabled statistics.",
        2: "No statistics are available for this day; Flickr keeps them for 28 days.",
        3: "The date is invalid.",
        4: "The photo does not exist, or the calling user does not own it.",
    },
)

GET_PHOTOSET_DOMAINS: Endpoint[StatsDomainPage] = Endpoint(
    "flickr.stats.getPhotosetDomains",
    {
        "date": Param("day", required=True),
        "photoset_id": Param("album"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("StatsDomainPage", root="domains"),
    models,
    permission="read",
    errors={
        1: "The calling user has not enabled statistics.",
        2: "No statistics are available for this day; Flickr keeps them for 28 days.",
        3: "The date is invalid.",
        4: "The album does not exist, or the calling user does not own it.",
    },
    paging=Pagination(100, key=("name",)),
)

GET_PHOTOSET_REFERRERS: Endpoint[StatsReferrerPage] = Endpoint(
    "flickr.stats.getPhotosetReferrers",
    {
        "date": Param("day", required=True),
        "domain": Param("str", required=True),
        "photoset_id": Param("album"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("StatsReferrerPage", root="domain"),
    models,
    permission="read",
    errors={
        1: "The calling user has not enabled statistics.",
        2: "No statistics are available for this day; Flickr keeps them for 28 days.",
        3: "The date is invalid.",
        4: "The album does not exist, or the calling user does not own it.",
        5: "The domain is invalid.",
    },
    paging=Pagination(100, key=("url", "searchterm")),
)

GET_PHOTOSET_STATS: Endpoint[Stats] = Endpoint(
    "flickr.stats.getPhotosetStats",
    {
        "date": Param("day", required=True),
        "photoset_id": Param("album", required=True),
    },
    ResponseSchema("Stats", root="stats"),
    models,
    permission="read",
    errors={
        1: "The calling user has not enabled statistics.",
        2: "No statistics are available for this day; Flickr keeps them for 28 days.",
        3: "The date is invalid.",
        4: "The album does not exist, or the calling user does not own it.",
    },
)

GET_PHOTOSTREAM_DOMAINS: Endpoint[StatsDomainPage] = Endpoint(
    "flickr.stats.getPhotostreamDomains",
    {
        "date": Param("day", required=True),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("StatsDomainPage", root="domains"),
    models,
    permission="read",
    errors={
        1: "The calling user has not enabled statistics.",
        2: "No statistics are available for this day; Flickr keeps them for 28 days.",
        3: "The date is invalid.",
    },
    paging=Pagination(100, key=("name",)),
)

GET_PHOTOSTREAM_REFERRERS: Endpoint[StatsReferrerPage] = Endpoint(
    "flickr.stats.getPhotostreamReferrers",
    {
        "date": Param("day", required=True),
        "domain": Param("str", required=True),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("StatsReferrerPage", root="domain"),
    models,
    permission="read",
    errors={
        1: "The calling user has not enabled statistics.",
        2: "No statistics are available for this day; Flickr keeps them for 28 days.",
        3: "The date is invalid.",
        5: "The domain is invalid.",
    },
    paging=Pagination(100, key=("url", "searchterm")),
)

GET_PHOTOSTREAM_STATS: Endpoint[Stats] = Endpoint(
    "flickr.stats.getPhotostreamStats",
    {
        "date": Param("day", required=True),
    },
    ResponseSchema("Stats", root="stats"),
    models,
    permission="read",
    errors={
        1: "The calling user has not enabled statistics.",
        2: "No statistics are available for this day; Flickr keeps them for 28 days.",
        3: "The date is invalid.",
    },
)

GET_POPULAR_PHOTOS: Endpoint[PopularPhotoPage] = Endpoint(
    "flickr.stats.getPopularPhotos",
    {
        "date": Param("day"),
        "sort": Param("str", values=STATS_SORT),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PopularPhotoPage", root="photos"),
    models,
    permission="read",
    errors={
        1: "The calling user has not enabled statistics.",
        2: "No statistics are available for this day; Flickr keeps them for 28 days.",
        3: "The date is invalid.",
        5: "The sort order is invalid.",
    },
    paging=Pagination(100),
)

GET_TOTAL_VIEWS: Endpoint[TotalViews] = Endpoint(
    "flickr.stats.getTotalViews",
    {
        "date": Param("day"),
    },
    ResponseSchema("TotalViews", root="stats"),
    models,
    permission="read",
    errors={
        1: "The calling user has not enabled statistics.",
        2: "No statistics are available for this day; Flickr keeps them for 28 days.",
        3: "The date is invalid.",
    },
)
