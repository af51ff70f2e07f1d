"""flickr.favorites: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


ADD: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.favorites.add",
    {
        "photo_id": Param("id", required=True),
    },
    None,
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

GET_CONTEXT: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.favorites.getContext",
    {
        "photo_id": Param("id", required=True),
        "user_id": Param("id", required=True),
    },
    None,
    models,
    errors={
        1: "The photo does not exist, or the calling user may not see it.",
        2: "There is no such user.",
        3: "This user has not made the photo a favorite.",
    },
)

GET_LIST: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.favorites.getList",
    {
        "user_id": Param("id"),
        "min_fave_date": Param("timestamp"),
        "max_fave_date": Param("timestamp"),
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

GET_PUBLIC_LIST: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.favorites.getPublicList",
    {
        "user_id": Param("id", required=True),
        "min_fave_date": Param("timestamp"),
        "max_fave_date": Param("timestamp"),
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

REMOVE: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.favorites.remove",
    {
        "photo_id": Param("id", required=True),
    },
    None,
    models,
    post=True,
    permission="write",
    errors={
        1: "The photo is not a favorite of the calling user.",
        2: "A `user_id` was sent, and the photo is not the calling user's own.",
        3: "A `user_id` was sent that belongs to nobody.",
    },
)
