"""Endpoints of flickr.activity: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, ResponseSchema

from . import models

if TYPE_CHECKING:
    from ..models import ActivityPage


USER_COMMENTS: Endpoint[ActivityPage] = Endpoint(
    "flickr.activity.userComments",
    {
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("ActivityPage", root="items"),
    models,
    permission="read",
    paging=Pagination(50, key=("type", "id")),
)

USER_PHOTOS: Endpoint[ActivityPage] = Endpoint(
    "flickr.activity.userPhotos",
    {
        "timeframe": Param("str"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("ActivityPage", root="items"),
    models,
    permission="read",
    paging=Pagination(50, key=("type", "id")),
)
