"""Endpoints of flickr.cameras: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, ResponseSchema

from . import models

if TYPE_CHECKING:
    from ..models import CameraBrand, CameraPage


GET_BRAND_MODELS: Endpoint[CameraPage] = Endpoint(
    "flickr.cameras.getBrandModels",
    {
        "brand": Param("id", required=True),
    },
    ResponseSchema("CameraPage", root="cameras"),
    models,
    errors={
        1: "The brand does not exist.",
    },
)

GET_BRANDS: Endpoint[list[CameraBrand]] = Endpoint(
    "flickr.cameras.getBrands",
    {},
    ResponseSchema("CameraBrand", root="brands", items="brand"),
    models,
)
