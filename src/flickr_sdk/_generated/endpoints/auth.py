"""flickr.auth: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


CHECK_TOKEN: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.auth.checkToken",
    {
        "auth_token": Param("str", required=True),
    },
    None,
    models,
)

GET_FROB: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.auth.getFrob",
    {},
    None,
    models,
)

GET_FULL_TOKEN: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.auth.getFullToken",
    {
        "mini_token": Param("str", required=True),
    },
    None,
    models,
    errors={
        1: "No such mini-token is known.",
    },
)

GET_TOKEN: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.auth.getToken",
    {
        "frob": Param("str", required=True),
    },
    None,
    models,
)
