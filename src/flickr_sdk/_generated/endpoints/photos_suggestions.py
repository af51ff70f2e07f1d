"""Endpoints of flickr.photos.suggestions: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, ResponseSchema

from ..values import SUGGESTION_STATUS
from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import Suggestion, SuggestionPage


APPROVE_SUGGESTION: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.photos.suggestions.approveSuggestion",
    {
        "suggestion_id": Param("id", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    permission="write",
)

GET_LIST: Endpoint[SuggestionPage] = Endpoint(
    "flickr.photos.suggestions.getList",
    {
        "photo_id": Param("photo"),
        "status_id": Param("int", values=SUGGESTION_STATUS),
    },
    ResponseSchema("SuggestionPage", root="suggestions"),
    models,
    permission="read",
)

REJECT_SUGGESTION: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.photos.suggestions.rejectSuggestion",
    {
        "suggestion_id": Param("id", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    permission="write",
)

REMOVE_SUGGESTION: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.photos.suggestions.removeSuggestion",
    {
        "suggestion_id": Param("id", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    permission="write",
)

SUGGEST_LOCATION: Endpoint[list[Suggestion]] = Endpoint(
    "flickr.photos.suggestions.suggestLocation",
    {
        "photo_id": Param("photo", required=True),
        "lat": Param("float", required=True),
        "lon": Param("float", required=True),
        "accuracy": Param("int"),
        "woe_id": Param("id"),
        "place_id": Param("id"),
        "note": Param("str"),
    },
    ResponseSchema("Suggestion", root="suggestions", items="suggestion"),
    models,
    post=True,
    permission="write",
)
