"""flickr.test: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


ECHO: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.test.echo",
    {},
    None,
    models,
)

LOGIN: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.test.login",
    {},
    None,
    models,
    permission="read",
)

NULL: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.test.null",
    {},
    None,
    models,
    permission="read",
)
