"""flickr.auth.oauth: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


CHECK_TOKEN: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.auth.oauth.checkToken",
    {
        "oauth_token": Param("str", required=True),
    },
    None,
    models,
)

GET_ACCESS_TOKEN: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.auth.oauth.getAccessToken",
    {},
    None,
    models,
    post=True,
)
