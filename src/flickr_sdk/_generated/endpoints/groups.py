"""Endpoints of flickr.groups: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, Repeats, ResponseSchema

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import GroupInfo, GroupPage


GET_INFO: Endpoint[GroupInfo] = Endpoint(
    "flickr.groups.getInfo",
    {
        "group_id": Param("group"),
        "group_path_alias": Param("str"),
        "lang": Param("str"),
    },
    ResponseSchema("GroupInfo", root="group"),
    models,
    errors={
        1: "The group does not exist, or the calling user cannot see it.",
        2: "The group is private.",
    },
)

JOIN: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.groups.join",
    {
        "group_id": Param("group", required=True),
        "accept_rules": Param("bool"),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    repeats=Repeats(done=(4,)),
    permission="write",
    errors={
        1: "`group_id` is missing.",
        2: "The group does not exist, or the calling user cannot see it.",
        3: "The calling user cannot see or join this group.",
        4: "The calling user is already a member.",
        5: "The group is invitation-only; use `flickr.groups.joinRequest`.",
        6: "The group has rules that must be accepted with `accept_rules`.",
        10: "The calling user has reached the limit of groups.",
        11: "The calling user cannot become a member of this group.",
    },
)

JOIN_REQUEST: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.groups.joinRequest",
    {
        "group_id": Param("group", required=True),
        "message": Param("str", required=True),
        "accept_rules": Param("bool", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    permission="write",
    errors={
        1: "`group_id` or `message` is missing.",
        2: "The group does not exist, or the calling user cannot see it.",
        3: "The calling user cannot see or join this group.",
        4: "The calling user is already a member.",
        5: "The group is public; use `flickr.groups.join`.",
        6: "The group has rules that must be accepted with `accept_rules`.",
        7: "An earlier request by this user is still pending.",
    },
)

LEAVE: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.groups.leave",
    {
        "group_id": Param("group", required=True),
        "delete_photos": Param("bool"),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    repeats=Repeats(done=(2, 3), unless=("delete_photos",)),
    permission="delete",
    errors={
        1: "`group_id` is missing.",
        2: "The group does not exist, or the calling user cannot see it.",
        3: "The calling user is not a member of this group.",
    },
)

SEARCH: Endpoint[GroupPage] = Endpoint(
    "flickr.groups.search",
    {
        "text": Param("str", required=True),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("GroupPage", root="groups"),
    models,
    errors={
        1: "`text` is missing.",
    },
    paging=Pagination(key=("nsid",)),
)
