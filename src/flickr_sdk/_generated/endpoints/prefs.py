"""flickr.prefs: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


GET_CONTENT_TYPE: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.prefs.getContentType",
    {},
    None,
    models,
    permission="read",
)

GET_GEO_PERMS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.prefs.getGeoPerms",
    {},
    None,
    models,
    permission="read",
)

GET_HIDDEN: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.prefs.getHidden",
    {},
    None,
    models,
    permission="read",
)

GET_PRIVACY: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.prefs.getPrivacy",
    {},
    None,
    models,
    permission="read",
)

GET_SAFETY_LEVEL: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.prefs.getSafetyLevel",
    {},
    None,
    models,
    permission="read",
)
