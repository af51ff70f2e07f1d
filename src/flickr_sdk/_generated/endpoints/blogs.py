"""Endpoints of flickr.blogs: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, ResponseSchema

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import Blog, BlogService


GET_LIST: Endpoint[list[Blog]] = Endpoint(
    "flickr.blogs.getList",
    {
        "service": Param("id"),
    },
    ResponseSchema("Blog", root="blogs", items="blog"),
    models,
    permission="read",
)

GET_SERVICES: Endpoint[list[BlogService]] = Endpoint(
    "flickr.blogs.getServices",
    {},
    ResponseSchema("BlogService", root="services", items="service"),
    models,
)

POST_PHOTO: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.blogs.postPhoto",
    {
        "blog_id": Param("id"),
        "photo_id": Param("photo", required=True),
        "title": Param("str", required=True),
        "description": Param("str", required=True),
        "blog_password": Param("str"),
        "service": Param("id"),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    permission="write",
    errors={
        1: "The blog does not exist.",
        2: "The photo does not exist or is not public.",
        3: "The blog's password is neither stored at Flickr nor passed to the call.",
        4: "The blogging service rejected the post.",
    },
)
