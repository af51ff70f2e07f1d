"""Endpoints of flickr.photos: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, Repeats, ResponseSchema

from ..values import (
    CONTACT_SCOPE,
    CONTENT_TYPE,
    CONTENT_TYPE_FILTER,
    CONTENT_TYPE_SEARCH,
    GEO_CONTEXT,
    LICENSE,
    MEDIA_FILTER,
    PERMISSION_LEVEL,
    PHOTO_EXTRA,
    PHOTO_SORT,
    POPULAR_SORT,
    PRIVACY_FILTER,
    RADIUS_UNIT,
    SAFETY_LEVEL,
    SEARCH_SORT,
    TAG_MODE,
    VIDEO_CONTENT_TYPE_SEARCH,
)
from . import models

if TYPE_CHECKING:
    from ..models import (
        AllContexts,
        PhotoContentType,
        PhotoContext,
        PhotoCount,
        PhotoExif,
        PhotoFavorites,
        PhotoId,
        PhotoInfo,
        PhotoMeta,
        PhotoPage,
        PhotoPerms,
        PhotoSafety,
        PhotoSizes,
        Tag,
    )


ADD_TAGS: Endpoint[list[Tag]] = Endpoint(
    "flickr.photos.addTags",
    {
        "photo_id": Param("photo", required=True),
        "tags": Param("tags", required=True),
    },
    ResponseSchema("Tag", root="tags", items="tag", optional=True),
    models,
    post=True,
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user cannot tag it.",
        2: "The new tags would exceed the photo's tag limit; no tag was added.",
    },
)

DELETE: Endpoint[None] = Endpoint(
    "flickr.photos.delete",
    {
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(done=(1,)),
    permission="delete",
    errors={
        1: "The photo does not exist, or the calling user does not own it.",
    },
)

GET_ALL_CONTEXTS: Endpoint[AllContexts] = Endpoint(
    "flickr.photos.getAllContexts",
    {
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema("AllContexts"),
    models,
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
    },
)

GET_CONTACTS_PHOTOS: Endpoint[PhotoPage] = Endpoint(
    "flickr.photos.getContactsPhotos",
    {
        "count": Param("int"),
        "just_friends": Param("bool"),
        "single_photo": Param("bool"),
        "include_self": Param("bool"),
        "extras": Param("words", values=PHOTO_EXTRA),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    permission="read",
)

GET_CONTACTS_PUBLIC_PHOTOS: Endpoint[PhotoPage] = Endpoint(
    "flickr.photos.getContactsPublicPhotos",
    {
        "user_id": Param("person", required=True),
        "count": Param("int"),
        "just_friends": Param("bool"),
        "single_photo": Param("bool"),
        "include_self": Param("bool"),
        "extras": Param("words", values=PHOTO_EXTRA),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    errors={
        1: "The user does not exist.",
    },
)

GET_CONTEXT: Endpoint[PhotoContext] = Endpoint(
    "flickr.photos.getContext",
    {
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema("PhotoContext"),
    models,
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
    },
)

GET_COUNTS: Endpoint[list[PhotoCount]] = Endpoint(
    "flickr.photos.getCounts",
    {
        "dates": Param("timestamps"),
        "taken_dates": Param("takens"),
    },
    ResponseSchema("PhotoCount", root="photocounts", items="photocount"),
    models,
    permission="read",
    errors={
        1: "Both `dates` and `taken_dates` are missing.",
    },
)

GET_EXIF: Endpoint[PhotoExif] = Endpoint(
    "flickr.photos.getExif",
    {
        "photo_id": Param("photo", required=True),
        "secret": Param("str"),
    },
    ResponseSchema("PhotoExif", root="photo"),
    models,
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "The owner hides the EXIF data.",
    },
)

GET_FAVORITES: Endpoint[PhotoFavorites] = Endpoint(
    "flickr.photos.getFavorites",
    {
        "photo_id": Param("photo", required=True),
        "page": Param("int"),
        "per_page": Param("int"),
    },
    ResponseSchema("PhotoFavorites", root="photo"),
    models,
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
    },
    paging=Pagination(50, key=("nsid",)),
)

GET_INFO: Endpoint[PhotoInfo] = Endpoint(
    "flickr.photos.getInfo",
    {
        "photo_id": Param("photo", required=True),
        "secret": Param("str"),
    },
    ResponseSchema("PhotoInfo", root="photo"),
    models,
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
    },
)

GET_NOT_IN_SET: Endpoint[PhotoPage] = Endpoint(
    "flickr.photos.getNotInSet",
    {
        "max_upload_date": Param("timestamp"),
        "min_taken_date": Param("time_or_taken"),
        "max_taken_date": Param("time_or_taken"),
        "privacy_filter": Param("int", values=PRIVACY_FILTER),
        "media": Param("str", values=MEDIA_FILTER),
        "min_upload_date": Param("timestamp"),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    permission="read",
    paging=Pagination(),
)

GET_PERMS: Endpoint[PhotoPerms] = Endpoint(
    "flickr.photos.getPerms",
    {
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema("PhotoPerms", root="perms"),
    models,
    permission="read",
    errors={
        1: "The photo does not exist, or the calling user does not own it.",
    },
)

GET_POPULAR: Endpoint[PhotoPage] = Endpoint(
    "flickr.photos.getPopular",
    {
        "user_id": Param("person"),
        "sort": Param("str", values=POPULAR_SORT),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    errors={
        1: "The NSID is invalid.",
        2: "The user has disabled the list of popular photos.",
    },
    paging=Pagination(untrusted_totals=True),
)

GET_RECENT: Endpoint[PhotoPage] = Endpoint(
    "flickr.photos.getRecent",
    {
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    errors={
        1: "The value of `jump_to` is not a photo id.",
    },
    paging=Pagination(),
)

GET_SIZES: Endpoint[PhotoSizes] = Endpoint(
    "flickr.photos.getSizes",
    {
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema("PhotoSizes", root="sizes"),
    models,
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "The calling user cannot see the photo.",
    },
)

GET_UNTAGGED: Endpoint[PhotoPage] = Endpoint(
    "flickr.photos.getUntagged",
    {
        "min_upload_date": Param("timestamp"),
        "max_upload_date": Param("timestamp"),
        "min_taken_date": Param("time_or_taken"),
        "max_taken_date": Param("time_or_taken"),
        "privacy_filter": Param("int", values=PRIVACY_FILTER),
        "media": Param("str", values=MEDIA_FILTER),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    permission="read",
    paging=Pagination(),
)

GET_WITH_GEO_DATA: Endpoint[PhotoPage] = Endpoint(
    "flickr.photos.getWithGeoData",
    {
        "min_upload_date": Param("timestamp"),
        "max_upload_date": Param("timestamp"),
        "min_taken_date": Param("taken"),
        "max_taken_date": Param("taken"),
        "privacy_filter": Param("int", values=PRIVACY_FILTER),
        "sort": Param("str", values=PHOTO_SORT),
        "media": Param("str", values=MEDIA_FILTER),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    permission="read",
    paging=Pagination(),
)

GET_WITHOUT_GEO_DATA: Endpoint[PhotoPage] = Endpoint(
    "flickr.photos.getWithoutGeoData",
    {
        "max_upload_date": Param("timestamp"),
        "min_taken_date": Param("time_or_taken"),
        "max_taken_date": Param("time_or_taken"),
        "privacy_filter": Param("int", values=PRIVACY_FILTER),
        "sort": Param("str", values=PHOTO_SORT),
        "media": Param("str", values=MEDIA_FILTER),
        "min_upload_date": Param("timestamp"),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    permission="read",
    paging=Pagination(),
)

RECENTLY_UPDATED: Endpoint[PhotoPage] = Endpoint(
    "flickr.photos.recentlyUpdated",
    {
        "min_date": Param("phrase", required=True),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    permission="read",
    errors={
        1: "The argument `min_date` is missing.",
        2: "The date is invalid.",
    },
    paging=Pagination(),
)

REMOVE_TAG: Endpoint[None] = Endpoint(
    "flickr.photos.removeTag",
    {
        "tag_id": Param("id", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(done=(1,)),
    permission="write",
    errors={
        1: "The tag does not exist, or the calling user cannot remove it.",
    },
)

SEARCH: Endpoint[PhotoPage] = Endpoint(
    "flickr.photos.search",
    {
        "user_id": Param("person"),
        "tags": Param("strs"),
        "tag_mode": Param("str", values=TAG_MODE),
        "text": Param("str"),
        "min_upload_date": Param("timestamp"),
        "max_upload_date": Param("timestamp"),
        "min_taken_date": Param("time_or_taken"),
        "max_taken_date": Param("time_or_taken"),
        "license": Param("ints", values=LICENSE),
        "sort": Param("str", values=SEARCH_SORT),
        "privacy_filter": Param("int", values=PRIVACY_FILTER),
        "bbox": Param("bbox"),
        "accuracy": Param("int"),
        "safe_search": Param("int", values=SAFETY_LEVEL),
        "content_types": Param("ints", values=CONTENT_TYPE_SEARCH),
        "video_content_types": Param("ints", values=VIDEO_CONTENT_TYPE_SEARCH),
        "machine_tags": Param("strs"),
        "machine_tag_mode": Param("str", values=TAG_MODE),
        "group_id": Param("group"),
        "contacts": Param("str", values=CONTACT_SCOPE),
        "woe_id": Param("id"),
        "place_id": Param("id"),
        "media": Param("str", values=MEDIA_FILTER),
        "has_geo": Param("bool"),
        "geo_context": Param("int", values=GEO_CONTEXT),
        "lat": Param("float"),
        "lon": Param("float"),
        "radius": Param("float"),
        "radius_units": Param("str", values=RADIUS_UNIT),
        "is_commons": Param("bool"),
        "in_gallery": Param("bool"),
        "is_getty": Param("bool"),
        "content_type": Param("int", values=CONTENT_TYPE_FILTER),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    errors={
        1: "More than 20 tags were passed with `tag_mode` set to `all`.",
        2: "The user does not exist.",
        3: "No search argument was passed; use `flickr.photos.getRecent` for the newest photos.",
        4: "The calling user cannot see the pool of this group.",
        5: "The user's account was deleted.",
        10: "Flickr's search is temporarily unavailable; try again later.",
        11: "The syntax of a machine tag is invalid.",
        12: "Too many machine tags were passed.",
        13: "This type of search does not support `jump_to`.",
        14: "The value of `jump_to` is not a photo id.",
        15: "A photo named in the search does not exist.",
        16: "Favorites of other users cannot be searched.",
        17: "The argument `contacts` requires the calling user's own NSID as `user_id`.",
        18: "The arguments contradict each other.",
        19: "The `similarity_id` is not a photo id, or the calling user cannot see the photo.",
        20: "The page is out of range; reduce `page` or `per_page`.",
    },
    paging=Pagination(max_items=4000, max_per_page_with=(250, ("bbox", "lat", "lon", "place_id", "woe_id"))),
)

SET_CONTENT_TYPE: Endpoint[PhotoContentType | None] = Endpoint(
    "flickr.photos.setContentType",
    {
        "photo_id": Param("photo", required=True),
        "content_type": Param("int", required=True, values=CONTENT_TYPE),
    },
    ResponseSchema("PhotoContentType", root="photo", optional=True),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user does not own it.",
        2: "A required argument is missing.",
        3: "Flickr does not allow a change of this photo's content type.",
    },
)

SET_DATES: Endpoint[None] = Endpoint(
    "flickr.photos.setDates",
    {
        "photo_id": Param("photo", required=True),
        "date_posted": Param("timestamp"),
        "date_taken": Param("taken"),
        "date_taken_granularity": Param("int"),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user does not own it.",
        2: "No date was passed.",
        3: "The granularity is invalid.",
        4: "The upload date is too far in the past.",
        5: "The format of the date taken is invalid.",
        6: "The date taken is in the future or too far in the past.",
    },
)

SET_META: Endpoint[PhotoMeta | None] = Endpoint(
    "flickr.photos.setMeta",
    {
        "photo_id": Param("photo", required=True),
        "title": Param("str"),
        "description": Param("str"),
    },
    ResponseSchema("PhotoMeta", root="photo", optional=True),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user does not own it.",
        2: "Both `title` and `description` are missing.",
    },
)

SET_PERMS: Endpoint[PhotoId] = Endpoint(
    "flickr.photos.setPerms",
    {
        "photo_id": Param("photo", required=True),
        "is_public": Param("bool", required=True),
        "is_friend": Param("bool", required=True),
        "is_family": Param("bool", required=True),
        "perm_comment": Param("int", values=PERMISSION_LEVEL),
        "perm_addmeta": Param("int", values=PERMISSION_LEVEL),
    },
    ResponseSchema("PhotoId", root="photoid"),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user does not own it.",
        2: "A required argument is missing.",
    },
)

SET_SAFETY_LEVEL: Endpoint[PhotoSafety | None] = Endpoint(
    "flickr.photos.setSafetyLevel",
    {
        "photo_id": Param("photo", required=True),
        "safety_level": Param("int", values=SAFETY_LEVEL),
        "hidden": Param("bool"),
    },
    ResponseSchema("PhotoSafety", root="photo", optional=True),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user does not own it.",
        2: "Both `safety_level` and `hidden` are missing or invalid.",
        3: "Flickr does not allow a change of this photo's safety level.",
        4: "The safety level conflicts with the limits of the calling user's account.",
    },
)

SET_TAGS: Endpoint[list[Tag]] = Endpoint(
    "flickr.photos.setTags",
    {
        "photo_id": Param("photo", required=True),
        "tags": Param("tags", required=True),
    },
    ResponseSchema("Tag", root="tags", items="tag", optional=True),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user does not own it.",
        2: "The list exceeds the photo's tag limit; the tags are unchanged.",
    },
)
