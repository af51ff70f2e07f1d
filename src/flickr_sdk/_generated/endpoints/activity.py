"""flickr.activity: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


USER_COMMENTS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.activity.userComments",
    {
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    permission="read",
)

USER_PHOTOS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.activity.userPhotos",
    {
        "timeframe": Param("str"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    permission="read",
)
