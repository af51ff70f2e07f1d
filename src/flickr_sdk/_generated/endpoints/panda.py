"""flickr.panda: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


GET_LIST: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.panda.getList",
    {},
    None,
    models,
)

GET_PHOTOS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.panda.getPhotos",
    {
        "panda_name": Param("str", required=True),
        "extras": Param("strs"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    errors={
        1: "A required argument is missing.",
        2: "No panda has this name.",
    },
)
