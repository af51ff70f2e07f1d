"""Endpoints of flickr.people: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, ResponseSchema

from ..values import CONTENT_TYPE_FILTER, CONTENT_TYPE_SEARCH, GROUP_EXTRA, PHOTO_EXTRA, PRIVACY_FILTER, SAFETY_LEVEL
from . import models

if TYPE_CHECKING:
    from ..models import Group, PersonInfo, PersonLimits, PhotoPage, UploadStatus, User


FIND_BY_EMAIL: Endpoint[User] = Endpoint(
    "flickr.people.findByEmail",
    {
        "find_email": Param("str", required=True),
    },
    ResponseSchema("User", root="user"),
    models,
    errors={
        1: "No account has this email address.",
    },
)

FIND_BY_USERNAME: Endpoint[User] = Endpoint(
    "flickr.people.findByUsername",
    {
        "username": Param("str", required=True),
    },
    ResponseSchema("User", root="user"),
    models,
    errors={
        1: "No account has this screen name.",
    },
)

GET_GROUPS: Endpoint[list[Group]] = Endpoint(
    "flickr.people.getGroups",
    {
        "user_id": Param("person", required=True),
        "extras": Param("words", values=GROUP_EXTRA),
        "page": Param("int"),
        "per_page": Param("int"),
    },
    ResponseSchema("Group", root="groups", items="group"),
    models,
    permission="read",
    errors={
        1: "The user does not exist.",
    },
)

GET_INFO: Endpoint[PersonInfo] = Endpoint(
    "flickr.people.getInfo",
    {
        "user_id": Param("person", required=True),
    },
    ResponseSchema("PersonInfo", root="person"),
    models,
    errors={
        1: "The user does not exist.",
        5: "The user's account was deleted.",
    },
)

GET_LIMITS: Endpoint[PersonLimits] = Endpoint(
    "flickr.people.getLimits",
    {},
    ResponseSchema("PersonLimits", root="person"),
    models,
    permission="read",
)

GET_PHOTOS: Endpoint[PhotoPage] = Endpoint(
    "flickr.people.getPhotos",
    {
        "user_id": Param("person", required=True),
        "safe_search": Param("int", values=SAFETY_LEVEL),
        "min_upload_date": Param("timestamp"),
        "max_upload_date": Param("timestamp"),
        "min_taken_date": Param("taken"),
        "max_taken_date": Param("taken"),
        "content_types": Param("ints", values=CONTENT_TYPE_SEARCH),
        "privacy_filter": Param("int", values=PRIVACY_FILTER),
        "content_type": Param("int", values=CONTENT_TYPE_FILTER),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    errors={
        1: "A required argument is missing.",
        2: "The user does not exist.",
        5: "The user's account was deleted.",
    },
    paging=Pagination(),
)

GET_PHOTOS_OF: Endpoint[PhotoPage] = Endpoint(
    "flickr.people.getPhotosOf",
    {
        "user_id": Param("person", required=True),
        "owner_id": Param("person"),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    errors={
        1: "The user does not exist.",
    },
    paging=Pagination(),
)

GET_PUBLIC_GROUPS: Endpoint[list[Group]] = Endpoint(
    "flickr.people.getPublicGroups",
    {
        "user_id": Param("person", required=True),
    },
    ResponseSchema("Group", root="groups", items="group"),
    models,
    errors={
        1: "The user does not exist.",
    },
)

GET_PUBLIC_PHOTOS: Endpoint[PhotoPage] = Endpoint(
    "flickr.people.getPublicPhotos",
    {
        "user_id": Param("person", required=True),
        "safe_search": Param("int", values=SAFETY_LEVEL),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    errors={
        1: "The user does not exist.",
    },
    paging=Pagination(),
)

GET_UPLOAD_STATUS: Endpoint[UploadStatus] = Endpoint(
    "flickr.people.getUploadStatus",
    {},
    ResponseSchema("UploadStatus", root="user"),
    models,
    permission="read",
)
