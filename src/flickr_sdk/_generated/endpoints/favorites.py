"""Endpoints of flickr.favorites: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, Repeats, ResponseSchema

from ..values import PHOTO_EXTRA
from . import models

if TYPE_CHECKING:
    from ..models import FavoritePhotoPage, PhotoContext


ADD: Endpoint[None] = Endpoint(
    "flickr.favorites.add",
    {
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(done=(3,)),
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "The calling user owns the photo; only photos of other users can be favorites.",
        3: "The photo is already a favorite of the calling user.",
        4: "The calling user cannot see the photo or cannot add it.",
    },
)

GET_CONTEXT: Endpoint[PhotoContext] = Endpoint(
    "flickr.favorites.getContext",
    {
        "photo_id": Param("photo", required=True),
        "user_id": Param("person", required=True),
    },
    ResponseSchema("PhotoContext"),
    models,
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "The user does not exist.",
        3: "The photo is not a favorite of this user.",
    },
)

GET_LIST: Endpoint[FavoritePhotoPage] = Endpoint(
    "flickr.favorites.getList",
    {
        "user_id": Param("person"),
        "min_fave_date": Param("timestamp"),
        "max_fave_date": Param("timestamp"),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("FavoritePhotoPage", root="photos"),
    models,
    errors={
        1: "The user does not exist.",
    },
    paging=Pagination(),
)

GET_PUBLIC_LIST: Endpoint[FavoritePhotoPage] = Endpoint(
    "flickr.favorites.getPublicList",
    {
        "user_id": Param("person", required=True),
        "min_fave_date": Param("timestamp"),
        "max_fave_date": Param("timestamp"),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("FavoritePhotoPage", root="photos"),
    models,
    errors={
        1: "The user does not exist.",
    },
    paging=Pagination(),
)

REMOVE: Endpoint[None] = Endpoint(
    "flickr.favorites.remove",
    {
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(done=(1,)),
    permission="write",
    errors={
        1: "The photo is not a favorite of the calling user.",
        2: "The request contains a `user_id`, and the calling user does not own the photo.",
        3: "The request contains a `user_id` of a user who does not exist.",
    },
)
