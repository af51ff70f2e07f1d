"""Endpoints of flickr.photos.licenses: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, Repeats, ResponseSchema

from ..values import LICENSE
from . import models

if TYPE_CHECKING:
    from ..models import LicenseChange, LicenseInfo


GET_AVAILABLE: Endpoint[list[LicenseInfo]] = Endpoint(
    "flickr.photos.licenses.getAvailable",
    {
        "photo_id": Param("photo", required=True),
        "owner_id": Param("person"),
    },
    ResponseSchema("LicenseInfo", root="available_licenses", items="license"),
    models,
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "No user has the NSID `owner_id`.",
    },
)

GET_INFO: Endpoint[list[LicenseInfo]] = Endpoint(
    "flickr.photos.licenses.getInfo",
    {},
    ResponseSchema("LicenseInfo", root="licenses", items="license"),
    models,
)

GET_LICENSE_HISTORY: Endpoint[list[LicenseChange]] = Endpoint(
    "flickr.photos.licenses.getLicenseHistory",
    {
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema("LicenseChange", root="license_history", items="", optional=True),
    models,
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
    },
)

SET_LICENSE: Endpoint[None] = Endpoint(
    "flickr.photos.licenses.setLicense",
    {
        "photo_id": Param("photo", required=True),
        "license_id": Param("int", required=True, values=LICENSE),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user does not own it.",
        2: "The license does not exist or cannot be set.",
        3: "The license of this photo cannot be changed.",
        4: "The license is not available for this photo; `flickr.photos.licenses.getAvailable` lists those that are.",
    },
)
