"""Endpoints of flickr.urls: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, ResponseSchema

from . import models

if TYPE_CHECKING:
    from ..models import Gallery, GroupName, GroupUrl, User, UserUrl


GET_GROUP: Endpoint[GroupUrl] = Endpoint(
    "flickr.urls.getGroup",
    {
        "group_id": Param("group", required=True),
    },
    ResponseSchema("GroupUrl", root="group"),
    models,
    errors={
        1: "The group does not exist, or the calling user cannot see it.",
    },
)

GET_USER_PHOTOS: Endpoint[UserUrl] = Endpoint(
    "flickr.urls.getUserPhotos",
    {
        "user_id": Param("person"),
    },
    ResponseSchema("UserUrl", root="user"),
    models,
    errors={
        1: "The user does not exist.",
        2: "The call is unauthenticated and has no `user_id`.",
    },
)

GET_USER_PROFILE: Endpoint[UserUrl] = Endpoint(
    "flickr.urls.getUserProfile",
    {
        "user_id": Param("person"),
    },
    ResponseSchema("UserUrl", root="user"),
    models,
    errors={
        1: "The user does not exist.",
        2: "The call is unauthenticated and has no `user_id`.",
    },
)

LOOKUP_GALLERY: Endpoint[Gallery] = Endpoint(
    "flickr.urls.lookupGallery",
    {
        "url": Param("str", required=True),
    },
    ResponseSchema("Gallery", root="gallery"),
    models,
)

LOOKUP_GROUP: Endpoint[GroupName] = Endpoint(
    "flickr.urls.lookupGroup",
    {
        "url": Param("str", required=True),
    },
    ResponseSchema("GroupName", root="group"),
    models,
    errors={
        1: "No group has this URL.",
    },
)

LOOKUP_USER: Endpoint[User] = Endpoint(
    "flickr.urls.lookupUser",
    {
        "url": Param("str", required=True),
    },
    ResponseSchema("User", root="user"),
    models,
    errors={
        1: "No user has this URL.",
    },
)
