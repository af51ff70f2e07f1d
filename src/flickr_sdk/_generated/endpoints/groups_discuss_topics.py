"""Endpoints of flickr.groups.discuss.topics: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, ResponseSchema

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import Topic, TopicPage


ADD: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.groups.discuss.topics.add",
    {
        "group_id": Param("group", required=True),
        "subject": Param("str", required=True),
        "message": Param("str", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    permission="write",
    errors={
        1: "The group does not exist, or the calling user cannot see it.",
        2: "The calling user is not a member of the group, or the group has no discussion.",
        3: "The text is too long.",
        4: "`subject` or `message` is missing.",
    },
)

GET_INFO: Endpoint[Topic] = Endpoint(
    "flickr.groups.discuss.topics.getInfo",
    {
        "group_id": Param("group"),
        "topic_id": Param("id", required=True),
    },
    ResponseSchema("Topic", root="topic"),
    models,
    errors={
        1: "The topic does not exist.",
        2: "Only members can read this group's discussion.",
    },
)

GET_LIST: Endpoint[TopicPage] = Endpoint(
    "flickr.groups.discuss.topics.getList",
    {
        "group_id": Param("group", required=True),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("TopicPage", root="topics"),
    models,
    errors={
        1: "The group does not exist, or the calling user cannot see it.",
        2: "Only members can read this group's discussion.",
    },
    paging=Pagination(),
)
