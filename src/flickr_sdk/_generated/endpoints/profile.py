"""flickr.profile: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


GET_PROFILE: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.profile.getProfile",
    {
        "user_id": Param("id", required=True),
    },
    None,
    models,
    errors={
        1: "The NSID is invalid.",
    },
)
