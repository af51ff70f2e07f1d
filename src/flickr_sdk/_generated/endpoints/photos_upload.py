"""Endpoints of flickr.photos.upload: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, ResponseSchema

from . import models

if TYPE_CHECKING:
    from ..models import UploadTicket


CHECK_TICKETS: Endpoint[list[UploadTicket]] = Endpoint(
    "flickr.photos.upload.checkTickets",
    {
        "tickets": Param("ids", required=True),
    },
    ResponseSchema("UploadTicket", root="uploader", items="ticket"),
    models,
)
