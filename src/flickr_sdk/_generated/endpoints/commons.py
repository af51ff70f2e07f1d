"""Endpoints of flickr.commons: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, ResponseSchema

from . import models

if TYPE_CHECKING:
    from ..models import Institution


GET_INSTITUTIONS: Endpoint[list[Institution]] = Endpoint(
    "flickr.commons.getInstitutions",
    {},
    ResponseSchema("Institution", root="institutions", items="institution"),
    models,
)
