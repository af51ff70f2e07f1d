"""Endpoints of flickr.auth.oauth: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, ResponseSchema

from . import models

if TYPE_CHECKING:
    from ..models import AuthToken, OAuthExchange


CHECK_TOKEN: Endpoint[AuthToken] = Endpoint(
    "flickr.auth.oauth.checkToken",
    {
        "oauth_token": Param("str", required=True),
    },
    ResponseSchema("AuthToken", root="oauth"),
    models,
    signed="oauth",
)

GET_ACCESS_TOKEN: Endpoint[OAuthExchange] = Endpoint(
    "flickr.auth.oauth.getAccessToken",
    {},
    ResponseSchema("OAuthExchange", root="auth"),
    models,
    post=True,
    signed="oauth",
)
