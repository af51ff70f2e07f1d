"""flickr.people: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


FIND_BY_EMAIL: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.people.findByEmail",
    {
        "find_email": Param("str", required=True),
    },
    None,
    models,
    errors={
        1: "No account uses this email address.",
    },
)

FIND_BY_USERNAME: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.people.findByUsername",
    {
        "username": Param("str", required=True),
    },
    None,
    models,
    errors={
        1: "No account has this user name.",
    },
)

GET_GROUPS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.people.getGroups",
    {
        "user_id": Param("id", required=True),
        "extras": Param("strs"),
    },
    None,
    models,
    permission="read",
    errors={
        1: "There is no user with this id.",
    },
)

GET_INFO: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.people.getInfo",
    {
        "user_id": Param("id", required=True),
    },
    None,
    models,
    errors={
        1: "There is no user with this id.",
        5: "The user's account has been deleted.",
    },
)

GET_LIMITS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.people.getLimits",
    {},
    None,
    models,
    permission="read",
)

GET_PHOTOS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.people.getPhotos",
    {
        "user_id": Param("id", required=True),
        "safe_search": Param("int"),
        "min_upload_date": Param("timestamp"),
        "max_upload_date": Param("timestamp"),
        "min_taken_date": Param("taken"),
        "max_taken_date": Param("taken"),
        "content_types": Param("ints"),
        "privacy_filter": Param("int"),
        "content_type": Param("int"),
        "extras": Param("strs"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    errors={
        1: "A required argument is missing.",
        2: "There is no user with this id.",
        5: "The user's account has been deleted.",
    },
)

GET_PHOTOS_OF: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.people.getPhotosOf",
    {
        "user_id": Param("id", required=True),
        "owner_id": Param("id"),
        "extras": Param("strs"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    errors={
        1: "There is no user with this id.",
    },
)

GET_PUBLIC_GROUPS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.people.getPublicGroups",
    {
        "user_id": Param("id", required=True),
    },
    None,
    models,
    errors={
        1: "There is no user with this id.",
    },
)

GET_PUBLIC_PHOTOS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.people.getPublicPhotos",
    {
        "user_id": Param("id", required=True),
        "safe_search": Param("int"),
        "extras": Param("strs"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    errors={
        1: "There is no user with this id.",
    },
)

GET_UPLOAD_STATUS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.people.getUploadStatus",
    {},
    None,
    models,
    permission="read",
)
