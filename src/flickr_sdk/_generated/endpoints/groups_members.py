"""flickr.groups.members: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


GET_LIST: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.groups.members.getList",
    {
        "group_id": Param("id", required=True),
        "membertypes": Param("ints"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    permission="read",
    errors={
        1: "There is no group with this id.",
    },
)
