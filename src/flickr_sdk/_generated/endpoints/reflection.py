"""flickr.reflection: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


GET_METHOD_INFO: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.reflection.getMethodInfo",
    {
        "method_name": Param("str", required=True),
    },
    None,
    models,
    errors={
        1: "The method does not exist.",
    },
)

GET_METHODS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.reflection.getMethods",
    {},
    None,
    models,
)
