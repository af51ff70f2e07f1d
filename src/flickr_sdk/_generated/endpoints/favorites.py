"""Endpoints of flickr.favorites: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Answer, Endpoint, Paging, Param

from . import models

if TYPE_CHECKING:
    from ..models import PhotoContext, PhotoPage


ADD: Endpoint[None] = Endpoint(
    "flickr.favorites.add",
    {
        "photo_id": Param("id", required=True),
    },
    Answer(),
    models,
    post=True,
    permission="write",
    errors={
        1: "There is no photo with this id.",
        2: "The photo is the calling user's own; only photos of others can be favorites.",
        3: "The calling user has this favorite already.",
        4: "The calling user may not see the photo or may not add it.",
    },
)

GET_CONTEXT: Endpoint[PhotoContext] = Endpoint(
    "flickr.favorites.getContext",
    {
        "photo_id": Param("id", required=True),
        "user_id": Param("id", required=True),
    },
    Answer("PhotoContext"),
    models,
    errors={
        1: "There is no such photo, or the calling user may not see it.",
        2: "There is no such user.",
        3: "This user has not made the photo a favorite.",
    },
)

GET_LIST: Endpoint[PhotoPage] = Endpoint(
    "flickr.favorites.getList",
    {
        "user_id": Param("id"),
        "min_fave_date": Param("timestamp"),
        "max_fave_date": Param("timestamp"),
        "extras": Param("words"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    Answer("PhotoPage", root="photos"),
    models,
    errors={
        1: "There is no user with this id.",
    },
    paging=Paging(),
)

GET_PUBLIC_LIST: Endpoint[PhotoPage] = Endpoint(
    "flickr.favorites.getPublicList",
    {
        "user_id": Param("id", required=True),
        "min_fave_date": Param("timestamp"),
        "max_fave_date": Param("timestamp"),
        "extras": Param("words"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    Answer("PhotoPage", root="photos"),
    models,
    errors={
        1: "There is no user with this id.",
    },
    paging=Paging(),
)

REMOVE: Endpoint[None] = Endpoint(
    "flickr.favorites.remove",
    {
        "photo_id": Param("id", required=True),
    },
    Answer(),
    models,
    post=True,
    permission="write",
    errors={
        1: "This photo is none of the calling user's favorites.",
        2: "A `user_id` was sent, and the photo is not the calling user's own.",
        3: "A `user_id` was sent that belongs to nobody.",
    },
)
