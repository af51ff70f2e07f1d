"""Endpoints of flickr.test: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, ResponseSchema

from . import models

if TYPE_CHECKING:
    from ..models import Echo, User


ECHO: Endpoint[Echo] = Endpoint(
    "flickr.test.echo",
    {},
    ResponseSchema("Echo"),
    models,
)

LOGIN: Endpoint[User] = Endpoint(
    "flickr.test.login",
    {},
    ResponseSchema("User", root="user"),
    models,
    permission="read",
)

NULL: Endpoint[None] = Endpoint(
    "flickr.test.null",
    {},
    ResponseSchema(),
    models,
    permission="read",
)
