"""Endpoints of flickr.profile: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, ResponseSchema

from . import models

if TYPE_CHECKING:
    from ..models import Profile


GET_PROFILE: Endpoint[Profile] = Endpoint(
    "flickr.profile.getProfile",
    {
        "user_id": Param("person", required=True),
    },
    ResponseSchema("Profile", root="profile"),
    models,
    errors={
        1: "The NSID is invalid.",
    },
)
