"""flickr.tags: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


GET_CLUSTER_PHOTOS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.tags.getClusterPhotos",
    {
        "tag": Param("str", required=True),
        "cluster_id": Param("id", required=True),
    },
    None,
    models,
)

GET_CLUSTERS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.tags.getClusters",
    {
        "tag": Param("str", required=True),
    },
    None,
    models,
    errors={
        1: "The tag is invalid or has no clusters.",
    },
)

GET_HOT_LIST: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.tags.getHotList",
    {
        "period": Param("str"),
        "count": Param("int"),
    },
    None,
    models,
    errors={
        1: "The period is neither `day` nor `week`.",
    },
)

GET_LIST_PHOTO: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.tags.getListPhoto",
    {
        "photo_id": Param("id", required=True),
    },
    None,
    models,
    errors={
        1: "The photo does not exist.",
    },
)

GET_LIST_USER: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.tags.getListUser",
    {
        "user_id": Param("id"),
    },
    None,
    models,
    errors={
        1: "No valid user was given and nobody is logged in.",
    },
)

GET_LIST_USER_POPULAR: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.tags.getListUserPopular",
    {
        "user_id": Param("id"),
        "count": Param("int"),
    },
    None,
    models,
    errors={
        1: "No valid user was given and nobody is logged in.",
    },
)

GET_LIST_USER_RAW: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.tags.getListUserRaw",
    {
        "tag": Param("str"),
    },
    None,
    models,
    errors={
        1: "Nobody is logged in.",
    },
)

GET_MOST_FREQUENTLY_USED: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.tags.getMostFrequentlyUsed",
    {},
    None,
    models,
    permission="read",
)

GET_RELATED: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.tags.getRelated",
    {
        "tag": Param("str", required=True),
    },
    None,
    models,
    errors={
        1: "The tag is missing.",
    },
)
