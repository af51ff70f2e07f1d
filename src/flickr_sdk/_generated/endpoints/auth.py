"""Endpoints of flickr.auth: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, ResponseSchema

from . import models

if TYPE_CHECKING:
    from ..models import AuthToken


CHECK_TOKEN: Endpoint[AuthToken] = Endpoint(
    "flickr.auth.checkToken",
    {
        "auth_token": Param("str", required=True),
    },
    ResponseSchema("AuthToken", root="auth"),
    models,
    signed="legacy",
)

GET_FROB: Endpoint[str] = Endpoint(
    "flickr.auth.getFrob",
    {},
    ResponseSchema("Text", root="frob"),
    models,
    signed="legacy",
)

GET_FULL_TOKEN: Endpoint[AuthToken] = Endpoint(
    "flickr.auth.getFullToken",
    {
        "mini_token": Param("str", required=True),
    },
    ResponseSchema("AuthToken", root="auth"),
    models,
    signed="legacy",
    errors={
        1: "The mini-token does not exist.",
    },
)

GET_TOKEN: Endpoint[AuthToken] = Endpoint(
    "flickr.auth.getToken",
    {
        "frob": Param("str", required=True),
    },
    ResponseSchema("AuthToken", root="auth"),
    models,
    signed="legacy",
)
