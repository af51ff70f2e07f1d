"""flickr.urls: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


GET_GROUP: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.urls.getGroup",
    {
        "group_id": Param("id", required=True),
    },
    None,
    models,
    errors={
        1: "The group does not exist.",
    },
)

GET_USER_PHOTOS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.urls.getUserPhotos",
    {
        "user_id": Param("id"),
    },
    None,
    models,
    errors={
        1: "The user does not exist.",
        2: "Without `user_id` somebody must be logged in.",
    },
)

GET_USER_PROFILE: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.urls.getUserProfile",
    {
        "user_id": Param("id"),
    },
    None,
    models,
    errors={
        1: "The user does not exist.",
        2: "Without `user_id` somebody must be logged in.",
    },
)

LOOKUP_GALLERY: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.urls.lookupGallery",
    {
        "url": Param("str", required=True),
    },
    None,
    models,
)

LOOKUP_GROUP: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.urls.lookupGroup",
    {
        "url": Param("str", required=True),
    },
    None,
    models,
    errors={
        1: "No group has this address.",
    },
)

LOOKUP_USER: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.urls.lookupUser",
    {
        "url": Param("str", required=True),
    },
    None,
    models,
    errors={
        1: "No user has this address.",
    },
)
