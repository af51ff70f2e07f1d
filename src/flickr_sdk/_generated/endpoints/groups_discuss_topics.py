"""flickr.groups.discuss.topics: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


ADD: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.groups.discuss.topics.add",
    {
        "group_id": Param("id", required=True),
        "subject": Param("str", required=True),
        "message": Param("str", required=True),
    },
    None,
    models,
    post=True,
    permission="write",
    errors={
        1: "There is no group with this id.",
        2: "The calling user is not in the group, or the group has no discussion.",
        3: "The text is longer than Flickr allows.",
        4: "`subject` or `message` is missing.",
    },
)

GET_INFO: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.groups.discuss.topics.getInfo",
    {
        "group_id": Param("id", required=True),
        "topic_id": Param("id", required=True),
    },
    None,
    models,
    errors={
        1: "There is no topic with this id.",
        2: "Only members may read this group's discussion.",
    },
)

GET_LIST: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.groups.discuss.topics.getList",
    {
        "group_id": Param("id", required=True),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    errors={
        1: "There is no group with this id.",
        2: "Only members may read this group's discussion.",
    },
)
