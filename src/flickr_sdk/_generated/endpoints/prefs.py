"""Endpoints of flickr.prefs: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, ResponseSchema

from . import models

if TYPE_CHECKING:
    from ..models import (
        ContentTypePreference,
        GeoPreference,
        HiddenPreference,
        PrivacyPreference,
        SafetyLevelPreference,
    )


GET_CONTENT_TYPE: Endpoint[ContentTypePreference] = Endpoint(
    "flickr.prefs.getContentType",
    {},
    ResponseSchema("ContentTypePreference", root="person"),
    models,
    permission="read",
)

GET_GEO_PERMS: Endpoint[GeoPreference] = Endpoint(
    "flickr.prefs.getGeoPerms",
    {},
    ResponseSchema("GeoPreference", root="person"),
    models,
    permission="read",
)

GET_HIDDEN: Endpoint[HiddenPreference] = Endpoint(
    "flickr.prefs.getHidden",
    {},
    ResponseSchema("HiddenPreference", root="person"),
    models,
    permission="read",
)

GET_PRIVACY: Endpoint[PrivacyPreference] = Endpoint(
    "flickr.prefs.getPrivacy",
    {},
    ResponseSchema("PrivacyPreference", root="person"),
    models,
    permission="read",
)

GET_SAFETY_LEVEL: Endpoint[SafetyLevelPreference] = Endpoint(
    "flickr.prefs.getSafetyLevel",
    {},
    ResponseSchema("SafetyLevelPreference", root="person"),
    models,
    permission="read",
)
