"""flickr.photos.transform: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Answer, Endpoint, Param

from . import models

if TYPE_CHECKING:
    from ..models import PhotoId


ROTATE: Endpoint[PhotoId | None] = Endpoint(
    "flickr.photos.transform.rotate",
    {
        "photo_id": Param("id", required=True),
        "degrees": Param("int", required=True),
    },
    Answer("PhotoId", root="photoid", optional=True),
    models,
    post=True,
    permission="write",
    errors={
        1: "The photo does not exist, or somebody else owns it.",
        2: "The angle is none of the allowed values.",
        3: "Flickr could not rotate the image or store the result; try again later.",
        4: "Flickr has switched off rotation for now.",
    },
)
