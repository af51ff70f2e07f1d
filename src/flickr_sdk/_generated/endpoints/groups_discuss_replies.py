"""Endpoints of flickr.groups.discuss.replies: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, Repeats, ResponseSchema

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import Reply, ReplyPage


ADD: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.groups.discuss.replies.add",
    {
        "group_id": Param("group"),
        "topic_id": Param("id", required=True),
        "message": Param("str", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    permission="write",
    errors={
        1: "The topic does not exist.",
        2: "The calling user is not a member of the group, or the group has no discussion.",
        3: "`topic_id` or `message` is missing.",
    },
)

DELETE: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.groups.discuss.replies.delete",
    {
        "group_id": Param("group"),
        "topic_id": Param("id", required=True),
        "reply_id": Param("id", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    repeats=Repeats(done=(2,)),
    permission="delete",
    errors={
        1: "The topic does not exist.",
        2: "The reply does not exist.",
        3: "The calling user is not the author of the reply.",
    },
)

EDIT: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.groups.discuss.replies.edit",
    {
        "group_id": Param("group"),
        "topic_id": Param("id", required=True),
        "reply_id": Param("id", required=True),
        "message": Param("str", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The topic does not exist.",
        2: "The reply does not exist.",
        3: "`topic_id` or `reply_id` is missing.",
        4: "The calling user is not the author of the reply.",
        5: "The calling user is not a member of the group, or the group has no discussion.",
    },
)

GET_INFO: Endpoint[Reply] = Endpoint(
    "flickr.groups.discuss.replies.getInfo",
    {
        "group_id": Param("group"),
        "topic_id": Param("id", required=True),
        "reply_id": Param("id", required=True),
    },
    ResponseSchema("Reply", root="reply"),
    models,
    errors={
        1: "The topic does not exist.",
        2: "The reply does not exist.",
    },
)

GET_LIST: Endpoint[ReplyPage] = Endpoint(
    "flickr.groups.discuss.replies.getList",
    {
        "group_id": Param("group"),
        "topic_id": Param("id", required=True),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("ReplyPage", root="replies"),
    models,
    errors={
        1: "The topic does not exist.",
    },
    paging=Pagination(info_field="topic"),
)
