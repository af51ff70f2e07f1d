"""flickr.photos.licenses: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


GET_INFO: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.photos.licenses.getInfo",
    {},
    None,
    models,
)

GET_LICENSE_HISTORY: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.photos.licenses.getLicenseHistory",
    {
        "photo_id": Param("id", required=True),
    },
    None,
    models,
)

SET_LICENSE: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.photos.licenses.setLicense",
    {
        "photo_id": Param("id", required=True),
        "license_id": Param("int", required=True),
    },
    None,
    models,
    post=True,
    permission="write",
    errors={
        1: "The photo does not exist, or does not belong to the calling user.",
        2: "No license has this id, or it cannot be set.",
    },
)
