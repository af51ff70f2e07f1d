"""Endpoints of flickr.collections: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, ResponseSchema

from . import models

if TYPE_CHECKING:
    from ..models import CollectionInfo, CollectionTree


GET_INFO: Endpoint[CollectionInfo] = Endpoint(
    "flickr.collections.getInfo",
    {
        "collection_id": Param("id", required=True),
    },
    ResponseSchema("CollectionInfo", root="collection"),
    models,
    permission="read",
    errors={
        1: "The collection does not exist, or the calling user cannot see it.",
    },
)

GET_TREE: Endpoint[list[CollectionTree]] = Endpoint(
    "flickr.collections.getTree",
    {
        "collection_id": Param("id"),
        "user_id": Param("person"),
    },
    ResponseSchema("CollectionTree", root="collections", items="collection"),
    models,
    errors={
        1: "The user does not exist.",
        2: "The collection does not exist.",
    },
)
