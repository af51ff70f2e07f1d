"""flickr.cameras: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


GET_BRAND_MODELS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.cameras.getBrandModels",
    {
        "brand": Param("id", required=True),
    },
    None,
    models,
    errors={
        1: "Flickr knows no brand with this id.",
    },
)

GET_BRANDS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.cameras.getBrands",
    {},
    None,
    models,
)
