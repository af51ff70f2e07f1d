"""Endpoints of flickr.groups.members: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, ResponseSchema

from ..values import MEMBER_TYPE
from . import models

if TYPE_CHECKING:
    from ..models import MemberPage


GET_LIST: Endpoint[MemberPage] = Endpoint(
    "flickr.groups.members.getList",
    {
        "group_id": Param("group", required=True),
        "membertypes": Param("ints", values=MEMBER_TYPE),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("MemberPage", root="members"),
    models,
    permission="read",
    errors={
        1: "The group does not exist, or the calling user cannot see it.",
    },
    paging=Pagination(key=("nsid",)),
)
