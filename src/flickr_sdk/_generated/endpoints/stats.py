"""flickr.stats: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


GET_CSV_FILES: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getCSVFiles",
    {},
    None,
    models,
    permission="read",
)

GET_COLLECTION_DOMAINS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getCollectionDomains",
    {
        "date": Param("day", required=True),
        "collection_id": Param("id"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    permission="read",
    errors={
        1: "The calling user has not turned statistics on.",
        2: "Flickr has no numbers for this day; it keeps them for 28 days.",
        3: "The date cannot be read.",
        4: "The collection does not exist or belongs to somebody else.",
    },
)

GET_COLLECTION_REFERRERS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getCollectionReferrers",
    {
        "date": Param("day", required=True),
        "domain": Param("str", required=True),
        "collection_id": Param("id"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    permission="read",
    errors={
        1: "The calling user has not turned statistics on.",
        2: "Flickr has no numbers for this day; it keeps them for 28 days.",
        3: "The date cannot be read.",
        4: "The collection does not exist or belongs to somebody else.",
        5: "The domain is malformed.",
    },
)

GET_COLLECTION_STATS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getCollectionStats",
    {
        "date": Param("day", required=True),
        "collection_id": Param("id", required=True),
    },
    None,
    models,
    permission="read",
    errors={
        1: "The calling user has not turned statistics on.",
        2: "Flickr has no numbers for this day; it keeps them for 28 days.",
        3: "The date cannot be read.",
        4: "The collection does not exist or belongs to somebody else.",
    },
)

GET_MOST_POPULAR_PHOTO_DATE_RANGE: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getMostPopularPhotoDateRange",
    {
        "date_until": Param("day", required=True),
        "num_days": Param("int", required=True),
        "sort": Param("str"),
    },
    None,
    models,
    permission="read",
)

GET_PHOTO_DOMAINS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getPhotoDomains",
    {
        "date": Param("day", required=True),
        "photo_id": Param("id"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    permission="read",
    errors={
        1: "The calling user has not turned statistics on.",
        2: "Flickr has no numbers for this day; it keeps them for 28 days.",
        3: "The date cannot be read.",
        4: "The photo does not exist or belongs to somebody else.",
    },
)

GET_PHOTO_REFERRERS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getPhotoReferrers",
    {
        "date": Param("day", required=True),
        "domain": Param("str", required=True),
        "photo_id": Param("id"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    permission="read",
    errors={
        1: "The calling user has not turned statistics on.",
        2: "Flickr has no numbers for this day; it keeps them for 28 days.",
        3: "The date cannot be read.",
        4: "The photo does not exist or belongs to somebody else.",
        5: "The domain is malformed.",
    },
)

GET_PHOTO_STATS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getPhotoStats",
    {
        "date": Param("day", required=True),
        "photo_id": Param("id", required=True),
    },
    None,
    models,
    permission="read",
    errors={
        1: "The calling user has not turned statistics on.",
        2: "Flickr has no numbers for this day; it keeps them for 28 days.",
        3: "The date cannot be read.",
        4: "The photo does not exist or belongs to somebody else.",
    },
)

GET_PHOTOSET_DOMAINS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getPhotosetDomains",
    {
        "date": Param("day", required=True),
        "photoset_id": Param("id"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    permission="read",
    errors={
        1: "The calling user has not turned statistics on.",
        2: "Flickr has no numbers for this day; it keeps them for 28 days.",
        3: "The date cannot be read.",
        4: "The photoset does not exist or belongs to somebody else.",
    },
)

GET_PHOTOSET_REFERRERS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getPhotosetReferrers",
    {
        "date": Param("day", required=True),
        "domain": Param("str", required=True),
        "photoset_id": Param("id"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    permission="read",
    errors={
        1: "The calling user has not turned statistics on.",
        2: "Flickr has no numbers for this day; it keeps them for 28 days.",
        3: "The date cannot be read.",
        4: "The photoset does not exist or belongs to somebody else.",
        5: "The domain is malformed.",
    },
)

GET_PHOTOSET_STATS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getPhotosetStats",
    {
        "date": Param("day", required=True),
        "photoset_id": Param("id", required=True),
    },
    None,
    models,
    permission="read",
    errors={
        1: "The calling user has not turned statistics on.",
        2: "Flickr has no numbers for this day; it keeps them for 28 days.",
        3: "The date cannot be read.",
        4: "The photoset does not exist or belongs to somebody else.",
    },
)

GET_PHOTOSTREAM_DOMAINS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getPhotostreamDomains",
    {
        "date": Param("day", required=True),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    permission="read",
    errors={
        1: "The calling user has not turned statistics on.",
        2: "Flickr has no numbers for this day; it keeps them for 28 days.",
        3: "The date cannot be read.",
    },
)

GET_PHOTOSTREAM_REFERRERS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getPhotostreamReferrers",
    {
        "date": Param("day", required=True),
        "domain": Param("str", required=True),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    permission="read",
    errors={
        1: "The calling user has not turned statistics on.",
        2: "Flickr has no numbers for this day; it keeps them for 28 days.",
        3: "The date cannot be read.",
        5: "The domain is malformed.",
    },
)

GET_PHOTOSTREAM_STATS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getPhotostreamStats",
    {
        "date": Param("day", required=True),
    },
    None,
    models,
    permission="read",
    errors={
        1: "The calling user has not turned statistics on.",
        2: "Flickr has no numbers for this day; it keeps them for 28 days.",
        3: "The date cannot be read.",
    },
)

GET_POPULAR_PHOTOS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getPopularPhotos",
    {
        "date": Param("day"),
        "sort": Param("str"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    permission="read",
    errors={
        1: "The calling user has not turned statistics on.",
        2: "Flickr has no numbers for this day; it keeps them for 28 days.",
        3: "The date cannot be read.",
        5: "The sort order is unknown.",
    },
)

GET_TOTAL_VIEWS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.stats.getTotalViews",
    {
        "date": Param("day"),
    },
    None,
    models,
    permission="read",
    errors={
        1: "The calling user has not turned statistics on.",
        2: "Flickr has no numbers for this day; it keeps them for 28 days.",
        3: "The date cannot be read.",
    },
)
