"""Endpoints of flickr.photos.transform: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, ResponseSchema

from ..values import ROTATION
from . import models

if TYPE_CHECKING:
    from ..models import PhotoId


ROTATE: Endpoint[PhotoId | None] = Endpoint(
    "flickr.photos.transform.rotate",
    {
        "photo_id": Param("photo", required=True),
        "degrees": Param("int", required=True, values=ROTATION),
    },
    ResponseSchema("PhotoId", root="photoid", optional=True),
    models,
    post=True,
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user does not own it.",
        2: "The rotation angle is invalid.",
        3: "Flickr failed to rotate the image or to store the result; try again later.",
        4: "Rotation is temporarily disabled.",
    },
)
