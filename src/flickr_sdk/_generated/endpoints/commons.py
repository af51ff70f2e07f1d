"""Endpoints of flickr.commons: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Answer, Endpoint

from . import models

if TYPE_CHECKING:
    from ..models import Institution


GET_INSTITUTIONS: Endpoint[list[Institution]] = Endpoint(
    "flickr.commons.getInstitutions",
    {},
    Answer("Institution", root="institutions", items="institution"),
    models,
)
