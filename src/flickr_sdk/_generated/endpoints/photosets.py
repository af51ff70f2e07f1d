"""Endpoints of flickr.photosets: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, Repeats, ResponseSchema

from ..values import MEDIA_FILTER, PHOTO_EXTRA, PRIVACY_FILTER, SORT_GROUP
from . import models

if TYPE_CHECKING:
    from ..models import NewPhotoset, PhotoContext, Photoset, PhotosetPage, PhotosetPhotos


ADD_PHOTO: Endpoint[None] = Endpoint(
    "flickr.photosets.addPhoto",
    {
        "photoset_id": Param("album", required=True),
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(done=(3,)),
    permission="write",
    errors={
        1: "The album does not exist, or the calling user does not own it.",
        2: "The photo does not exist, or the calling user does not own it.",
        3: "The album already contains this photo.",
        10: "The album is full.",
    },
)

CREATE: Endpoint[NewPhotoset] = Endpoint(
    "flickr.photosets.create",
    {
        "title": Param("str", required=True),
        "description": Param("str"),
        "primary_photo_id": Param("photo", required=True),
    },
    ResponseSchema("NewPhotoset", root="photoset"),
    models,
    post=True,
    permission="write",
    errors={
        1: "The title is missing.",
        2: "The primary photo does not exist, or the calling user does not own it.",
        3: "The calling user has reached the limit of albums.",
    },
)

DELETE: Endpoint[None] = Endpoint(
    "flickr.photosets.delete",
    {
        "photoset_id": Param("album", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(done=(1,)),
    permission="write",
    errors={
        1: "The album does not exist, or the calling user does not own it.",
    },
)

EDIT_META: Endpoint[None] = Endpoint(
    "flickr.photosets.editMeta",
    {
        "photoset_id": Param("album", required=True),
        "title": Param("str", required=True),
        "description": Param("str"),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The album does not exist, or the calling user does not own it.",
        2: "The title is missing.",
    },
)

EDIT_PHOTOS: Endpoint[None] = Endpoint(
    "flickr.photosets.editPhotos",
    {
        "photoset_id": Param("album", required=True),
        "primary_photo_id": Param("photo", required=True),
        "photo_ids": Param("photos", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The album does not exist, or the calling user does not own it.",
        2: "A photo in `photo_ids` does not exist, or the calling user does not own it.",
        3: "The primary photo does not exist, or the calling user does not own it.",
        4: "`primary_photo_id` is not in `photo_ids`.",
        5: "`photo_ids` is empty.",
    },
)

GET_CONTEXT: Endpoint[PhotoContext] = Endpoint(
    "flickr.photosets.getContext",
    {
        "photo_id": Param("photo", required=True),
        "photoset_id": Param("album", required=True),
    },
    ResponseSchema("PhotoContext"),
    models,
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "The album does not contain the photo.",
    },
)

GET_INFO: Endpoint[Photoset] = Endpoint(
    "flickr.photosets.getInfo",
    {
        "photoset_id": Param("album", required=True),
        "user_id": Param("person"),
    },
    ResponseSchema("Photoset", root="photoset"),
    models,
    errors={
        1: "The album does not exist, or the calling user cannot see it.",
        2: "The user does not exist.",
    },
)

GET_LIST: Endpoint[PhotosetPage] = Endpoint(
    "flickr.photosets.getList",
    {
        "user_id": Param("person"),
        "page": Param("int"),
        "per_page": Param("int"),
        "primary_photo_extras": Param("words", values=PHOTO_EXTRA),
        "photo_ids": Param("photos"),
        "sort_groups": Param("words", values=SORT_GROUP),
    },
    ResponseSchema("PhotosetPage", root="photosets"),
    models,
    errors={
        1: "The user is invalid, or the call is unauthenticated and has no `user_id`.",
        2: "The continuation token is invalid or has expired.",
    },
    paging=Pagination(),
)

GET_PHOTOS: Endpoint[PhotosetPhotos] = Endpoint(
    "flickr.photosets.getPhotos",
    {
        "photoset_id": Param("album", required=True),
        "user_id": Param("person"),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
        "privacy_filter": Param("int", values=PRIVACY_FILTER),
        "media": Param("str", values=MEDIA_FILTER),
    },
    ResponseSchema("PhotosetPhotos", root="photoset"),
    models,
    errors={
        1: "The album does not exist, or the calling user cannot see it.",
        2: "The user does not exist.",
        3: "`share_code` and `photoset_id` refer to different albums.",
    },
    paging=Pagination(),
)

ORDER_SETS: Endpoint[None] = Endpoint(
    "flickr.photosets.orderSets",
    {
        "photoset_ids": Param("albums", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "An album does not exist, or the calling user does not own it.",
    },
)

REMOVE_PHOTO: Endpoint[None] = Endpoint(
    "flickr.photosets.removePhoto",
    {
        "photoset_id": Param("album", required=True),
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(done=(1, 3)),
    permission="write",
    errors={
        1: "The album does not exist, or the calling user does not own it.",
        2: "The photo does not exist, or the calling user does not own it.",
        3: "The album does not contain this photo.",
    },
)

REMOVE_PHOTOS: Endpoint[None] = Endpoint(
    "flickr.photosets.removePhotos",
    {
        "photoset_id": Param("album", required=True),
        "photo_ids": Param("photos", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    permission="write",
    errors={
        1: "The album does not exist, or the calling user does not own it.",
        2: "A photo does not exist, or the calling user does not own it.",
    },
)

REORDER_PHOTOS: Endpoint[None] = Endpoint(
    "flickr.photosets.reorderPhotos",
    {
        "photoset_id": Param("album", required=True),
        "photo_ids": Param("photos", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The album does not exist, or the calling user does not own it.",
        2: "A photo does not exist, or the calling user does not own it.",
    },
)

SET_PRIMARY_PHOTO: Endpoint[None] = Endpoint(
    "flickr.photosets.setPrimaryPhoto",
    {
        "photoset_id": Param("album", required=True),
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The album does not exist, or the calling user does not own it.",
        2: "The photo does not exist, or the calling user does not own it.",
    },
)
