"""Endpoints of flickr.tags: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, ResponseSchema

from ..values import HOT_TAG_PERIOD
from . import models

if TYPE_CHECKING:
    from ..models import (
        HotList,
        PhotoTags,
        RelatedTags,
        TagClusterPage,
        TagClusterPhotos,
        UserRawTags,
        UserTagCounts,
        UserTags,
    )


GET_CLUSTER_PHOTOS: Endpoint[TagClusterPhotos] = Endpoint(
    "flickr.tags.getClusterPhotos",
    {
        "tag": Param("str", required=True),
        "cluster_id": Param("id", required=True),
    },
    ResponseSchema("TagClusterPhotos", root="photos"),
    models,
)

GET_CLUSTERS: Endpoint[TagClusterPage] = Endpoint(
    "flickr.tags.getClusters",
    {
        "tag": Param("str", required=True),
    },
    ResponseSchema("TagClusterPage", root="clusters"),
    models,
    errors={
        1: "The tag is invalid or has no clusters.",
    },
)

GET_HOT_LIST: Endpoint[HotList] = Endpoint(
    "flickr.tags.getHotList",
    {
        "period": Param("str", values=HOT_TAG_PERIOD),
        "count": Param("int"),
    },
    ResponseSchema("HotList"),
    models,
    errors={
        1: "The period is neither `day` nor `week`.",
    },
)

GET_LIST_PHOTO: Endpoint[PhotoTags] = Endpoint(
    "flickr.tags.getListPhoto",
    {
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema("PhotoTags", root="photo"),
    models,
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
    },
)

GET_LIST_USER: Endpoint[UserTags] = Endpoint(
    "flickr.tags.getListUser",
    {
        "user_id": Param("person"),
    },
    ResponseSchema("UserTags", root="who"),
    models,
    errors={
        1: "The user is invalid, or the call is unauthenticated and has no `user_id`.",
    },
)

GET_LIST_USER_POPULAR: Endpoint[UserTagCounts] = Endpoint(
    "flickr.tags.getListUserPopular",
    {
        "user_id": Param("person"),
        "count": Param("int"),
    },
    ResponseSchema("UserTagCounts", root="who"),
    models,
    errors={
        1: "The user is invalid, or the call is unauthenticated and has no `user_id`.",
    },
)

GET_LIST_USER_RAW: Endpoint[UserRawTags] = Endpoint(
    "flickr.tags.getListUserRaw",
    {
        "tag": Param("str"),
    },
    ResponseSchema("UserRawTags", root="who"),
    models,
    errors={
        1: "The call is unauthenticated.",
    },
)

GET_MOST_FREQUENTLY_USED: Endpoint[UserTagCounts] = Endpoint(
    "flickr.tags.getMostFrequentlyUsed",
    {},
    ResponseSchema("UserTagCounts", root="who"),
    models,
    permission="read",
)

GET_RELATED: Endpoint[RelatedTags] = Endpoint(
    "flickr.tags.getRelated",
    {
        "tag": Param("str", required=True),
    },
    ResponseSchema("RelatedTags", root="tags"),
    models,
    errors={
        1: "The tag is missing.",
    },
)
