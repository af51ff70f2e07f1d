"""Endpoints of flickr.panda: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, ResponseSchema

from ..values import PANDA_NAME, PHOTO_EXTRA
from . import models

if TYPE_CHECKING:
    from ..models import PandaPhotoPage


GET_LIST: Endpoint[list[str]] = Endpoint(
    "flickr.panda.getList",
    {},
    ResponseSchema("Text", root="pandas", items="panda"),
    models,
)

GET_PHOTOS: Endpoint[PandaPhotoPage] = Endpoint(
    "flickr.panda.getPhotos",
    {
        "panda_name": Param("str", required=True, values=PANDA_NAME),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PandaPhotoPage", root="photos"),
    models,
    errors={
        1: "A required argument is missing.",
        2: "The panda does not exist.",
    },
)
