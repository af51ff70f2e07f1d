"""flickr.photos.upload: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


CHECK_TICKETS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.photos.upload.checkTickets",
    {
        "tickets": Param("ids", required=True),
    },
    None,
    models,
)
