"""flickr.commons: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


GET_INSTITUTIONS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.commons.getInstitutions",
    {},
    None,
    models,
)
