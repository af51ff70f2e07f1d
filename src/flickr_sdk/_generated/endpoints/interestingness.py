"""flickr.interestingness: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


GET_LIST: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.interestingness.getList",
    {
        "date": Param("day"),
        "extras": Param("strs"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    errors={
        1: "`date` is not a day in the form `YYYY-MM-DD`.",
    },
)
