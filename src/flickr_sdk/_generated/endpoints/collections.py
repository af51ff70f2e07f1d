"""flickr.collections: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


GET_INFO: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.collections.getInfo",
    {
        "collection_id": Param("id", required=True),
    },
    None,
    models,
    permission="read",
    errors={
        1: "The collection does not exist, or the calling user may not see it.",
    },
)

GET_TREE: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.collections.getTree",
    {
        "collection_id": Param("id"),
        "user_id": Param("id"),
    },
    None,
    models,
    errors={
        1: "There is no such user.",
        2: "There is no such collection.",
    },
)
